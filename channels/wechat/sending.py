"""How a reply reaches its person: the first bubble, a push, or kept until it is asked for. Never lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

import structlog

from channels.wechat.bubbles import MORE, VIEW, link, split
from channels.wechat.outcomes import Outcome
from store.records import WechatPerson

LATE, FURTHER = "late", "further"
"""Why bubbles wait, beside the outcomes of pushes: they came too late, or do not fit into the first."""
UNDELIVERED = f"上一条回答还没送到您手上，点这里：{link(VIEW, name='view')}"
_log = structlog.get_logger(__name__)


class Owed(Protocol):
    """Where undelivered replies are kept (store.wechat_owed)."""

    def add(self, session_id: str, key: str, text: str) -> None: ...
    def keep(self, session_id: str, key: str, parts: Sequence[str], *, reason: str) -> None: ...
    def settle(self, session_id: str, key: str) -> None: ...
    def forget(self, session_id: str, *, reason: str) -> None: ...
    def is_waiting(self, session_id: str) -> bool: ...
    def take(self, session_id: str) -> tuple[str, bool] | None: ...


class Pushes(Protocol):
    """Sends without being asked (channels.wechat.platform)."""

    async def push(self, openid: str, text: str) -> Outcome: ...
    async def typing(self, openid: str) -> Outcome: ...


class Sending:
    """Sends and keeps. `may_push` is false for accounts without the customer-service right."""

    def __init__(self, *, owed: Owed, pushes: Pushes, may_push: bool, count: Callable[[str], None]) -> None:
        self._owed = owed
        self._pushes = pushes
        self._count = count
        self.may_push = may_push

    async def promise(self, person: WechatPerson, key: str, text: str) -> None:
        """Write down that the reply to a message is owed; `text` is what was written."""
        await asyncio.to_thread(self._owed.add, person.session_id, key, text)

    async def settle(self, person: WechatPerson, key: str) -> None:
        """The reply needs no delivery any more."""
        await asyncio.to_thread(self._owed.settle, person.session_id, key)

    async def keep(self, person: WechatPerson, key: str, bubble: str, reason: str) -> None:
        """Let a bubble wait until its person asks for it."""
        await asyncio.to_thread(self._owed.keep, person.session_id, key, [bubble], reason=reason)

    async def show_typing(self, person: WechatPerson) -> None:
        """Show that an answer is being written; whether that worked changes nothing."""
        await self._pushes.typing(person.openid)

    async def push(self, person: WechatPerson, key: str, bubble: str) -> Outcome:
        """Push a reply; what the platform refuses is kept under the outcome's name."""
        outcome: Outcome = await self._pushes.push(person.openid, bubble) if self.may_push else "no_right"
        self._count(outcome)
        if outcome == "sent":
            await self.settle(person, key)
            return outcome
        if outcome == "no_right":
            self.may_push = False  # from now on the link 查看回答 is offered instead
        _log.warning("wechat_push_kept", session=person.session_id, outcome=outcome)
        await self.keep(person, key, bubble, outcome)
        return outcome

    async def forget_further(self, person: WechatPerson) -> None:
        """Something else was asked: nobody reads the rest of the last answer on."""
        await asyncio.to_thread(self._owed.forget, person.session_id, reason=FURTHER)

    async def first_bubble(self, person: WechatPerson, key: str, text: str) -> str:
        """What of a text fits into one bubble, under it what else waits to be read."""
        waits = await asyncio.to_thread(self._owed.is_waiting, person.session_id)
        first, *rest = split(text)
        lines = [first, *([UNDELIVERED] if waits else [])]
        if rest:
            await asyncio.to_thread(
                self._owed.keep, person.session_id, f"{key} {FURTHER}", rest, reason=FURTHER
            )
            lines.append(link(MORE, name="more"))
        return "\n".join(lines)

    async def next_bubble(self, person: WechatPerson) -> str | None:
        """The bubble that waits longest; None when nothing waits."""
        taken = await asyncio.to_thread(self._owed.take, person.session_id)
        if taken is None:
            return None
        bubble, has_more = taken
        return f"{bubble}\n{link(MORE, name='more')}" if has_more else bubble
