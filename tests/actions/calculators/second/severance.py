"""N again: 劳动合同法 46, 47, 97; 实施条例 27. Counts the months one by one, in half months."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import full_on, minimum, months_served

FIRST_DAY = date(2008, 1, 1)
"""Of the Labour Contract Law: severance counts no day before it (97)."""
ENTITLED = ("forced", "employer_agreed", "article_40", "layoff", "expired", "closed", "task_done")
NOT = ("resigned", "own_agreed", "fault", "refused_renewal", "part_time", "retired", "public_post")
WAGES = st.integers(100, 100_000_000).map(lambda fen: f"{fen // 100}.{fen % 100:02}")
SERVED = st.tuples(st.dates(FIRST_DAY, date(2026, 11, 26)), st.integers(0, 14_000)).map(
    lambda pair: {"work_start": pair[0] - timedelta(pair[1]), "work_end": pair[0]}
)
BASIS = st.fixed_dictionaries(
    {"monthly_wage": WAGES, "district": st.sampled_from(("渝中区", "城口县", "江北区", "武隆区"))},
    optional={"local_average_wage": st.integers(1_000, 100_000)},
)
REASON = st.fixed_dictionaries({}, optional={"leaving_reason": st.sampled_from(ENTITLED + NOT)})
INPUTS = st.tuples(SERVED, BASIS, REASON).map(lambda parts: parts[0] | parts[1] | parts[2])


def expected(given: Mapping[str, Any], today: date) -> Fraction:
    """N; nothing for a way of leaving that article 46 does not name."""
    if given.get("leaving_reason") in NOT:
        return Fraction(0)
    return severance(given, max(given["work_start"], FIRST_DAY))


def severance(given: Mapping[str, Any], since: date) -> Fraction:
    """Base times months since a day: both are capped for wages above three averages (47)."""
    halves = half_months(since, given["work_end"])
    base = max(Fraction(given["monthly_wage"]), minimum(given["district"], given["work_end"]))
    most = 3 * given.get("local_average_wage", 10**9)
    if base > most:
        base, halves = Fraction(most), min(halves, 2 * 12)
    return base * halves / 2


def half_months(since: date, last: date) -> int:
    """Two a full year, two more from six months on, one for less than six (47)."""
    months = months_served(since, last)
    years, rest = divmod(months, 12)
    if rest >= 6:
        return 2 * years + 2
    return 2 * years + (1 if rest or full_on(since, months) < last else 0)
