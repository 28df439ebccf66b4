"""Whose call this is: the session behind a bearer token, and the address it came from."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Annotated, Protocol

from fastapi import Header, Request

from channels.web.problems import Problem
from store.records import SessionRecord

SESSION_LIFETIME = timedelta(hours=24)
Authorization = Annotated[str | None, Header()]


class Sessions(Protocol):
    """Where sessions are opened and found."""

    def open(
        self, *, region: str | None, audience: str | None, on: date | None, lifetime: timedelta
    ) -> tuple[SessionRecord, str]: ...
    def by_token(self, token: str) -> SessionRecord | None: ...


async def signed_in(sessions: Sessions, authorization: str | None) -> SessionRecord:
    """The session of an Authorization header. Raises Problem 401 where there is none or it has expired."""
    token = (authorization or "").removeprefix("Bearer ").strip()
    session = await asyncio.to_thread(sessions.by_token, token) if token else None
    if session is None:
        raise Problem(401)
    return session


def address(request: Request) -> str:
    """The peer's address, as nginx forwarded it."""
    return request.client.host if request.client else "unknown"
