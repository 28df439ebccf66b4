"""Months of unemployment benefit again, one year of contributions after the other: 重庆市失业保险条例 24."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import strategies as st

BY_YEAR = (0, 3, 6, 9, 12, 15, 15, *range(16, 25))
"""Full years paid in: none to fifteen."""
INPUTS = st.fixed_dictionaries(
    {"contribution_months": st.integers(0, 600)}, optional={"months_left_over": st.integers(0, 24)}
)


def expected(given: Mapping[str, Any], today: date) -> int:
    """By full years, and what is left over from last time, twenty-four at most."""
    years = min(given["contribution_months"] // 12, 15)
    return min(24, BY_YEAR[years] + given.get("months_left_over", 0))
