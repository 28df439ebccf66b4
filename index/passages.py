"""Cuts cards into the passages that are searched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from knowledge.schema import Card

PassageKind = Literal["question", "title", "verdict", "condition"]


@dataclass(frozen=True)
class Passage:
    """One searchable sentence of a card."""

    card: str
    kind: PassageKind
    text: str


def passages(cards: Iterable[Card]) -> list[Passage]:
    """All passages of all cards, in a fixed order."""
    return [passage for card in cards for passage in _of(card)]


def _of(card: Card) -> Iterator[Passage]:
    yield Passage(card.id, "title", card.title)
    yield from (Passage(card.id, "question", question) for question in card.questions)
    yield Passage(card.id, "verdict", card.verdict)
    yield from (Passage(card.id, "condition", text) for text in (*card.conditions, *card.exceptions))
