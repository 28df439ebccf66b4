"""Days of annual leave: bands, shares of a year, the twelve months, what ends the right."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.annual_leave_days import ANNUAL_LEAVE_DAYS
from actions.calculators.calculation import Range
from actions.calculators.fields import Refused
from tests.actions.calculators.grounds import amount, worked_out
from tests.actions.calculators.said import other_results, told


def days(**given_facts: Any) -> Decimal:
    """Days due, where the person came on the first day of 2026 after a year elsewhere unless told otherwise."""
    return amount(ANNUAL_LEAVE_DAYS, **{"work_start": "2026-01-01", "continuous_year": True, **given_facts})


@pytest.mark.parametrize(
    ("years", "due"),
    [("1", 5), ("9.99", 5), ("10", 10), ("19.99", 10), ("20", 15), ("45", 15), ("十二年半", 10)],
)
def test_bands_of_service(years: str, due: int) -> None:
    """5 days from one year, 10 from ten, 15 from twenty, service everywhere together."""
    assert days(total_years=years) == due


def test_below_one_year_there_is_none() -> None:
    """Ten months in all; and a first job from 1 January gives no whole day in its first year."""
    assert amount(ANNUAL_LEAVE_DAYS, work_start="2026-03-01", total_years="0.8") == 0
    assert amount(ANNUAL_LEAVE_DAYS, work_start="2026-01-01", total_years=1) == 0


@pytest.mark.parametrize(
    ("start", "years", "due"),
    [
        ("2026-10-20", 5, 1),  # 73 days × 5 / 365 = 1 exactly
        ("2026-10-21", 5, 0),  # 72 days: 0.98
        ("2026-07-01", 5, 2),  # 184 × 5 / 365 = 2.52
        ("2026-07-01", 12, 5),  # 184 × 10 / 365 = 5.04
        ("2026-07-02", 12, 5),  # 183 × 10 / 365 = 5.01
        ("2026-07-03", 12, 4),  # 182 × 10 / 365 = 4.98
        ("2026-07-01", 25, 7),  # 184 × 15 / 365 = 7.56
    ],
)
def test_the_year_of_coming(start: str, years: int, due: int) -> None:
    """Days left of the year over 365, whole days only (实施办法 5)."""
    assert days(work_start=start, total_years=years) == due


@pytest.mark.parametrize(
    ("end", "years", "taken", "due"),
    [
        ("2026-05-31", 8, 0, 2),  # 151 × 5 / 365 = 2.07
        ("2026-05-25", 8, 0, 1),  # 145 × 5 / 365 = 1.99
        ("2026-05-26", 8, 0, 2),  # 146 × 5 / 365 = 2 exactly
        ("2026-05-31", 8, 1, 1),
        ("2026-05-31", 8, 5, 0),
        ("2026-06-30", 12, 0, 4),  # 181 × 10 / 365 = 4.96
        ("2025-12-31", 12, 0, 10),
        ("2024-12-30", 12, 0, 10),  # 365 days of a leap year
    ],
)
def test_the_year_of_leaving(end: str, years: int, taken: int, due: int) -> None:
    """Days passed over 365, less those taken; never below none (实施办法 12)."""
    facts = {"work_start": "2019-01-01", "work_end": end, "total_years": years, "taken_days": taken}
    assert amount(ANNUAL_LEAVE_DAYS, **facts) == due


def test_days_taken_too_many_are_not_owed_back() -> None:
    """Said in the working."""
    facts = {"work_start": "2019-01-01", "work_end": "2026-05-31", "total_years": 8, "taken_days": 5}
    assert "不用退" in told(worked_out(ANNUAL_LEAVE_DAYS, **facts))


def test_the_twelve_months_without_a_break() -> None:
    """A first job from 2025-07-01: five days of 2026, since a share is written for newcomers only (实施办法 5); the
    184 days from then on are the other reading.
    """
    done = worked_out(ANNUAL_LEAVE_DAYS, work_start="2025-07-01", total_years="1.5")
    assert done.result == 5
    assert other_results(done)["当年才满一年"] == 2
    left = worked_out(ANNUAL_LEAVE_DAYS, work_start="2025-07-01", work_end="2026-09-30", total_years="1.25")
    assert left.result == 3  # 273 × 5 / 365 = 3.74
    assert other_results(left)["当年才满一年"] == 1  # 92 × 5 / 365 = 1.26
    broken = worked_out(ANNUAL_LEAVE_DAYS, work_start="2026-03-01", total_years=8, continuous_year="没有")
    assert broken.result == 0
    unasked = worked_out(ANNUAL_LEAVE_DAYS, work_start="2026-03-01", total_years=8)
    assert unasked.result == 4  # 306 × 5 / 365 = 4.19
    assert other_results(unasked)["来之前没有连续工作满十二个月"] == 0


def test_the_tenth_year_reached_within_the_year() -> None:
    """10.25 years at the end: ten days, or 274 days at 5 and 91 at 10: 6.2 → 6."""
    done = worked_out(ANNUAL_LEAVE_DAYS, work_start="2020-07-01", total_years="10年3个月")
    assert done.result == 10
    assert other_results(done)["当年才满十年或二十年"] == 6


@pytest.mark.parametrize(
    ("facts", "lost"),
    [
        ({"total_years": 5, "sick_months": 2}, True),
        ({"total_years": 5, "sick_months": "1.9"}, False),
        ({"total_years": 12, "sick_months": 2}, False),
        ({"total_years": 12, "sick_months": 3}, True),
        ({"total_years": 22, "sick_months": 3}, False),
        ({"total_years": 22, "sick_months": 4}, True),
        ({"total_years": 5, "paid_days_off": 19}, False),
        ({"total_years": 5, "paid_days_off": 20}, True),
        ({"total_years": 5, "school_holidays": "是"}, True),
    ],
)
def test_what_ends_the_right_of_a_year(facts: dict[str, Any], lost: bool) -> None:
    """Long sick leave by band, twenty paid days off, school holidays (条例 4)."""
    assert (amount(ANNUAL_LEAVE_DAYS, work_start="2022-06-01", **facts) == 0) is lost


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"work_start": "2027-01-01"}, "work_start"),
        ({"work_start": "2020-01-01", "work_end": "2019-01-01"}, "work_end"),
        ({"work_start": "2020-01-01", "event_date": "2019-05-01"}, "event_date"),
        ({"work_start": "2000-01-01", "event_date": "2007-05-01"}, "event_date"),
        ({"work_start": "2020-01-01", "event_date": "2029-05-01"}, "event_date"),
        ({"work_start": "2020-01-01", "work_end": "2025-05-01", "event_date": "2026-05-01"}, "event_date"),
        ({"work_start": "2020-01-01", "total_years": -3}, "total_years"),
        ({"work_start": "2020-01-01", "total_years": 100}, "total_years"),
        ({"work_start": "不记得"}, "work_start"),
    ],
)
def test_what_cannot_be_right_is_asked_again(facts: dict[str, Any], field: str) -> None:
    """Reversed, future and far dates, absurd years."""
    with pytest.raises(Refused) as refused:
        worked_out(ANNUAL_LEAVE_DAYS, **{"total_years": 8, **facts})
    assert refused.value.field == field


def test_rough_years_give_a_range() -> None:
    """Eight to twelve years: 5 to 10 days."""
    done = worked_out(ANNUAL_LEAVE_DAYS, work_start="2024-01-01", total_years={"low": 8, "high": 12})
    assert done.result == Range(Decimal(5), Decimal(10))


@given(st.integers(0, 364), st.sampled_from([(2, 5), (10, 10), (20, 15)]))
def test_agrees_with_counting_fractions(passed: int, band: tuple[int, int]) -> None:
    """Coming and leaving in 2025: whole days of passed/365 of the full year, and the two parts never exceed it."""
    years, full = band
    cut = date(2025, 1, 1) + timedelta(days=passed)
    left = amount(ANNUAL_LEAVE_DAYS, work_start="2010-01-01", work_end=cut, total_years=30)
    assert left == (passed + 1) * 15 // 365
    came = amount(
        ANNUAL_LEAVE_DAYS, work_start=cut, total_years=years, continuous_year=True, event_date="2025-12-31"
    )
    assert came == (365 - passed) * full // 365


@given(st.integers(0, 600), st.integers(0, 100), st.dates(date(2008, 1, 1), date(2026, 11, 24)))
def test_more_service_never_gives_fewer_days(months: int, more: int, start: date) -> None:
    """Monotone in service, between 0 and 15."""

    def due(count: int) -> Decimal:
        return amount(
            ANNUAL_LEAVE_DAYS, work_start=start, total_years=Decimal(count) / 12, continuous_year=True
        )

    assert 0 <= due(months) <= due(min(720, months + more)) <= 15
