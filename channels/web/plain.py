"""The page without scripts: a form, a cookie and a CSRF token, on /plain alone."""

from __future__ import annotations

import asyncio
import hmac
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader

from channels.conversation import Conversation, SameIdOtherText
from channels.message import Incoming, Message
from channels.presenting import Presenter
from channels.web.api import History
from channels.web.limits import PER_ADDRESS, PER_SESSION, Limiter
from channels.web.signing_in import SESSION_LIFETIME, Sessions, address
from store.records import SessionRecord

SEED, TOKEN = "plain_seed", "plain_session"
"""The two cookies: what the CSRF token is made from, and the bearer token of the session."""
_PATH = "/plain"
_PAGES = Environment(loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True)
STALE = "为了安全，请再按一次“发送”。"
EXPIRED = "上次的对话已到期，现在是新的对话。之前登记的投诉不受影响。"
CLEARED = "已清除本机记录。"


def page(name: str, **values: Any) -> HTMLResponse:
    """A page of channels/web/templates, never cached."""
    return HTMLResponse(_PAGES.get_template(name).render(values), headers={"Cache-Control": "no-store"})


def plain_routes(
    *,
    conversation: Conversation,
    sessions: Sessions,
    history: History,
    presenter: Presenter,
    limiter: Limiter,
    banner: str | None,
    operator: str,
) -> APIRouter:
    """GET shows the conversation, POST says something; a POST without a valid token only fills the form."""
    router = APIRouter(include_in_schema=False)

    async def session_of(request: Request) -> SessionRecord | None:
        token = request.cookies.get(TOKEN)
        return await asyncio.to_thread(sessions.by_token, token) if token else None

    def past(session: SessionRecord | None) -> list[Message]:
        found = history.history(session.id, None) if session else ()
        return [presenter.present(record, in_history=True) for record in found]

    def form(request: Request, messages: Sequence[Message], *, notice: str = "", draft: str = "") -> Response:
        seed = request.cookies.get(SEED) or secrets.token_urlsafe(24)
        last = messages[-1] if messages else None
        response = page(
            "plain.html",
            messages=messages,
            notice=notice,
            draft=draft,
            csrf=csrf_token(seed),
            id=secrets.token_urlsafe(16),
            asks=last and last.asks,
            offers=last.quick_replies if last else [],
            banner=banner,
        )
        _set_cookie(response, request, SEED, seed)
        return response

    @router.get("/plain")
    async def show(request: Request) -> Response:
        session = await session_of(request)
        notice = EXPIRED if session is None and TOKEN in request.cookies else ""
        return form(request, await asyncio.to_thread(past, session), notice=notice)

    @router.post("/plain")
    async def say(request: Request) -> Response:
        limiter.spend(PER_ADDRESS, "message", address(request))
        given = fields(await request.body())
        session = await session_of(request)
        text = given.get("offer") or given.get("text", "").strip()
        if not text or not may_act(request.cookies, given):
            shown = await asyncio.to_thread(past, session)
            return form(request, shown, draft=text, notice=STALE if text else "")
        token = None
        if session is None:
            new, token = await asyncio.to_thread(opened, sessions)
            session = new
        limiter.spend(PER_SESSION, session.id)
        try:
            replies = await conversation.turn(Incoming(session.id, given.get("id", "")[:64], text))
        except SameIdOtherText:
            return form(request, await asyncio.to_thread(past, session), draft=text, notice=STALE)
        # The replies as given, not as in history: only here does a receipt show its code.
        fresh = {reply.id: reply for reply in replies}
        messages = [fresh.get(m.id, m) for m in await asyncio.to_thread(past, session)]
        response = form(request, messages)
        if token:
            _set_cookie(response, request, TOKEN, token)
        return response

    @router.post("/plain/clear")
    async def clear(request: Request) -> Response:
        if not may_act(request.cookies, fields(await request.body())):
            return form(request, await asyncio.to_thread(past, await session_of(request)), notice=STALE)
        response = form(request, (), notice=CLEARED)
        response.delete_cookie(TOKEN, path=_PATH)
        # What the page with scripts keeps on this device goes as well (W3C Clear Site Data).
        response.headers["Clear-Site-Data"] = '"storage"'
        return response

    @router.get("/privacy")
    async def privacy() -> Response:
        return page("privacy.html", banner=banner, operator=operator)

    return router


def opened(sessions: Sessions) -> tuple[SessionRecord, str]:
    """A new session and its token."""
    return sessions.open(region=None, audience=None, on=None, lifetime=SESSION_LIFETIME)


def csrf_token(seed: str) -> str:
    """The token a form carries for a seed, which no script and no other site can read."""
    return hmac.new(seed.encode(), b"plain form", "sha256").hexdigest()


def may_act(cookies: Mapping[str, str], given: Mapping[str, str]) -> bool:
    """Whether a form was made by us for this browser."""
    seed = cookies.get(SEED)
    return bool(seed) and hmac.compare_digest(given.get("csrf", "").encode(), csrf_token(seed or "").encode())


def fields(body: bytes) -> dict[str, str]:
    """A form's fields; bytes that are no UTF-8 become replacement marks, the last of two values counts."""
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=20))


def _set_cookie(response: Response, request: Request, name: str, value: str) -> None:
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, path=_PATH, httponly=True, samesite="strict", secure=secure)
