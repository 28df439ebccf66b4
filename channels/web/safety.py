"""What browsers are told to forbid: the content security policy and its companions, on every reply."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_CSP = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors {ancestors}; object-src 'none'"
)


def origins(listed: str) -> tuple[str, ...]:
    """`https://a.gov.cn, https://b.gov.cn` as origins. ValueError for a path, a wildcard or no scheme."""
    found = tuple(one.strip().rstrip("/") for one in listed.split(",") if one.strip())
    for origin in found:
        parts = urlsplit(origin)
        if parts.scheme not in ("http", "https") or not parts.hostname or origin.count("/") != 2 or "*" in origin:
            raise ValueError(f"不是网站来源（应当像 https://www.example.gov.cn）：{origin}")
    return found


class SafetyHeaders:
    """ASGI middleware; only `embedders` and this site itself may frame a page of ours."""

    def __init__(self, app: ASGIApp, embedders: Sequence[str] = ()) -> None:
        self._app = app
        self._csp = _CSP.format(ancestors=" ".join(("'self'", *embedders)))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = self._csp
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
            await send(message)

        await self._app(scope, receive, with_headers)
