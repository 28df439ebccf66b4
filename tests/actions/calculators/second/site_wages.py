"""What is still owed on a site again: 保障农民工工资支付条例 2, 13."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

TENTHS = st.integers(1, 100_000).map(lambda n: f"{n // 10}.{n % 10}")
"""Fine enough: no product has half a fen, so that it does not matter whether parts or the sum are rounded."""
BY_DAY = st.fixed_dictionaries({"days": st.integers(1, 7300).map(lambda n: n / 2), "daily_wage": TENTHS})
BY_PIECE = st.fixed_dictionaries({"quantity": TENTHS, "unit_price": TENTHS})
WORK = BY_DAY | BY_PIECE | st.tuples(BY_DAY, BY_PIECE).map(lambda both: both[0] | both[1])
REST = st.fixed_dictionaries(
    {"work_form": st.sampled_from(("own_labour", "crew", "with_material"))},
    optional={"advances": st.integers(0, 200_000)},
)
INPUTS = st.tuples(WORK, REST).map(lambda parts: parts[0] | parts[1])


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """Day work and piece work together, less what was advanced; never below nothing."""
    by_day = Fraction(given.get("days", 0)) * Fraction(given.get("daily_wage", 0))
    by_piece = Fraction(given.get("quantity", 0)) * Fraction(given.get("unit_price", 0))
    return max(Fraction(0), by_day + by_piece - given.get("advances", 0))
