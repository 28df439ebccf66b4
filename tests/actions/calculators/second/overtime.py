"""Overtime again: 劳动法 44; 工资支付暂行规定 13; 年节放假办法 2. One day by a list of dates, or hours by kind."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import chinese_calendar
from hypothesis import strategies as st

from tests.actions.calculators.by_hand import PAID_DAYS

HOLIDAYS = frozenset(
    date(year, month, day)
    for year, days in {
        2024: (
            (1, 1),
            (2, 10),
            (2, 11),
            (2, 12),
            (4, 4),
            (5, 1),
            (6, 10),
            (9, 17),
            (10, 1),
            (10, 2),
            (10, 3),
        ),
        2025: (
            *((1, 1), (1, 28), (1, 29), (1, 30), (1, 31), (4, 4), (5, 1), (5, 2), (5, 31)),
            *((10, 1), (10, 2), (10, 3), (10, 6)),
        ),
        2026: (
            *((1, 1), (2, 16), (2, 17), (2, 18), (2, 19), (4, 5), (5, 1), (5, 2), (6, 19), (9, 25)),
            *((10, 1), (10, 2), (10, 3)),
        ),
    }.items()
    for month, day in days
)
"""Statutory holidays: eleven a year until 2024, thirteen from 2025 (除夕 and 2 May added)."""
HOURS = st.integers(0, 400).map(lambda halves: f"{halves // 2}.{5 * (halves % 2)}")
WAGE = {"monthly_wage": st.integers(2_330, 1_000_000)}
BY_KIND = st.fixed_dictionaries(
    WAGE | {"hours_system": st.sampled_from(("standard", "flexible")), "workday_hours": st.integers(1, 200)},
    optional={
        "rest_day_hours": HOURS,
        "rest_given": HOURS,
        "holiday_hours": HOURS,
        "months": st.integers(1, 24),
        "paid_amount": st.integers(0, 10_000),
    },
)
BY_DAY = st.fixed_dictionaries(
    WAGE
    | {
        "hours_system": st.just("standard"),
        "event_date": st.sampled_from(sorted(HOLIDAYS)) | st.dates(date(2024, 1, 1), date(2026, 11, 26)),
        "hours": st.integers(1, 24),
    }
).filter(lambda day: day["event_date"] <= date(2026, 11, 26))
INPUTS = BY_KIND | BY_DAY


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """150, 200, 300 % of the hour; rest in place of pay on rest days only; the holiday's pay comes on top of the wage."""
    if given["hours_system"] == "flexible":
        return Fraction(0)
    hour = given["monthly_wage"] / PAID_DAYS / 8
    if "event_date" in given:
        return hour * given["hours"] * rate(given["event_date"]) / 100
    workday, rest, given_back, holiday = (
        Fraction(given.get(name, 0))
        for name in ("workday_hours", "rest_day_hours", "rest_given", "holiday_hours")
    )
    month = hour * (workday * 150 + max(Fraction(0), rest - given_back) * 200 + holiday * 300) / 100
    return max(Fraction(0), month * given.get("months", 1) - given.get("paid_amount", 0))


def rate(day: date) -> int:
    """Per cent of the hour's wage for work over hours on a day."""
    if day in HOLIDAYS:
        return 300
    return 150 if chinese_calendar.is_workday(day) else 200
