"""Part-time work: 4 and 24 hours, the hourly minimum, the cycle of pay."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Calculation
from actions.calculators.fields import Refused
from actions.calculators.part_time import PART_TIME
from tests.actions.calculators.grounds import worked_out
from tests.actions.calculators.said import told

RIGHT = {"daily_hours": 4, "weekly_hours": 24, "hourly_wage": 25, "district": "渝中"}


def results(done: Calculation) -> dict[str, Any]:
    """The named results."""
    assert not isinstance(done.result, Decimal)
    return dict(done.result)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("daily", "weekly", "kind"),
    [
        ("4", "24", "符合"),
        ("4.01", "24", "超出"),
        ("4", "24.01", "超出"),
        ("3", "21", "符合"),
        ("5", "25", "超出"),
        ("5", "20", "超出"),
        ("四小时", "20小时", "符合"),
    ],
)
def test_four_and_twenty_four_hours(daily: str, weekly: str, kind: str) -> None:
    """Both limits count, the 5 and 30 hours of 2003 do not."""
    done = worked_out(PART_TIME, **{**RIGHT, "daily_hours": daily, "weekly_hours": weekly})
    assert results(done)["是否符合非全日制"] == kind
    assert ("可能认定为全日制" in told(done)) is (kind == "超出")


@pytest.mark.parametrize(
    ("facts", "owed"),
    [
        ({"hourly_wage": 25, "hours": 80}, "2000"),
        ({"hourly_wage": 23, "hours": 80}, "1840"),
        ({"hourly_wage": 22, "hours": 80}, "1840"),  # the minimum of 23
        ({"hourly_wage": 22, "hours": 80, "district": "城口"}, "1760"),
        ({"hourly_wage": 18, "hours": 80, "event_date": "2024-12-31"}, "1680"),  # 21 then
        ({"hourly_wage": 18, "hours": 80, "event_date": "2025-01-01"}, "1840"),
        ({"hourly_wage": 18, "hours": 80, "paid_amount": 1440}, "400"),
        ({"hourly_wage": 18, "hours": 80, "paid_amount": 9999}, "0"),
    ],
)
def test_pay_is_not_below_the_hourly_minimum(facts: dict[str, Any], owed: str) -> None:
    """The higher of the agreed rate and the minimum of district and day."""
    assert results(worked_out(PART_TIME, **{**RIGHT, **facts}))["还应付的工资"] == Decimal(owed)


@pytest.mark.parametrize(("days", "late"), [(15, False), (16, True), (30, True), ("一周", False)])
def test_pay_comes_every_fifteen_days(days: Any, late: bool) -> None:
    """劳动合同法 72: the sixteenth day is too late."""
    cycle = results(worked_out(PART_TIME, **RIGHT, settle_days=days))["结算周期"]
    assert cycle.startswith("超过") is late


def test_without_hours_no_sum_is_given() -> None:
    """The rate is compared, nothing is added up."""
    assert "还应付的工资" not in results(worked_out(PART_TIME, **RIGHT))


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"daily_hours": 5, "weekly_hours": 4}, "weekly_hours"),
        ({"daily_hours": 25}, "daily_hours"),
        ({"daily_hours": 0}, "daily_hours"),
        ({"weekly_hours": 169}, "weekly_hours"),
        ({"hourly_wage": 0}, "hourly_wage"),
        ({"hourly_wage": "一亿"}, "hourly_wage"),
        ({"hourly_wage": "3美元"}, "hourly_wage"),
        ({"hours": -1}, "hours"),
        ({"event_date": "2026-11-25"}, "event_date"),
        ({"event_date": "2020-05-01"}, "event_date"),
        ({"district": "成都"}, "district"),
        ({"settle_days": "一个月"}, "settle_days"),
    ],
)
def test_what_cannot_be_right_is_asked_again(facts: dict[str, Any], field: str) -> None:
    """A question back on the field."""
    with pytest.raises(Refused) as refused:
        worked_out(PART_TIME, **{**RIGHT, **facts})
    assert refused.value.field == field


@given(st.integers(1, 200), st.integers(0, 5000), st.integers(0, 100))
def test_more_hours_never_pay_less(rate: int, hours: int, more: int) -> None:
    """A second way to the sum, and monotone."""

    def owed(hours: int) -> Decimal:
        found = results(worked_out(PART_TIME, **{**RIGHT, "hourly_wage": rate, "hours": hours}))[
            "还应付的工资"
        ]
        assert isinstance(found, Decimal)
        return found

    assert owed(hours) == max(rate, 23) * hours <= owed(hours + more)
