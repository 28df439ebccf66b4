"""Finds amounts, durations, dates, districts, roles, kinds of insurance and injury grades in a text."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from language.entity_patterns import LONGEST_READ, Label, decoys, patterns
from language.normalise import normalise

_NUMERAL = r"[\d〇零一二两三四五六七八九十百千万]"
_NO_NUMBER_BEFORE = rf"(?<!{_NUMERAL})(?<!\d\.)"
_NO_NUMBER_AFTER = rf"(?!{_NUMERAL}|\.\d)"
"""Asked only of a value that begins or ends with a numeral: behind 三个月, 五千 is another value."""


@dataclass(frozen=True)
class Entity:
    """A span of the text: `text[start:end]` is an entity of kind `label`."""

    label: str
    text: str
    start: int
    end: int


def entities(text: str) -> list[Entity]:
    """The entities of a text from left to right; where two overlap, the longer, then the earlier, wins."""
    return list(_found(text[:LONGEST_READ]))


@lru_cache(maxsize=1024)
def _found(text: str) -> tuple[Entity, ...]:
    folded = normalise(text)
    taken = [False] * len(folded)
    kept: list[Entity] = []
    for start, end, label in sorted(_candidates(folded), key=lambda found: (found[0] - found[1], found[0])):
        if not any(taken[start:end]):
            taken[start:end] = [True] * (end - start)
            if label is not None:
                kept.append(Entity(label, text[start:end], start, end))
    return tuple(sorted(kept, key=lambda entity: entity.start))


def with_value(text: str, old: str, new: str) -> str:
    """The text with a value replaced wherever it stands as a whole: 3000 is none of 13000块, 三个月 none of 十三个月."""
    if not old:
        return text
    before = _NO_NUMBER_BEFORE if re.match(_NUMERAL, old) else ""
    after = _NO_NUMBER_AFTER if re.search(f"{_NUMERAL}$", old) else ""
    return re.sub(before + re.escape(old) + after, lambda _: new, text)


def may_hold(text: str, labels: Collection[Label]) -> bool:
    """Whether any pattern of these kinds matches; where none does, no entity of theirs is found, and that is soon known."""
    folded = normalise(text[:LONGEST_READ])
    return any(label in labels and regex.search(folded) for label, regex, _ in _regexes())


def _candidates(folded: str) -> list[tuple[int, int, Label | None]]:
    """Every match of every pattern: start, end, label, in the order of the table."""
    return [
        (*match.span(group), label) for label, regex, group in _regexes() for match in regex.finditer(folded)
    ]


@lru_cache(maxsize=1)
def _regexes() -> tuple[tuple[Label | None, re.Pattern[str], str | int], ...]:
    table: list[tuple[Label | None, str]] = [
        *((None, source) for source in decoys()),
        *((each.label, each.source) for each in patterns()),
    ]
    compiled = [(label, re.compile(source)) for label, source in table]
    return tuple((label, regex, "it" if "it" in regex.groupindex else 0) for label, regex in compiled)
