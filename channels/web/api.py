"""Sessions, messages, history and ticket status over HTTP (CONTRACT.md)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Annotated, Literal, Protocol

from fastapi import APIRouter, Header, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field, field_validator

from channels.conversation import Conversation
from channels.message import Incoming, Message, Ticket, local
from channels.presenting import Presenter
from channels.web.limits import PER_ADDRESS, PER_SESSION, STATUS_MISSES, Limiter
from channels.web.problems import Problem
from channels.web.signing_in import SESSION_LIFETIME, Authorization, Sessions, address, signed_in
from channels.web.stream import Announcements, events
from handoff.desk import Paused, TicketStatus, Unknown
from store.records import StoredMessage


class SessionRequest(BaseModel):
    """Where and for whom questions are asked; `on` is the event day where a text names none."""

    model_config = ConfigDict(extra="ignore")

    region: str | None = Field(default=None, max_length=30)
    audience: Literal["worker", "employer"] | None = None
    on: date | None = Field(default=None, ge=date(1995, 1, 1), le=date(2100, 1, 1))


class SessionReply(BaseModel):
    """A bearer token, shown once."""

    token: str
    expires_at: str


class MessageRequest(BaseModel):
    """One message; `id` is the client's own, the same on every retry."""

    id: str = Field(min_length=1, max_length=64)
    text: str

    @field_validator("id", "text")
    @classmethod
    def _encodable(cls, value: str) -> str:
        """Lone surrogates, which JSON can carry and no encoding can, become question marks."""
        return value.encode("utf-8", "replace").decode("utf-8")


class Messages(BaseModel):
    """Messages in order."""

    messages: list[Message]


class TicketLookUp(BaseModel):
    """A receipt: its number and its code."""

    number: str = Field(max_length=40)
    code: str = Field(max_length=20)


class History(Protocol):
    """Where past messages are read."""

    def history(self, session_id: str, after: str | None = None) -> Sequence[StoredMessage]: ...


class Desk(Protocol):
    """Tells how a ticket stands."""

    def status(self, number: str, code: str) -> TicketStatus | Unknown | Paused: ...


def api_routes(
    *,
    conversation: Conversation,
    sessions: Sessions,
    history: History,
    presenter: Presenter,
    desk: Desk,
    limiter: Limiter,
    announcements: Announcements,
) -> APIRouter:
    """The routes of the public API."""
    router = APIRouter(prefix="/api")

    @router.post("/sessions", status_code=201)
    async def open_session(request: Request, wanted: SessionRequest | None = None) -> SessionReply:
        limiter.spend(PER_ADDRESS, "session", address(request))
        asked = wanted or SessionRequest()
        record, token = await asyncio.to_thread(
            lambda: sessions.open(
                region=asked.region, audience=asked.audience, on=asked.on, lifetime=SESSION_LIFETIME
            )
        )
        return SessionReply(token=token, expires_at=local(record.expires_at))

    @router.post("/messages")
    async def say(request: Request, said: MessageRequest, authorization: Authorization = None) -> Messages:
        limiter.spend(PER_ADDRESS, "message", address(request))
        session = await signed_in(sessions, authorization)
        limiter.spend(PER_SESSION, session.id)
        return Messages(messages=await conversation.turn(Incoming(session.id, said.id, said.text)))

    @router.get("/messages")
    async def past(authorization: Authorization = None, after: str | None = None) -> Messages:
        session = await signed_in(sessions, authorization)
        return Messages(messages=await asyncio.to_thread(seen, session.id, after))

    @router.get("/stream")
    async def stream(
        authorization: Authorization = None, last_event_id: Annotated[str | None, Header()] = None
    ) -> StreamingResponse:
        session = await signed_in(sessions, authorization)
        lines: AsyncIterator[str] = events(announcements, session.id, last_event_id, seen)
        return StreamingResponse(lines, media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    def seen(session_id: str, after: str | None) -> list[Message]:
        return [presenter.present(record, in_history=True) for record in history.history(session_id, after)]

    @router.post("/tickets/status")
    async def status(request: Request, asked: TicketLookUp) -> Ticket:
        limiter.check(STATUS_MISSES, "miss", address(request))
        found: TicketStatus | Unknown | Paused = await asyncio.to_thread(desk.status, asked.number, asked.code)
        if isinstance(found, Paused):
            raise Problem(429, "这个编号连续输错多次，请 15 分钟后再查。", retry_after=15 * 60)
        if isinstance(found, Unknown):
            limiter.spend(STATUS_MISSES, "miss", address(request))
            raise Problem(404, "没有查到：编号或者查询码不对，请对照登记时的截图再试。")
        return Ticket.model_validate(found.public())

    return router
