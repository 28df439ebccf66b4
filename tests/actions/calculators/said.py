"""What a calculation says, its other readings, and whether its citations are in the registry."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from actions.calculators.calculation import Calculation
from knowledge.law import Law
from knowledge.load import KNOWLEDGE, read_all
from knowledge.schema import Reference


def told(calculation: Calculation) -> str:
    """Everything a calculation says in words."""
    return "\n".join(
        [
            *(f"{line.label} {line.formula} {line.value}" for line in calculation.lines),
            *(f"{one.title} {one.why}" for one in calculation.alternatives),
            *calculation.not_covered,
        ]
    )


def other_results(calculation: Calculation) -> dict[str, Any]:
    """The alternatives by title."""
    return {one.title: one.result for one in calculation.alternatives}


@lru_cache(maxsize=1)
def _laws() -> dict[str, Law]:
    return {law.law: law for _, law in read_all(KNOWLEDGE / "laws", Law)[0]}


def not_registered(references: tuple[Reference, ...]) -> list[Reference]:
    """The citations whose law, article, paragraph or section the registry does not have."""

    def known(reference: Reference) -> bool:
        law = _laws().get(reference.law)
        if law is None:
            return False
        if reference.section:
            return reference.section in law.sections
        return (reference.paragraph or 1) <= law.paragraphs.get(reference.article_key or "", 0)

    return [reference for reference in references if not known(reference)]


def held_by(reference: Reference) -> tuple[str, str | None]:
    """What a hold on a citation names: its law, and the article or section."""
    return reference.law, reference.article_key or reference.section
