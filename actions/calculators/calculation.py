"""What a calculator gives: the result with its working, what it leaves open, and the articles it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal

from knowledge.schema import Reference
from knowledge.schema import article as article

ResultUnit = Literal["CNY", "days", "months", "date", "mixed"]
Named = Mapping[str, "Decimal | date | str"]
Outcome = Decimal | date | Named
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Range:
    """From `low` to `high`: the result where an input is only known roughly."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class Line:
    """One step as a person would write it: 经济补偿 = 月工资 × 年限 = 8000元 × 6.5个月 = 52000元."""

    label: str
    formula: str
    value: str


@dataclass(frozen=True)
class Alternative:
    """Another reading of the law or of the facts, and what it comes to; `result` None where it gives no number."""

    title: str
    why: str
    result: Decimal | date | None = None


@dataclass(frozen=True)
class Calculation:
    """A finished sum. `inputs` are the values it used, `not_covered` what it does not look at.

    Of a deadline `safe_day` is the working day before it, which is told first; None once that has passed.
    """

    kind: str
    inputs: Mapping[str, Any]
    result: Outcome | Range
    unit: ResultUnit
    lines: tuple[Line, ...]
    citations: tuple[Reference, ...]
    alternatives: tuple[Alternative, ...] = ()
    not_covered: tuple[str, ...] = ()
    safe_day: date | None = None


def cents(amount: Decimal) -> Decimal:
    """Rounded to the fen, halves away from zero."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def plain(value: Decimal) -> str:
    """6.50 → 6.5, 52000.00 → 52000: as a person writes it."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def yuan(amount: Decimal) -> str:
    """52000 → 52000元, rounded to the fen."""
    return f"{plain(cents(amount))}元"
