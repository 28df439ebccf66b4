"""POST /api/console/tickets/{number}/clock: pause with a cause, go on, lengthen, put before a supervisor."""

from __future__ import annotations

from typing import Any, Literal

from fastapi import APIRouter
from pydantic import Field

from channels.console.cases import Cases, actor
from channels.console.guard import Authorization
from channels.console.ticket_routes import Body
from channels.console.typed import Typed
from handoff.moves import Refused
from handoff.terms import Cause
from store.desk_records import StaffMember
from store.records import TicketRecord


class ClockRequest(Body):
    """One order to the clock; `cause` belongs to a pause, `note` says why in words."""

    action: Literal["pause", "resume", "extend", "escalate"]
    cause: Cause | None = None
    note: Typed = Field(default="", max_length=2000, repr=False)


def clock_routes(cases: Cases) -> APIRouter:
    """The route by which a ticket's period is paused, resumed and lengthened, and a supervisor called."""
    router = APIRouter(prefix="/api/console/tickets", tags=["console"])

    @router.post("/{number}/clock")
    def tell(number: str, asked: ClockRequest, authorization: Authorization = None) -> dict[str, Any]:
        member = cases.guard.allowed(authorization, "work")
        with cases.in_hand(member, number, asked.version) as ticket:
            told = _told(cases, member, ticket, asked)
        cases.wrote(member, f"clock_{asked.action}", ticket, cause=asked.cause)
        return {"version": told.version}

    return router


def _told(cases: Cases, member: StaffMember, ticket: TicketRecord, asked: ClockRequest) -> TicketRecord:
    by, work = actor(member), cases.casework
    if asked.action == "pause":
        if asked.cause is None:
            raise Refused("reason_unknown")
        return work.pause(ticket, asked.cause, by, asked.note)
    if asked.action == "resume":
        return work.resume(ticket, by, asked.note)
    if asked.action == "extend":
        return work.extend(ticket, by, asked.note)
    return work.escalate(ticket, by, asked.note)
