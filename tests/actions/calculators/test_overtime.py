"""Overtime pay by the system of hours, the sort of day and the wage it goes by."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Range, article
from actions.calculators.fields import Refused
from actions.calculators.holidays import statutory_holidays
from actions.calculators.overtime import OVERTIME
from tests.actions.calculators.grounds import GROUND, amount, refused, worked_out
from tests.actions.calculators.said import other_results, told

STANDARD = {"hours_system": "标准工时"}
HOURS = st.integers(0, 400)


@pytest.mark.parametrize(
    ("facts", "pay"),
    [
        ({"monthly_wage": 8700, "workday_hours": 10}, "750"),  # 8700/21.75/8 = 50; 50×1.5×10
        ({"monthly_wage": 8700, "rest_day_hours": 16}, "1600"),  # 50×2×16
        ({"monthly_wage": 8700, "holiday_hours": 8}, "1200"),  # 50×3×8
        ({"monthly_wage": 8700, "rest_day_hours": 16, "rest_given": 8}, "800"),  # 50×2×(16-8)
        ({"monthly_wage": 8700, "rest_day_hours": 8, "rest_given": 16, "holiday_hours": 8}, "1200"),
        ({"hourly_wage": 25, "workday_hours": 20}, "750"),  # 25×1.5×20
        ({"daily_wage": 240, "rest_day_hours": "两天"}, "960"),  # 240/8×2×16
        ({"monthly_wage": 8700, "workday_hours": 10, "months": 6}, "4500"),  # 750×6
        ({"monthly_wage": 8700, "workday_hours": 10, "paid_amount": 300}, "450"),
        ({"monthly_wage": 8700, "workday_hours": 10, "paid_amount": 900}, "0"),
        ({"monthly_wage": 5000, "workday_hours": 1}, "43.10"),  # 5000/174×1.5 = 43.103…, not 45.35 by 20.67
        ({"monthly_wage": "六千", "workday_hours": "30小时"}, "1551.72"),  # 6000/174×1.5×30
    ],
)
def test_standard_hours(facts: dict[str, Any], pay: str) -> None:
    """150, 200, 300 % of the wage of an hour; time off in lieu lowers rest days alone."""
    assert amount(OVERTIME, **STANDARD, **facts) == Decimal(pay)


@pytest.mark.parametrize(
    ("day", "pay"),
    [
        ("2024-02-09", "600"),  # 除夕, a working day then: 50×1.5×8
        ("2025-01-28", "1200"),  # 除夕 since 2025: 50×3×8
        ("2024-05-01", "1200"),
        ("2024-05-02", "800"),  # off, but no holiday before 2025
        ("2025-05-02", "1200"),
        ("2025-05-03", "800"),
        ("2026-10-03", "1200"),
        ("2026-10-04", "800"),
        ("2026-10-10", "600"),  # a Saturday worked instead
        ("2026-11-21", "800"),  # an ordinary Saturday
        ("2026-11-23", "600"),
    ],
)
def test_the_day_decides_the_rate(day: str, pay: str) -> None:
    """11 holidays until 2024, 13 since 2025; days off around them are rest days; make-up days are work days."""
    assert amount(OVERTIME, **STANDARD, monthly_wage=8700, event_date=day, hours=8) == Decimal(pay)


@pytest.mark.parametrize(("year", "days"), [(y, 11) for y in range(2014, 2025)] + [(2025, 13), (2026, 13)])
def test_statutory_holidays_are_days_off(year: int, days: int) -> None:
    """As many as the rule says, each a day off of the independent calendar."""
    holidays = statutory_holidays(year)
    assert holidays is not None and len(holidays) == days
    assert all(chinese_calendar.is_holiday(day) for day in holidays)


def test_a_festival_on_a_festival_adds_a_day() -> None:
    """2020: 中秋 on 1 October made 1–4 October pay 300 % (人社厅函〔2020〕135号); 2013 and 2031 are not known."""
    assert {date(2020, 10, day) for day in (1, 2, 3, 4)} <= (statutory_holidays(2020) or set())
    assert date(2020, 10, 5) not in (statutory_holidays(2020) or set())
    assert statutory_holidays(2013) is None and statutory_holidays(2031) is None


@pytest.mark.parametrize(
    ("period", "hours", "on", "pay"),
    [
        ("按周", 50, "2026-06-01", "750"),  # 50 - 40 = 10 hours; 50×1.5×10
        ("按月", "175.36", "2026-06-01", "750"),  # 20.67×8 = 165.36
        ("按季", 506, "2026-06-01", "750"),  # 62×8 = 496
        ("按年", 1994, "2026-06-01", "750"),  # 248×8 = 1984
        ("按季", 510, "2024-06-01", "750"),  # 62.5×8 = 500 before 2025
        ("按季", 496, "2026-06-01", "0"),
        ("按季", 497, "2026-06-01", "75"),
        ("按季", 100, "2026-06-01", "0"),
    ],
)
def test_comprehensive_hours(period: str, hours: Any, on: str, pay: str) -> None:
    """Only the hours above the standard of the whole period, at 150 %."""
    facts = {"period": period, "period_hours": hours, "event_date": on}
    assert amount(OVERTIME, hours_system="综合工时", monthly_wage=8700, **facts) == Decimal(pay)


def test_comprehensive_hours_pay_holidays_and_no_rest_days() -> None:
    """Rest days are inside the period; a holiday pays 300 % beside it: 50×3×8."""
    facts = {"period": "按季", "period_hours": 400, "rest_day_hours": 40, "holiday_hours": 8}
    assert amount(OVERTIME, hours_system="综合工时", monthly_wage=8700, **facts) == 1200


def test_flexible_hours_have_none_but_the_other_readings_are_told() -> None:
    """0 by the national rule; as standard hours where not approved; holidays where a place says so."""
    done = worked_out(OVERTIME, hours_system="不定时", monthly_wage=8700, workday_hours=10, holiday_hours=8)
    assert done.result == 0
    others = other_results(done)
    assert others["没有批准"] == 1950 and others["法定节假日"] == 1200
    assert "照样算钱" not in told(done)


def test_unknown_hours_are_standard_until_a_permit_is_shown() -> None:
    """不清楚 is an answer, with the other systems told."""
    done = worked_out(OVERTIME, hours_system="不清楚", monthly_wage=8700, workday_hours=10)
    assert done.result == 750
    assert "工时制度不清楚" in other_results(done)


def test_the_system_of_hours_is_asked_first() -> None:
    """Before wage and hours."""
    assert OVERTIME.missing({})[0].name == "hours_system"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({}, "monthly_wage"),
        ({"monthly_wage": 8000}, "workday_hours"),
        ({"monthly_wage": 8000, "hours": 8}, "event_date"),
        ({"monthly_wage": 8000, "hours": 8, "event_date": "2026-11-25"}, "event_date"),
        ({"monthly_wage": 8000, "hours": 8, "event_date": "2013-05-01"}, "event_date"),
        ({"monthly_wage": 8000, "hours": 8, "event_date": "2023-03-05"}, "event_date"),
        ({"monthly_wage": 8000, "workday_hours": 8, "event_date": "2007-05-01"}, "event_date"),
        ({"monthly_wage": 8000, "hours": 25, "event_date": "2026-05-01"}, "hours"),
        ({"monthly_wage": -8000, "workday_hours": 8}, "monthly_wage"),
        ({"monthly_wage": 0, "workday_hours": 8}, "monthly_wage"),
        ({"monthly_wage": "一亿", "workday_hours": 8}, "monthly_wage"),
        ({"monthly_wage": "5000美元", "workday_hours": 8}, "monthly_wage"),
        ({"monthly_wage": 8000, "workday_hours": "-5"}, "workday_hours"),
        ({"monthly_wage": 8000, "workday_hours": "很多"}, "workday_hours"),
        ({"hourly_wage": 20000, "workday_hours": 5}, "hourly_wage"),
    ],
)
def test_what_cannot_be_right_is_asked_again(facts: dict[str, Any], field: str) -> None:
    """A question back on the field, never a number."""
    with pytest.raises(Refused) as refused:
        worked_out(OVERTIME, **STANDARD, **facts)
    assert refused.value.field == field


@pytest.mark.parametrize(("facts", "field"), [({}, "period"), ({"period": "按月"}, "period_hours")])
def test_comprehensive_hours_ask_for_the_period(facts: dict[str, Any], field: str) -> None:
    """Which period, then how many hours."""
    with pytest.raises(Refused) as refused:
        worked_out(OVERTIME, hours_system="综合工时", monthly_wage=8000, **facts)
    assert refused.value.field == field


@pytest.mark.parametrize(("hours", "warned"), [(36, False), (37, True)])
def test_more_than_36_hours_a_month_are_unlawful_and_paid(hours: int, warned: bool) -> None:
    """The limit is told from the 37th hour on; the pay goes on."""
    done = worked_out(OVERTIME, **STANDARD, monthly_wage=8700, workday_hours=hours)
    assert ("第四十一条" in told(done)) is warned
    assert done.result == 75 * hours


@pytest.mark.parametrize("wage", [{"monthly_wage": 2329}, {"daily_wage": 107}, {"hourly_wage": 13}])
def test_the_minimum_wage_is_the_least_basis(wage: dict[str, int]) -> None:
    """2330 in 渝中; what was paid is the other reading; in 忠县 (2200) a wage of 2329 stands."""
    done = worked_out(OVERTIME, **STANDARD, **wage, workday_hours=10, district="渝中")
    assert done.result == Decimal("200.86")  # 2330/174×1.5×10
    assert (paid := other_results(done)["按实际发的工资"]) is not None and paid < done.result
    assert article("劳动法", 48, 2) in done.citations


def test_at_the_minimum_wage_nothing_changes() -> None:
    """To the fen: 2330 is no less than 2330; before the table begins nothing is compared."""
    facts = STANDARD | {"workday_hours": 10}
    at = worked_out(OVERTIME, **facts, monthly_wage=2330, district="渝中")
    assert at.result == Decimal("200.86") and "按实际发的工资" not in other_results(at)
    assert amount(OVERTIME, **facts, monthly_wage=1740, event_date="2020-06-01") == 150


def test_a_wage_told_twice_must_be_the_same_wage() -> None:
    """6000 a month and 276 a day are; 6000 and 200 (thirty days) are asked about."""
    facts = STANDARD | {"workday_hours": 8, "monthly_wage": 6000}
    assert amount(OVERTIME, **facts, daily_wage=276) == 414
    assert refused(OVERTIME, **facts, daily_wage=200).field == "monthly_wage"
    assert refused(OVERTIME, **facts, hourly_wage=20).field == "monthly_wage"
    assert (
        refused(OVERTIME, **STANDARD, workday_hours=8, daily_wage=200, hourly_wage=20).field == "daily_wage"
    )


def test_several_periods_are_counted_as_periods() -> None:
    """One quarter told as three months is one; parts of a quarter, and months of weeks, are asked about."""
    facts = {"hours_system": "综合工时", "monthly_wage": 4350, "period": "按季", "period_hours": 510}
    assert amount(OVERTIME, **facts, months=3) == 525
    assert amount(OVERTIME, **facts, months=12) == 2100
    assert refused(OVERTIME, **facts, months=5).field == "months"
    weekly = {**facts, "period": "按周", "period_hours": 48}
    assert refused(OVERTIME, **weekly, months=2).field == "months"


def test_rest_in_lieu_of_all_leaves_nothing() -> None:
    """Eight hours made up for are no pay, and no question either; no hours at all are asked for."""
    assert amount(OVERTIME, **STANDARD, monthly_wage=4350, rest_day_hours=8, rest_given=8) == 0
    assert refused(OVERTIME, **STANDARD, monthly_wage=4350, rest_given=8).field == "workday_hours"


def test_a_rough_wage_gives_a_range() -> None:
    """6000–7000 yuan: 51.72…–60.34… an hour of 150 %."""
    done = worked_out(OVERTIME, **STANDARD, monthly_wage="六七千", workday_hours=10)
    assert done.result == Range(Decimal("517.24"), Decimal("603.45"))


@given(st.integers(2_330, 1_000_000), HOURS, HOURS, HOURS, HOURS)
def test_agrees_with_fractions(wage: int, work: int, rest: int, rested: int, holiday: int) -> None:
    """A second way to the sum: eighths of 1/21.75 in exact fractions, to the fen."""
    facts = {"workday_hours": work, "rest_day_hours": rest, "rest_given": rested, "holiday_hours": holiday}
    if not work + rest + holiday:
        return
    weighed = Fraction(3, 2) * work + 2 * max(0, rest - rested) + 3 * holiday
    exact = Fraction(wage) * 4 / 87 / 8 * weighed
    assert abs(Fraction(amount(OVERTIME, **STANDARD, monthly_wage=wage, **facts)) - exact) <= Fraction(1, 200)


@given(st.integers(1, 100_000), st.integers(1, 300), st.integers(1, 100))
def test_more_hours_and_more_wage_never_pay_less(wage: int, hours: int, more: int) -> None:
    """Monotone in both."""

    def pay(wage: int, hours: int) -> Decimal:
        return amount(OVERTIME, **STANDARD, monthly_wage=wage, workday_hours=hours, district="忠县")

    assert pay(wage, hours) <= pay(wage, hours + more)
    assert pay(wage, hours) <= pay(wage + more, hours)


@given(st.dates(date(2024, 1, 1), date(2026, 11, 24)))
def test_a_day_earns_150_200_or_300(day: date) -> None:
    """A holiday 300, any other day off 200, a working day 150, by the independent calendar."""
    pay = amount(OVERTIME, **STANDARD, hourly_wage=100, hours=1, event_date=day)
    off = chinese_calendar.is_holiday(day)
    assert pay == (300 if day in (statutory_holidays(day.year) or ()) else 200 if off else 150)
    assert GROUND.today >= day - timedelta(days=1)
