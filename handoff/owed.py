"""Which deliveries a step owes: a filing to each of its destinations, its withdrawal to every agency that has it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from handoff.destinations import HOLD
from store.ids import new_id
from store.records import OutboxRow, Reported, TicketRecord


def owed(
    ticket: TicketRecord, reports: Reported, destinations: Iterable[str], at: datetime
) -> list[OutboxRow]:
    """One row a destination, due at once."""
    return [
        OutboxRow(
            id=new_id(), ticket_id=ticket.id, destination=name, reports=reports, created_at=at, due_at=at
        )
        for name in destinations
    ]


def withdrawal(ticket: TicketRecord, destinations: Iterable[str], at: datetime) -> list[OutboxRow]:
    """The news of a withdrawal for every agency among the ticket's destinations, whoever wrote it down."""
    return owed(ticket, "withdrawn", [name for name in destinations if name != HOLD], at)
