"""A sum of what was told and no more: what may stay unknown does, and a day not told is taken as today's and said so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.calculators.calculator import Calculator
from actions.calculators.fields import Refused

_ENDED_TODAY = "离职的日子没有说，先按今天算；说出是哪天，可以重新算"
_TODAYS = {
    ("work_injury_lump_sum", "event_date"): "受伤的日子没有说，先按今天算；说出是哪天，可以重新算",
    ("severance", "work_end"): _ENDED_TODAY,
    ("unlawful_dismissal", "work_end"): _ENDED_TODAY,
    ("double_wage", "work_end"): "还在上班还是走了没有说，先算到今天；走了的，说出是哪天，可以重新算",
}
"""The kind of sum and the day that may be taken as today's → what is then said of it."""


def as_it_is(calculator: Calculator, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The inputs, with today for a day and None for what can be gone on without."""
    days = {name: today.isoformat() for kind, name in _TODAYS if kind == calculator.kind}
    told = {**days, **given}
    return {**_left(calculator, told, fallbacks_only=False), **told}


def with_fallbacks(calculator: Calculator, given: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs, with None for those of which the calculator has a reading of its own where nobody knows them."""
    return {**_left(calculator, given, fallbacks_only=True), **given}


def taken_as_today(kind: str, given: Mapping[str, Any], today: date) -> list[str]:
    """What is said of the days that stand at today."""
    return [why for (of, name), why in _TODAYS.items() if of == kind and given.get(name) == today.isoformat()]


def _left(calculator: Calculator, given: Mapping[str, Any], *, fallbacks_only: bool) -> dict[str, None]:
    """What is missing and may be; nothing where an input told cannot be read: it is asked for again."""
    try:
        missing = calculator.missing(given)
    except Refused:
        return {}
    return {
        field.name: None
        for field in missing
        if field.unknown is not None or not (fallbacks_only or field.required)
    }
