"""How far meaning alone finds the card, by how the encoder is taught: `python -m tests.quality.encoder_score`.

On the questions a held-out search has not seen, on the hard ones, and on our own evaluation questions; two seeds each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from index.encoder import EMBEDDED
from index.learning import left_out
from index.passages import Passage, passages
from index.practice import practice_questions
from index.train_encoder import Training, train
from knowledge.load import load
from knowledge.versions import families
from tests.quality.evaluate import HARD
from tests.quality.own_questions import Asked
from tests.quality.own_questions import questions as own_questions

SEEDS = (20261124, 7)
COMPARED = (
    Training(),
    Training(pairs_per_card=90),
    Training(pairs_per_card=110, batch=512),
    Training(pairs_per_card=200, batch=1024),
)
NEAREST = 60
"""Passages looked at: enough for three cards."""


def shares(training: Training, cut: Sequence[Passage], *asked: Sequence[Asked]) -> list[str]:
    """Of each set the shares of questions whose card comes first, and among three, of all cards by cosine alone."""
    with TemporaryDirectory() as folder:
        train(cut, Path(folder), training)
        encoder = EMBEDDED.open(Path(folder))
    vectors, owners = encoder.encode([one.text for one in cut]), [one.card for one in cut]

    def nearest(text: str) -> list[str]:
        near = np.argsort(-(vectors @ encoder.encode_query(text)))[:NEAREST]
        return list(dict.fromkeys(owners[place] for place in near))

    told = []
    for questions in asked:
        ranked = [(one, nearest(one.text)) for one in questions]
        first = sum(cards[0] in one.cards for one, cards in ranked) / len(ranked)
        three = sum(bool(one.cards & set(cards[:3])) for one, cards in ranked) / len(ranked)
        told.append(f"{first:6.1%} {three:6.1%}")
    return told


def main() -> None:
    """One line a training and seed: unseen, hard and own questions, first and among three of each."""
    knowledge = load()
    cards, versions = knowledge.cards, families(knowledge.cards)

    def of(card: str, text: str) -> Asked:
        return Asked(text, versions[card], "")

    cut, held_out = passages(cards, practice_questions(cards)), left_out(knowledge, turn=0)
    unseen = [of(one.card, one.text) for one in held_out.unseen]
    rows = (line.split("\t") for line in HARD.read_text(encoding="utf-8").splitlines())
    hard = [of(card, text) for card, text in rows]
    for training in COMPARED:
        for seed in SEEDS:
            taught = replace(training, seed=seed)
            figures = shares(taught, held_out.seen, unseen) + shares(taught, cut, hard, own_questions(cards))
            print(
                f"{taught.pairs_per_card:4d} {taught.batch:5d} {seed:9d}",
                *figures,
                sep="   ",
                flush=True,
            )


if __name__ == "__main__":
    main()
