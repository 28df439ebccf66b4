"""The outbox: every delivery owed, claimed by one worker at a time and kept until it is settled."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, or_, select, update

from store import events
from store.cipher import Cipher
from store.clock import Clock
from store.database import reading, writing
from store.records import DeliveryState, Event, OutboxRow, TicketRecord
from store.schema import outbox, tickets
from store.ticket_rows import to_record

_REASON_LENGTH = 200
_WORST_FIRST: tuple[DeliveryState, ...] = ("failed", "pending", "acknowledged", "held")


class Outbox:
    """Claims and settles rows. A claim whose worker died before settling is due again after its lease."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def claim(self, *, lease: timedelta) -> OutboxRow | None:
        """The row due longest, leased to the caller, its attempts counted up; None when none is due."""
        now = self._clock.now()
        free = or_(outbox.c.leased_until.is_(None), outbox.c.leased_until <= now)
        due = (
            select(outbox.c.id)
            .where(outbox.c.state == "pending", outbox.c.due_at <= now, free)
            .order_by(outbox.c.due_at, outbox.c.id)
            .limit(1)
            .with_for_update(skip_locked=True)
            .cte("due")
        )
        claimed = (
            update(outbox)
            .where(outbox.c.id.in_(select(due.c.id)))
            .values(leased_until=now + lease, attempts=outbox.c.attempts + 1)
            .returning(outbox)
        )
        with writing(self._engine) as connection:
            row = connection.execute(claimed).one_or_none()
        return _record(row) if row else None

    def ticket(self, row: OutboxRow) -> TicketRecord:
        """The ticket a row is about; CannotDecrypt when its key is not loaded."""
        with reading(self._engine) as connection:
            found = connection.execute(select(tickets).where(tickets.c.id == row.ticket_id)).one()
        return to_record(found, self._cipher, self._clock.now())

    def acknowledge(self, row: OutboxRow, *, state: DeliveryState, event: Event) -> None:
        """The row is delivered: `acknowledged` by its receiver, or `held` for the console."""
        self._settle(row, state, None, event)

    def bury(self, row: OutboxRow, *, reason: str, event: Event) -> None:
        """The row will not be tried again: the ticket's delivery is `failed` and staff must act."""
        self._settle(row, "failed", reason, event)

    def retry(self, row: OutboxRow, *, at: datetime, reason: str) -> None:
        """Try again at `at`; ignored when another worker has claimed the row since."""
        values = {"due_at": at, "leased_until": None, "reason": reason[:_REASON_LENGTH]}
        with writing(self._engine) as connection:
            connection.execute(
                update(outbox).where(*_still(row), outbox.c.attempts == row.attempts).values(values)
            )

    def requeue(self, ticket_id: str, event: Event) -> int:
        """Owe a ticket's buried deliveries again, under their old idempotency keys; how many there were."""
        dead = (outbox.c.ticket_id == ticket_id) & (outbox.c.state == "failed")
        values = {"state": "pending", "attempts": 0, "due_at": event.at, "leased_until": None, "reason": None}
        with writing(self._engine) as connection:
            owed = connection.execute(update(outbox).where(dead).values(values)).rowcount
            if owed:
                events.append(connection, ticket_id, event)
                connection.execute(
                    update(tickets).where(tickets.c.id == ticket_id).values(delivery="pending")
                )
        return owed

    def stuck(self, *, older_than: timedelta) -> list[OutboxRow]:
        """Rows still owed longer than that after they were written, oldest first."""
        late = (outbox.c.state == "pending") & (outbox.c.created_at < self._clock.now() - older_than)
        with reading(self._engine) as connection:
            return [
                _record(row) for row in connection.execute(select(outbox).where(late).order_by(outbox.c.id))
            ]

    def _settle(self, row: OutboxRow, state: DeliveryState, reason: str | None, event: Event) -> None:
        values = {"state": state, "leased_until": None, "reason": reason and reason[:_REASON_LENGTH]}
        with writing(self._engine) as connection:
            if connection.execute(update(outbox).where(*_still(row)).values(values)).rowcount == 0:
                return  # another worker settled it after this one's lease had run out
            events.append(connection, row.ticket_id, event)
            overall = worst(_states(connection, row.ticket_id))
            connection.execute(update(tickets).where(tickets.c.id == row.ticket_id).values(delivery=overall))


def worst(states: Collection[DeliveryState]) -> DeliveryState:
    """How deliveries stand together: one failed or pending outweighs the acknowledged; none is held."""
    return next((state for state in _WORST_FIRST if state in states), "held")


def _states(connection: Connection, ticket_id: str) -> set[DeliveryState]:
    return set(connection.execute(select(outbox.c.state).where(outbox.c.ticket_id == ticket_id)).scalars())


def _still(row: OutboxRow) -> tuple[Any, Any]:
    return outbox.c.id == row.id, outbox.c.state == "pending"


def _record(row: Row[Any]) -> OutboxRow:
    return OutboxRow(
        id=row.id,
        ticket_id=row.ticket_id,
        destination=row.destination,
        reports=row.reports,
        created_at=row.created_at,
        due_at=row.due_at,
        state=row.state,
        attempts=row.attempts,
        reason=row.reason,
    )
