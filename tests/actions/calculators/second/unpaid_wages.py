"""Wages owed again: 劳动合同法 30; 折算通知2025 (21.75)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import PAID_DAYS
from tests.actions.calculators.second.severance import WAGES
from tests.actions.calculators.worked import plainly

EXTRA = {"amount": st.integers(0, 1_000_000), "paid_amount": st.integers(0, 20_000)}
BY_MONTH = st.fixed_dictionaries(
    {"monthly_wage": WAGES, "months_owed": st.integers(1, 60)}, optional=EXTRA | {"days": st.integers(0, 21)}
)
BY_DAY = st.fixed_dictionaries(
    {"daily_wage": st.integers(1, 5_000), "days": st.integers(1, 700)}, optional=EXTRA
)
INPUTS = BY_MONTH | BY_DAY


def expected(given: Mapping[str, Any], today: date) -> Fraction | dict[str, str]:
    """Months, odd days at a 21.75th of the month, other sums owed, less what was paid; asked where that is more."""
    month = Fraction(given.get("monthly_wage", 0))
    day = Fraction(given["daily_wage"]) if "daily_wage" in given else month / PAID_DAYS
    owed = month * given.get("months_owed", 0) + day * given.get("days", 0) + given.get("amount", 0)
    left = plainly(owed) - given.get("paid_amount", 0)
    return {"refused": "paid_amount"} if left < 0 else left
