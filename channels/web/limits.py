"""How much one session, one address and one request may send."""

from __future__ import annotations

import math
import time
from typing import Any

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from channels.web.problems import Problem, problem

LARGEST_BODY = 64 * 1024
LARGEST_FILE = 10 * 1024 * 1024
FILE_PATH = "/api/attachments"
LARGEST_ROSTER = 2 * 1024 * 1024
_LARGEST = {FILE_PATH: LARGEST_FILE + LARGEST_BODY, **dict.fromkeys(("/roster", "/roster.xlsx"), LARGEST_ROSTER)}
PER_SESSION = RateLimitItemPerMinute(60)
PER_ADDRESS = RateLimitItemPerMinute(600)
STATUS_MISSES = RateLimitItemPerSecond(5, 15 * 60)


class Limiter:
    """Counts per key in memory; one replica's view, which is enough to slow abuse down."""

    def __init__(self) -> None:
        self._window = MovingWindowRateLimiter(MemoryStorage())

    def spend(self, limit: RateLimitItem, *key: str) -> None:
        """Count one; raises Problem 429 with the seconds to wait when the limit is reached."""
        if not self._window.hit(limit, *key):
            raise Problem(429, retry_after=self._wait(limit, *key))

    def check(self, limit: RateLimitItem, *key: str) -> None:
        """Raises Problem 429 when the limit is reached, without counting."""
        if not self._window.test(limit, *key):
            raise Problem(429, "连续查错太多次，请稍后再查，或者拨打 12333。", self._wait(limit, *key))

    def _wait(self, limit: RateLimitItem, *key: str) -> int:
        return max(1, math.ceil(self._window.get_window_stats(limit, *key).reset_time - time.time()))


class BodyLimit:
    """ASGI middleware: a body over 64 KB (evidence: 10 MB, a roster: 2 MB) is refused before it is read whole."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith("/internal/"):
            await self._app(scope, receive, send)
            return
        body, complete = await _read(receive, _LARGEST.get(scope["path"], LARGEST_BODY))
        if not complete:
            await problem(413)(scope, receive, send)
            return
        await self._app(scope, _replay(body, receive), send)


async def _read(receive: Receive, largest: int) -> tuple[bytes, bool]:
    body = bytearray()
    while True:
        message: Message = await receive()
        if message["type"] != "http.request":
            return bytes(body), True
        body += message.get("body", b"")
        if len(body) > largest:
            return b"", False
        if not message.get("more_body", False):
            return bytes(body), True


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> dict[str, Any]:
        nonlocal given
        if given:
            return dict(await receive())
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
