"""Whether a reply helped: one rating a message, by the person who got it."""

from __future__ import annotations

import asyncio
from typing import Literal, Protocol

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from channels.web.limits import PER_SESSION, Limiter
from channels.web.problems import Problem
from channels.web.signing_in import Authorization, Sessions, signed_in

LONGEST_COMMENT = 500


class Feedback(BaseModel):
    """`rating` 1 means that the reply helped, -1 that it did not."""

    model_config = ConfigDict(hide_input_in_errors=True)

    message_id: str = Field(max_length=40)
    rating: Literal[1, -1]
    comment: str | None = Field(default=None, max_length=LONGEST_COMMENT)


class Ratings(Protocol):
    """Where ratings are kept, the last one of a message counting; False for no reply of this session."""

    def rate(self, session_id: str, message_id: str, rating: int, comment: str | None) -> bool: ...


def feedback_routes(
    *, ratings: Ratings, sessions: Sessions, limiter: Limiter
) -> APIRouter:
    """POST /api/feedback: 204, or 404 for a message that is not a reply in this session."""
    router = APIRouter(prefix="/api")

    @router.post("/feedback", status_code=204, response_class=Response)
    async def rate(given: Feedback, authorization: Authorization = None) -> Response:
        session = await signed_in(sessions, authorization)
        limiter.spend(PER_SESSION, "feedback", session.id)
        comment = (given.comment or "").strip() or None
        if not await asyncio.to_thread(ratings.rate, session.id, given.message_id, given.rating, comment):
            raise Problem(404)
        return Response(status_code=204)

    return router
