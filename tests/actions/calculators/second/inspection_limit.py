"""Two years of labour inspection again: 劳动保障监察条例 20."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.period_end import period_end

DAYS = st.dates(date(2004, 12, 1), date(2026, 11, 26))
ONCE = DAYS.map(lambda day: {"event_date": day})
WENT_ON = st.tuples(DAYS, st.integers(0, 3000)).map(
    lambda pair: {"event_date": pair[0] - timedelta(pair[1]), "continuing": True, "stopped_on": pair[0]}
)
INPUTS = ONCE | WENT_ON


def expected(given: Mapping[str, Any], today: date) -> date:
    """Two years from the breach, or from the end of one that went on."""
    return period_end(given.get("stopped_on", given["event_date"]), 24)
