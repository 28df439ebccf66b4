"""Pay while off work after an injury again: 工伤保险条例 33; paid days by 人社部发〔2025〕2号."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import PAID_DAYS, full_on, months_served
from tests.actions.calculators.second.severance import WAGES

SPAN = st.tuples(st.dates(date(2011, 1, 1), date(2024, 11, 1)), st.integers(0, 750)).map(
    lambda pair: {"event_date": pair[0], "leave_end": pair[0] + timedelta(pair[1])}
)
REST = st.fixed_dictionaries(
    {"wage_before_injury": WAGES},
    optional={"extension_confirmed": st.booleans(), "amount_paid": st.integers(0, 1_000_000)},
)
INPUTS = st.tuples(SPAN, REST).map(lambda parts: parts[0] | parts[1])


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """The wage of twelve months at most, twenty-four with a confirmed extension, less what was paid."""
    since, last = given["event_date"], given["leave_end"]
    most = 24 if given.get("extension_confirmed") else 12
    months = min(months_served(since, last), most)
    due = Fraction(months)
    if months < most:
        begun = full_on(since, months) + timedelta(1) if months else since
        days = (begun + timedelta(n) for n in range((last - begun).days + 1))
        due += min(Fraction(1), sum(day.weekday() < 5 for day in days) / PAID_DAYS)
    return max(Fraction(0), due * Fraction(given["wage_before_injury"]) - given.get("amount_paid", 0))
