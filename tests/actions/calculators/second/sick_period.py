"""The months of a sick worker's protection again, read down the list of 医疗期规定 3."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

ALL_UNDER_TEN = ((5, 3), (60, 6))
ALL_FROM_TEN = ((5, 6), (10, 9), (15, 12), (20, 18), (60, 24))
"""Below so many years at this employer, so many months; by years of work in all."""


def _years(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02}"


HERE_AND_BEFORE = st.tuples(st.integers(0, 2999), st.none() | st.integers(0, 3000))
INPUTS = HERE_AND_BEFORE.map(
    lambda years: (
        {"local_years": _years(years[0])}
        | ({} if years[1] is None else {"total_years": _years(years[0] + years[1])})
    )
)


def expected(given: Mapping[str, Any], today: date) -> Any:
    """The months; both possible numbers where the years in all are unknown and below ten years here."""
    here = Fraction(given["local_years"])
    if "total_years" in given:
        return _months(here, ALL_UNDER_TEN if Fraction(given["total_years"]) < 10 else ALL_FROM_TEN)
    most = _months(here, ALL_FROM_TEN)
    return most if here >= 10 else {"low": _months(here, ALL_UNDER_TEN), "high": most}


def _months(here: Fraction, steps: tuple[tuple[int, int], ...]) -> int:
    return next(months for below, months in steps if here < below)
