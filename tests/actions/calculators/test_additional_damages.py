"""加付赔偿金: a range, and only after an order that was not obeyed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.additional_damages import ADDITIONAL_DAMAGES
from actions.calculators.calculation import Range
from tests.actions.calculators.grounds import alternative, amount, refused, worked_out


@pytest.mark.parametrize(
    ("sum_", "low", "high"),
    [
        ("五万", "25000", "50000"),  # 50000 × 50%、× 100%
        ("12345.67", "6172.84", "12345.67"),  # 6172.835 → 6172.84
        (0.01, "0.01", "0.01"),
    ],
)
def test_half_to_all(sum_: object, low: str, high: str) -> None:
    """After the ordered day, from half to all of what is unpaid."""
    result = worked_out(ADDITIONAL_DAMAGES, amount=sum_, order_due="2026-11-23").result
    assert result == (Range(Decimal(low), Decimal(high)) if low != high else Decimal(low))


@pytest.mark.parametrize("due", ["没有", "还没有", None, "2026-11-24", "2026-12-01"])
def test_nothing_before_the_ordered_day_has_passed(due: object) -> None:
    """No order, or its last day is today or ahead: nothing yet, and what it would be stands beside it."""
    sum_ = worked_out(ADDITIONAL_DAMAGES, amount=50000, order_due=due)
    assert sum_.result == 0
    assert (alternative(sum_, "最少"), alternative(sum_, "最多")) == (25000, 50000)


def test_leave_pay_is_always_once() -> None:
    """For leave not taken the rule of its own says the same sum again (职工带薪年休假条例 7)."""
    sum_ = worked_out(ADDITIONAL_DAMAGES, amount=3000, order_due="2026-10-01", sum_kind="未休年休假工资")
    assert sum_.result == 3000 and sum_.citations[0].law == "职工带薪年休假条例"


def test_2n_and_double_wage_have_none() -> None:
    """Article 85 lists wages, overtime, the minimum wage gap and severance only."""
    sum_ = worked_out(ADDITIONAL_DAMAGES, amount=3000, order_due="2026-10-01", sum_kind="other")
    assert sum_.result == 0 and sum_.alternatives == ()


def test_a_rough_amount_widens_the_range() -> None:
    """三到五万: half of the least to all of the most."""
    assert worked_out(ADDITIONAL_DAMAGES, amount="三到五万", order_due="2026-10-01").result == Range(
        Decimal(15000), Decimal(50000)
    )


@pytest.mark.parametrize(
    ("given_", "field"),
    [
        ({"amount": 50000}, "order_due"),
        ({"amount": 0, "order_due": None}, "amount"),
        ({"amount": -1, "order_due": None}, "amount"),
        ({"amount": "十亿", "order_due": None}, "amount"),
        ({"amount": "一千英镑", "order_due": None}, "amount"),
        ({"amount": 50000, "order_due": "不记得"}, "order_due"),
    ],
)
def test_what_cannot_be_right_is_asked_back(given_: dict[str, object], field: str) -> None:
    """Nonsense gets a question, never a number."""
    assert refused(ADDITIONAL_DAMAGES, **given_).field == field


@given(st.decimals("0.02", 100_000_000, places=2))
def test_the_bounds_are_half_and_all(sum_: Decimal) -> None:
    """Whatever the sum, to the fen."""
    result = worked_out(ADDITIONAL_DAMAGES, amount=sum_, order_due="2026-10-01").result
    assert isinstance(result, Range)
    assert result.high == sum_ and abs(result.low * 2 - sum_) <= Decimal("0.01")


def test_no_order_is_no_refusal() -> None:
    """A person without an order is shown the way to one."""
    assert amount(ADDITIONAL_DAMAGES, amount=50000, order_due="没有") == 0
    assert "投诉" in worked_out(ADDITIONAL_DAMAGES, amount=50000, order_due="没有").lines[0].formula
