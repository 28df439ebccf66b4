"""What the events of a ticket mean: for its periods, and for the next move. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast, get_args

from handoff.moves import Standing
from handoff.terms import Cause, Happened, Term
from handoff.ticket import Channel, Kind, Status
from store.changes import Due
from store.clock import CHINA
from store.records import Event, TicketRecord

_STATUSES: tuple[Status, ...] = get_args(Status)


def history(events: Sequence[Event]) -> list[Happened]:
    """What a ticket's events mean for its periods, in order."""
    told: list[Happened] = []
    for event in events:
        on = date.fromisoformat(str(event.data["on"])) if "on" in event.data else _day(event.at)
        if (status := event.data.get("status")) in _STATUSES:
            told.append(Happened(status, on))
        elif event.kind in ("paused", "resumed", "extended"):
            told.append(Happened(event.kind, on, cast(Cause | None, event.data.get("cause"))))  # type: ignore[arg-type]
    return told


def due_of(running: Term | None) -> Due:
    """The last day and the name of a period as a ticket keeps them."""
    return Due(running.due, running.rule.name, running.paused) if running else Due()


def standing_of(ticket: TicketRecord, events: Sequence[Event]) -> Standing:
    """What the next move of a ticket is judged by."""
    return Standing(
        kind=cast(Kind, ticket.kind),
        channel=cast(Channel, ticket.channel),
        status=cast(Status, ticket.status),
        transfers=sum(event.data.get("status") == "transferred" for event in events),
    )


def _day(at: datetime) -> date:
    return at.astimezone(CHINA).date()
