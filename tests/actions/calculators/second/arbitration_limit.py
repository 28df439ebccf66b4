"""The year for arbitration again: 劳动争议调解仲裁法 27; 办案规则 26 to 28."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.actions.calculators.by_hand import full_on
from tests.actions.calculators.period_end import first_worked, period_end

TODAY = date(2026, 11, 26)
FROM_LEAVING = ("wages", "overtime")
FROM_KNOWING = ("severance", "unlawful_dismissal", "injury", "relation", "other")
INTERRUPTS = ("demanded", "mediation", "complaint", "filed", "promised")
DAYS = st.dates(date(2008, 5, 1), TODAY - timedelta(510))


def _start(claim: str, day: date) -> dict[str, Any]:
    return {"claim": claim, "work_end" if claim in FROM_LEAVING else "known_on": day}


START = st.builds(_start, st.sampled_from(FROM_LEAVING + FROM_KNOWING), DAYS)
ASKED = st.fixed_dictionaries(
    {"interruption": st.sampled_from((*INTERRUPTS, "registered_here")), "later": st.integers(0, 500)}
)
STOPPED = st.fixed_dictionaries({"later": st.integers(1, 500), "days": st.integers(0, 300)})


def _asked(start: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
    day = _first(start) + timedelta(asked["later"])
    return start | {"interruption": asked["interruption"], "interrupted_on": day}


def _stopped(start: dict[str, Any], stop: dict[str, Any]) -> dict[str, Any]:
    since = min(_first(start) + timedelta(stop["later"]), TODAY)
    until = min(since + timedelta(stop["days"]), TODAY)
    return start | {"pause_reason": "force_majeure", "pause_start": since, "pause_end": until}


DOUBLE_WAGE = DAYS.map(lambda day: {"claim": "double_wage", "work_start": day})
LEAVE = st.integers(2009, 2025).map(lambda year: {"claim": "annual_leave", "leave_year": year})
INPUTS = st.one_of(
    START, st.builds(_asked, START, ASKED), st.builds(_stopped, START, STOPPED), DOUBLE_WAGE, LEAVE
)


def expected(given: Mapping[str, Any], today: date) -> date:
    """A year from the start, from an interruption within it, or longer by a pause that began within it."""
    last = period_end(_first(given), 12)
    if given.get("interruption") in INTERRUPTS and given["interrupted_on"] <= first_worked(last):
        last = period_end(given["interrupted_on"], 12)
    elif "pause_start" in given and given["pause_start"] <= last:
        last += given["pause_end"] - given["pause_start"]
    return first_worked(last)


def _first(given: Mapping[str, Any]) -> date:
    """The day from which the year runs; of two methods in use the earlier."""
    if given["claim"] == "double_wage":
        return full_on(given["work_start"], 1) + timedelta(1)
    if given["claim"] == "annual_leave":
        return date(given["leave_year"], 12, 31)
    return given["work_end"] if given["claim"] in FROM_LEAVING else given["known_on"]
