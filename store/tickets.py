"""Tickets: filed with their first event and what is to be delivered in ONE transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from store import events
from store.changes import NOTHING, Change
from store.cipher import Cipher
from store.clock import Clock
from store.database import insert_once, reading, writing
from store.desk_schema import attachments, notices
from store.errors import NumberTaken, TicketMoved
from store.notes import noted
from store.records import Event, EventRecord, OutboxRow, TicketRecord
from store.schema import outbox, tickets
from store.ticket_rows import code_fits, person_hashes, phone_hashes, to_record, to_row


class Tickets:
    """Files tickets, finds them, and records what happens to them."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def file(self, ticket: TicketRecord, event: Event, outbox_rows: Sequence[OutboxRow]) -> TicketRecord:
        """Store a ticket, its first event and its deliveries together.

        Filing the same (session_id, filing_key) again stores nothing and returns the first ticket.
        NumberTaken when another ticket has the number; StoreUnavailable when nothing was stored.
        """
        try:
            with writing(self._engine) as connection:
                self._forget_old_codes(connection)
                row = to_row(ticket, self._cipher)
                if not insert_once(connection, tickets, row, unique=("session_id", "filing_key")):
                    return self._first(connection, ticket)
                events.append(connection, ticket.id, event)
                _owe(connection, outbox_rows)
                _take_evidence(connection, ticket)
                return ticket
        except IntegrityError as error:
            if self.by_number(ticket.number) is None:
                raise
            raise NumberTaken(ticket.number) from error

    def add_event(
        self,
        ticket: TicketRecord,
        event: Event,
        *,
        status: str | None = None,
        outbox_rows: Sequence[OutboxRow] = (),
        change: Change = NOTHING,
    ) -> EventRecord:
        """Record an event with all that it brings, in one transaction.

        TicketMoved when the ticket is no longer as in `ticket`: another moved it meanwhile. Then nothing is stored.
        """
        with writing(self._engine) as connection:
            unmoved = (tickets.c.id == ticket.id) & (tickets.c.version == ticket.version)
            values = {"status": status or ticket.status, "version": ticket.version + 1} | change.columns()
            values |= {"delivery": "pending"} if outbox_rows else {}
            if connection.execute(update(tickets).where(unmoved).values(values)).rowcount == 0:
                raise TicketMoved(ticket.number)
            if change.note:
                event = noted(connection, self._cipher, change.note, event)
            record = events.append(connection, ticket.id, event)
            _owe(connection, outbox_rows)
            if change.notice:
                connection.execute(insert(notices).values(vars(change.notice)))
        return record

    def by_number(self, number: str) -> TicketRecord | None:
        """The ticket with a receipt number."""
        found = self._select(tickets.c.number == number)
        return found[0] if found else None

    def by_code(self, number: str, code: str) -> TicketRecord | None:
        """The ticket with this number and code; None alike for an unknown number and a wrong code."""
        with reading(self._engine) as connection:
            row = connection.execute(select(tickets).where(tickets.c.number == number)).one_or_none()
        return self._record(row) if code_fits(row, number, code, self._cipher) and row else None

    def by_id(self, ticket_id: str) -> TicketRecord | None:
        """The ticket with an id."""
        found = self._select(tickets.c.id == ticket_id)
        return found[0] if found else None

    def by_ids(self, ids: Collection[str]) -> dict[str, TicketRecord]:
        """These tickets by id; what is not there is left out."""
        return {ticket.id: ticket for ticket in self._select(tickets.c.id.in_(ids))} if ids else {}

    def by_agency_number(self, agency_number: str) -> list[TicketRecord]:
        """The tickets an agency knows by this number of its own."""
        return self._select(tickets.c.agency_number == agency_number)

    def of_same_person(self, ticket: TicketRecord) -> list[TicketRecord]:
        """The other tickets of the person who filed this one, by session or telephone, oldest first."""
        hashes = person_hashes(ticket, self._cipher)
        same = (tickets.c.session_id == ticket.session_id) | tickets.c.person_hash.in_(hashes)
        return self._select(same & (tickets.c.id != ticket.id))

    def of_phone(self, phone: str) -> list[TicketRecord]:
        """The tickets filed under a telephone number (bare digits), oldest first."""
        return self._select(tickets.c.person_hash.in_(phone_hashes(phone, self._cipher)))

    def by_session(self, session_id: str) -> list[TicketRecord]:
        """The tickets a session filed, oldest first."""
        return self._select(tickets.c.session_id == session_id)

    def destinations(self, ticket_id: str) -> list[str]:
        """Every destination the ticket was, or is to be, delivered to."""
        wanted = select(outbox.c.destination).where(outbox.c.ticket_id == ticket_id).distinct()
        with reading(self._engine) as connection:
            return list(connection.execute(wanted.order_by(outbox.c.destination)).scalars())

    def events(self, ticket_id: str) -> list[EventRecord]:
        """A ticket's history, oldest first."""
        with reading(self._engine) as connection:
            return events.events_of(connection, ticket_id)

    def _select(self, condition: ColumnElement[bool]) -> list[TicketRecord]:
        with reading(self._engine) as connection:
            rows = connection.execute(select(tickets).where(condition).order_by(tickets.c.id)).all()
        return [self._record(row) for row in rows]

    def _first(self, connection: Connection, ticket: TicketRecord) -> TicketRecord:
        same = (tickets.c.session_id == ticket.session_id) & (tickets.c.filing_key == ticket.filing_key)
        return self._record(connection.execute(select(tickets).where(same)).one())

    def _forget_old_codes(self, connection: Connection) -> None:
        over = tickets.c.code.is_not(None) & (tickets.c.code_until <= self._clock.now())
        connection.execute(update(tickets).where(over).values(code=None))

    def _record(self, row: Row[Any]) -> TicketRecord:
        return to_record(row, self._cipher, self._clock.now())

    def list(self, limit: int = 50) -> list[TicketRecord]:
        """The newest tickets, newest first."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(tickets).order_by(tickets.c.id.desc()).limit(limit)).all()
        return [self._record(row) for row in rows]


def _owe(connection: Connection, rows: Sequence[OutboxRow]) -> None:
    for row in rows:
        connection.execute(insert(outbox).values({**vars(row), "leased_until": None}))


def _take_evidence(connection: Connection, ticket: TicketRecord) -> None:
    """What the session had sent before it filed belongs to the case from now on."""
    free = (attachments.c.session_id == ticket.session_id) & attachments.c.ticket_id.is_(None)
    connection.execute(update(attachments).where(free).values(ticket_id=ticket.id))
