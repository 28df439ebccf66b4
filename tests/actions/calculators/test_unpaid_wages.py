"""Wages not paid: months, days, a known sum, less what was paid."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Range
from actions.calculators.fields import Refused
from actions.calculators.unpaid_wages import UNPAID_WAGES
from tests.actions.calculators.grounds import amount, refused, worked_out
from tests.actions.calculators.said import told


@pytest.mark.parametrize(
    ("facts", "owed"),
    [
        ({"monthly_wage": "五千", "months_owed": "三个月"}, "15000"),
        ({"monthly_wage": 6000, "months_owed": "两个半月"}, "15000"),
        ({"monthly_wage": 8700, "months_owed": 2, "days": 10}, "21400"),  # 17400 + 400×10
        ({"monthly_wage": 5000, "days": 10}, "2298.85"),  # 5000/21.75×10, not 2418.96 by 20.67
        ({"monthly_wage": 5000, "days": 21}, "4827.59"),
        ({"monthly_wage": 5000, "days": 22}, "5000"),  # 22/21.75 of a month is the month
        ({"daily_wage": 260, "days": 45}, "11700"),
        ({"daily_wage": 260, "days": 45, "paid_amount": "3000元"}, "8700"),
        ({"amount": "一万二"}, "12000"),
        ({"monthly_wage": 5000, "months_owed": 1, "amount": 800, "paid_amount": 1000}, "4800"),
        ({"monthly_wage": 5000, "months_owed": 1, "paid_amount": 5000}, "0"),
    ],
)
def test_worked_examples(facts: dict[str, Any], owed: str) -> None:
    """Whole months, days by 21.75 up to the month, day wages, sums known."""
    assert amount(UNPAID_WAGES, **facts) == Decimal(owed)


def test_the_pay_day_tells_how_long() -> None:
    """From the pay day to today; on the day itself nothing has passed."""
    facts = {"monthly_wage": 5000, "months_owed": 1}
    assert "101天" in told(worked_out(UNPAID_WAGES, **facts, pay_due="2026-08-15"))
    assert "0天" in told(worked_out(UNPAID_WAGES, **facts, pay_due="2026-11-24"))


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({}, "monthly_wage"),
        ({"monthly_wage": 5000}, "months_owed"),
        ({"months_owed": 3}, "monthly_wage"),
        ({"daily_wage": 200}, "days"),
        ({"days": 20}, "daily_wage"),
        ({"monthly_wage": 5000, "days": 45}, "months_owed"),
        ({"monthly_wage": 5000, "months_owed": 0}, "months_owed"),
        ({"monthly_wage": 5000, "months_owed": 1, "pay_due": "2026-11-25"}, "pay_due"),
        ({"monthly_wage": 5000, "days": 3, "pay_due": "2007-11-25"}, "pay_due"),
        ({"monthly_wage": "月薪一亿", "months_owed": 1}, "monthly_wage"),
        ({"monthly_wage": 100_000_000, "months_owed": 1}, "monthly_wage"),
        ({"monthly_wage": "负5000", "months_owed": 1}, "monthly_wage"),
        ({"monthly_wage": "3000港币", "months_owed": 1}, "monthly_wage"),
        ({"monthly_wage": 5000, "months_owed": -1}, "months_owed"),
        ({"daily_wage": 200, "days": "一个月"}, "days"),
        ({"amount": "NaN"}, "amount"),
        ({"monthly_wage": 5000, "months_owed": 1, "paid_amount": "5000.01"}, "paid_amount"),
    ],
)
def test_what_cannot_be_right_is_asked_again(facts: dict[str, Any], field: str) -> None:
    """A question back on the field; a pay day to come is no arrears."""
    with pytest.raises(Refused) as refused:
        worked_out(UNPAID_WAGES, **facts)
    assert refused.value.field == field


def test_a_rough_wage_gives_a_range() -> None:
    """四五千 for three months."""
    done = worked_out(UNPAID_WAGES, monthly_wage="四五千", months_owed=3)
    assert done.result == Range(Decimal(12000), Decimal(15000))


@given(st.integers(1, 1_000_000), st.integers(0, 60), st.integers(1, 31), st.integers(0, 100_000))
def test_agrees_with_fractions(wage: int, months: int, days: int, paid: int) -> None:
    """A second way in exact fractions: months, and at most one more for the days; asked where more was paid."""
    exact = Fraction(wage) * (months + min(Fraction(1), Fraction(days * 4, 87))) - paid
    facts = {"monthly_wage": wage, "months_owed": months, "days": days, "paid_amount": paid}
    if exact < -Fraction(1, 200):
        assert refused(UNPAID_WAGES, **facts).field == "paid_amount"
    elif exact >= 0:
        assert abs(Fraction(amount(UNPAID_WAGES, **facts)) - exact) <= Fraction(1, 200)


@given(st.integers(1_000, 100_000), st.integers(15, 30), st.integers(0, 500), st.integers(1, 100))
def test_monotone(wage: int, days: int, paid: int, more: int) -> None:
    """More days never less, more paid never more, never below nothing."""

    def owed(days: int, paid: int) -> Decimal:
        return amount(UNPAID_WAGES, monthly_wage=wage, days=days, paid_amount=paid)

    assert 0 <= owed(days, paid) <= owed(days + 1, paid)
    assert owed(days, paid + more) <= owed(days, paid)
