"""What is kept about this conversation: to see, to take along, to erase (个人信息保护法 45, 47)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from typing import Protocol

from fastapi import APIRouter, Request
from pydantic import BaseModel

from channels.message import Message, Ticket, local
from channels.presenting import Presenter
from channels.web.attachments import Attachment, Attachments, shown
from channels.web.limits import PER_ADDRESS, Limiter
from channels.web.signing_in import Authorization, Sessions, address, signed_in
from channels.web.papers import PATH
from handoff.standing import standing
from store.erasure import Forgotten
from store.records import StoredMessage, TicketRecord

TOKEN = re.compile(re.escape(PATH) + r"/([0-9a-f]{48})")
WHOLE = 10_000
"""More messages than a session can have within its day."""


class OwnData(BaseModel):
    """Everything kept under one session, as its person sees it: personal values masked, codes blank."""

    opened_at: str
    expires_at: str
    region: str | None
    audience: str | None
    messages: list[Message]
    attachments: list[Attachment]
    tickets: list[Ticket]


class Erased(BaseModel):
    """What was erased, and the numbers of the cases that stay with their agencies."""

    messages: int
    attachments: int
    papers: int
    kept_tickets: list[str]


class History(Protocol):
    """Where past messages are read."""

    def history(
        self, session_id: str, after: str | None = None, limit: int = 200
    ) -> Sequence[StoredMessage]: ...


class Tickets(Protocol):
    """Where the cases of a session are found."""

    def by_session(self, session_id: str) -> Sequence[TicketRecord]: ...


class Papers(Protocol):
    """Where the papers made in a conversation lie for a day."""

    def forget(self, token: str) -> bool: ...


class Erasure(Protocol):
    """Deletes what a session said and ends it; evidence of a case stays with the case."""

    def forget(self, session_id: str) -> Forgotten: ...


def own_data_routes(
    *,
    sessions: Sessions,
    history: History,
    tickets: Tickets,
    evidence: Attachments,
    erasure: Erasure,
    papers: Papers,
    presenter: Presenter,
    limiter: Limiter,
) -> APIRouter:
    """GET /api/me shows all of a session's own data as one document; DELETE /api/me erases it."""
    router = APIRouter(prefix="/api")

    @router.get("/me")
    async def see(request: Request, authorization: Authorization = None) -> OwnData:
        limiter.spend(PER_ADDRESS, "me", address(request))
        session = await signed_in(sessions, authorization)

        def collected() -> OwnData:
            said = history.history(session.id, None, WHOLE)
            return OwnData(
                opened_at=local(session.created_at),
                expires_at=local(session.expires_at),
                region=session.region,
                audience=session.audience,
                messages=[presenter.present(record, in_history=True) for record in said],
                attachments=[shown(record) for record in evidence.of_session(session.id)],
                tickets=[
                    Ticket.model_validate(standing(ticket).public())
                    for ticket in tickets.by_session(session.id)
                ],
            )

        return await asyncio.to_thread(collected)

    @router.delete("/me")
    async def erase(authorization: Authorization = None) -> Erased:
        session = await signed_in(sessions, authorization)

        def forgotten() -> Erased:
            kept = [ticket.number for ticket in tickets.by_session(session.id)]
            # Papers first: once the messages are gone, nobody knows any more whose they were.
            thrown = sum(map(papers.forget, _paper_tokens(history.history(session.id, None, WHOLE))))
            gone = erasure.forget(session.id)
            return Erased(
                messages=gone.messages, attachments=gone.attachments, papers=thrown, kept_tickets=kept
            )

        return await asyncio.to_thread(forgotten)

    return router


def _paper_tokens(said: Sequence[StoredMessage]) -> list[str]:
    links = (document["url"] for message in said for document in message.body.get("documents") or ())
    return list(dict.fromkeys(TOKEN.findall(" ".join(links))))
