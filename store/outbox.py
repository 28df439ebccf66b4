"""The outbox: every delivery owed, claimed by one worker at a time and kept until it is settled."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, or_, select, update

from store import events
from store.cipher import Cipher
from store.clock import Clock
from store.database import reading, writing
from store.records import DeliveryState, Event, OutboxRow, RowState, TicketRecord
from store.schema import outbox, tickets
from store.ticket_rows import to_record

_REASON_LENGTH = 200
_WORST_FIRST: tuple[DeliveryState, ...] = ("failed", "pending", "acknowledged", "held")
_UNCONFIRMED: tuple[RowState, ...] = ("pending", "handed_over")


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

    def acknowledge(self, row: OutboxRow, *, state: RowState, event: Event) -> None:
        """The row has left: `acknowledged` by its receiver, `handed_over` to mail or file, or `held` here."""
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

    def confirm(self, ticket_id: str, event: Event) -> int:
        """The agency answered: what was handed over to it has arrived; how many rows that were."""
        gone = (outbox.c.ticket_id == ticket_id) & (outbox.c.state == "handed_over")
        with writing(self._engine) as connection:
            confirmed = connection.execute(update(outbox).where(gone).values(state="acknowledged")).rowcount
            if confirmed:
                events.append(connection, ticket_id, event)
                _set_overall(connection, ticket_id)
        return confirmed

    def dead(self) -> list[OutboxRow]:
        """The rows that were buried, oldest first."""
        return self._select(outbox.c.state == "failed")

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
        """Rows not delivered, or not confirmed, longer than that after they were written, oldest first."""
        since = self._clock.now() - older_than
        return self._select(outbox.c.state.in_(_UNCONFIRMED) & (outbox.c.created_at < since))

    def _select(self, condition: ColumnElement[bool]) -> list[OutboxRow]:
        with reading(self._engine) as connection:
            rows = connection.execute(select(outbox).where(condition).order_by(outbox.c.id)).all()
        return [_record(row) for row in rows]

    def _settle(self, row: OutboxRow, state: RowState, reason: str | None, event: Event) -> None:
        values = {"state": state, "leased_until": None, "reason": reason and reason[:_REASON_LENGTH]}
        with writing(self._engine) as connection:
            if connection.execute(update(outbox).where(*_still(row)).values(values)).rowcount == 0:
                return  # another worker settled it after this one's lease had run out
            events.append(connection, row.ticket_id, event)
            _set_overall(connection, row.ticket_id)


def worst(states: Collection[RowState]) -> DeliveryState:
    """How deliveries stand together: one failed or unconfirmed outweighs the acknowledged; none is held."""
    told = {"pending" if state == "handed_over" else state for state in states}
    return next((state for state in _WORST_FIRST if state in told), "held")


def _set_overall(connection: Connection, ticket_id: str) -> None:
    states = set(connection.execute(select(outbox.c.state).where(outbox.c.ticket_id == ticket_id)).scalars())
    connection.execute(update(tickets).where(tickets.c.id == ticket_id).values(delivery=worst(states)))


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
