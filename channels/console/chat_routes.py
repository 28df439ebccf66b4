"""Conversations over HTTP: who waits, take over, talk both ways, hand back or pass on, what could be said."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Header, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from channels.console.guard import Authorization, Guard
from channels.console.masking import masked
from channels.console.queue_routes import held_by
from channels.console.suggesting import Suggester
from channels.console.talking import NotHolding, Talking
from channels.console.typed import Typed
from channels.message import Message, local
from channels.web.problems import Problem
from channels.web.stream import Announcements, events
from store.acts import Act, Acts
from store.desk_records import StaffMember
from store.errors import Held, Unheard
from store.presence import Presence
from store.records import Skill
from store.staff import Staff

NOT_HOLDING = "这段对话不在您手上：先接入，或者已经交还了。"
UNHEARD = "来访人刚刚又说了话，看过再交还。"


class SaidRequest(BaseModel):
    """One message of an operator; `id` is the client's own, the same on every retry."""

    id: Typed = Field(min_length=1, max_length=64)
    text: Typed = Field(min_length=1, max_length=2000)


class LeaveRequest(BaseModel):
    """Ends a member's part: `farewell` is said first; `seen` is the last message they have read."""

    farewell: Typed = Field(default="", max_length=500, repr=False)
    seen: Typed | None = Field(default=None, max_length=26)


class PassRequest(LeaveRequest):
    """Ends it in favour of staff of another skill."""

    skill: Skill


class PresenceRequest(BaseModel):
    """A heartbeat of a member's screen; `free`: they take conversations."""

    free: bool


def chat_routes(
    *,
    guard: Guard,
    talking: Talking,
    suggester: Suggester,
    presence: Presence,
    announcements: Announcements,
    staff: Staff,
    acts: Acts,
) -> APIRouter:
    """The routes of conversations."""
    router = APIRouter(prefix="/api/console/chats", tags=["console"])

    @router.get("")
    def waiting(authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "talk")
        return {
            "chats": [
                {
                    "id": one.id,
                    "at": local(one.at),
                    "region": one.region,
                    "reason": masked(one.reason),
                    "mine": one.holder_id == member.id,
                    "taken": one.holder_id is not None,
                    "left": one.is_left,
                    "skill": one.skill,
                }
                for one in talking.waiting(member)
            ]
        }

    @router.post("/{request_id}/take")
    def take(request_id: str, authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "talk")
        try:
            taken = talking.take(member, request_id)
        except Held as error:
            raise held_by(staff, error) from None
        if taken is None:
            raise Problem(404, "没有这个转人工请求，或者已经办完了。")
        acts.record(Act(staff_id=member.id, kind="took_over", subject=request_id))
        return {"messages": shown(talking.heard(member, request_id, None))}

    @router.get("/{request_id}/messages")
    def heard(
        request_id: str, after: str | None = None, authorization: Authorization = None
    ) -> dict[str, Any]:
        member = guard.allowed(authorization, "talk")
        try:
            return {"messages": shown(talking.heard(member, request_id, after))}
        except NotHolding:
            raise Problem(409, NOT_HOLDING) from None

    @router.post("/{request_id}/messages")
    def say(request_id: str, said: SaidRequest, authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "talk")
        try:
            return {"messages": shown([talking.say(member, request_id, said.id, said.text)])}
        except NotHolding:
            raise Problem(409, NOT_HOLDING) from None

    @router.post("/{request_id}/hand-back", status_code=204)
    def hand_back(
        request_id: str, asked: LeaveRequest | None = None, authorization: Authorization = None
    ) -> Response:
        member, said = guard.allowed(authorization, "talk"), asked or LeaveRequest()
        leaving(lambda: talking.hand_back(member, request_id, farewell=said.farewell, seen=said.seen))
        acts.record(Act(staff_id=member.id, kind="handed_back", subject=request_id))
        return Response(status_code=204)

    @router.post("/{request_id}/pass-on", status_code=204)
    def pass_on(request_id: str, asked: PassRequest, authorization: Authorization = None) -> Response:
        member = guard.allowed(authorization, "talk")
        leaving(lambda: talking.pass_on(member, request_id, asked.skill, seen=asked.seen))
        acts.record(
            Act(staff_id=member.id, kind="passed_on", subject=request_id, data={"skill": asked.skill})
        )
        return Response(status_code=204)

    @router.get("/{request_id}/suggestion")
    def suggestion(request_id: str, authorization: Authorization = None) -> dict[str, Any]:
        found = suggester.suggest(*held(guard.allowed(authorization, "talk"), request_id))
        return {"suggestion": asdict(found) if found else None}

    @router.post("/presence", status_code=204)
    def present(seen: PresenceRequest, authorization: Authorization = None) -> Response:
        presence.beat(guard.allowed(authorization, "talk").id, free=seen.free)
        return Response(status_code=204)

    def held(member: StaffMember, request_id: str) -> tuple[str, str | None]:
        try:
            return talking.part_of(member, request_id)
        except NotHolding:
            raise Problem(409, NOT_HOLDING) from None

    @router.get("/{request_id}/stream")
    async def stream(
        request_id: str,
        authorization: Authorization = None,
        last_event_id: Annotated[str | None, Header()] = None,
    ) -> StreamingResponse:
        member = await asyncio.to_thread(guard.allowed, authorization, "talk")
        session_id, _ = await asyncio.to_thread(held, member, request_id)

        def seen(session: str, after: str | None) -> list[Message]:
            try:
                return talking.heard(member, request_id, after)
            except NotHolding:  # handed back while the line was open: nothing more is heard
                return []

        lines = events(announcements, session_id, last_event_id, seen)
        return StreamingResponse(lines, media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    return router


def leaving(leave: Callable[[], None]) -> None:
    """End a member's part in a conversation, or say why not."""
    try:
        leave()
    except NotHolding:
        raise Problem(409, NOT_HOLDING) from None
    except Unheard:
        raise Problem(409, UNHEARD) from None


def shown(messages: list[Message]) -> list[dict[str, Any]]:
    """Messages as JSON."""
    return [message.model_dump(mode="json", by_alias=True) for message in messages]
