"""Years and months worked, against a second way of counting."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.service import full_after, full_months, severance_months

DAYS = st.dates(date(1990, 1, 1), date(2026, 12, 31))


def period_end(start: date, months: int) -> date:
    """The last day of so many months, by the calendar: the day number before, or the month's last."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    if start.day == 1:
        return date(year, month, 1) - timedelta(days=1)
    return date(year, month, min(start.day - 1, monthrange(year, month)[1]))


def counted(start: date, end: date) -> Decimal:
    """Severance months by walking from period end to period end."""
    months = 0
    while period_end(start, months + 1) <= end:
        months += 1
    years, rest = divmod(months, 12)
    over = end > (period_end(start, years * 12) if years else start - timedelta(days=1))
    return Decimal(years + 1) if rest >= 6 else Decimal(years) + (Decimal("0.5") if over else 0)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2024-01-01", "2024-01-01", "0.5"),
        ("2024-01-01", "2024-06-29", "0.5"),
        ("2024-01-01", "2024-06-30", "1"),
        ("2024-01-01", "2024-12-31", "1"),
        ("2024-01-01", "2025-01-01", "1.5"),
        ("2024-01-01", "2025-06-29", "1.5"),
        ("2024-01-01", "2025-06-30", "2"),
        ("2024-02-29", "2025-02-27", "1"),
        ("2024-02-29", "2025-02-28", "1"),
        ("2024-02-29", "2025-03-01", "1.5"),
        ("2024-08-31", "2025-02-27", "0.5"),
        ("2024-08-31", "2025-02-28", "1"),
        ("2024-03-15", "2024-09-14", "1"),
        ("2024-03-15", "2024-09-13", "0.5"),
        ("2025-01-02", "2025-01-01", "0"),
    ],
)
def test_half_years_turn_on_the_day(start: str, end: str, months: str) -> None:
    """A half year and a year are full with their last day, not a day before."""
    assert severance_months(date.fromisoformat(start), date.fromisoformat(end)) == Decimal(months)


@given(DAYS, DAYS)
def test_months_agree_with_the_calendar(one: date, other: date) -> None:
    """Counting by subtraction gives what walking the calendar gives."""
    start, end = sorted((one, other))
    assert severance_months(start, end) == counted(start, end)


@given(DAYS, st.integers(1, 400))
def test_full_months_end_the_day_before_the_next_begins(start: date, months: int) -> None:
    """So many months are full on the day before `full_after`, and not a day earlier."""
    after = full_after(start, months)
    assert full_months(start, after - timedelta(days=1)) == months
    assert full_months(start, after - timedelta(days=2)) == months - 1
