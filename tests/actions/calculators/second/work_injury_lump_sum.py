"""The one-off disability grant again: 工伤保险条例 35 to 37, 62, 64."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.second.severance import WAGES

MONTHS = (27, 25, 23, 21, 18, 16, 13, 11, 9, 7)
"""Of the worker's own wage, grade one to ten."""
HURT = st.fixed_dictionaries(
    {"event_date": st.dates(date(2011, 1, 1), date(2026, 11, 26)), "grade": st.integers(1, 10)},
    optional={"local_average_wage": st.integers(1_000, 100_000)},
)
INSURED = WAGES.map(lambda wage: {"contribution_wage": wage})
NOT_INSURED = WAGES.map(lambda wage: {"wage_before_injury": wage, "insured": False})
INPUTS = st.tuples(HURT, INSURED | NOT_INSURED).map(lambda parts: parts[0] | parts[1])


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """Months by grade times the wage, which counts from 60 to 300 per cent of the local average."""
    wage = Fraction(given.get("contribution_wage") or given["wage_before_injury"])
    if average := given.get("local_average_wage"):
        wage = sorted((Fraction(average * 6, 10), wage, Fraction(average * 3)))[1]
    return wage * MONTHS[given["grade"] - 1]
