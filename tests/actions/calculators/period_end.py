"""The last day of a period, as the Civil Code counts it, for the second implementations."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import chinese_calendar

LOADED = date(2024, 1, 1), date(2026, 12, 31)
"""The years whose days off the bureau has entered."""


def period_end(start: date, months: int) -> date:
    """The corresponding day, or the month's last where there is none; `start` does not count (民法典 201, 202)."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def first_worked(last: date) -> date:
    """The last day, or the first worked one after it (民法典 203); as it is before 2024 and after 2026, not loaded here."""
    day = last
    while LOADED[0] <= last <= LOADED[1] and not chinese_calendar.is_workday(day):
        day += timedelta(1)
    return day
