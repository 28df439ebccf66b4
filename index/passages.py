"""Cuts cards into the passages that are searched.

Versions of one rule share their questions: which version answers is decided by the day, not by the wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from index.practice import Practice
from knowledge.figures import without_placeholders
from knowledge.schema import Card
from knowledge.versions import families

PassageKind = Literal["question", "title", "verdict", "condition", "keywords", "practice"]


@dataclass(frozen=True)
class Passage:
    """One searchable sentence of a card."""

    card: str
    kind: PassageKind
    text: str


def passages(cards: Mapping[str, Card], practised: Sequence[Practice] = ()) -> list[Passage]:
    """All passages of all cards by id, in a fixed order; what has been practised stands at the end."""
    versions = {name: sorted(family) for name, family in families(cards).items()}
    told = [passage for card in cards.values() for passage in _of(card, versions[card.id], cards)]
    heard = (
        Passage(version, "practice", one.question) for one in practised for version in versions[one.card]
    )
    return [*told, *heard]


def _of(card: Card, versions: list[str], cards: Mapping[str, Card]) -> Iterator[Passage]:
    yield Passage(card.id, "title", card.title)
    for version in versions:
        yield from (Passage(card.id, "question", question) for question in cards[version].questions)
    if card.keywords:
        yield Passage(card.id, "keywords", " ".join(card.keywords))
    told = (card.verdict, *card.conditions, *card.exceptions)
    verdict, *conditions = (without_placeholders(text) for text in told)
    yield Passage(card.id, "verdict", verdict)
    yield from (Passage(card.id, "condition", text) for text in conditions)
