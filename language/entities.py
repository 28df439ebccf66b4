"""Finds amounts, durations, dates, districts and roles in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from language.entity_patterns import LONGEST_READ, Pattern, patterns
from language.normalise import normalise


@dataclass(frozen=True)
class Entity:
    """A span of the text: `text[start:end]` is an entity of kind `label`."""

    label: str
    text: str
    start: int
    end: int


def entities(text: str) -> list[Entity]:
    """The entities of a text from left to right; where two overlap, the longer, then the earlier, wins."""
    folded = normalise(text[:LONGEST_READ])
    found = {
        Entity(label, text[match.start(1) : match.end(1)], match.start(1), match.end(1))
        for label, regex in _regexes()
        for match in regex.finditer(folded)
    }
    kept: list[Entity] = []
    for entity in sorted(found, key=lambda e: (e.start - e.end, e.start, e.label)):
        if all(entity.end <= other.start or entity.start >= other.end for other in kept):
            kept.append(entity)
    return sorted(kept, key=lambda e: e.start)


def regex_source(pattern: Pattern) -> str:
    """One pattern as a regular expression over characters."""
    quantity = {"1": "", "?": "?", "+": "+", "*": "*"}
    return "".join(
        (re.escape(piece.chars) if len(piece.chars) == 1 else f"[{re.escape(piece.chars)}]")
        + quantity[piece.quantity]
        for piece in pattern.pieces
    )


@lru_cache(maxsize=1)
def _regexes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """A regex for each pattern, not one alternation, so that the longest way of writing is always seen.

    The look-ahead lets matches of one pattern overlap.
    """
    return tuple((each.label, re.compile(f"(?=({regex_source(each)}))")) for each in patterns())
