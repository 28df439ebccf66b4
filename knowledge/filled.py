"""A card with the numbers of the dated tables in place, as it is told for one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from knowledge.figures import Figures, Row
from knowledge.schema import Card, FalsePremise

_TEXTS = ("conditions", "exceptions", "steps", "materials", "deadlines", "where")


@dataclass(frozen=True)
class FilledCard:
    """The card for a day, the rows its numbers came from, and whether one of them is not loaded."""

    card: Card
    rows: tuple[Row, ...]
    is_missing: bool


def fill(card: Card, figures: Figures, on: date) -> FilledCard:
    """`card` with every placeholder filled as of a day; a card without any is returned as it is."""
    rows: list[Row] = []
    missing = False

    def worded(text: str) -> str:
        nonlocal missing
        filled = figures.fill(text, on)
        rows.extend(row for row in filled.rows if row not in rows)
        missing = missing or filled.is_missing
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
    if not rows and not missing:
        return FilledCard(card, (), False)
    return FilledCard(card.model_copy(update=update), tuple(rows), missing)
