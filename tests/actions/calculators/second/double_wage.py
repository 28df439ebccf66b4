"""The second wage again: 劳动合同法 82, 14, 10; 实施条例 6, 7; 解释二 6: months since work began, then working days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import PAID_DAYS, full_on, working_days
from tests.actions.calculators.second.severance import WAGES

DAYS = st.integers(0, 700)
STILL = "还在"
NEVER = "没签"


def _case(parts: tuple[str, str, date, int | None, int | None]) -> dict[str, Any]:
    wage, case, since, signed, left = parts
    begun = since if case == "first_contract" else since - timedelta(400)
    event = {} if case == "first_contract" else {"event_date": since}
    last = date(2026, 11, 26)
    end = min(since + timedelta(left), last) if left is not None else last
    contract = since + timedelta(signed) if signed is not None else None
    return {
        "monthly_wage": wage,
        "work_start": begun,
        "work_end": STILL if left is None else end,
        "contract_signed": contract if contract and contract <= end else NEVER,
        "unsigned_case": case,
    } | event


INPUTS = st.tuples(
    WAGES,
    st.sampled_from(("first_contract", "open_ended", "expired")),
    st.dates(date(2024, 1, 1), date(2026, 10, 31)),
    st.none() | DAYS,
    st.none() | DAYS,
).map(_case)


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """A wage for each full month, a share of 21.75 days for each working day of the month that is not full.

    82(1): the second to the twelfth month since work, or since the day after the old contract. 82(2): every month.
    """
    last = today if given["work_end"] == STILL else given["work_end"]
    if given["contract_signed"] != NEVER:
        last = min(last, given["contract_signed"] - timedelta(1))
    case = given["unsigned_case"]
    since = given["work_start"] if case == "first_contract" else given["event_date"]
    if case == "expired":
        since += timedelta(1)
    if case == "open_ended":
        skipped, most = 0, 10**6
    else:
        skipped, most = 1, 12
    month = skipped
    while month < most and full_on(since, month + 1) <= last:
        month += 1
    begun = full_on(since, month) + timedelta(1)
    odd = working_days(begun, last) if month < most and begun <= last else 0
    part = min(
        Fraction(1), odd / PAID_DAYS
    )  # 22 working days of a month not full are still no more than a month
    return Fraction(given["monthly_wage"]) * (month - skipped + part)
