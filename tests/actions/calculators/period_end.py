"""The last day of a period counted in months, as the Civil Code counts it, for the second implementations."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def period_end(start: date, months: int) -> date:
    """The corresponding day, or the month's last where there is none; `start` does not count (民法典 201, 202)."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
