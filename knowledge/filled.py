"""A card with the numbers of the dated tables in place, as it is told for one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from knowledge.districts import HOME, Place
from knowledge.figures import Figures, Row
from knowledge.schema import Card, FalsePremise

_TEXTS = ("conditions", "exceptions", "steps", "materials", "deadlines", "where")


@dataclass(frozen=True)
class FilledCard:
    """The card for a day and a place, and the rows its numbers came from."""

    card: Card
    rows: tuple[Row, ...]


def fill(card: Card, figures: Figures, on: date, place: Place = HOME) -> FilledCard:
    """`card` with every placeholder filled as of a day at a place; a card without any is returned as it is."""
    rows: list[Row] = []

    def worded(text: str) -> str:
        filled = figures.fill(text, on, place)
        rows.extend(row for row in filled.rows if row not in rows)
        return filled.text

    update: dict[str, object] = {
        name: tuple(map(worded, getattr(card, name))) for name in _TEXTS if getattr(card, name)
    }
    update["verdict"] = worded(card.verdict)
    update["employer_verdict"] = card.employer_verdict and worded(card.employer_verdict)
    update["false_premises"] = tuple(
        FalsePremise(premise=wrong.premise, correction=worded(wrong.correction))
        for wrong in card.false_premises
    )
    changed = {name: value for name, value in update.items() if value != getattr(card, name)}
    return FilledCard(card.model_copy(update=changed) if changed else card, tuple(rows))
