"""The day of retirement again: 国务院关于渐进式延迟法定退休年龄的办法 1. The old age moves on by steps from 2025."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import strategies as st

RULES = {"男": (60, 63, 4), "女55": (55, 58, 4), "女50": (50, 55, 2)}
"""Old age, new age, and how many months of birth share one month of delay."""
ASKED = {"male": ("男",), "female_55": ("女55",), "female_50": ("女50",), "female": ("女55", "女50")}
INPUTS = st.fixed_dictionaries(
    {"birth_date": st.dates(date(1950, 1, 1), date(2006, 12, 31))},
    optional={"sex": st.sampled_from(sorted(ASKED))},
)


def expected(given: Mapping[str, Any], today: date) -> Any:
    """The day; the days of all who could be meant where the sex or the old age is not known."""
    meant = ASKED.get(given.get("sex", ""), tuple(RULES))
    days = {name: _retires(given["birth_date"], *RULES[name]) for name in meant}
    return days if len(days) > 1 else days[meant[0]]


def _retires(born: date, old: int, new: int, step: int) -> date:
    months_after = (born.year + old - 2025) * 12 + born.month - 1
    delay = 0 if months_after < 0 else min(months_after // step + 1, (new - old) * 12)
    year, month = divmod((born.year + old) * 12 + born.month - 1 + delay, 12)
    return date(year, month + 1, min(born.day, monthrange(year, month + 1)[1]))
