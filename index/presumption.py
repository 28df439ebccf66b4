"""Whether a question tells what a card presumes.

A card for who fell in the dormitory is beside the point for who fell on the site, however alike they sound; and who names
neither has most likely a common matter. Both are knowledge of the matter, not of words: `knowledge/presumed/`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from knowledge.presumed import PLAIN, Presumed, load_presumed


class Circumstance:
    """One thing that is told or not, by any of its expressions."""

    def __init__(self, words: Sequence[str]) -> None:
        self._plain = [word for word in words if PLAIN.fullmatch(word)]
        self._rest = [word for word in words if not PLAIN.fullmatch(word)]

    def is_told(self, text: str) -> bool:
        """Whether the standardised `text` tells it."""
        return any(word in text for word in self._plain) or bool(
            self._rest and self._expressions.search(text)
        )

    @cached_property
    def _expressions(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{word})" for word in self._rest))


@dataclass(frozen=True)
class Presumption:
    """All that one card presumes, what tells the contrary, and how often it is asked for, by grades 0 to 6."""

    circumstances: tuple[Circumstance, ...] = ()
    frequency: int = 0
    contrary: Circumstance | None = None

    def is_contradicted(self, text: str) -> bool:
        """Whether the standardised `text` tells the contrary of what is presumed."""
        return self.contrary is not None and self.contrary.is_told(text)

    def told(self, text: str) -> int:
        """How many of the circumstances the standardised `text` tells."""
        return sum(one.is_told(text) for one in self.circumstances)


@lru_cache(maxsize=1)
def presumptions() -> Mapping[str, Presumption]:
    """Each card's by its id, ready to be asked; circumstances of the same words are made once."""
    made: dict[tuple[str, ...], Circumstance] = {}
    return {card: _ready(one, made) for card, one in load_presumed().items()}


def _ready(one: Presumed, made: dict[tuple[str, ...], Circumstance]) -> Presumption:
    told = (made.setdefault(words, Circumstance(words)) for words in one.presumes)
    contrary = made.setdefault(one.unless, Circumstance(one.unless)) if one.unless else None
    return Presumption(tuple(told), one.frequency, contrary)
