"""Months, working days and minimum wages as one counts them by hand, for the second implementations.

Nothing of the calculators is used here: months are stepped through one by one, the working calendar is the
published package's, and the minimum wages are written out.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

import chinese_calendar

MINIMUM = {
    1: ((date(2022, 4, 1), 2100, 21), (date(2025, 1, 1), 2330, 23)),
    2: ((date(2022, 4, 1), 2000, 20), (date(2025, 1, 1), 2200, 22)),
}
"""Chongqing's tiers: from which day, yuan a month, yuan an hour (渝人社发〔2021〕52号, 〔2024〕22号)."""
SECOND_TIER = frozenset({"城口县", "巫山县", "忠县"})
PAID_DAYS = Fraction(87, 4)
"""21.75 a month (人社部发〔2025〕2号)."""


def full_on(since: date, months: int) -> date:
    """The last day of so many months that begin with `since`; the month's last day where there is no such day (民法典 202)."""
    year, month = divmod(since.year * 12 + since.month - 1 + months, 12)
    month += 1
    if since.day > monthrange(year, month)[1]:
        return date(year, month, monthrange(year, month)[1])
    return date(year, month, since.day) - timedelta(1)


def months_served(since: date, last: date) -> int:
    """Full months from `since` to `last`, both days worked."""
    months = 0
    while full_on(since, months + 1) <= last:
        months += 1
    return months


def working_days(first: date, last: date) -> int:
    """Days worked from `first` to `last`, both counted, make-up days included."""
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return sum(map(chinese_calendar.is_workday, days))


def minimum(district: str, on: date, *, hourly: bool = False) -> Fraction:
    """The minimum wage of a month or an hour on a day; 0 where none of that day is loaded."""
    rows = [row for row in MINIMUM[2 if district in SECOND_TIER else 1] if row[0] <= on]
    return Fraction(rows[-1][2 if hourly else 1]) if rows else Fraction(0)
