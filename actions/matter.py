"""Which matters a talk is of: what was told once is meant by 要不要签那个字 three messages later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.audience import Side
from knowledge.matters import Matter, matters
from language.normalise import normalise
from language.variants import standardise

MOST = 3
"""Matters kept of a talk."""


def matters_told(text: str, before: Sequence[str], side: Side | None) -> tuple[str, ...]:
    """The ids of the matters of a talk: those a message tells, before those told earlier, a grave one always first."""
    ours = [name for name in before if name in matters() and _is_of(matters()[name], side)]
    found = [*_told(text, ours, side), *ours]
    return tuple(dict.fromkeys(sorted(found, key=lambda name: not matters()[name].grave)))[:MOST]


def _told(text: str, before: Sequence[str], side: Side | None) -> Iterator[str]:
    plain = standardise(normalise(text))
    here = {name for name, one in matters().items() if not one.within and _tells(name, plain)}
    for name, one in matters().items():
        is_there = _tells(name, plain) if one.within else name in here
        if is_there and _is_of(one, side) and (not one.within or {*here, *before} & set(one.within)):
            yield name


def _is_of(matter: Matter, side: Side | None) -> bool:
    return matter.side == (side or "worker")


def _tells(name: str, plain: str) -> bool:
    told, not_told = _patterns(name)
    return bool(told.search(plain)) and not (not_told and not_told.search(plain))


@lru_cache(maxsize=64)
def _patterns(name: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    one = matters()[name]
    return re.compile("|".join(f"(?:{words})" for words in one.told)), (
        re.compile(one.not_told) if one.not_told else None
    )
