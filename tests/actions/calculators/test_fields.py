"""Answers as people type them, read into values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from actions.calculators.answers import read
from actions.calculators.double_wage_period import CONTRACT_SIGNED, LEFT
from actions.calculators.fields import DaySpan, Refused, Span
from actions.calculators.shared_fields import MONTHLY_WAGE
from tests.actions.calculators.grounds import TODAY


@pytest.mark.parametrize(
    "said",
    ["没签", "一直没有签过劳动合同", "到现在都没签", "没跟我签", "没签书面合同", "莫签", "没得", None, False],
)
def test_no_contract_however_it_is_said(said: object) -> None:
    """That there is none is an answer."""
    assert read(CONTRACT_SIGNED, said, TODAY) is None


@pytest.mark.parametrize("said", ["还在", "还没离职", "在职", "还在上班", "还在干活", "没走"])
def test_still_at_work(said: str) -> None:
    """Nobody has left."""
    assert read(LEFT, said, TODAY) is None


@pytest.mark.parametrize("said", ["不记得", "没印象", "记不清", "没记住", "签了", True, "没几天就签了"])
def test_not_knowing_is_not_none(said: object) -> None:
    """A day that is forgotten or only hinted at is asked for, never taken for never."""
    with pytest.raises(Refused):
        read(CONTRACT_SIGNED, said, TODAY)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("¥5000", 5000),
        ("￥8,000.50", "8000.50"),
        ("每月八千", 8000),
        ("8000块一个月", 8000),
        ("月薪6500左右", 6500),
        ("6500/月", 6500),
        ("大概一万二", 12000),
        ("五千元", 5000),
        ({"low": 5000, "high": 4000}, Span(Decimal(4000), Decimal(5000))),
        ("五六千", Span(Decimal(5000), Decimal(6000))),
    ],
)
def test_wages_as_they_are_typed(said: object, value: object) -> None:
    """With the sign, the month and the hedge left out."""
    assert read(MONTHLY_WAGE, said, TODAY) == (value if isinstance(value, Span) else Decimal(str(value)))


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("2025-03-01", date(2025, 3, 1)),
        ("去年三月五号", date(2025, 3, 5)),
        ("去年三月", DaySpan(date(2025, 3, 1), date(2025, 3, 31))),
        ("2026年11月", DaySpan(date(2026, 11, 1), TODAY)),
    ],
)
def test_days_and_months(said: str, value: object) -> None:
    """A month without a day is a span, and this month ends today."""
    assert read(CONTRACT_SIGNED, said, TODAY) == value
