"""The lunar calendar of 2000–2030, for 腊月二十三, 正月十五, 中秋.

`data/lunar.tsv` has a row a lunar year: its first day (春节), its leap month (0 for none), and its months in order,
`+` for 30 days and `-` for 29; a leap month follows the month it repeats and is never meant by a bare name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "lunar.tsv"


@dataclass(frozen=True)
class LunarYear:
    """One lunar year: the civil day it begins, its leap month or 0, the lengths of its 12 or 13 months in days."""

    first_day: date
    leap: int
    lengths: tuple[int, ...]

    def month(self, number: int) -> tuple[date, date]:
        """First and last civil day of month 1–12."""
        place = number - 1 + (1 if 0 < self.leap < number else 0)
        first = self.first_day + timedelta(sum(self.lengths[:place]))
        return first, first + timedelta(self.lengths[place] - 1)


def lunar_year(year: int) -> LunarYear | None:
    """The lunar year that begins in a civil year; None outside the table."""
    return _years().get(year)


def lunar_year_of(day: date) -> int:
    """The number of the lunar year a civil day falls in: 2027-01-10 is in 2026."""
    year = _years().get(day.year)
    return day.year - 1 if year is not None and day < year.first_day else day.year


def lunar_day(year: int, month: int, day: int) -> date | None:
    """The civil day of a lunar date; None outside the table or where the month is shorter."""
    if (found := lunar_year(year)) is None or not 1 <= month <= 12:
        return None
    first, last = found.month(month)
    wanted = first + timedelta(day - 1)
    return wanted if first <= wanted <= last else None


@lru_cache(maxsize=1)
def _years() -> dict[int, LunarYear]:
    rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines())
    years = (
        LunarYear(date.fromisoformat(first), int(leap), tuple(30 if mark == "+" else 29 for mark in months))
        for first, leap, months in rows
    )
    return {year.first_day.year: year for year in years}
