"""Server-sent events: each stored message of a session, as it is stored."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager

from channels.message import Message

HEARTBEAT_SECONDS = 15


class Announcements:
    """Wakes the streams of a session when a message was stored; wakes all of them at shutdown.

    `pass_on` tells the other replicas, whose own streams are woken by their `wake`. A stream reads the store
    whenever it is woken, and every heartbeat besides: a word that got lost between replicas costs that much.
    """

    def __init__(self, pass_on: Callable[[str], None] = lambda session_id: None) -> None:
        self._waiting: dict[str, set[asyncio.Event]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._pass_on = pass_on
        self.closing = False

    def announce(self, session_id: str) -> None:
        """Something new is stored; callable from any thread of the app."""
        self.wake(session_id)
        self._pass_on(session_id)

    def wake(self, session_id: str | None) -> None:
        """Wake this process's streams of a session; None: of every session. Callable from any thread."""
        for known in [session_id] if session_id else list(self._waiting):
            for event in list(self._waiting.get(known, ())):
                if self._loop is not None:
                    self._loop.call_soon_threadsafe(event.set)

    @contextmanager
    def listening(self, session_id: str) -> Iterator[asyncio.Event]:
        """An event that is set by every announcement for the session, from now on."""
        self._loop = asyncio.get_running_loop()
        event = asyncio.Event()
        listeners = self._waiting.setdefault(session_id, set())
        listeners.add(event)
        try:
            yield event
        finally:
            listeners.discard(event)
            if not listeners:
                self._waiting.pop(session_id, None)

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        self.closing = True
        self.wake(None)


async def events(
    announcements: Announcements,
    session_id: str,
    last_id: str | None,
    seen: Callable[[str, str | None], list[Message]],
) -> AsyncIterator[str]:
    """SSE lines: missed messages first, then each new one; a comment every 15 s keeps the line open."""
    last = last_id
    with announcements.listening(session_id) as news:
        while not announcements.closing:
            news.clear()  # before reading: what is stored from here on sets it again
            for message in await asyncio.to_thread(seen, session_id, last):
                last = message.id
                yield f"id: {message.id}\ndata: {message.model_dump_json(by_alias=True)}\n\n"
            if not await _woken(news):
                yield ": heartbeat\n\n"


async def _woken(news: asyncio.Event) -> bool:
    try:
        await asyncio.wait_for(news.wait(), HEARTBEAT_SECONDS)
    except TimeoutError:
        return False
    return True
