"""产假: national days, what a difficult birth and twins add, and the city's days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Range
from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from actions.calculators.maternity_days import BASIC, MATERNITY_DAYS

BIRTH = {"maternity_event": "生孩子"}
LOSS = {"maternity_event": "流产"}


@pytest.mark.parametrize(
    ("given", "days"),
    [
        ({}, 178),  # 98 + 80
        ({"difficult_birth": "是"}, 193),  # 98 + 15 + 80
        ({"children": 2}, 193),  # 98 + 15 + 80
        ({"children": "三个"}, 208),  # 98 + 2 × 15 + 80
        ({"children": 2, "difficult_birth": True}, 208),  # 98 + 15 + 15 + 80
        ({"event_date": "2021-11-25"}, 178),
        ({"event_date": "2021-11-24"}, 98),  # the city's days of then are not loaded
        ({"district": "成都"}, 98),
        ({"district": "渝北", "event_date": "2025-11-05"}, 178),
        ({"event_date": "2027-03-01"}, 178),  # expected
    ],
)
def test_days_of_a_birth(ground: Ground, given: dict[str, Any], days: int) -> None:
    """98 days, 15 for a difficult birth, 15 for each further child, 80 of the city (女职工劳动保护特别规定 7)."""
    done = MATERNITY_DAYS.calculate(BIRTH | given, ground)
    assert (done.result, done.unit) == (Decimal(days), "days")
    assert done.lines[-1].value == f"{days}天"


@pytest.mark.parametrize(
    ("pregnancy", "days"), [("一个月", 15), ("3.9", 15), ("三个半月", 15), ("4个月", 42), ("七个月", 42)]
)
def test_days_after_a_miscarriage(ground: Ground, pregnancy: str, days: int) -> None:
    """15 days before the fourth month is full, 42 from then on."""
    assert MATERNITY_DAYS.calculate(LOSS | {"pregnancy_months": pregnancy}, ground).result == Decimal(days)


def test_an_unknown_length_of_pregnancy_gives_a_range(ground: Ground) -> None:
    """不清楚几个月: 15 to 42 days."""
    done = MATERNITY_DAYS.calculate(LOSS | {"pregnancy_months": "不清楚"}, ground)
    assert done.result == Range(Decimal(15), Decimal(42))


def test_our_sum_is_the_citys_own(ground: Ground) -> None:
    """98 of the law and 80 of the city make the sum that the city's table tells."""
    extra, total = (
        ground.figures.row("重庆假期", key, ground.today) for key in ("重庆增加的产假", "女职工产假合计")
    )
    assert extra and total and extra.value and BASIC + extra.value == total.value


@pytest.mark.parametrize(
    ("given", "last"),
    [
        (BIRTH | {"leave_start": "2026-01-01"}, "2026-06-27"),  # 31+28+31+30+31 = 151, and 27 in June
        (LOSS | {"pregnancy_months": 2, "leave_start": "2024-02-20"}, "2024-03-05"),  # 10 + 5, a leap year
    ],
)
def test_the_last_day_counts_calendar_days(ground: Ground, given: dict[str, Any], last: str) -> None:
    """The first day counts."""
    assert MATERNITY_DAYS.calculate(given, ground).lines[-1].value == last


def test_without_the_citys_days_the_national_ones_stay(ground: Ground) -> None:
    """Births outside the family-planning rules: the 98 days are told apart."""
    done = MATERNITY_DAYS.calculate(BIRTH, ground)
    assert done.alternatives[0].result == Decimal(98)
    assert any("最新公布为准" in each for each in done.not_covered)


def test_the_month_of_pregnancy_is_asked_after_a_miscarriage_alone() -> None:
    """A birth needs no month of pregnancy."""
    assert not MATERNITY_DAYS.missing(BIRTH)
    assert [field.name for field in MATERNITY_DAYS.missing(LOSS)] == ["pregnancy_months"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "maternity_event"),
        ({"maternity_event": "不知道"}, "maternity_event"),
        (BIRTH | {"children": 0}, "children"),
        (BIRTH | {"children": "-1"}, "children"),
        (BIRTH | {"children": "一亿"}, "children"),
        (BIRTH | {"event_date": "2028-01-01"}, "event_date"),
        (BIRTH | {"event_date": "2012-04-27"}, "event_date"),
        (LOSS | {"pregnancy_months": 12}, "pregnancy_months"),
    ],
)
def test_what_cannot_be_right_is_asked_again(ground: Ground, given: dict[str, Any], field: str) -> None:
    """Absurd numbers and days outside the rule give a question, never a number."""
    with pytest.raises(Refused) as refused:
        MATERNITY_DAYS.calculate(given, ground)
    assert refused.value.field == field


@given(children=st.integers(1, 5), hard=st.booleans(), day=st.dates(date(2012, 4, 28), date(2027, 9, 1)))
def test_more_children_never_shorten_it(ground: Ground, children: int, hard: bool, day: date) -> None:
    """Each further child adds exactly fifteen days; never under 98."""

    def days(count: int) -> Decimal:
        given = BIRTH | {"children": count, "difficult_birth": hard, "event_date": day}
        result = MATERNITY_DAYS.calculate(given, ground).result
        assert isinstance(result, Decimal)
        return result

    assert BASIC <= days(children) == days(children + 1) - 15
