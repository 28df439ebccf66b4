"""Whether a reply helped: one rating a message, by the person who got it."""

from __future__ import annotations

import asyncio
from typing import Literal, Protocol

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from channels.web.limits import PER_SESSION, Limiter
from channels.web.problems import Problem
from channels.web.signing_in import Authorization, Sessions, signed_in
from store.records import StoredMessage

LONGEST_COMMENT = 500


class Feedback(BaseModel):
    """`rating` 1 means that the reply helped, -1 that it did not."""

    model_config = ConfigDict(hide_input_in_errors=True)

    message_id: str = Field(max_length=40)
    rating: Literal[1, -1]
    comment: str | None = Field(default=None, max_length=LONGEST_COMMENT)


class Ratings(Protocol):
    """Where ratings are kept; a later one of the same message counts alone."""

    def rate(self, session_id: str, message_id: str, rating: int, comment: str | None) -> None: ...


class Messages(Protocol):
    """Where the rated message is looked up."""

    def get(self, message_id: str) -> StoredMessage | None: ...


def feedback_routes(
    *, ratings: Ratings, messages: Messages, sessions: Sessions, limiter: Limiter
) -> APIRouter:
    """POST /api/feedback: 204, or 404 for a message that is not a reply in this session."""
    router = APIRouter(prefix="/api")

    @router.post("/feedback", status_code=204, response_class=Response)
    async def rate(given: Feedback, authorization: Authorization = None) -> Response:
        session = await signed_in(sessions, authorization)
        limiter.spend(PER_SESSION, "feedback", session.id)
        message = await asyncio.to_thread(messages.get, given.message_id)
        if message is None or message.session_id != session.id or message.sender == "person":
            raise Problem(404)
        comment = (given.comment or "").strip() or None
        await asyncio.to_thread(ratings.rate, session.id, message.id, given.rating, comment)
        return Response(status_code=204)

    return router
