"""Pay in lieu of notice again: 劳动合同法 40; 实施条例 20."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.second.severance import ENTITLED, NOT, WAGES

INPUTS = st.fixed_dictionaries(
    {"last_month_wage": WAGES},
    optional={
        "notice_days": st.integers(0, 60),
        "leaving_reason": st.sampled_from(("article_40", *ENTITLED, *NOT)),
    },
)


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """Last month's wage, whole, where article 40 applies and fewer than thirty days' notice was given."""
    due = given.get("leaving_reason", "article_40") == "article_40" and given.get("notice_days", 0) < 30
    return Fraction(given["last_month_wage"]) if due else Fraction(0)
