"""The year for arbitration: begun anew, stood still, and never longer than the law allows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.deadlines.limitation import INTERRUPTIONS, Interruption, Pause, run
from actions.deadlines.periods import ONE_YEAR, after

DAY = timedelta(days=1)
START = date(2025, 3, 1)
DATES = st.dates(date(2010, 1, 1), date(2030, 12, 31))
EVENTS = st.lists(st.builds(Interruption, st.sampled_from(sorted(INTERRUPTIONS)), DATES), max_size=4)


@pytest.mark.parametrize(
    ("on", "last"),
    [
        (date(2025, 2, 28), date(2026, 3, 1)),
        (date(2025, 3, 1), date(2026, 3, 1)),
        (date(2025, 3, 2), date(2026, 3, 2)),
        (date(2026, 2, 28), date(2027, 2, 28)),
        (date(2026, 3, 1), date(2027, 3, 1)),
        (date(2026, 3, 2), date(2026, 3, 1)),
    ],
)
def test_an_interruption_counts_within_the_year_alone(on: date, last: date) -> None:
    """The day before the start and the day after the last day change nothing; the last day itself does."""
    ran = run(START, [Interruption("demanded", on)])
    assert ran.last_day == last
    assert (ran.restarted_by is not None) == (date(2025, 3, 1) <= on <= date(2026, 3, 1))


def test_interruptions_follow_one_another() -> None:
    """The second falls within the year that the first began, in whatever order they were told."""
    first, second = Interruption("demanded", date(2026, 1, 10)), Interruption("promised", date(2026, 12, 1))
    assert run(START, [second, first]).last_day == date(2027, 12, 1)
    assert run(START, [second]).last_day == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("pause", "last"),
    [
        (Pause(date(2025, 6, 1), date(2025, 7, 1)), date(2026, 3, 31)),
        (Pause(date(2025, 6, 1), date(2025, 6, 1)), date(2026, 3, 1)),
        (Pause(date(2025, 2, 1), date(2025, 3, 11)), date(2026, 3, 11)),
        (Pause(date(2025, 1, 1), date(2025, 2, 1)), date(2026, 3, 1)),
        (Pause(date(2026, 3, 1), date(2026, 3, 11)), date(2026, 3, 11)),
        (Pause(date(2026, 3, 2), date(2026, 4, 1)), date(2026, 3, 1)),
    ],
)
def test_a_pause_adds_the_days_it_took_from_the_year(pause: Pause, last: date) -> None:
    """Thirty days in June; ten of a pause that began before the year; none of one before or after it."""
    assert run(START, (), [pause]).last_day == last


def test_a_year_begun_anew_during_a_pause_goes_on_after_it() -> None:
    """From 2025-06-10 a year is 2026-06-10, and 21 days of the pause are still to come."""
    pause = Pause(date(2025, 6, 1), date(2025, 7, 1))
    assert run(START, [Interruption("promised", date(2025, 6, 10))], [pause]).last_day == date(2026, 7, 1)


@given(start=DATES, events=EVENTS)
def test_the_year_is_one_year_from_a_day_that_was_told(start: date, events: list[Interruption]) -> None:
    """Never later than a year from the start or from an interruption, never earlier than without any."""
    ran = run(start, events)
    assert ran.begun in {start, *(event.on for event in events)}
    assert ran.last_day == after(ran.begun, ONE_YEAR)
    assert ran.last_day >= run(start).last_day


@given(start=DATES, begun=DATES, length=st.integers(0, 400))
def test_a_pause_never_gives_more_than_its_own_days(start: date, begun: date, length: int) -> None:
    """At most as many days as it lasted."""
    added = run(start, (), [Pause(begun, begun + DAY * length)]).last_day - run(start).last_day
    assert timedelta() <= added <= DAY * length


def test_a_complaint_counts_from_the_agencys_acknowledgement() -> None:
    """Each interruption names its proof; our own receipt is none."""
    assert all(ground.proof and ground.rule.article == 27 for ground in INTERRUPTIONS.values())
    assert "部门的回执" in INTERRUPTIONS["complaint"].day
    assert "在这里登记的编号不算" in INTERRUPTIONS["complaint"].proof
