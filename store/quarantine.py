"""What of the knowledge is out of service, and who took it out: an append-only, hash-chained journal.

The journal is the truth; what is held now follows from reading it. Every process of an installation reads the
same one, so a hold takes effect in running servers too.
"""

from __future__ import annotations

import json
import time
from typing import Any

from sqlalchemy import Connection, Engine, Row, insert, inspect, select, text

from store.clock import Clock
from store.database import reading, writing
from store.events import GENESIS, chained
from store.ids import new_id
from store.records import Event, HoldEvent
from store.schema import quarantine_events

FRESH_SECONDS = 1.0
"""How old a reader's picture may be: a hold is seen by every running process within this time."""
_SUBJECT = "quarantine"


class QuarantineJournal:
    """Writes holds and restorations, and tells which are in effect."""

    def __init__(self, *, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._seen: tuple[float, tuple[HoldEvent, ...]] | None = None

    def is_made(self) -> bool:
        """Whether the database has a journal; one of an older version has none before it is migrated."""
        with reading(self._engine) as connection:
            return inspect(connection).has_table(quarantine_events.name)

    def record(self, event: HoldEvent) -> None:
        """Append one hold or restoration; those made at the same moment wait for each other."""
        entry = Event(event.action, self._clock.now(), event.data())
        with writing(self._engine) as connection:
            if connection.dialect.name == "postgresql":  # SQLite writers wait for each other already
                connection.execute(text(f"LOCK TABLE {quarantine_events.name} IN EXCLUSIVE MODE"))
            newest = select(quarantine_events).order_by(quarantine_events.c.seq.desc()).limit(1)
            last = connection.execute(newest).one_or_none()
            seq, prev_hash = (last.seq + 1, last.hash) if last else (1, GENESIS)
            row = {
                "id": new_id(),
                "seq": seq,
                "at": entry.at,
                "kind": entry.kind,
                "data": json.dumps(dict(entry.data), ensure_ascii=False, sort_keys=True),
                "prev_hash": prev_hash,
                "hash": chained(_SUBJECT, seq, entry, prev_hash),
            }
            connection.execute(insert(quarantine_events).values(row))
        self._seen = None

    def history(self) -> list[HoldEvent]:
        """Every entry, oldest first."""
        with reading(self._engine) as connection:
            return [_event(row) for row in _rows(connection)]

    def is_intact(self) -> bool:
        """Whether the journal is as it was written."""
        prev_hash = GENESIS
        with reading(self._engine) as connection:
            for seq, row in enumerate(_rows(connection), 1):
                entry = Event(row.kind, row.at, json.loads(row.data))
                expected = chained(_SUBJECT, seq, entry, prev_hash)
                if (row.seq, row.prev_hash, row.hash) != (seq, prev_hash, expected):
                    return False
                prev_hash = row.hash
        return True

    def in_effect(self) -> tuple[HoldEvent, ...]:
        """The holds not restored since; at most FRESH_SECONDS old."""
        now = time.monotonic()
        seen = self._seen  # read once: another thread may replace it
        if seen is None or now - seen[0] > FRESH_SECONDS:
            seen = self._seen = (now, _in_effect(self.history()))
        return seen[1]


def _in_effect(history: list[HoldEvent]) -> tuple[HoldEvent, ...]:
    holds: dict[tuple[str | None, ...], HoldEvent] = {}
    for event in history:
        if event.action == "hold":
            holds[event.target] = event
        else:
            holds.pop(event.target, None)
    return tuple(holds.values())


def _rows(connection: Connection) -> list[Row[Any]]:
    return list(connection.execute(select(quarantine_events).order_by(quarantine_events.c.seq)).all())


def _event(row: Row[Any]) -> HoldEvent:
    return HoldEvent(action=row.kind, at=row.at, **json.loads(row.data))
