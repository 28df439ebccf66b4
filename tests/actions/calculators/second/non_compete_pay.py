"""Pay for keeping a non-compete, again: 劳动合同法 23, 24; 解释一 36, 37. All months within one minimum wage."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import minimum
from tests.actions.calculators.second.severance import WAGES

LONGEST = 24
"""Months: two years (劳动合同法 24)."""
INPUTS = st.fixed_dictionaries(
    {
        "agreed_pay": st.just("没有") | WAGES,
        "months_kept": st.integers(0, 44).map(lambda halves: f"{halves // 2}.{5 * (halves % 2)}"),
        "monthly_wage": WAGES,
        "work_end": st.just(date(2025, 1, 1)),
        "district": st.sampled_from(("渝中区", "城口县", "忠县")),
    }
)


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """What was agreed, else 30 % of the average wage and never under the minimum wage, for two years at most."""
    if given["agreed_pay"] == "没有":
        month = max(Fraction(given["monthly_wage"]) * 30 / 100, minimum(given["district"], given["work_end"]))
    else:
        month = Fraction(given["agreed_pay"])
    return month * min(Fraction(given["months_kept"]), LONGEST)
