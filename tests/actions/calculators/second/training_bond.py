"""The most a broken service period can cost, again: 劳动合同法 22; 实施条例 26."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

NOT_BROKEN = ("forced", "article_40", "layoff", "closed", "employer_agreed")
INPUTS = st.fixed_dictionaries(
    {
        "training_cost": st.integers(0, 10_000_000),
        "service_months": st.integers(1, 240),
        "served_months": st.integers(0, 240),
    },
    optional={
        "agreed_penalty": st.integers(0, 10_000_000),
        "leaving_reason": st.sampled_from(("resigned", "fault", *NOT_BROKEN)),
    },
)


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """The share of the cost for the months not served, or what was agreed if that is less; 0 if the worker broke nothing."""
    if given.get("leaving_reason") in NOT_BROKEN:
        return Fraction(0)
    left = max(0, given["service_months"] - given["served_months"])
    share = Fraction(given["training_cost"] * left, given["service_months"])
    return min(share, Fraction(given.get("agreed_penalty", share)))
