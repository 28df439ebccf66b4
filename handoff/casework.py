"""Working a ticket: moves, pauses, extensions and what the clock does by itself, each one event of its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol, cast

import structlog

from handoff.brought import note_of, notice_of
from handoff.duplicates import duplicates
from handoff.history import due_of, history, standing_of
from handoff.moves import OF_THE_AGENCY, SYSTEM, WITHIN_THE_CITY, Actor, Move, Refused, check, deemed
from handoff.owed import withdrawal
from handoff.terms import Cause, Term, term
from handoff.ticket import Channel, Kind, Status
from knowledge.districts import HOME, Districts
from knowledge.working_days import WorkingDays
from store.changes import NOTHING, Change
from store.clock import Clock
from store.desk_records import QueueRow
from store.errors import CannotDecrypt, TicketMoved
from store.queue import Filter, Scope
from store.records import Event, EventRecord, OutboxRow, TicketRecord

log = structlog.get_logger(__name__)
_SWEPT_AT_ONCE = 500
_MAY_ESCALATE = frozenset({"operator", "inspector", "mediator", "supervisor"})


class Tickets(Protocol):
    """Where tickets are kept (store.tickets.Tickets)."""

    def by_id(self, ticket_id: str) -> TicketRecord | None: ...
    def events(self, ticket_id: str) -> Sequence[EventRecord]: ...
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


class OverdueList(Protocol):
    """Where what is overdue is found (store.queue.Queue)."""

    def page(self, scope: Scope, wanted: Filter, *, limit: int) -> Sequence[QueueRow]: ...


class Casework:
    """Moves tickets. IllegalMove and Refused (handoff.moves) come before anything is stored; TicketMoved when the
    ticket was moved since it was read: nothing is stored then either. Without `full_handling` the console is the front desk:
    what the accepting agency decides is mirrored from its results, never given by staff.
    """

    def __init__(
        self,
        *,
        tickets: Tickets,
        queue: OverdueList,
        clock: Clock,
        working_days: WorkingDays,
        districts: Districts,
        full_handling: bool = True,
    ) -> None:
        self.full_handling = full_handling
        self._tickets = tickets
        self._queue = queue
        self._clock = clock
        self._working_days = working_days
        self._districts = districts

    def move(self, ticket: TicketRecord, *steps: Move, change: Change = NOTHING) -> TicketRecord:
        """Make moves in a row, all of them checked before the first is made.

        Each is one transaction of its own: status, period, note, the person's notice, and `change`. A withdrawal that
        staff write down is owed to the agencies as the person's own is.
        """
        events = [record.event for record in self._tickets.events(ticket.id)]
        told, standing = list(events), ticket
        for step in steps:
            if not self.full_handling and step.actor.kind == "staff" and step.to in OF_THE_AGENCY:
                raise Refused("of_the_agency")
            told.append(check(standing_of(standing, told), step))
            standing = replace(standing, status=step.to, district=self._district(standing, step))
        for step, event in zip(steps, told[len(events) :], strict=True):
            events.append(event)
            district = change.district or self._district(ticket, step)
            brought = replace(change, district=district)
            stored = self._store(ticket, events, step.actor, step.note, change=brought, status=step.to)
            ticket = replace(stored, status=step.to, district=district)
        return ticket

    def merge(self, ticket: TicketRecord, into: TicketRecord, actor: Actor, note: str = "") -> TicketRecord:
        """Let a ticket live on in another of the same person and claim; Refused for any other pair."""
        if all(other.id != into.id for other, _ in duplicates(ticket, [into])):
            raise Refused("not_duplicate")
        phones = [each.parties.get("phone") for each in (ticket, into)]
        if ticket.session_id != into.session_id and (not phones[0] or phones[0] != phones[1]):
            raise Refused("not_duplicate")
        step = Move(
            to="merged",
            actor=actor,
            reason="same_person_same_claim",
            at=self._clock.now(),
            note=note,
            target=into.number,
        )
        return self.move(ticket, step)

    def pause(self, ticket: TicketRecord, cause: Cause, actor: Actor, note: str) -> TicketRecord:
        """Stop the period for a cause the law names; Refused unless a supervisor or the agency says so.

        重庆市劳动保障监察条例 31 wants the head's approval. Refused, too, where no period runs that may be paused.
        """
        return self._approved(ticket, "paused", actor, note, cause)

    def resume(self, ticket: TicketRecord, actor: Actor, note: str = "") -> TicketRecord:
        """Let the period run on from today."""
        return self._approved(ticket, "resumed", actor, note)

    def extend(self, ticket: TicketRecord, actor: Actor, note: str) -> TicketRecord:
        """Lengthen the period once by what the law allows, on a supervisor's approval (重庆市劳动保障监察条例 30)."""
        return self._approved(ticket, "extended", actor, note)

    def term(self, ticket: TicketRecord) -> Term | None:
        """The statutory period that runs for a ticket now."""
        return self._term(ticket, [record.event for record in self._tickets.events(ticket.id)])

    def sweep(self) -> int:
        """Do what silence brings: overdue decisions are deemed openings, all that is overdue goes to a supervisor.

        Safe to run anywhere and at any time; how many tickets it moved or escalated.
        """
        today, done = self._clock.today(), 0
        # What a supervisor has before them already is deemed opened all the same: the law asks nobody who knows of it.
        for overdue in (
            Filter(overdue_on=today, due_for="decide"),
            Filter(overdue_on=today, escalated=False),
        ):
            done += sum(
                self._late(row, today) for row in self._queue.page(None, overdue, limit=_SWEPT_AT_ONCE)
            )
        return done

    def escalate(self, ticket: TicketRecord, actor: Actor, note: str) -> TicketRecord:
        """Put a ticket before a supervisor, and say why. Refused without a note, or where it is there already."""
        if actor.kind == "staff" and actor.role not in _MAY_ESCALATE:
            raise Refused("not_allowed")
        if not note.strip():
            raise Refused("note_missing")
        if ticket.escalated_at is not None:
            raise Refused("no_effect")
        now = self._clock.now()
        event = Event("escalated", now, {"by": str(actor), "reason": "asked"})
        change = Change(escalated_at=now, note=note_of(ticket, event, actor, note))
        self._tickets.add_event(ticket, event, change=change)
        return replace(ticket, version=ticket.version + 1, escalated_at=now)

    def _late(self, row: QueueRow, today: date) -> bool:
        """Do to one overdue ticket what its silence brings; whether anything was done."""
        try:
            ticket = self._tickets.by_id(row.id)
            if ticket is None or ticket.due_on is None or ticket.due_on >= today:
                return False
            late = ticket.due_for  # the row may be older than the ticket
            if late == "decide":
                ticket = self.move(ticket, deemed(ticket.due_on, self._clock.now()))
            self._escalate(ticket, late)
        except TicketMoved:
            return False  # somebody works on it this very moment; the next sweep looks again
        except CannotDecrypt:
            log.error("casework.unreadable", ticket=row.id)
            return False  # everybody else's day passes all the same
        return True

    def _district(self, ticket: TicketRecord, step: Move) -> str | None:
        """Where the ticket is after a move: a transfer takes it into the receiver's queue. Raises Refused."""
        if ticket.channel != "inspection" or step.to != "transferred" or step.reason not in WITHIN_THE_CITY:
            return ticket.district
        place = self._districts.place(step.target or "", self._clock.today())
        if not place.known or (place == HOME) != (step.reason == "city_bureau"):
            raise Refused("target_unknown")
        return place.name

    def _escalate(self, ticket: TicketRecord, late: str | None) -> None:
        now = self._clock.now()
        event = Event("escalated", now, {"by": str(SYSTEM), "reason": f"overdue_{late}"})
        self._tickets.add_event(ticket, event, change=Change(escalated_at=now))

    def _approved(
        self, ticket: TicketRecord, kind: str, actor: Actor, note: str, cause: Cause | None = None
    ) -> TicketRecord:
        if actor.kind != "agency" and actor.role != "supervisor":
            raise Refused("not_allowed")
        if kind != "resumed" and not note.strip() and actor.kind != "agency":
            raise Refused("note_missing")
        data: dict[str, str | int | None] = {"by": str(actor)}
        if cause:
            data["cause"] = cause
        events = [record.event for record in self._tickets.events(ticket.id)]
        told = [*events, Event(kind, self._clock.now(), data)]
        before, after = self._term(ticket, events), self._term(ticket, told)
        if (
            before is None
            or after is None
            or (before.paused, before.extended) == (after.paused, after.extended)
        ):
            raise Refused("no_effect")
        return self._store(ticket, told, actor, note)

    def _store(
        self,
        ticket: TicketRecord,
        events: Sequence[Event],
        actor: Actor,
        note: str,
        *,
        change: Change = NOTHING,
        status: Status | None = None,
    ) -> TicketRecord:
        event, due = events[-1], due_of(self._term(ticket, events))
        change = replace(
            change,
            due=due,
            note=note_of(ticket, event, actor, note) if note.strip() else None,
            notice=notice_of(ticket, event) if status and actor.kind != "person" else None,
        )
        agencies = self._tickets.destinations(ticket.id) if status == "withdrawn" else ()
        owed = withdrawal(ticket, agencies, event.at)
        self._tickets.add_event(ticket, event, status=status, outbox_rows=owed, change=change)
        return replace(
            ticket,
            version=ticket.version + 1,
            delivery="pending" if owed else ticket.delivery,
            due_on=due.on,
            due_for=due.name,
            paused_for=due.paused,
        )

    def _term(self, ticket: TicketRecord, events: Sequence[Event]) -> Term | None:
        kind, channel = cast(Kind, ticket.kind), cast(Channel, ticket.channel)
        return term(kind, channel, history(events), self._working_days)
