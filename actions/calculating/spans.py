"""What of a message may be an input: its entities and bare numbers, each within its clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from actions.calculators.answers import OTHER_CURRENCY
from language.entities import Entity, entities
from language.normalise import normalise

_CLAUSE_END = re.compile(r"[，,。；;！!？?\n]")
_NUMBER = re.compile(r"(?<![\d.])\d{2,7}(?:\.\d+)?(?![\d.%级年月日号天点小个人])")
_WEEKDAY = re.compile(r"(\d{3,})(周[一二三四五六日末天])")
"""月薪6000周六加了班 tells no 6000 weeks."""


def spans_of(text: str) -> tuple[str, list[Entity]]:
    """A message as it is read, and what it names that may be an input."""
    plain = _WEEKDAY.sub(r"\1 \2", normalise(text))
    return plain, [e for e in (*entities(plain), *bare_numbers(plain)) if not _is_foreign(e, plain)]


def bare_numbers(text: str) -> list[Entity]:
    """Numbers without a unit, which may be sums: 借支了3000."""
    known = entities(text)
    return [
        Entity("amount", match[0], match.start(), match.end())
        for match in _NUMBER.finditer(text)
        if all(match.end() <= one.start or match.start() >= one.end for one in known)
    ]


def within_clause(entity: Entity, text: str) -> tuple[str, str]:
    """What stands before and after an entity in its clause."""
    ends = _clause_ends(text)
    behind = bisect_left(ends, entity.end)
    before = bisect_left(ends, entity.start)
    start = ends[before - 1] + 1 if before else 0
    stop = ends[behind] if behind < len(ends) else len(text)
    return text[start : entity.start], text[entity.end : stop]


def _is_foreign(entity: Entity, text: str) -> bool:
    """8000美元 tells no sum in yuan."""
    around = text[max(0, entity.start - 1) : entity.end + 3]
    return entity.label == "amount" and OTHER_CURRENCY.search(around) is not None


@lru_cache(maxsize=64)
def _clause_ends(text: str) -> list[int]:
    """Where clauses end, found once a text: every cue of every field asks for the clause of every entity."""
    return [end.start() for end in _CLAUSE_END.finditer(text)]
