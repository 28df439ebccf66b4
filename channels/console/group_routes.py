"""Tickets handled together, and who represents them, over HTTP."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import Field

from channels.console.cases import Cases, actor
from channels.console.guard import Authorization
from channels.console.queue_routes import held_by
from channels.console.ticket_routes import Body
from channels.console.typed import Typed
from handoff.grouping import Grouping
from store.desk_records import StaffMember
from store.errors import Held
from store.records import TicketRecord

Number = Annotated[Typed, Field(max_length=20)]


class JoinRequest(Body):
    """The other tickets, by number; the cause they share, where it is a new group."""

    numbers: list[Number] = Field(min_length=1, max_length=100)
    cause: Typed = Field(default="", max_length=200, repr=False)


class RepresentRequest(Body):
    """Whose people represent the group, by number."""

    numbers: list[Number] = Field(max_length=100)


def group_routes(cases: Cases) -> APIRouter:
    """The routes of groups."""
    router = APIRouter(prefix="/api/console/tickets", tags=["console"])
    grouping = Grouping(tickets=cases.tickets, groups=cases.groups, clock=cases.clock)

    @router.post("/{number}/group")
    def join(number: str, asked: JoinRequest, authorization: Authorization = None) -> dict[str, Any]:
        member = cases.guard.allowed(authorization, "work")
        with cases.in_hand(member, number, asked.version) as ticket:
            others = _others(cases, member, asked.numbers)
            together = {one.id: one for one in (ticket, *others)}
            grouping.join(list(together.values()), asked.cause, actor(member))
        for one in together.values():
            cases.wrote(member, "grouped", one)
        return {"members": len(together)}

    @router.post("/{number}/representatives")
    def represent(
        number: str, asked: RepresentRequest, authorization: Authorization = None
    ) -> dict[str, Any]:
        member = cases.guard.allowed(authorization, "work")
        with cases.in_hand(member, number, asked.version) as ticket:
            chosen = {cases.found(member, each)[1].id for each in asked.numbers}
            grouping.represent(ticket, chosen | _elsewhere(cases, member, ticket), actor(member))
        cases.wrote(member, "represented", ticket)
        return {"version": ticket.version + 1}

    return router


def _others(cases: Cases, member: StaffMember, numbers: list[str]) -> list[TicketRecord]:
    found = [cases.found(member, number.strip().upper()) for number in numbers]
    for listed, _ in found:
        if listed.holder_id not in (None, member.id):
            raise held_by(cases.staff, Held(listed.holder_id))
    return [ticket for _, ticket in found]


def _elsewhere(cases: Cases, member: StaffMember, ticket: TicketRecord) -> set[str]:
    """Representatives outside of one's districts stay: one neither sees nor unseats them."""
    if ticket.group_id is None:
        return set()
    shown = {one.id for one in cases.queue.of_group(member.scope, ticket.group_id)}
    return set(cases.groups.representatives(ticket.group_id)) - shown
