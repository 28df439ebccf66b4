"""Two years for inspection: from the breach, from its end, or not running at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Calculation
from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from actions.calculators.inspection_limit import INSPECTION_LIMIT
from knowledge.districts import HOME, load_districts
from knowledge.figures import load_figures
from knowledge.working_days import load_working_days

TODAY = date(2026, 11, 24)
GROUND = Ground(load_figures(), load_working_days(), TODAY, HOME, load_districts())


def limit(**given: Any) -> Calculation:
    """The calculation of what a person told."""
    return INSPECTION_LIMIT.calculate(given, GROUND)


@pytest.mark.parametrize(
    ("given", "last"),
    [
        ({"event_date": "2024-12-01"}, date(2026, 12, 1)),
        ({"event_date": "2024-02-29"}, date(2026, 2, 28)),
        ({"event_date": "2022-02-28"}, date(2024, 2, 28)),
        ({"event_date": "2023-12-01", "continuing": "是", "stopped_on": "2025-11-30"}, date(2027, 11, 30)),
    ],
)
def test_worked_cases(given: dict[str, str], last: date) -> None:
    """Two years to the day; of a breach that went on, from the day it ended."""
    assert limit(**given).result == last


def test_a_breach_that_goes_on_has_not_begun_its_two_years() -> None:
    """Both readings: not running, and from the first day where inspection sees no continuing breach."""
    calculation = limit(event_date="2022-05-15", continuing="是")
    assert calculation.result == {"最后一天": "还在继续，两年没有起算"}
    assert calculation.alternatives[0].result == date(2024, 5, 15)
    assert (calculation.citations[0].article, calculation.citations[0].paragraph) == (20, 2)


@pytest.mark.parametrize(("reported", "counts"), [("2024-12-01", True), ("2024-12-02", False)])
def test_an_earlier_report_counts_within_the_two_years(reported: str, counts: bool) -> None:
    """On the last day it does, the day after it does not; the agency's paper is what proves it."""
    calculation = limit(event_date="2022-12-01", reported_on=reported)
    assert any("部门的回执" in other.why for other in calculation.alternatives) is counts


@given(event=st.dates(date(1995, 1, 1), TODAY))
def test_past_two_years_arbitration_is_still_open(event: date) -> None:
    """Never told that nothing can be done."""
    calculation = limit(event_date=event)
    assert isinstance(calculation.result, date)
    late = "监察可能不再查，仍可申请仲裁"
    assert any(line.value == late for line in calculation.lines) == (calculation.result < TODAY)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({}, "event_date"),
        ({"event_date": "2026-11-25"}, "event_date"),
        ({"event_date": "1958-01-01"}, "event_date"),
        ({"event_date": "2025-01-01", "stopped_on": "2025-02-01"}, "continuing"),
        ({"event_date": "2025-01-01", "stopped_on": "2025-02-01", "continuing": "没有"}, "continuing"),
        ({"event_date": "2025-01-01", "stopped_on": "2024-12-31", "continuing": "是"}, "stopped_on"),
        ({"event_date": "2025-01-01", "reported_on": "2027-01-01"}, "reported_on"),
    ],
)
def test_what_cannot_be_right_is_asked_back(given: dict[str, Any], asked: str) -> None:
    """A plain question about that input."""
    with pytest.raises(Refused) as refused:
        limit(**given)
    assert refused.value.field == asked
