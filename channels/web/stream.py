"""Server-sent events: each stored message of a session, as it is stored."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

from channels.message import Message

HEARTBEAT_SECONDS = 15


class Announcements:
    """Wakes the streams of a session when a message was stored; wakes all of them at shutdown."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[asyncio.Event]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self.closing = False

    def announce(self, session_id: str) -> None:
        """Something new is stored; callable from any thread of the app."""
        for event in list(self._waiting.get(session_id, ())):
            if self._loop is not None:
                self._loop.call_soon_threadsafe(event.set)

    async def wait(self, session_id: str, seconds: float) -> bool:
        """True when something was announced, False after `seconds`."""
        self._loop = asyncio.get_running_loop()
        event = asyncio.Event()
        self._waiting.setdefault(session_id, set()).add(event)
        try:
            await asyncio.wait_for(event.wait(), seconds)
            return True
        except TimeoutError:
            return False
        finally:
            self._forget(session_id, event)

    def _forget(self, session_id: str, event: asyncio.Event) -> None:
        self._waiting[session_id].discard(event)
        if not self._waiting[session_id]:
            del self._waiting[session_id]

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        self.closing = True
        for session_id in list(self._waiting):
            self.announce(session_id)


async def events(
    announcements: Announcements,
    session_id: str,
    last_id: str | None,
    seen: Callable[[str, str | None], list[Message]],
) -> AsyncIterator[str]:
    """SSE lines: missed messages first, then each new one; a comment every 15 s keeps the line open."""
    last = last_id
    while not announcements.closing:
        for message in await asyncio.to_thread(seen, session_id, last):
            last = message.id
            yield f"id: {message.id}\ndata: {message.model_dump_json(by_alias=True)}\n\n"
        if not await announcements.wait(session_id, HEARTBEAT_SECONDS):
            yield ": heartbeat\n\n"
