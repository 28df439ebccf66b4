"""Filing for a person, and how a ticket stands, for other systems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field

from actions.complaint.whole_form import Incomplete, NotFiledHere, WholeForm, question
from channels.console.typed import Typed
from channels.message import Ticket
from channels.rest.facts import Facts
from channels.rest.guard import Credentials, Guard
from channels.rest.models import Given, StatusRequest
from channels.rest.refusals import Door, refusals
from channels.web.problems import Problem
from handoff.desk import Paused, Receipt, TicketStatus, Unknown
from handoff.filing import Filing
from knowledge.districts import Districts
from store.records import TicketRecord

UNKNOWN_TICKET = "没有查到：编号或者查询码不对。"
PAUSED = "这个编号连续输错多次，请 15 分钟后再查。"
NO_DISTRICT = "facts.district：没有这个区县；写重庆的区县名，本人不知道就写 unknown。"
NOT_CONFIRMED = "facts.confirm：要本人核对内容、确认提交（confirm 为 true）才能登记。"
OTHER_CONTENT = "这个 id 已经登记过，内容不一样；新的登记请换一个 id。"


class FilingRequest(Given):
    """替一个人登记一件事。`id` 由对方系统定，重发时不变：同一个 id 只登记一次，24 小时内重发会再给查询码。"""

    id: Typed = Field(min_length=1, max_length=60, examples=["12345-20261126-000871"])
    kind: Literal["complaint", "report"] = Field(
        default="complaint", description="投诉（实名）或举报（可匿名）"
    )
    facts: Facts = Field(repr=False)


class Desk(Protocol):
    """Takes filings and tells how they stand (handoff.desk)."""

    def file(self, filing: Filing) -> Receipt: ...
    def status(self, number: str, code: str) -> TicketStatus | Unknown | Paused: ...


class Tickets(Protocol):
    """Where filed tickets are read."""

    def by_number(self, number: str) -> TicketRecord | None: ...


def filing_routes(
    *, guard: Guard, desk: Desk, tickets: Tickets, form: WholeForm, districts: Districts
) -> APIRouter:
    """POST /api/v1/tickets and /api/v1/tickets/status."""
    router = APIRouter(prefix="/api/v1/tickets", tags=["v1"], route_class=Door)

    @router.post(
        "", status_code=201, responses=refusals(409), summary="替本人登记投诉、举报（权限 tickets:write）"
    )
    def file(request: Request, asked: FilingRequest, credentials: Credentials) -> Ticket:
        key = guard.allowed(request, credentials, "tickets:write")
        told = _told(asked.facts)
        if told.pop("confirm", None) is not True:
            raise Problem(422, NOT_CONFIRMED, field="confirm")
        if told.get("district") not in (None, "unknown", *districts.names()):
            raise Problem(422, NO_DISTRICT, field="district")
        try:
            filing = form.filing(key.session_id, asked.id, told, kind=asked.kind)
        except Incomplete as error:
            raise Problem(422, _lacks(error), field=error.fields[0].name) from None
        except NotFiledHere as error:
            raise Problem(422, f"facts.issue：这件事不在这里登记。{error}", field="issue") from None
        receipt = desk.file(filing)
        kept = tickets.by_number(receipt.number)
        if kept is None or (kept.kind, kept.facts, kept.parties) != (
            filing.kind,
            filing.facts,
            filing.parties,
        ):
            raise Problem(409, OTHER_CONTENT)
        return Ticket.model_validate(receipt.public())

    @router.post("/status", responses=refusals(404), summary="凭编号和查询码查进度（权限 tickets:read）")
    def status(request: Request, asked: StatusRequest, credentials: Credentials) -> Ticket:
        guard.allowed(request, credentials, "tickets:read")
        found = desk.status(asked.number, asked.code)
        if isinstance(found, Paused):
            raise Problem(429, PAUSED, retry_after=15 * 60)
        if isinstance(found, Unknown):
            raise Problem(404, UNKNOWN_TICKET)
        return Ticket.model_validate(found.public())

    return router


def _lacks(error: Incomplete) -> str:
    """Every field, each with what to ask the person."""
    said = ((error.wrong, "填得不对"), (error.lacking, "没有填"))
    return "".join(
        f"facts.{field.name}（{field.label}）{how}。要问本人：{question(field)}"
        for fields, how in said
        for field in fields
    )


def _told(facts: BaseModel) -> dict[str, Any]:
    said: Mapping[str, Any] = facts.model_dump(exclude_none=True)
    return dict(said)
