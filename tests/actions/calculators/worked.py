"""Worked cases: sums done by hand from the law texts, one file of cases a kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from actions.calculators.calculation import Range, cents
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import Refused
from tests.actions.calculators.grounds import GROUND

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """One sum: `result` is a number, an ISO date, {low, high}, {name: value} or {refused: input}."""

    kind: str
    id: str
    given: Mapping[str, Any]
    today: date
    result: Any
    arithmetic: str
    why: str


def worked_cases() -> Iterator[Case]:
    """Every case of every kind, in file order."""
    for path in sorted(CASES.glob("*.yml")):
        for row in yaml.safe_load(path.read_text("utf-8")):
            yield Case(kind=path.stem, **row)


def outcome(kind: str, given: Mapping[str, Any], today: date) -> Any:
    """What the calculator of a kind gives, in the words of a case: plain numbers, ISO dates, {refused: input}."""
    try:
        calculation = CALCULATORS[kind].calculate(given, replace(GROUND, today=today))
    except Refused as refused:
        return {"refused": refused.field}
    return plainly(calculation.result)


def plainly(value: Any) -> Any:
    """A result as cases write it: money to the fen, dates in ISO, a range as its two ends."""
    if isinstance(value, Range):
        return {"low": plainly(value.low), "high": plainly(value.high)}
    if isinstance(value, Mapping):
        return {name: plainly(part) for name, part in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return cents(Decimal(value.numerator) / Decimal(value.denominator))
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    return cents(Decimal(str(value)))
