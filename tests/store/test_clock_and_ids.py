"""The clock and the ids."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

from store.clock import CHINA, Clock
from store.ids import new_id


def test_now_is_the_instant_in_utc() -> None:
    """Aware, in UTC, and the present."""
    now = Clock().now()
    assert now.tzinfo is UTC
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=5)


def test_a_frozen_date_keeps_the_time_of_day() -> None:
    """The civil date stands in China, whatever the hour; the time of day is the real one."""
    clock = Clock(date(2026, 11, 24))
    assert clock.today() == date(2026, 11, 24)
    told, real = clock.now().astimezone(CHINA), datetime.now(CHINA)
    assert told.date() == date(2026, 11, 24)
    assert (told.hour, told.minute) in {
        (real.hour, real.minute),
        ((real - timedelta(minutes=1)).hour, (real.minute - 1) % 60),
    }


def test_ids_sort_by_the_time_they_were_made() -> None:
    """26 characters each, in order even within a millisecond."""
    ids = [new_id() for _ in range(2000)]
    assert ids == sorted(ids)
    assert {len(each) for each in ids} == {26}


def test_ids_of_many_threads_differ() -> None:
    """No two threads draw the same."""
    with ThreadPoolExecutor(8) as pool:
        ids = list(pool.map(lambda _: new_id(), range(4000)))
    assert len(set(ids)) == 4000
