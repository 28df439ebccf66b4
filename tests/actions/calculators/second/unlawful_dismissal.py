"""2N again: 劳动合同法 87; 实施条例 25: twice article 47, from the first day of work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.second.severance import BASIS, SERVED, severance

WHOLE = st.integers(1, 1_000_000).map(lambda yuan: {"monthly_wage": yuan})
"""Yuan: with odd fen the calculator rounds N before it doubles it, see the disputed case."""
INPUTS = st.tuples(SERVED, BASIS, WHOLE).map(lambda parts: parts[0] | parts[1] | parts[2])


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """Twice N since the first day, years before 2008 included."""
    return 2 * severance(given, given["work_start"])
