"""The working calendar, against the independent chinesecalendar package."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import chinese_calendar
import pytest
from pydantic import ValidationError

from knowledge.working_days import WorkingDays, WorkingYear, YearNotLoaded, load_working_days


@pytest.fixture(scope="module")
def calendar() -> WorkingDays:
    """The calendar of the knowledge folder."""
    return load_working_days()


def days_of(year: int) -> Iterator[date]:
    """Every day of a year."""
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += timedelta(days=1)


@pytest.mark.parametrize(("year", "working"), [(2024, 251), (2025, 248), (2026, 248)])
def test_every_day_agrees_with_chinesecalendar(calendar: WorkingDays, year: int, working: int) -> None:
    """Day by day, holidays and make-up days included."""
    ours = [day for day in days_of(year) if calendar.is_working(day)]
    assert ours == [day for day in days_of(year) if chinese_calendar.is_workday(day)]
    assert len(ours) == working


@pytest.mark.parametrize(
    ("start", "working_days", "last"),
    [
        (date(2026, 11, 24), 10, date(2026, 12, 8)),
        (date(2026, 9, 24), 1, date(2026, 9, 28)),
        (date(2026, 9, 18), 1, date(2026, 9, 20)),
        (date(2026, 2, 13), 2, date(2026, 2, 24)),
        (date(2026, 9, 30), 3, date(2026, 10, 10)),
        (date(2025, 12, 31), 1, date(2026, 1, 4)),
        (date(2026, 11, 24), 0, date(2026, 11, 24)),
    ],
)
def test_counting_starts_the_day_after(
    calendar: WorkingDays, start: date, working_days: int, last: date
) -> None:
    """Over weekends, holidays, worked Sundays and the turn of the year."""
    assert calendar.add(start, working_days) == last


def test_a_year_not_announced_is_never_guessed(calendar: WorkingDays) -> None:
    """2027 raises, also when a count only runs into it."""
    with pytest.raises(YearNotLoaded) as raised:
        calendar.add(date(2026, 12, 25), 10)
    assert raised.value.year == 2027
    with pytest.raises(YearNotLoaded):
        calendar.is_working(date(2027, 1, 1))


@pytest.mark.parametrize("makeup", ["2026-01-05", "2025-01-04", "2026-01-03"])
def test_a_makeup_day_must_be_possible(makeup: str) -> None:
    """A Monday, a day of another year, a day inside a holiday: each is a slip of the pen."""
    holiday = {"name": "元旦", "from": "2026-01-01", "to": "2026-01-03"}
    with pytest.raises(ValidationError, match="make-up"):
        WorkingYear.model_validate(
            {"year": 2026, "source": "测试", "holidays": [holiday], "makeup": [makeup]}
        )
