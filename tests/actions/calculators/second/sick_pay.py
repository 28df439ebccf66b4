"""Sick pay in Chongqing again: the city's shares of the wage, at least 80 % of the minimum wage."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import PAID_DAYS, minimum

HALF_A_YEAR = ((10, 70), (20, 80), (30, 90), (100, 95))
LONGER = ((10, 60), (20, 65), (100, 70))
"""Below so many years of service, this percentage of the wage (INDEX.md of the statutes: sick pay)."""
WAGES = st.integers(100, 100_000_000).map(lambda n: f"{n // 100}.{n % 100:02}")
INPUTS = st.fixed_dictionaries(
    {
        "normal_wage": WAGES,
        "local_years": st.integers(0, 6000).map(lambda n: f"{n // 100}.{n % 100:02}"),
        "district": st.sampled_from(("渝中区", "城口县", "江北区", "武隆区")),
    },
    optional={
        "over_half_year": st.booleans(),
        "sick_days": st.integers(1, 46).map(lambda n: n / 2),
        "sick_start": st.dates(date(2022, 4, 1), date(2026, 11, 26)),
    },
)


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """A month's sick pay, or the paid days of it, which never come to more than the month."""
    shares = LONGER if given.get("over_half_year") else HALF_A_YEAR
    share = next(share for below, share in shares if Fraction(given["local_years"]) < below)
    floor = minimum(given["district"], given.get("sick_start", today)) * 80 / 100
    month = max(Fraction(given["normal_wage"]) * share / 100, floor)
    return min(month, month / PAID_DAYS * Fraction(given.get("sick_days", 31)))
