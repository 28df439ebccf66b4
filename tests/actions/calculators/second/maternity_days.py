"""Days of maternity leave again: 女职工劳动保护特别规定 7, and what Chongqing adds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

CITY_RULE = date(2021, 11, 25)
"""From this day Chongqing adds eighty days (INDEX.md of the statutes: maternity leave)."""
WHEN_AND_WHERE = {
    "event_date": st.dates(date(2012, 4, 28), date(2026, 11, 26)),
    "district": st.sampled_from(("渝中区", "城口县", "成都市", "贵阳市")),
}
BIRTH = st.fixed_dictionaries(
    {"maternity_event": st.just("birth")},
    optional={"children": st.integers(1, 6), "difficult_birth": st.booleans()} | WHEN_AND_WHERE,
)
MISCARRIAGE = st.fixed_dictionaries(
    {"maternity_event": st.just("miscarriage")},
    optional={"pregnancy_months": st.integers(0, 100).map(lambda n: f"{n // 10}.{n % 10}")} | WHEN_AND_WHERE,
)
INPUTS = BIRTH | MISCARRIAGE


def expected(given: Mapping[str, Any], today: date) -> Any:
    """98 days, 15 for a hard birth and for every further child, 80 in the city; 15 or 42 after a miscarriage."""
    if given["maternity_event"] == "miscarriage":
        if "pregnancy_months" not in given:
            return {"low": 15, "high": 42}
        return 15 if Fraction(given["pregnancy_months"]) < 4 else 42
    extra = given.get("children", 1) - 1 + bool(given.get("difficult_birth"))
    in_city = given.get("district", "渝中区") in ("渝中区", "城口县")
    return 98 + 15 * extra + (80 if in_city and given.get("event_date", today) >= CITY_RULE else 0)
