"""The desk: takes confirmed filings, tells how tickets stand, takes withdrawals."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Protocol, cast

from handoff import clocks
from handoff.destinations import HOLD
from handoff.filing import Filing
from handoff.groups import why_supervisor
from handoff.history import due_of
from handoff.owed import owed, withdrawal
from handoff.receipt import Choice, find_code, new_code, new_number, normalise
from handoff.standing import Paused, Receipt, TicketStatus, Unknown, receipt, standing
from handoff.terms import Happened, term
from handoff.ticket import Status, move, start
from knowledge.working_days import WorkingDays
from store.changes import NOTHING, Change, Due
from store.clock import Clock
from store.errors import NumberTaken
from store.ids import new_id
from store.records import Event, OutboxRow, TicketRecord

__all__ = ["Desk", "Destinations", "Paused", "Receipt", "TicketStatus", "Unknown"]

CODE_REPEATED_FOR = timedelta(hours=24)
MOST_MISSES = 5
PAUSE = timedelta(minutes=15)
_DRAWS = 5

Destinations = Callable[[Filing], tuple[str, ...]]
"""Names the deliveries a filing goes to."""


class TicketStore(Protocol):
    """Where tickets are kept (store.tickets.Tickets)."""

    def file(self, ticket: TicketRecord, event: Event, outbox_rows: Sequence[OutboxRow]) -> TicketRecord: ...
    def by_code(self, number: str, code: str) -> TicketRecord | None: ...
    def by_session(self, session_id: str) -> Sequence[TicketRecord]: ...
    def destinations(self, ticket_id: str) -> Sequence[str]: ...
    def add_event(
        self,
        ticket: TicketRecord,
        event: Event,
        *,
        status: str | None = None,
        outbox_rows: Sequence[OutboxRow] = (),
        change: Change = NOTHING,
    ) -> object: ...


class AttemptStore(Protocol):
    """Counts guesses at codes (store.attempts.Attempts)."""

    def record_miss(self, number: str, *, most: int, pause: timedelta) -> datetime | None: ...
    def clear_misses(self, number: str) -> None: ...


class Desk:
    """Files, looks up and withdraws tickets. StoreUnavailable passes through: then nothing was stored.

    A filing about `alarm_amount` yuan or more goes to a supervisor at once, as one of ten people does.
    """

    def __init__(
        self,
        *,
        tickets: TicketStore,
        attempts: AttemptStore,
        clock: Clock,
        working_days: WorkingDays,
        destinations: Destinations,
        choose: Choice = secrets.choice,
        alarm_amount: Decimal | None = None,
    ) -> None:
        self._tickets = tickets
        self._attempts = attempts
        self._clock = clock
        self._working_days = working_days
        self._destinations = destinations
        self._choose = choose
        self._alarm_amount = alarm_amount

    def file(self, filing: Filing) -> Receipt:
        """Store the ticket with its first event and all deliveries at once.

        The same session and filing_key again gets the first ticket's receipt, with its code for 24 hours.
        """
        destinations = self._destinations(filing)
        for _ in range(_DRAWS):
            ticket = self._new_ticket(filing, destinations)
            event = self._filed(ticket)
            try:
                return receipt(
                    self._tickets.file(ticket, event, owed(ticket, "filed", destinations, ticket.filed_at))
                )
            except NumberTaken:
                continue
        raise NumberTaken(f"{_DRAWS} numbers in a row were taken")

    def status(self, number: str, code: str) -> TicketStatus | Unknown | Paused:
        """How a ticket stands, told to whoever has number and code; five misses pause it for 15 minutes."""
        found = self._by_code(number, code)
        return standing(found) if isinstance(found, TicketRecord) else found

    def for_session(self, session_id: str) -> list[TicketStatus]:
        """The tickets a session filed, oldest first; it needs no code."""
        return [standing(ticket) for ticket in self._tickets.by_session(session_id)]

    def withdraw(self, session_id: str, number: str) -> TicketStatus | Unknown:
        """Withdraw the session's own ticket and owe its agencies the news.

        IllegalMove when it is already closed, TicketMoved when staff moved it at the same moment.
        """
        own = self._tickets.by_session(session_id)
        ticket = next((ticket for ticket in own if ticket.number == normalise(number)), None)
        return self._withdrawn(ticket) if ticket else Unknown()

    def withdraw_by_code(self, number: str, code: str) -> TicketStatus | Unknown | Paused:
        """The same for whoever has number and code; misses count as those of `status`."""
        found = self._by_code(number, code)
        return self._withdrawn(found) if isinstance(found, TicketRecord) else found

    def _by_code(self, number: str, code: str) -> TicketRecord | Unknown | Paused:
        printed = normalise(number)
        if printed is None:
            return Unknown()
        if paused_until := self._attempts.record_miss(printed, most=MOST_MISSES, pause=PAUSE):
            return Paused(paused_until)
        ticket = self._tickets.by_code(printed, find_code(code) or "")
        if ticket is None:
            return Unknown()
        self._attempts.clear_misses(printed)
        return ticket

    def _withdrawn(self, ticket: TicketRecord) -> TicketStatus:
        now = self._clock.now()
        status = move(cast(Status, ticket.status), "withdrawn")
        event = Event("withdrawn", now, {"status": status, "by": "person"})
        news = withdrawal(ticket, self._tickets.destinations(ticket.id), now)
        self._tickets.add_event(ticket, event, status=status, outbox_rows=news, change=Change(due=Due()))
        ended = replace(ticket, status=status, due_on=None, due_for=None, paused_for=None)
        return standing(replace(ended, delivery="pending" if news else ticket.delivery))

    def _new_ticket(self, filing: Filing, destinations: Sequence[str]) -> TicketRecord:
        now, today = self._clock.now(), self._clock.today()
        confirmed = filing.kind == "complaint" and filing.channel == "inspection"
        first = [Happened(start(filing.kind), today)]
        due = due_of(term(filing.kind, filing.channel, first, self._working_days))
        return TicketRecord(
            id=new_id(),
            number=new_number(today.year, self._choose),
            code=new_code(self._choose),
            code_until=now + CODE_REPEATED_FOR,
            session_id=filing.session_id,
            filing_key=filing.filing_key,
            kind=filing.kind,
            channel=filing.channel,
            district=filing.district,
            status=start(filing.kind),
            delivery="held" if set(destinations) <= {HOLD} else "pending",
            urgency=filing.urgency,
            filed_at=now,
            confirm_by=clocks.confirm_by(today, self._working_days) if confirmed else None,
            missing=filing.missing,
            grounds=filing.grounds,
            facts=filing.facts,
            parties=filing.parties,
            calculation=filing.calculation,
            due_on=due.on,
            due_for=due.name,
            escalated_at=now if why_supervisor(filing.facts, threshold=self._alarm_amount) else None,
        )

    def _filed(self, ticket: TicketRecord) -> Event:
        told: dict[str, str | int | None] = {"status": ticket.status, "channel": ticket.channel}
        if why := why_supervisor(ticket.facts, threshold=self._alarm_amount):
            told["escalated"] = why
        return Event("filed", ticket.filed_at, told)
