"""Trains the embedded static model from pairs of sentences that mean the same card.

A plain loop over sentence-transformers' own loss; its Trainer would pull in pandas and pyarrow.
Every text is cut into token numbers once, not once a batch: that is three quarters of the time.
Seeded: the same passages give the same weights. Every token and every card draws by its own name, so that a sentence more
moves what it touches and little else; with one draw for all, each build was a new throw of the dice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit

from index.encoder import OURS, Vectors
from index.passages import Passage
from index.reading import read

UNKNOWN = "[UNK]"
Tokens = list[int]
"""A text as numbers of the vocabulary."""


@dataclass(frozen=True)
class Training:
    """How long and how wide: vectors of `dimension`, one pass over `pairs_per_card` pairs in batches of `batch`.

    Pairs met once teach more than fewer met three times, and a rate that falls, or weights averaged over the second half, less than
    one that stays; 100 a card in batches of 512 find still more by meaning alone,
    but gave worse whole answers to real questions (docs/results).
    """

    dimension: int = 128
    batch: int = 256
    rate: float = 0.03
    pairs_per_card: int = 60
    fewest_texts: int = 3
    """A token of fewer texts has no number of its own; BM25 still finds it by its letters."""
    seed: int = 20261124


def train(passages: Sequence[Passage], folder: Path, training: Training) -> None:
    """Learn an encoder in which passages of one card lie close together, and save it to `folder`.

    Batches are drawn from all cards: batches of one topic as hard negatives cost three points (docs/results).
    """
    tokenizer = _tokenizer([passage.text for passage in passages], training.fewest_texts)
    embedding = StaticEmbedding(tokenizer, _first_weights(tokenizer, training))
    embedding.embedding.sparse = True  # a batch touches a few hundred of tens of thousands of rows
    model = SentenceTransformer(modules=[embedding], device="cpu")
    _fit(model, _pairs(passages, tokenizer, training), training)
    unknown = tokenizer.token_to_id(UNKNOWN)
    with torch.no_grad():
        embedding.embedding.weight[unknown] = 0
    model.half().save(str(folder), create_model_card=False)  # half the file, the same neighbours
    (folder / OURS).touch()


def _tokenizer(texts: Sequence[str], fewest: int) -> Tokenizer:
    counts = Counter(token for text in texts for token in set(read(text).tokens))
    kept = sorted(token for token, count in counts.items() if count >= fewest)
    vocabulary = {UNKNOWN: 0} | {token: number for number, token in enumerate(kept, 1)}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token=UNKNOWN))
    tokenizer.pre_tokenizer = WhitespaceSplit()
    return tokenizer


def _first_weights(tokenizer: Tokenizer, training: Training) -> Vectors:
    """Shape (tokens, dimension), normal with a deviation of 0.1."""
    numbers = tokenizer.get_vocab()
    draws = (_draw(token, training) for token in sorted(numbers, key=numbers.__getitem__))
    return 0.1 * np.stack([draw.standard_normal(training.dimension, np.float32) for draw in draws])


def _draw(name: str, training: Training) -> np.random.Generator:
    return np.random.default_rng([training.seed, crc32(name.encode())])


def _pairs(
    passages: Sequence[Passage], tokenizer: Tokenizer, training: Training
) -> list[tuple[Tokens, Tokens]]:
    """Some of each card, all shuffled."""
    unknown = tokenizer.token_to_id(UNKNOWN)
    by_card: dict[str, list[Tokens]] = {}
    for passage in passages:
        numbers = tokenizer.encode(read(passage.text).spaced).ids
        by_card.setdefault(passage.card, []).append([number for number in numbers if number != unknown])
    placed: list[tuple[float, tuple[Tokens, Tokens]]] = []
    for card, texts in by_card.items():
        draw, of_card = _draw(card, training), list(combinations(texts, 2))
        chosen = draw.permutation(len(of_card))[: training.pairs_per_card]
        placed.extend((draw.random(), of_card[number]) for number in chosen)
    return [pair for _, pair in sorted(placed, key=lambda one: one[0])]


def _fit(model: SentenceTransformer, pairs: list[tuple[Tokens, Tokens]], training: Training) -> None:
    loss = MultipleNegativesRankingLoss(model)
    optimizer = torch.optim.SparseAdam(list(model.parameters()), lr=training.rate)
    for start in range(0, len(pairs) - 1, training.batch):
        left, right = zip(*pairs[start : start + training.batch], strict=True)
        optimizer.zero_grad()
        value = loss([_features(left), _features(right)], None)
        value.backward()
        optimizer.step()  # type: ignore[no-untyped-call]


def _features(texts: Sequence[Tokens]) -> dict[str, torch.Tensor]:
    """What StaticEmbedding.preprocess makes of texts: all tokens in a row, and where each text starts."""
    starts = [0, *accumulate(map(len, texts[:-1]))]
    flat = [token for text in texts for token in text]
    return {"input_ids": torch.tensor(flat, dtype=torch.long), "offsets": torch.tensor(starts)}
