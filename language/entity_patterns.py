"""The one table of entity patterns, read by the app and by Rasa's spaCy component alike.

A pattern is a regular expression over the characters of a normalised text, because words cut by a dictionary split
amounts and durations in the wrong place (三个月工资 → 三个/月工资). Named things are lists in `data/`, one word each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from language.money_patterns import AMOUNTS, COUNTED
from language.time_patterns import DATES, DURATIONS

Label = Literal["amount", "duration", "date", "district", "role", "insurance", "grade"]

LONGEST_READ = 1_000
"""Entities are looked for in the first thousand characters: a run of digits costs its length squared."""

_DATA = Path(__file__).parent / "data"
_GRADE = "(?:10|[1-9]|[一二三四五六七八九]|十)"
_GRADES = (
    rf"(?=[伤\d一二三四五六七八九十])(?:伤残)?(?<![\d第]){_GRADE}(?:级?[-~到至]{_GRADE})?级(?:伤残)?"
    r"(?!医院|甲|建造|护理|消防|证|大?风|台风|英语|考试|技|市|政府|人民|烧伤|高温|预警|响应|资质|市场|别|职称|工程|领导|经理)",
)
_NO_ROLE_AFTER = "(?!资)"
"""农民工资 is 农民 and 工资, 学徒工资 is 学徒 and 工资."""
_NO_DISTRICT_AFTER = "(?!路|街|大道|话|人寿|银行|时间|烤|小面)"


@dataclass(frozen=True)
class Pattern:
    """One way of writing an entity; without a label it is what only looks like one, and takes its characters away."""

    label: Label | None
    source: str


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """Every pattern. The longest match wins; of equal ones the first here, so 22年入职 is a date."""
    return (
        *(Pattern(None, source) for source in COUNTED),
        Pattern(None, _any_of(words("no_entities"))),
        *(Pattern("date", source) for source in DATES),
        *(Pattern("duration", source) for source in DURATIONS),
        *(Pattern("amount", source) for source in AMOUNTS),
        Pattern("district", f"(?:{_any_of(places())}){_NO_DISTRICT_AFTER}"),
        Pattern("role", f"(?:{_any_of(words('roles'))}){_NO_ROLE_AFTER}"),
        Pattern("insurance", _any_of(words("insurance"))),
        *(Pattern("grade", source) for source in _GRADES),
    )


def places() -> tuple[str, ...]:
    """Districts of Chongqing, official, everyday and former names, and the places most often compared with it."""
    return words("places")


@lru_cache(maxsize=8)
def words(name: str) -> tuple[str, ...]:
    """The words of a list in `data/`."""
    return tuple((_DATA / f"{name}.txt").read_text(encoding="utf-8").split())


def _any_of(literals: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(literals, key=len, reverse=True)))
