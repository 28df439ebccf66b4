"""Hours of a working day on the real calendar."""

from __future__ import annotations

from datetime import datetime

import pytest

from handoff.service_hours import ServiceHours, parse_spans
from knowledge.working_days import load_working_days
from store.clock import CHINA

CALENDAR = load_working_days()
OFFICE = ServiceHours(parse_spans("09:00-12:00，13:00-17:30"), CALENDAR)


def at(text: str) -> datetime:
    """An instant by its civil time in China."""
    return datetime.fromisoformat(text).replace(tzinfo=CHINA)


@pytest.mark.parametrize(
    ("when", "is_open", "opens"),
    [
        ("2026-11-24 09:00", True, "2026-11-24 13:00"),
        ("2026-11-24 12:00", False, "2026-11-24 13:00"),
        ("2026-11-24 17:30", False, "2026-11-25 09:00"),
        ("2026-11-27 18:00", False, "2026-11-30 09:00"),
        ("2026-10-01 10:00", False, "2026-10-08 09:00"),
        ("2026-10-10 10:00", True, "2026-10-10 13:00"),  # a Saturday that is worked
        ("2027-03-05 18:00", False, "2027-03-08 09:00"),  # a year not announced yet: the plain week
    ],
)
def test_hours_follow_the_working_calendar(when: str, is_open: bool, opens: str) -> None:
    """Lunch, evening, weekend, holiday, make-up day."""
    assert OFFICE.is_open(at(when)) == is_open
    assert OFFICE.next_opening(at(when)) == at(opens)


def test_always_is_always() -> None:
    """On a holiday at night too."""
    hours = ServiceHours(parse_spans("always"), CALENDAR)
    assert hours.is_open(at("2026-10-01 03:00")) and hours.next_opening(at("2026-10-01 03:00")) is None
    assert (hours.told(), OFFICE.told()) == ("每天全天", "工作日 9:00—12:00、13:00—17:30")


@pytest.mark.parametrize(
    "text", ["", "9-17", "17:00-09:00", "09:00-24:30", "09:61-10:00", "13:00-17:00,09:00-12:00", "下午"]
)
def test_hours_that_are_none_are_refused(text: str) -> None:
    """With what is expected instead."""
    with pytest.raises(ValueError, match="时段"):
        parse_spans(text)
