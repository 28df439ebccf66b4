"""Years worked, as severance counts them (劳动合同法 47: each full year one, from half a year one, below half)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

from actions.calculators.fields import Refused

HALF = Decimal("0.5")
HALF_YEAR = 6
"""Months."""
LAW_BEGAN = date(2008, 1, 1)
"""劳动合同法 98; severance counts from here (97, third paragraph)."""
MOST_SERVICE_YEARS = 60
"""Nobody works longer for one employer: a slip of the year."""


def add_months(day: date, months: int) -> date:
    """The same day so many months on; the last of the month where that has no such day."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def full_after(start: date, months: int) -> date:
    """The day after so many full months, `start` counted: 1 March → 1 April after one.

    Where the month has no such day it is full with its last one (民法典 202): 31 January → 1 March.
    """
    day = add_months(start, months)
    return day if day.day == start.day else day + timedelta(days=1)


def full_months(start: date, end: date) -> int:
    """Complete months from `start` to `end`, both worked: 01-01 to 06-30 is six."""
    after = end + timedelta(days=1)
    months = (after.year - start.year) * 12 + after.month - start.month
    return max(0, months - (after.day < start.day))


def severance_months(start: date, end: date) -> Decimal:
    """Months of wage for the time from `start` to `end`; 0 where it is empty."""
    if end < start:
        return Decimal(0)
    years, rest = divmod(full_months(start, end), 12)
    left_over = full_after(start, years * 12) <= end
    if rest >= HALF_YEAR:
        return Decimal(years + 1)
    return Decimal(years) + (HALF if left_over else 0)


def check_order(start: date, end: date, today: date) -> None:
    """Raises Refused where work ended before it began, or a day lies ahead or too far back."""
    if start > today:
        raise Refused("work_start", f"入职日期（{start}）还没有到，请再核对：哪天开始上班的？")
    if end < start:
        raise Refused("work_end", f"离职日期（{end}）早于入职日期（{start}），请再核对：哪天入职、哪天离职？")
    if end > today:
        raise Refused(
            "work_end", f"离职日期（{end}）还没有到。还没离职的可以先算到今天（{today}），算到哪天？"
        )
    if end.year - start.year > MOST_SERVICE_YEARS:
        raise Refused("work_start", f"入职日期（{start}）太早了，请再核对：哪天开始上班的？")
