"""What staff say reaches a person on WeChat: bubble by bubble, in order, pushed by one of all processes."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Protocol

import structlog

from channels.wechat.bubbles import split
from channels.wechat.late import MOST_TRIES, PASSING
from channels.wechat.sending import Sending
from store.records import OwedReply, WechatPerson

LEASE = timedelta(seconds=60)
"""Longer than any push takes: a bubble claimed for longer has nobody at work on it."""
_LOOK_SECONDS = 5.0
_log = structlog.get_logger(__name__)


class Owed(Protocol):
    """Where the bubbles wait (store.wechat_words)."""

    def claim(self, *, lease: timedelta, passing: Collection[str], most_tries: int) -> OwedReply | None: ...


class People(Protocol):
    """Who talks in a session (store.wechat_people)."""

    def by_session(self, session_id: str) -> WechatPerson | None: ...


class Words:
    """Pushes what is owed; what the platform refuses is kept and offered with the next reply (Sending)."""

    def __init__(self, *, owed: Owed, people: People, sending: Sending) -> None:
        self._owed = owed
        self._people = people
        self._sending = sending
        self._news = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def bubbles(self, session_id: str, text: str) -> Sequence[str]:
        """A text as it is owed to the person of a session; nothing for one who did not come by WeChat."""
        return split(text) if self._people.by_session(session_id) else ()

    def wake(self) -> None:
        """Something may be owed now; callable from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._news.set)

    async def run(self, stop: asyncio.Event) -> None:
        """Work until `stop` is set; looks by itself too, for what another process left behind."""
        self._loop = asyncio.get_running_loop()
        while not stop.is_set():
            self._news.clear()
            try:
                while await self.one():
                    pass
            except Exception as error:  # noqa: BLE001 (a bubble that cannot be read must not stop the rest)
                _log.error("wechat_words_failed", error=type(error).__name__)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), _LOOK_SECONDS)

    async def one(self) -> bool:
        """Push the bubble whose turn it is; whether there was one."""
        owed = await asyncio.to_thread(self._owed.claim, lease=LEASE, passing=PASSING, most_tries=MOST_TRIES)
        if owed is None:
            return False
        person = await asyncio.to_thread(self._people.by_session, owed.session_id)
        for bubble in owed.parts or ():
            if person is not None:
                await self._sending.push(person, owed.key, bubble)
        return True
