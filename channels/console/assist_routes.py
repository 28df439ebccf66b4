"""POST /api/assist: as `labour ask --json`, for operators who are signed in; GET /api/console/canned."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any, Literal

from fastapi import APIRouter, BackgroundTasks
from pydantic import BaseModel, Field

from channels.console.assisting import Assistant
from channels.console.canned import canned_answers
from channels.console.guard import Authorization, Guard
from channels.console.settled import Settled
from channels.console.typed import Typed
from index.answer import Question
from store.acts import Act, Acts


class AssistRequest(BaseModel):
    """What the operator has typed so far; the same limits as a session's."""

    q: Typed = Field(max_length=10_000)
    region: Typed | None = Field(default=None, max_length=30)
    on: date | None = Field(default=None, ge=date(1995, 1, 1), le=date(2100, 1, 1))
    audience: Literal["worker", "employer"] | None = None


def assist_routes(*, guard: Guard, assistant: Assistant, acts: Acts, settled: Settled) -> APIRouter:
    """The hotline's routes."""
    router = APIRouter(tags=["console"])

    @router.post("/api/assist")
    def assist(
        asked: AssistRequest, after: BackgroundTasks, authorization: Authorization = None
    ) -> dict[str, Any]:
        member = guard.allowed(authorization, "assist")
        told = assistant.assist(
            Question(
                text=asked.q, on=asked.on or assistant.today(), region=asked.region, audience=asked.audience
            )
        )
        shown = {"outcome": told["outcome"], "card": told["answers"][0]["card"] if told["answers"] else None}
        # What was typed may name a caller: the journal keeps what was shown. Written after the reply is sent.
        after.add_task(acts.record, Act(staff_id=member.id, kind="assisted", data=shown))
        after.add_task(settled.heard, member.id, asked.q, told, asked.audience)
        return told

    @router.get("/api/console/canned")
    def canned(authorization: Authorization = None) -> dict[str, Any]:
        guard.allowed(authorization, "assist")
        return {"canned": [asdict(one) for one in canned_answers()]}

    return router
