"""POST /api/tickets/withdraw: a person takes a filing back, by the session that filed it or by number and code."""

from __future__ import annotations

import asyncio
from typing import Protocol

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field

from channels.message import Ticket
from channels.web.limits import PER_ADDRESS, STATUS_MISSES, Limiter
from channels.web.problems import Problem
from channels.web.signing_in import Authorization, Sessions, address, signed_in
from handoff.desk import Paused, TicketStatus, Unknown
from handoff.ticket import IllegalMove
from store.errors import TicketMoved

NOT_OURS = "这件不是在这里登记的：请再填登记时给的查询码。"
WRONG = "没有查到：编号或者查询码不对，请对照登记时的截图再试。"
PAUSED = "这个编号连续输错多次，请 15 分钟后再试。"
CLOSED = "这件已经办结、不予立案、合并办理或者撤回过，不用再撤。"
MOVED = "办理机构刚刚更新了这件的进度，请先查一查，再决定撤不撤。"


class WithdrawalRequest(BaseModel):
    """Which filing; the code only where another session filed it."""

    model_config = ConfigDict(hide_input_in_errors=True)

    number: str = Field(max_length=40)
    code: str | None = Field(default=None, max_length=20, repr=False)


class Desk(Protocol):
    """Takes withdrawals (handoff.desk)."""

    def withdraw(self, session_id: str, number: str) -> TicketStatus | Unknown: ...
    def withdraw_by_code(self, number: str, code: str) -> TicketStatus | Unknown | Paused: ...


def withdrawal_routes(*, sessions: Sessions, desk: Desk, limiter: Limiter) -> APIRouter:
    """The route; whoever calls it has asked their person first."""
    router = APIRouter(prefix="/api/tickets")

    @router.post("/withdraw")
    async def withdraw(
        request: Request, asked: WithdrawalRequest, authorization: Authorization = None
    ) -> Ticket:
        limiter.spend(PER_ADDRESS, "withdraw", address(request))
        limiter.check(STATUS_MISSES, "miss", address(request))
        session = await signed_in(sessions, authorization)

        def taken_back() -> TicketStatus | Unknown | Paused:
            if asked.code:
                return desk.withdraw_by_code(asked.number, asked.code)
            return desk.withdraw(session.id, asked.number)

        try:
            found = await asyncio.to_thread(taken_back)
        except IllegalMove:
            raise Problem(409, CLOSED) from None
        except TicketMoved:
            raise Problem(409, MOVED) from None
        if isinstance(found, Paused):
            raise Problem(429, PAUSED, retry_after=15 * 60)
        if isinstance(found, Unknown):
            if asked.code:
                limiter.spend(STATUS_MISSES, "miss", address(request))
            raise Problem(404, WRONG if asked.code else NOT_OURS)
        return Ticket.model_validate(found.public())

    return router
