"""Days of annual leave again: 年休假条例 2-4; 实施办法 3-5, 7, 12. Days off taken in halves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from math import floor
from typing import Any

from hypothesis import strategies as st

EXCLUSIONS = st.fixed_dictionaries(
    {},
    optional={
        "taken_days": st.integers(0, 32).map(lambda halves: f"{halves // 2}.{5 * (halves % 2)}"),
        "sick_months": st.integers(0, 11),
        "paid_days_off": st.integers(0, 40),
        "school_holidays": st.booleans(),
    },
)
ALL_YEAR = st.fixed_dictionaries(
    {
        "total_years": st.integers(5, 40),
        "work_start": st.dates(date(2018, 1, 1), date(2021, 1, 1)),
        "event_date": st.dates(date(2024, 1, 1), date(2026, 11, 1)),
    }
)
JOINED = st.fixed_dictionaries(
    {"total_years": st.integers(2, 40), "work_start": st.dates(date(2024, 1, 1), date(2026, 11, 1))}
).map(lambda given: given | {"event_date": given["work_start"], "continuous_year": True})
LEFT = st.fixed_dictionaries(
    {
        "total_years": st.integers(8, 40),
        "work_start": st.dates(date(2018, 1, 1), date(2020, 1, 1)),
        "work_end": st.dates(date(2024, 1, 1), date(2026, 11, 26)),
    }
)
INPUTS = st.tuples(ALL_YEAR | JOINED | LEFT, EXCLUSIONS).map(lambda parts: parts[0] | parts[1])
LADDER = ((20, 15, 4), (10, 10, 3), (1, 5, 2))
"""Years worked in all, days of leave, months of sick leave from which there is none (年休假条例 3, 4)."""


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """The year's days, in proportion to the days in the job out of 365, less those taken; nothing below zero."""
    days, sick = next((days, sick) for years, days, sick in LADDER if given["total_years"] >= years)
    if (
        given.get("school_holidays")
        or given.get("paid_days_off", 0) >= 20
        or given.get("sick_months", 0) >= sick
    ):
        return Fraction(0)
    first, last = span(given)
    whole = first == date(first.year, 1, 1) and last == date(last.year, 12, 31)
    part = Fraction(days) if whole else min(Fraction(days), Fraction(((last - first).days + 1) * days, 365))
    taken = Fraction(given.get("taken_days", 0))
    left = Fraction(floor(part - taken)) if "work_end" in given else floor(part) - taken
    return max(Fraction(0), left)


def span(given: Mapping[str, Any]) -> tuple[date, date]:
    """The first and last day in the job within the year that is asked about."""
    end = given.get("work_end")
    year = (end or given["event_date"]).year
    return max(given["work_start"], date(year, 1, 1)), end or date(year, 12, 31)
