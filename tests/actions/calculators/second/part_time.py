"""Part-time work again: 劳动合同法 68, 72."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import minimum

INPUTS = st.fixed_dictionaries(
    {
        "daily_hours": st.integers(1, 12),
        "weekly_hours": st.integers(12, 60),
        "hourly_wage": st.integers(5, 60),
        "district": st.sampled_from(("渝中区", "城口县", "江北区")),
        "event_date": st.dates(date(2022, 4, 1), date(2026, 11, 26)),
    },
    optional={
        "hours": st.integers(1, 1_000),
        "paid_amount": st.integers(0, 5_000),
        "settle_days": st.integers(1, 31),
    },
)


def expected(given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Four hours a day and 24 a week; no hour under the minimum of its day; paid every fifteen days."""
    within = given["daily_hours"] <= 4 and given["weekly_hours"] <= 24
    told: dict[str, Any] = {"是否符合非全日制": "符合" if within else "超出"}
    if "hours" in given:
        hour = max(
            Fraction(given["hourly_wage"]), minimum(given["district"], given["event_date"], hourly=True)
        )
        told["还应付的工资"] = max(Fraction(0), hour * given["hours"] - given.get("paid_amount", 0))
    if "settle_days" in given:
        told["结算周期"] = "没有超过" if given["settle_days"] <= 15 else "超过十五天，不符合规定"
    return told
