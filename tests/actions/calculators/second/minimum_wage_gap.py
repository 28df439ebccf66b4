"""The gap to the minimum wage again: 最低工资规定 12. Month by month."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import minimum

LAST = 2026 * 12 + 10
"""The month of the tests' today, counted from year 0: November 2026."""


def _dated(parts: tuple[int, int, dict[str, Any]]) -> dict[str, Any]:
    start, months, rest = parts
    return rest | {
        "event_date": date(start // 12, start % 12 + 1, 1),
        "months": min(months, LAST - start + 1),
    }


INPUTS = st.tuples(
    st.integers(2022 * 12 + 3, LAST),
    st.integers(1, 60),
    st.fixed_dictionaries(
        {
            "paid_wage": st.integers(1_000, 3_500),
            "district": st.sampled_from(("渝中区", "城口县", "江北区", "巫山县", "万州区")),
        },
        optional={"overtime_pay": st.integers(0, 500), "special_allowances": st.integers(0, 500)},
    ),
).map(_dated)


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """For each month what its minimum is above the pay without overtime and allowances."""
    pay = given["paid_wage"] - given.get("overtime_pay", 0) - given.get("special_allowances", 0)
    start = given["event_date"].year * 12 + given["event_date"].month - 1
    firsts = (date(month // 12, month % 12 + 1, 1) for month in range(start, start + given["months"]))
    return sum((max(Fraction(0), minimum(given["district"], first) - pay) for first in firsts), Fraction(0))
