"""The history of a ticket: append-only, each event chained to the one before by its hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from store.ids import new_id
from store.records import Event, EventRecord
from store.schema import ticket_events, tickets

GENESIS = "0" * 64
"""The `prev_hash` of a ticket's first event."""


def append(connection: Connection, ticket_id: str, event: Event) -> EventRecord:
    """Add an event to a ticket inside the caller's transaction; appends to one ticket wait for each other."""
    connection.execute(select(tickets.c.id).where(tickets.c.id == ticket_id).with_for_update())
    newest = (
        select(ticket_events)
        .where(ticket_events.c.ticket_id == ticket_id)
        .order_by(ticket_events.c.seq.desc())
    )
    last = connection.execute(newest.limit(1)).one_or_none()
    seq, prev_hash = (last.seq + 1, last.hash) if last else (1, GENESIS)
    record = EventRecord(
        id=new_id(),
        ticket_id=ticket_id,
        seq=seq,
        event=event,
        prev_hash=prev_hash,
        hash=chained(ticket_id, seq, event, prev_hash),
    )
    row = {
        "id": record.id,
        "ticket_id": ticket_id,
        "seq": seq,
        "at": event.at,
        "kind": event.kind,
        "data": _canonical(dict(event.data)),
        "prev_hash": prev_hash,
        "hash": record.hash,
    }
    connection.execute(insert(ticket_events).values(row))
    return record


def events_of(connection: Connection, ticket_id: str) -> list[EventRecord]:
    """A ticket's events, oldest first."""
    wanted = select(ticket_events).where(ticket_events.c.ticket_id == ticket_id).order_by(ticket_events.c.seq)
    return [_record(row) for row in connection.execute(wanted)]


def intact(records: Sequence[EventRecord]) -> bool:
    """Whether events, oldest first, are as they were written: none changed, moved or left out in between."""
    prev_hash = GENESIS
    for seq, record in enumerate(records, 1):
        expected = chained(record.ticket_id, seq, record.event, prev_hash)
        if (record.seq, record.prev_hash, record.hash) != (seq, prev_hash, expected):
            return False
        prev_hash = record.hash
    return True


def chained(ticket_id: str, seq: int, event: Event, prev_hash: str) -> str:
    """sha256(prev_hash + canonical JSON of the event), in hex; its moment in UTC, as it is stored."""
    content = {
        "ticket_id": ticket_id,
        "seq": seq,
        "at": event.at.astimezone(UTC).isoformat(),
        "kind": event.kind,
        "data": dict(event.data),
    }
    return hashlib.sha256((prev_hash + _canonical(content)).encode()).hexdigest()


def _canonical(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _record(row: Row[Any]) -> EventRecord:
    return EventRecord(
        id=row.id,
        ticket_id=row.ticket_id,
        seq=row.seq,
        event=Event(row.kind, row.at, json.loads(row.data)),
        prev_hash=row.prev_hash,
        hash=row.hash,
    )
