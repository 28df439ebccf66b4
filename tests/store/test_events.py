"""The chain of a ticket's events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from store.clock import CHINA
from store.events import GENESIS, chained, intact
from store.records import Event, EventRecord

AT = datetime(2026, 11, 24, tzinfo=UTC)


def a_chain(length: int) -> list[EventRecord]:
    """Events of one ticket, well chained."""
    records: list[EventRecord] = []
    for seq in range(1, length + 1):
        event = Event(f"event {seq}", AT, {"n": seq})
        prev_hash = records[-1].hash if records else GENESIS
        hash = chained("ticket", seq, event, prev_hash)
        records.append(
            EventRecord(id=str(seq), ticket_id="ticket", seq=seq, event=event, prev_hash=prev_hash, hash=hash)
        )
    return records


@pytest.mark.parametrize("length", [0, 1, 4])
def test_an_untouched_chain_is_intact(length: int) -> None:
    """Also an empty one."""
    assert intact(a_chain(length))


def test_a_moment_told_in_another_zone_is_the_same_moment() -> None:
    """Stores give moments back in UTC, whatever zone they were written in."""
    there = Event("moved", AT.astimezone(CHINA), {})
    assert chained("ticket", 1, there, GENESIS) == chained("ticket", 1, replace(there, at=AT), GENESIS)


@pytest.mark.parametrize(
    "tamper",
    [
        lambda chain: [replace(chain[0], event=Event("another", AT)), *chain[1:]],
        lambda chain: [chain[0], *chain[2:]],
        lambda chain: chain[1:],
        lambda chain: [chain[1], chain[0], *chain[2:]],
        lambda chain: [*chain, replace(chain[-1], seq=5)],
    ],
    ids=["changed", "one left out", "beginning cut off", "moved", "one added"],
)
def test_a_touched_chain_is_not(tamper: Callable[[list[EventRecord]], list[EventRecord]]) -> None:
    """Whatever is done to an event shows."""
    assert not intact(tamper(a_chain(4)))
