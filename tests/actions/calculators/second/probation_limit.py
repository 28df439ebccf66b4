"""The longest probation and the damages for a longer one again: 劳动合同法 19, 70, 83."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import months_served
from tests.actions.calculators.second.severance import WAGES

FIXED = ((3, 0), (12, 1), (36, 2), (10_000, 6))
"""A fixed term below so many months allows so many months of probation (19)."""
OTHERS = {"open_ended": 6, "task": 0, "part_time": 0, "probation_only": 0}
BY_LENGTH = st.integers(0, 6000).map(lambda n: {"contract_months": f"{n // 10}.{n % 10}"})
BY_DAYS = st.tuples(st.dates(date(2005, 1, 1), date(2026, 11, 26)), st.integers(0, 2500)).map(
    lambda pair: {"contract_start": pair[0], "contract_end": pair[0] + timedelta(pair[1])}
)
TERM = (BY_LENGTH | BY_DAYS).map(lambda term: term | {"contract_kind": "fixed"})
KIND = TERM | st.sampled_from(sorted(OTHERS)).map(lambda kind: {"contract_kind": kind})
AGAIN = st.fixed_dictionaries({}, optional={"probation_before": st.booleans()})
SERVED = st.just({}) | st.fixed_dictionaries(
    {"probation_months": st.integers(0, 600).map(lambda n: f"{n // 10}.{n % 10}"), "regular_wage": WAGES}
)
INPUTS = st.tuples(KIND, AGAIN, SERVED).map(lambda parts: parts[0] | parts[1] | parts[2])


def expected(given: Mapping[str, Any], today: date) -> Any:
    """The limit in months, 劳动法 21 before 2008; with what was served, also the wage for every month beyond it."""
    older = "contract_start" in given and given["contract_start"] < date(2008, 1, 1)
    limit = 6 if older else 0 if given.get("probation_before") else _limit(given)
    if "probation_months" not in given or older:
        return limit
    beyond = max(Fraction(0), Fraction(given["probation_months"]) - limit)
    return {"试用期最长（个月）": limit, "赔偿金（元）": beyond * Fraction(given["regular_wage"])}


def _limit(given: Mapping[str, Any]) -> int:
    if given["contract_kind"] in OTHERS:
        return OTHERS[given["contract_kind"]]
    if "contract_months" in given:
        length = Fraction(given["contract_months"])
    else:
        length = Fraction(months_served(given["contract_start"], given["contract_end"]))
    return next(months for below, months in FIXED if length < below)
