"""The words of a ticket and its legal moves."""

from __future__ import annotations

from typing import get_args

import pytest

from handoff.ticket import MOVES, Channel, Delivery, IllegalMove, Kind, Status, Urgency, move, start
from store.queue import CLOSED

STATUSES: tuple[Status, ...] = get_args(Status)


def test_the_words_are_those_of_the_contract() -> None:
    """Counted, so that a word added or lost is noticed."""
    assert [len(get_args(words)) for words in (Kind, Channel, Status, Delivery, Urgency)] == [2, 21, 13, 4, 3]


def test_a_report_starts_filed_and_a_complaint_unconfirmed() -> None:
    """A complaint told to a machine must still be confirmed."""
    assert start("report") == "filed"
    assert start("complaint") == "awaiting_confirmation"


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("to", STATUSES)
def test_only_legal_moves_are_made(status: Status, to: Status) -> None:
    """Every pair of statuses: in the table it moves, else it raises with both."""
    if to in MOVES[status]:
        assert move(status, to) == to
        return
    with pytest.raises(IllegalMove) as raised:
        move(status, to)
    assert (raised.value.status, raised.value.to) == (status, to)


def test_every_status_can_be_reached_and_none_stays_by_moving() -> None:
    """The table names each status, leads to each, and never to itself."""
    assert set(MOVES) == set(STATUSES)
    assert {to for moves in MOVES.values() for to in moves} == set(STATUSES)
    assert all(status not in moves and len(set(moves)) == len(moves) for status, moves in MOVES.items())


def test_a_closed_ticket_can_only_be_reopened() -> None:
    """Resolved, not opened, withdrawn; a merged one lives on elsewhere."""
    assert {MOVES[status] for status in ("resolved", "not_opened", "withdrawn")} == {("reopened",)}
    assert MOVES["merged"] == ()


def test_closed_is_what_can_only_be_reopened() -> None:
    """The store, which knows no moves, lists them by name."""
    assert set(CLOSED) == {status for status, moves in MOVES.items() if set(moves) <= {"reopened"}}
