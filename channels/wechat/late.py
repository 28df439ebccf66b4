"""Replies left behind by a crash or a broken connection: found again and delivered."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from contextlib import suppress
from datetime import timedelta
from typing import Protocol

import structlog

from channels.wechat.reception import Reception
from channels.wechat.sending import Sending
from store.records import OwedReply, WechatPerson

STALE = timedelta(seconds=60)
"""Longer than any turn takes: a reply owed for longer has nobody at work on it."""
MOST_TRIES = 5
PASSING: Collection[str] = ("unreachable", "token_refused", "address_refused")
"""Outcomes that a later attempt may not meet again."""
SEND_AGAIN = "刚才那条消息没有处理完，请再发一次。着急的话拨打 12333。"
_LOOK_SECONDS = 20.0
_log = structlog.get_logger(__name__)


class StaleReplies(Protocol):
    """Where they are found (store.wechat_owed)."""

    def claim_stale(
        self, *, older_than: timedelta, reasons: Collection[str], most_tries: int
    ) -> OwedReply | None: ...


class People(Protocol):
    """Who talks in a session."""

    def by_session(self, session_id: str) -> WechatPerson | None: ...


class LateReplies:
    """Works beside the outbox worker; several processes may share the table."""

    def __init__(self, *, owed: StaleReplies, people: People, reception: Reception, sending: Sending) -> None:
        self._owed = owed
        self._people = people
        self._reception = reception
        self._sending = sending

    async def run(self, stop: asyncio.Event) -> None:
        """Work until `stop` is set."""
        while not stop.is_set():
            try:
                while await self.one():
                    pass
            except Exception as error:  # noqa: BLE001 (one reply that cannot be read must not stop the rest)
                _log.error("wechat_late_reply_failed", error=type(error).__name__)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), _LOOK_SECONDS)

    async def one(self) -> bool:
        """Deliver the reply that was left longest ago; whether there was one."""
        left = await asyncio.to_thread(
            self._owed.claim_stale, older_than=STALE, reasons=PASSING, most_tries=MOST_TRIES
        )
        if left is None:
            return False
        person = await asyncio.to_thread(self._people.by_session, left.session_id)
        if person is not None:
            await self._sending.push(person, left.key, await self._text(person, left))
        return True

    async def _text(self, person: WechatPerson, left: OwedReply) -> str:
        if left.parts:
            return left.parts[0]
        # The conversation answers a message it has answered before with the stored reply.
        said = await self._reception.say(person, left.key, left.text) if left.text else ""
        return await self._sending.first_bubble(person, left.key, said or SEND_AGAIN)
