"""What a calculator asks for: the input, its question, and the range that can be right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Unit = Literal[
    "CNY", "days", "months", "years", "hours", "count", "percent", "date", "choice", "yes_no", "district"
]
Value = Decimal | date | str | bool
HOURS_A_DAY = Decimal(8)
"""Of work (国务院关于职工工作时间的规定 3): 加班两天 is sixteen hours."""


class Refused(Exception):
    """An input that cannot be right: a plain question back, never a number. `field` is the input's name."""

    def __init__(self, field: str, question: str) -> None:
        super().__init__(question)
        self.field = field
        self.question = question


@dataclass(frozen=True)
class Span:
    """An input known only from `low` to `high`."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class DaySpan:
    """A date known only to lie from `low` to `high`: 去年三月."""

    low: date
    high: date


@dataclass(frozen=True)
class Field:
    """One input: its name, what it is called, its unit, the question, and the range that can be right.

    `choices` are value → label. A field that is not `required` may stay unknown, though it be `asked`; `unknown` is the
    range or the choice to go on with where a required one is not remembered. With `none`, 没有 is an answer (a contract
    never signed) and reads as None. A field does not matter where all of `instead` are known, nor unless the input
    named by `when` has one of its values (None: nobody said). `month` are the days of 一个月, where the law counts days
    that people call a month. `to_the_month`: of a date the month at least has to be told, 1970年 is asked back.
    `whole`: no part of one can be right.
    """

    name: str
    label: str
    unit: Unit
    ask: str
    least: Decimal | None = None
    most: Decimal | None = None
    choices: Mapping[str, str] | None = None
    required: bool = True
    unknown: Span | str | None = None
    none: bool = False
    asked: bool = False
    instead: tuple[str, ...] = ()
    when: tuple[str, tuple[Value | None, ...]] | None = None
    month: Decimal | None = None
    to_the_month: bool = False
    whole: bool = False
