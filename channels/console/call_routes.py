"""The hotline's calls over HTTP: a caller's earlier contacts, the end of a call, who is owed an answer.

Telephone numbers come and go in bodies alone, never in an address.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from channels.console.calling import Calling, NobodyToCall, NotAgreed
from channels.console.guard import Authorization, Guard
from channels.console.typed import Typed
from channels.web.problems import Problem
from handoff.personal.telephone import NotANumber
from store.calls import Call, CallResult
from store.clock import Clock
from store.errors import CallSettled

NOT_A_NUMBER = "这个电话号码不完整，请再核对一遍。"
NOBODY_TO_CALL = "答应回电的，请先记下电话。"
NOT_AGREED = "留电话要来电人同意；不同意就把电话删掉再保存。"
SETTLED = "这通来电已经有同事回复了。"
UNKNOWN_CALL = "没有这通来电，或者已经回复了。"
_LONGEST_CALL_SECONDS = 24 * 3600


class Body(BaseModel):
    """A request whose faults never repeat what was typed."""

    model_config = ConfigDict(hide_input_in_errors=True)


class CallerRequest(Body):
    """Whose earlier contacts, and why."""

    phone: Typed = Field(max_length=30, repr=False)
    reason: Typed = Field(min_length=4, max_length=200, repr=False)


class OpenRequest(Body):
    """Why an owed call is opened."""

    reason: Typed = Field(min_length=4, max_length=200, repr=False)


class CallRequest(Body):
    """A call as it ended; `id` is the screen's own, the same on every retry. `agreed`: the number may be kept."""

    id: Typed = Field(min_length=8, max_length=64)
    result: CallResult
    said: Typed = Field(default="", max_length=10_000, repr=False)
    note: Typed = Field(default="", max_length=2000, repr=False)
    phone: Typed = Field(default="", max_length=30, repr=False)
    agreed: bool = False
    district: Typed | None = Field(default=None, max_length=30)
    audience: Literal["worker", "employer"] | None = None
    card: Typed | None = Field(default=None, max_length=80, pattern=r"^[a-z0-9.\-]+$")
    ticket: Typed | None = Field(default=None, max_length=20, pattern=r"^[A-Z0-9\-]+$")
    due_on: date | None = Field(default=None, ge=date(2020, 1, 1), le=date(2100, 1, 1))
    seconds: int | None = Field(default=None, ge=0, le=_LONGEST_CALL_SECONDS)
    settles: Typed | None = Field(default=None, max_length=26)


def call_routes(*, guard: Guard, calling: Calling, clock: Clock) -> APIRouter:
    """The routes of calls."""
    router = APIRouter(prefix="/api/console", tags=["console"])

    @router.post("/callers")
    def earlier(asked: CallerRequest, authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "calls")
        try:
            return calling.earlier(member, asked.phone, given(asked.reason))
        except NotANumber:
            raise Problem(422, NOT_A_NUMBER) from None

    @router.post("/calls", status_code=201)
    def end(asked: CallRequest, authorization: Authorization = None) -> dict[str, str]:
        member = guard.allowed(authorization, "calls")
        call = Call(
            client_id=asked.id,
            staff_id=member.id,
            result=asked.result,
            district=asked.district,
            audience=asked.audience,
            card=asked.card,
            ticket_number=asked.ticket,
            due_on=asked.due_on,
            seconds=asked.seconds,
            settles=asked.settles,
            said=asked.said,
            note=asked.note,
        )
        try:
            kept = calling.end(member, call, phone=asked.phone, agreed=asked.agreed, today=clock.today())
        except NotANumber:
            raise Problem(422, NOT_A_NUMBER) from None
        except NobodyToCall:
            raise Problem(422, NOBODY_TO_CALL) from None
        except NotAgreed:
            raise Problem(422, NOT_AGREED) from None
        except CallSettled:
            raise Problem(409, SETTLED) from None
        return {"id": kept.id}

    @router.get("/calls/owed")
    def owed(authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "calls")
        return {"calls": calling.owed(member)}

    @router.post("/calls/{call_id}/open")
    def open_call(call_id: str, asked: OpenRequest, authorization: Authorization = None) -> dict[str, str]:
        member = guard.allowed(authorization, "calls")
        found = calling.open(member, call_id, given(asked.reason))
        if found is None:
            raise Problem(404, UNKNOWN_CALL)
        return dict(found)

    return router


def given(reason: str) -> str:
    """The reason, when it says something. Problem 422 otherwise."""
    if len(reason.strip()) < 4:
        raise Problem(422, "请写明为什么要看。")
    return reason
