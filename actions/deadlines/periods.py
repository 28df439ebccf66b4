"""Counting a period: the first day never counts, months and years end on the same day (民法典 201, 202).

One that ends on a day off runs on to the first working day after it (民法典 203; 民事诉讼法 85). That day is told, but
nobody is sent to rely on it: the safe day lies before the day that was counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from actions.calculators.service import add_months
from knowledge.working_days import WorkingDays, YearNotLoaded

Unit = Literal["working_days", "days", "months", "years"]
LEGAL_AID_DAYS = 7
"""Fewer left: legal aid may be given before means are checked (法律援助法 44, first item)."""
_WORDS: dict[Unit, str] = {"working_days": "个工作日", "days": "日", "months": "个月", "years": "年"}


@dataclass(frozen=True)
class Length:
    """How long a period is; days of the calendar unless it says working days."""

    number: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.number}{_WORDS[self.unit]}"


ONE_YEAR = Length(1, "years")
"""To apply for arbitration (劳动争议调解仲裁法 27)."""
TWO_YEARS = Length(2, "years")
"""Of inspection (劳动保障监察条例 20) and to apply for enforcement (民事诉讼法 250)."""


def after(start: date, length: Length) -> date:
    """The last day of a period of the calendar. Raises ValueError for working days: they need the calendar."""
    if length.unit == "working_days":
        raise ValueError("working days are counted on the working calendar")
    if length.unit == "days":
        return start + timedelta(days=length.number)
    return add_months(start, length.number * (12 if length.unit == "years" else 1))


def last_day(start: date, length: Length, calendar: WorkingDays) -> date:
    """The last day of a period that begins with what happened on `start`. Raises YearNotLoaded."""
    if length.unit == "working_days":
        return calendar.add(start, length.number)
    return after(start, length)


def last_safe_day(last: date, calendar: WorkingDays) -> date:
    """The working day before the last day. Raises YearNotLoaded."""
    return calendar.before(last)


def moved(last: date, calendar: WorkingDays) -> date:
    """The day a period truly ends on: the last day, or the first working day after it. Raises YearNotLoaded."""
    return last if calendar.is_working(last) else calendar.add(last, 1)


@dataclass(frozen=True)
class Ending:
    """How a period ends: the day `counted`, and the `legal` last day, later where the counted one is a day off.

    `safe` is the working day before the counted one. Of a year whose holidays are not loaded the legal day is the
    counted one and the safe day None.
    """

    counted: date
    legal: date
    safe: date | None

    @property
    def has_moved(self) -> bool:
        """Whether the last day was a day off."""
        return self.legal != self.counted

    def safe_from(self, today: date) -> date | None:
        """The safe day, None once it has passed."""
        return self.safe if self.safe and self.safe >= today else None

    def is_pressing(self, today: date) -> bool:
        """Whether it is not over and fewer than seven days are left to the counted day: legal aid first."""
        return today <= self.legal and days_left(self.counted, today) < LEGAL_AID_DAYS


def ending(counted: date, calendar: WorkingDays) -> Ending:
    """The safe and the legal last day of a period by the day counted for it."""
    try:
        legal = moved(counted, calendar)
    except YearNotLoaded:
        legal = counted
    try:
        safe = last_safe_day(counted, calendar)
    except YearNotLoaded:
        safe = None
    return Ending(counted, legal, safe)


def days_left(last: date, today: date) -> int:
    """Days from today to the last day; 0 on it, negative once it has passed."""
    return (last - today).days


def is_pressing(last: date, today: date) -> bool:
    """Whether fewer than seven days are left, the last day included: legal aid first."""
    return 0 <= days_left(last, today) < LEGAL_AID_DAYS
