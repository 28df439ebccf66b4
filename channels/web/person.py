"""Where one stands on the way to a person: GET /api/person; DELETE waits no longer."""

from __future__ import annotations

import asyncio
from typing import Literal, Protocol

from fastapi import APIRouter, Response
from pydantic import BaseModel

from channels.web.signing_in import Authorization, Sessions, signed_in
from handoff.person_desk import Standing


class StandingReply(BaseModel):
    """`ahead` people are before; `hours` is when people answer, in words."""

    state: Literal["none", "waiting", "left", "talking"]
    ahead: int
    hours: str


class Desk(Protocol):
    """Knows how requests stand (handoff.person_desk)."""

    def standing(self, session_id: str) -> Standing: ...
    def withdraw(self, session_id: str) -> None: ...


def person_routes(*, sessions: Sessions, desk: Desk, hours: str) -> APIRouter:
    """The routes of who asked for a person."""
    router = APIRouter(prefix="/api/person")

    @router.get("")
    async def standing(authorization: Authorization = None) -> StandingReply:
        session = await signed_in(sessions, authorization)
        found = await asyncio.to_thread(desk.standing, session.id)
        return StandingReply(state=found.state, ahead=found.ahead, hours=hours)

    @router.delete("", status_code=204)
    async def withdraw(authorization: Authorization = None) -> Response:
        session = await signed_in(sessions, authorization)
        await asyncio.to_thread(desk.withdraw, session.id)
        return Response(status_code=204)

    return router
