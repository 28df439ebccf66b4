"""What is learned from sentences: the scope model, the encoder, and the reranker.

The reranker must judge questions as it will meet them: unknown to the encoder and to the keyword index. So it learns from
one question of each card and every other practice question, asked of a search that was made without them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.claims import ClaimReader
from index.encoder import Encoder, open_encoder
from index.held_out import beside, leave_out
from index.keyword_index import KeywordIndex
from index.passages import Passage, passages
from index.practice import practice_questions
from index.query import Query, QueryReader
from index.reranker import Asked, Reranker
from index.scope import NOT_A_QUESTION, ScopeModel
from index.search import Candidate, Search, documents
from index.training_data import Example, written_examples
from index.vector_index import VectorIndex
from knowledge.claims import load_claims
from knowledge.load import Knowledge
from knowledge.schema import Card
from knowledge.versions import family

SEED = 20261124
_FOREIGN_SHARE = 3
_UNANSWERABLE = ("outside", "ask_unlawful")
_SENTENCES = ("question", "practice")


@dataclass(frozen=True)
class EncoderChoice:
    """The model to embed with: None trains the embedded one; a folder is used as it is."""

    folder: Path | None = None
    prefix: str = ""

    @property
    def name(self) -> str:
        return f"{self.folder}|{self.prefix}" if self.folder else "embedded"


EMBEDDED = EncoderChoice()
"""The model trained here."""


@dataclass(frozen=True)
class HeldOutSearch:
    """A search without a reranker that has never seen the questions `unseen`, and how it reads them."""

    search: Search
    read: Callable[[str], Query]
    unseen: Sequence[Passage]


def train_scope(cut: Sequence[Passage], knowledge: Knowledge) -> ScopeModel:
    """The scope model of the sentences in `cut` and of the intents folder."""
    topics = [
        Example(passage.text, f"ask_{knowledge.cards[passage.card].topic}")
        for passage in cut
        if passage.kind in _SENTENCES
    ]
    written = [example for example in written_examples() if example.intent not in NOT_A_QUESTION]
    taught = [*dict.fromkeys(topics), *written]
    return ScopeModel.train([item.text for item in taught], [item.intent for item in taught], SEED)


def train_encoder(cut: Sequence[Passage], choice: EncoderChoice, folder: Path) -> Encoder:
    """The chosen encoder; the embedded one is trained into `folder`."""
    if choice.folder is None:
        from index.train_encoder import Training, train

        train(cut, folder, Training())
    return open_encoder(choice.folder or folder, prefix=choice.prefix)


def held_out_search(knowledge: Knowledge, choice: EncoderChoice, folder: Path, turn: int) -> HeldOutSearch:
    """Leave out one question of each card and every other practice question."""
    practised = practice_questions(knowledge.cards)
    seen, unseen = leave_out(passages(knowledge.cards, practised[1 - turn % 2 :: 2]), knowledge.cards, turn)
    encoder = train_encoder(seen, choice, folder)
    search = Search(
        cards=knowledge.cards,
        passages=seen,
        encoder=encoder,
        vectors=VectorIndex.build(encoder.encode([passage.text for passage in seen])),
        keywords=KeywordIndex.build(documents(knowledge.cards, seen)),
        reranker=None,
    )
    reader = QueryReader(train_scope(seen, knowledge), ClaimReader(load_claims()))
    kept = [Passage(one.card, "practice", one.question) for one in practised[turn % 2 :: 2]]
    return HeldOutSearch(search, reader.read, [*unseen, *kept])


def learn_reranking(held_out: HeldOutSearch, knowledge: Knowledge) -> Reranker:
    """The reranker, from questions the search has not seen and from foreign ones that no card answers."""
    own = (_asked(held_out, question, knowledge) for question in held_out.unseen)
    return Reranker.fit([*own, *_foreign(held_out)], SEED)


def _asked(held_out: HeldOutSearch, question: Passage, knowledge: Knowledge) -> Asked:
    card = knowledge.cards[question.card]
    right = family(card.id, knowledge.cards)
    candidates = _candidates(held_out, question.text, beside(card))
    return Asked([one.evidence for one in candidates], [one.card.id in right for one in candidates], card.id)


def _foreign(held_out: HeldOutSearch) -> Iterator[Asked]:
    foreign = [example for example in written_examples() if example.intent in _UNANSWERABLE]
    for example in foreign[::_FOREIGN_SHARE]:
        candidates = _candidates(held_out, example.text, lambda card: True)
        yield Asked([one.evidence for one in candidates], [False] * len(candidates), example.text)


def _candidates(held_out: HeldOutSearch, text: str, allowed: Callable[[Card], bool]) -> list[Candidate]:
    query, rows = held_out.read(text), held_out.search.rows(allowed)
    return held_out.search.candidates(query, held_out.search.scores(query, rows), rows)
