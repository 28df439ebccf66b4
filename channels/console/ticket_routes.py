"""One ticket over HTTP: its page, a hidden value by click and reason, its moves, replies and notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, cast

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from channels.console.guard import Authorization, Guard
from channels.console.queue_routes import CLAIM, UNKNOWN_TICKET, held_by
from channels.console.talking import Talking
from channels.console.ticket_view import page, row
from channels.console.typed import Typed
from channels.web.problems import Problem
from handoff.casework import Casework
from handoff.moves import Actor, Move, Refused
from handoff.ticket import IllegalMove, Status
from store.acts import Act, Acts
from store.attachments import Attachments
from store.changes import Change
from store.clock import Clock
from store.desk_records import Note, Notice, QueueRow, StaffMember
from store.errors import Held, TicketMoved
from store.ids import new_id
from store.notes import Notes
from store.queue import Queue
from store.records import Event, TicketRecord
from store.staff import Staff
from store.tickets import Tickets

STALE = "这一件刚被改动过，请刷新后再操作。"
ILLEGAL = "这一件现在的状态不能这样办。"
FAULTS = {
    "not_allowed": "您的岗位不能这样办。",
    "reason_unknown": "请从列出的理由里选一个。",
    "note_missing": "请写明情况。",
    "target_missing": "请写明转到哪里、并到哪一件。",
    "already_transferred": "已经移送过一次，不能再次移送；有争议的报市级指定。",
    "target_unknown": "请写重庆的区县全名，比如“渝中区”；移送市级写“重庆市”。",
    "no_effect": "已经是这样了，没有要改的。",
    "not_duplicate": "只能并到同一人、同一件事的登记里，请核对编号。",
    "amount_negative": "金额不能是负数。",
}
_MOST_YUAN = Decimal(10) ** 9
_TO_THE_PERSON = frozenset({"supplement_requested", "not_opened", "resolved"})
"""What is told to the person in the words of the note, besides the notice of the new status."""


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


class RevealRequest(BaseModel):
    """Which hidden value, and why."""

    field: Typed = Field(max_length=40)
    reason: Typed = Field(min_length=4, max_length=200, repr=False)


@dataclass(frozen=True)
class Parts:
    """What a ticket's page is made of."""

    guard: Guard
    queue: Queue
    tickets: Tickets
    casework: Casework
    notes: Notes
    attachments: Attachments
    staff: Staff
    acts: Acts
    talking: Talking
    clock: Clock


def ticket_routes(parts: Parts) -> APIRouter:
    """The routes of one ticket."""
    router = APIRouter(prefix="/api/console/tickets", tags=["console"])
    guard, acts = parts.guard, parts.acts

    def found(member: StaffMember, number: str) -> tuple[QueueRow, TicketRecord]:
        listed = parts.queue.find(member.scope, number)
        ticket = parts.tickets.by_id(listed.id) if listed else None
        if listed is None or ticket is None:
            raise Problem(404, UNKNOWN_TICKET)
        return listed, ticket

    def in_hand(member: StaffMember, number: str, version: int) -> TicketRecord:
        _, ticket = found(member, number)
        if ticket.version != version:
            raise Problem(409, STALE)
        try:
            parts.queue.claim(member.scope, ticket.id, member.id, lasting=CLAIM)
        except Held as error:
            raise held_by(parts.staff, error) from None
        return ticket

    @router.get("/{number}")
    def show(number: str, authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "queue")
        listed, ticket = found(member, number)
        names = {one.id: one.name for one in parts.staff.all()}
        acts.record(Act(staff_id=member.id, kind="opened", subject=ticket.number))
        told = page(
            ticket,
            member=member,
            events=parts.tickets.events(ticket.id),
            notes=parts.notes.of_ticket(ticket.id),
            evidence=parts.attachments.of_ticket(ticket.id),
            acts=[act for act in acts.newest(ticket.number) if act.kind in ("revealed", "viewed")],
            running=parts.casework.term(ticket),
            names=names,
        )
        listed_row = row(listed, parts.clock.today()) | {"held_by": names.get(listed.holder_id or "")}
        return listed_row | {"mine": listed.holder_id == member.id} | told

    @router.post("/{number}/reveal")
    def reveal(number: str, asked: RevealRequest, authorization: Authorization = None) -> dict[str, str]:
        member = guard.allowed(authorization, "reveal")
        _, ticket = found(member, number)
        value = ticket.parties.get(asked.field) or ticket.facts.get(asked.field)
        if value is None or not asked.reason.strip():
            raise Problem(422)
        # Written down before it is shown: a value that was seen is always in the journal.
        acts.record(
            Act(
                staff_id=member.id,
                kind="revealed",
                subject=ticket.number,
                data={"field": asked.field},
                reason=asked.reason,
            )
        )
        return {"value": str(value)}

    @router.get("/{number}/evidence/{evidence_id}", response_class=Response)
    def evidence(number: str, evidence_id: str, authorization: Authorization = None) -> Response:
        member = guard.allowed(authorization, "queue")
        _, ticket = found(member, number)
        own = {one.id for one in parts.attachments.of_ticket(ticket.id)}
        reduced = parts.attachments.reduced(evidence_id) if evidence_id in own else None
        if reduced is None:
            raise Problem(404)
        acts.record(
            Act(
                staff_id=member.id,
                kind="viewed",
                subject=ticket.number,
                data={"field": f"材料 {evidence_id}"},
            )
        )
        return Response(reduced, media_type="image/jpeg", headers={"Cache-Control": "no-store"})

    @router.post("/{number}/move")
    def move(number: str, asked: MoveRequest, authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "work")
        ticket = in_hand(member, number, asked.version)
        try:
            moved = parts.casework.move(ticket, _step(member, asked, parts.clock))
        except IllegalMove:
            raise Problem(409, ILLEGAL) from None
        except Refused as refusal:
            raise Problem(403 if refusal.fault == "not_allowed" else 422, FAULTS[refusal.fault]) from None
        except TicketMoved:
            raise Problem(409, STALE) from None
        acts.record(
            Act(
                staff_id=member.id,
                kind="moved",
                subject=ticket.number,
                data={"to": asked.to, "reason": asked.reason},
            )
        )
        if asked.to == "transferred":
            parts.queue.release(ticket.id, member.id)
        if asked.to in _TO_THE_PERSON:
            parts.talking.tell(ticket, asked.note)
        return {"status": moved.status, "version": moved.version}

    @router.post("/{number}/words")
    def words(number: str, asked: WordsRequest, authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "work")
        ticket = in_hand(member, number, asked.version)
        now, to_person = parts.clock.now(), asked.audience == "citizen"
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
            kind="reply",
            told_at=None,
        )
        event = Event("replied" if to_person else "noted", now, {"by": f"staff:{member.id}"})
        try:
            parts.tickets.add_event(
                ticket, event, change=Change(note=note, notice=notice if to_person else None)
            )
        except TicketMoved:
            raise Problem(409, STALE) from None
        if to_person:
            parts.talking.tell(ticket, asked.text)
        return {"version": ticket.version + 1}

    return router


def _step(member: StaffMember, asked: MoveRequest, clock: Clock) -> Move:
    return Move(
        to=cast(Status, asked.to),
        actor=Actor("staff", member.id, member.role),
        reason=asked.reason,
        at=clock.now(),
        note=asked.note,
        target=asked.target,
        recovered=asked.recovered,
        on=asked.on,
    )
