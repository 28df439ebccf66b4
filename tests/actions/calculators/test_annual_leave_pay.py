"""Pay for leave not taken: 200 % beside the wage already paid."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.annual_leave_pay import ANNUAL_LEAVE_PAY
from actions.calculators.fields import Refused
from tests.actions.calculators.grounds import amount, worked_out
from tests.actions.calculators.said import other_results, told


@pytest.mark.parametrize(
    ("facts", "pay"),
    [
        ({"leave_wage": 8700, "unused_days": 5}, "4000"),  # 8700/21.75 = 400; 400×2×5
        ({"leave_wage": 6000, "unused_days": 5}, "2758.62"),  # 6000/21.75×10, not 2902.76 by 20.67
        ({"leave_wage": 8700, "unused_days": 5, "normal_paid": "没有"}, "6000"),  # 400×3×5
        ({"leave_wage": 8700, "unused_days": 5, "declined_in_writing": "是"}, "0"),
        ({"leave_wage": 8700, "unused_days": 5, "declined_in_writing": "是", "normal_paid": "没有"}, "2000"),
        ({"leave_wage": 8700, "unused_days": 0}, "0"),
        ({"leave_wage": 8700, "unused_days": 25}, "20000"),
        (
            {"leave_wage": 8700, "total_years": 8, "work_start": "2020-03-01", "work_end": "2026-05-31"},
            "1600",  # 151×5/365 → 2 days; 400×2×2
        ),
        (
            {
                "leave_wage": 8700,
                "total_years": 12,
                "work_start": "2020-03-01",
                "work_end": "2026-06-30",
                "taken_days": 1,
            },
            "2400",  # 181×10/365 → 4, less 1; 400×2×3
        ),
    ],
)
def test_worked_examples(facts: dict[str, Any], pay: str) -> None:
    """By 21.75; from the days told, or from service and dates."""
    assert amount(ANNUAL_LEAVE_PAY, **facts) == Decimal(pay)


def test_the_whole_300_and_the_limitation_are_told() -> None:
    """The 300 % hold the normal pay; both ways of counting the year are told."""
    done = worked_out(ANNUAL_LEAVE_PAY, leave_wage=8700, unused_days=5)
    others = other_results(done)
    assert others["那几天的正常工资也没有发"] == 6000
    assert "申请仲裁的一年怎么算" in others
    assert "300% - 已发的正常工资100%" in told(done)


def test_more_than_a_year_of_days_is_named() -> None:
    """Beyond fifteen they come from several years."""
    assert "几年加起来" in told(worked_out(ANNUAL_LEAVE_PAY, leave_wage=8700, unused_days=16))
    assert "几年加起来" not in told(worked_out(ANNUAL_LEAVE_PAY, leave_wage=8700, unused_days=15))


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"leave_wage": 8700}, "unused_days"),
        ({"leave_wage": 8700, "total_years": 8}, "unused_days"),
        ({"unused_days": 5}, "leave_wage"),
        ({"leave_wage": "一亿", "unused_days": 5}, "leave_wage"),
        ({"leave_wage": 0, "unused_days": 5}, "leave_wage"),
        ({"leave_wage": "800美金", "unused_days": 5}, "leave_wage"),
        ({"leave_wage": 8700, "unused_days": "负五天"}, "unused_days"),
        ({"leave_wage": 8700, "unused_days": 1000}, "unused_days"),
        (
            {"leave_wage": 8700, "total_years": 8, "work_start": "2026-05-01", "work_end": "2025-05-01"},
            "work_end",
        ),
    ],
)
def test_what_cannot_be_right_is_asked_again(facts: dict[str, Any], field: str) -> None:
    """A question back on the field."""
    with pytest.raises(Refused) as refused:
        worked_out(ANNUAL_LEAVE_PAY, **facts)
    assert refused.value.field == field


@given(st.integers(1, 1_000_000), st.integers(0, 150))
def test_agrees_with_fractions(wage: int, unused: int) -> None:
    """A second way: 8/87 of the month for each day, to the fen."""
    exact = Fraction(wage) * 8 / 87 * unused
    pay = amount(ANNUAL_LEAVE_PAY, leave_wage=wage, unused_days=unused)
    assert abs(Fraction(pay) - exact) <= Fraction(1, 200)


@given(st.integers(1, 100_000), st.integers(0, 140), st.integers(1, 10))
def test_more_days_or_wage_never_pay_less(wage: int, unused: int, more: int) -> None:
    """Monotone in both; the other reading is one and a half times as much."""
    done = worked_out(ANNUAL_LEAVE_PAY, leave_wage=wage, unused_days=unused)
    assert isinstance(done.result, Decimal)
    assert done.result <= amount(ANNUAL_LEAVE_PAY, leave_wage=wage, unused_days=unused + more)
    assert done.result <= amount(ANNUAL_LEAVE_PAY, leave_wage=wage + more, unused_days=unused)
    assert abs(other_results(done)["那几天的正常工资也没有发"] - done.result * 3 / 2) <= Decimal("0.02")
