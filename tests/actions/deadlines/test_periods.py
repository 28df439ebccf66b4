"""Counting periods: month ends, leap days, days off, and years whose holidays are not loaded."""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.deadlines.periods import Length, after, days_left, is_pressing, last_day, last_safe_day, moved
from knowledge.working_days import YearNotLoaded, load_working_days

CALENDAR = load_working_days()
DAY = timedelta(days=1)
LOADED = st.dates(date(2024, 1, 15), date(2026, 11, 30))
ANY = st.dates(date(1995, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("start", "length", "last"),
    [
        (date(2024, 2, 29), Length(1, "years"), date(2025, 2, 28)),
        (date(2023, 2, 28), Length(1, "years"), date(2024, 2, 28)),
        (date(2023, 3, 1), Length(1, "years"), date(2024, 3, 1)),
        (date(2025, 12, 31), Length(2, "years"), date(2027, 12, 31)),
        (date(2026, 8, 31), Length(6, "months"), date(2027, 2, 28)),
        (date(2026, 11, 30), Length(3, "months"), date(2027, 2, 28)),
        (date(2026, 11, 13), Length(15, "days"), date(2026, 11, 28)),
        (date(2024, 2, 13), Length(45, "days"), date(2024, 3, 29)),
        (date(2026, 2, 13), Length(45, "days"), date(2026, 3, 30)),
        (date(2026, 9, 30), Length(5, "working_days"), date(2026, 10, 13)),
        (date(2026, 2, 13), Length(3, "working_days"), date(2026, 2, 25)),
        (date(2026, 11, 20), Length(10, "working_days"), date(2026, 12, 4)),
    ],
)
def test_a_period_ends_on_its_day(start: date, length: Length, last: date) -> None:
    """The first day never counts; 2026-10-10 and 2026-02-14 are worked, the holidays before are not."""
    assert last_day(start, length, CALENDAR) == last


@given(start=ANY, years=st.integers(1, 3))
def test_a_year_is_never_longer_than_the_law_allows(start: date, years: int) -> None:
    """It ends on the same day of the month, or on the month's last where that has no such day."""
    last = after(start, Length(years, "years"))
    assert (last.year, last.month) == (start.year + years, start.month)
    assert last.day <= start.day
    assert last.day == start.day or (last + DAY).day == 1


@given(start=ANY, length=st.builds(Length, st.integers(1, 24), st.sampled_from(["days", "months", "years"])))
def test_a_later_start_never_ends_earlier(start: date, length: Length) -> None:
    """Monotone from one day to the next."""
    assert after(start, length) <= after(start + DAY, length)


@given(day=LOADED)
def test_working_days_are_those_of_the_real_calendar(day: date) -> None:
    """Against an independent calendar, holidays and make-up days included."""
    assert CALENDAR.is_working(day) == chinese_calendar.is_workday(day)


@given(last=LOADED)
def test_the_safe_day_is_the_working_day_before(last: date) -> None:
    """It is worked, it lies before the last day, and nothing between the two is worked."""
    safe = last_safe_day(last, CALENDAR)
    assert safe < last
    assert chinese_calendar.is_workday(safe)
    between = (safe + DAY * n for n in range(1, (last - safe).days))
    assert not any(chinese_calendar.is_workday(day) for day in between)


@given(last=LOADED)
def test_a_last_day_off_moves_to_the_next_working_day(last: date) -> None:
    """A worked last day stays; any other moves to the first worked day after it."""
    end = moved(last, CALENDAR)
    assert chinese_calendar.is_workday(end)
    assert (end == last) == chinese_calendar.is_workday(last)


@given(end=LOADED, number=st.integers(1, 10))
def test_counting_back_undoes_counting_on(end: date, number: int) -> None:
    """So many working days before a worked day, and on again."""
    worked = moved(end, CALENDAR)
    assert CALENDAR.add(CALENDAR.before(worked, number), number) == worked


@pytest.mark.parametrize("last", [date(2027, 1, 1), date(2027, 9, 10), date(2023, 6, 1)])
def test_a_year_not_loaded_fails_loudly(last: date) -> None:
    """Nobody knows its holidays; 2027-01-01 itself still has a safe day in 2026."""
    if last == date(2027, 1, 1):
        assert last_safe_day(last, CALENDAR) == date(2026, 12, 31)
    with pytest.raises(YearNotLoaded) as raised:
        moved(last, CALENDAR)
    assert raised.value.year == last.year


def test_working_days_are_not_counted_without_the_calendar() -> None:
    """A mistake of the caller, not a number."""
    with pytest.raises(ValueError, match="calendar"):
        after(date(2026, 11, 24), Length(5, "working_days"))


@pytest.mark.parametrize(("left", "pressing"), [(-1, False), (0, True), (6, True), (7, False), (30, False)])
def test_fewer_than_seven_days_press(left: int, pressing: bool) -> None:
    """Seven days are not yet fewer than seven (法律援助法 44); none is left once the last day has passed."""
    last = date(2026, 11, 24) + timedelta(days=left)
    assert days_left(last, date(2026, 11, 24)) == left
    assert is_pressing(last, date(2026, 11, 24)) is pressing
