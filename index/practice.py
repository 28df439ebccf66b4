"""Questions as people tell them, each with the card a lawyer would give first: what the reranker learns from.

Written apart from the cards and from the evaluation; `intents/practice/*.tsv`, card and question by tab, and the first
messages of `conversations.jsonl`.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from index.training_data import INTENTS

FOLDER = INTENTS / "practice"
BLIND = frozenset({"blind.tsv", "contrast.tsv", "in_passing.tsv"})
"""By writers who saw the cards' titles, verdicts and conditions alone."""


@dataclass(frozen=True)
class Practice:
    """A question and the card that should answer it; `is_blind` where its writer knew no other question of the card, as
    who chose the words that tell what a card presumes knew them all.
    """

    card: str
    question: str
    is_blind: bool = False


def practice_questions(cards: Container[str], folder: Path = FOLDER) -> list[Practice]:
    """The practice questions of these cards, in a fixed order."""
    told = (
        Practice(card, question, is_blind=file.name in BLIND)
        for file in sorted(folder.glob("*.tsv"))
        for card, question in _rows(file)
    )
    return [one for one in (*told, *_opening(folder / "conversations.jsonl")) if one.card in cards]


def _rows(file: Path) -> Iterator[tuple[str, str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        card, question = line.split("\t")
        yield card, question


def _opening(file: Path) -> list[Practice]:
    """The first message of each practice conversation, with its best card; each once."""
    scripts = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return list(dict.fromkeys(Practice(one["expect"][0]["cards"][0], one["turns"][0]) for one in scripts))
