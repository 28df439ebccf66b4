"""Pay for annual leave not taken, again: 年休假条例 5; 实施办法 10-12."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import PAID_DAYS
from tests.actions.calculators.second import annual_leave_days
from tests.actions.calculators.second.severance import WAGES

TERMS = st.fixed_dictionaries(
    {"leave_wage": WAGES},
    optional={"declined_in_writing": st.booleans(), "normal_paid": st.booleans()},
)
DAYS = st.fixed_dictionaries({"unused_days": st.integers(0, 45)}) | annual_leave_days.INPUTS
INPUTS = st.tuples(TERMS, DAYS).map(lambda parts: parts[0] | parts[1])


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """Twice the day's pay a day, none if declined in writing; once more where the normal pay is owed too."""
    days = given["unused_days"] if "unused_days" in given else annual_leave_days.expected(given, today)
    times = (0 if given.get("declined_in_writing") else 2) + (0 if given.get("normal_paid", True) else 1)
    return Fraction(given["leave_wage"]) / PAID_DAYS * days * times
