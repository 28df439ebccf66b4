"""Damages for not obeying an order to pay, again: 劳动合同法 85; 年休假条例 7."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.second.severance import WAGES

LISTED = ("pay", "overtime", "minimum_wage", "severance")
INPUTS = st.fixed_dictionaries(
    {
        "amount": WAGES,
        "order_due": st.just("没有") | st.dates(date(2026, 11, 1), date(2026, 12, 31)),
        "sum_kind": st.sampled_from((*LISTED, "annual_leave", "other")),
    }
)


def expected(given: Mapping[str, Any], today: date) -> Any:
    """Half to all of the sum once the term of the order is over; all of it for annual leave; else nothing."""
    amount, due = Fraction(given["amount"]), given["order_due"]
    if due == "没有" or due >= today or given["sum_kind"] == "other":
        return Fraction(0)
    return amount if given["sum_kind"] == "annual_leave" else {"low": amount / 2, "high": amount}
