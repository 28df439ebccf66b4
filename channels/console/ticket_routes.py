"""One ticket over HTTP: its page, its moves, words to its person and to colleagues."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Literal, cast

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from channels.console.cases import Cases, actor
from channels.console.guard import Authorization
from channels.console.ticket_kin import group_of, repeats_of
from channels.console.ticket_law import articles
from channels.console.ticket_papers import papers_for
from channels.console.ticket_period import clock_open_to, period
from channels.console.ticket_view import page, row
from channels.console.typed import Typed
from handoff.grouping import may_group
from handoff.moves import Move
from handoff.ticket import MOVES, Channel, Status
from store.changes import Change
from store.clock import Clock
from store.desk_records import REPLY, Note, Notice, StaffMember
from store.events import intact
from store.ids import new_id
from store.records import Event, TicketRecord

_MOST_YUAN = Decimal(10) ** 9
_TO_THE_PERSON = frozenset({"supplement_requested", "not_opened", "resolved"})
"""What is told to the person in the words of the note, besides the notice of the new status."""
_OUT_OF_HAND = {"transferred"} | {status for status, onward in MOVES.items() if set(onward) <= {"reopened"}}
"""What whoever gave it these has no more to do with: somebody else goes on with it, or nobody."""
_LOOKS = ("revealed", "viewed", "took_original", "wrote_paper")


class Body(BaseModel):
    """A request that names the version of the ticket the member of staff saw."""

    model_config = ConfigDict(hide_input_in_errors=True)

    version: int = Field(ge=1)


class MoveRequest(Body):
    """One move; the words of handoff/moves.py."""

    to: Typed = Field(max_length=30)
    reason: Typed = Field(max_length=40)
    note: Typed = Field(default="", max_length=2000, repr=False)
    target: Typed | None = Field(default=None, max_length=60)
    recovered: Decimal | None = Field(default=None, ge=0, le=_MOST_YUAN)
    on: date | None = Field(default=None, ge=date(2020, 1, 1))


class WordsRequest(Body):
    """A reply to the person, or a note for colleagues."""

    audience: Literal["citizen", "staff"]
    text: Typed = Field(min_length=1, max_length=2000, repr=False)


def ticket_routes(cases: Cases) -> APIRouter:
    """The routes of one ticket."""
    router = APIRouter(prefix="/api/console/tickets", tags=["console"])
    guard = cases.guard

    @router.get("/{number}")
    def show(number: str, authorization: Authorization = None) -> dict[str, Any]:
        member, today = guard.allowed(authorization, "queue"), cases.clock.today()
        listed, ticket = cases.found(member, number)
        names = {one.id: one.name for one in cases.staff.all()}
        cases.wrote(member, "opened", ticket)
        events, running = cases.tickets.events(ticket.id), cases.casework.term(ticket)
        told = page(
            ticket,
            member=member,
            events=events,
            notes=cases.notes.of_ticket(ticket.id),
            evidence=cases.attachments.of_ticket(ticket.id),
            acts=[act for act in cases.acts.newest(ticket.number, limit=500) if act.kind in _LOOKS],
            names=names,
            full_handling=cases.casework.full_handling,
        )
        listed_row = row(listed, today) | {"held_by": names.get(listed.holder_id or "")}
        return (
            listed_row
            | told
            | {
                "mine": listed.holder_id == member.id,
                "period": period(running, today, cases.laws),
                "clock": clock_open_to(ticket, running, member),
                "law": articles(ticket.grounds, running.rule.grounds if running else (), cases.laws),
                "papers": papers_for(ticket, member, today, cases.hold_on),
                "group": group_of(cases, member, ticket),
                "may_group": may_group(actor(member), cast(Channel, ticket.channel)),
                "repeats": repeats_of(cases, member, ticket),
                "chain": {"intact": intact(events), "notes_changed": len(cases.notes.unproved(ticket.id))},
            }
        )

    @router.post("/{number}/move")
    def move(number: str, asked: MoveRequest, authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "work")
        with cases.in_hand(member, number, asked.version, asked.to) as ticket:
            moved = _moved(cases, member, ticket, asked)
        cases.wrote(member, "moved", ticket, to=asked.to, **{"reason": asked.reason})
        if asked.to in _OUT_OF_HAND:
            cases.queue.release(ticket.id, member.id)
        if asked.to in _TO_THE_PERSON:
            cases.talking.tell(ticket, asked.note)
        return {"status": moved.status, "version": moved.version}

    @router.post("/{number}/words")
    def words(number: str, asked: WordsRequest, authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "work")
        to_person = asked.audience == "citizen"
        with cases.in_hand(member, number, asked.version) as ticket:
            event, change = _said(member, ticket, asked, cases.clock)
            cases.tickets.add_event(ticket, event, change=change)
        if to_person:
            cases.talking.tell(ticket, asked.text)
        return {"version": ticket.version + 1}

    return router


def _said(
    member: StaffMember, ticket: TicketRecord, asked: WordsRequest, clock: Clock
) -> tuple[Event, Change]:
    now, to_person = clock.now(), asked.audience == "citizen"
    note = Note(
        id=new_id(),
        ticket_id=ticket.id,
        at=now,
        audience=asked.audience,
        author="staff",
        staff_id=member.id,
        body=asked.text,
    )
    notice = Notice(
        id=new_id(),
        ticket_id=ticket.id,
        session_id=ticket.session_id,
        at=now,
        kind=REPLY,
        told_at=None,
    )
    event = Event("replied" if to_person else "noted", now, {"by": str(actor(member))})
    return event, Change(note=note, notice=notice if to_person else None)


def _moved(cases: Cases, member: StaffMember, ticket: TicketRecord, asked: MoveRequest) -> TicketRecord:
    if asked.to != "merged" or not asked.target:
        return cases.casework.move(ticket, _step(member, asked, cases.clock))
    _, into = cases.found(member, asked.target)
    return cases.casework.merge(ticket, into, actor(member), asked.note)


def _step(member: StaffMember, asked: MoveRequest, clock: Clock) -> Move:
    return Move(
        to=cast(Status, asked.to),
        actor=actor(member),
        reason=asked.reason,
        at=clock.now(),
        note=asked.note,
        target=asked.target,
        recovered=asked.recovered,
        on=asked.on,
    )
