"""2N again: 劳动合同法 87; 实施条例 25: twice article 47, from the first day of work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.second.severance import BASIS, SERVED, severance

INPUTS = st.tuples(SERVED, BASIS).map(lambda parts: parts[0] | parts[1])


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """Twice N since the first day, years before 2008 included."""
    return 2 * severance(given, given["work_start"])
