"""The five-second rule: answer in time, or tell the platform `success` and push the reply when it is there.

The platform waits five seconds and then sends the same message again, up to three times. A retry joins the
turn in flight: one turn, one reply. What is not delivered is kept and can be asked for by 查看回答.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import structlog

from channels.conversation import UNAVAILABLE
from channels.wechat.bubbles import MORE, VIEW, link, split
from channels.wechat.outcomes import Outcome
from store.errors import StoreUnavailable
from store.records import WechatPerson

Work = Callable[[], Awaitable[str]]

PATIENCE_SECONDS = 4.0
REMEMBERED_SECONDS = 60.0
"""Longer than the platform goes on retrying."""
LATE, FURTHER = "late", "further"
STILL_THINKING = f"正在查，请过几秒点这里：{link(VIEW, name='view')}"
UNDELIVERED = f"上一条回答还没送到您手上，点这里：{link(VIEW, name='view')}"
BUSY = "系统正忙，刚才的内容没有存下来，请过一会儿再发一次；着急的话拨打 12333。"
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


@dataclass
class _Delivery:
    turn: asyncio.Task[str | None]
    deadline: float
    is_pushed: bool = False
    late: asyncio.Task[None] | None = None


class Deliveries:
    """Every message being answered. `may_push` is false for accounts without the customer-service right."""

    def __init__(
        self,
        *,
        owed: Owed,
        pushes: Pushes,
        may_push: bool,
        count: Callable[[str], None],
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._owed = owed
        self._pushes = pushes
        self._may_push = may_push
        self._count = count
        self._patience = patience
        self._open: dict[tuple[str, str], _Delivery] = {}

    def is_open(self, person: WechatPerson, key: str) -> bool:
        """Whether a message is being answered, or was within the last minute."""
        return (person.session_id, key) in self._open

    async def answer(
        self, person: WechatPerson, key: str, text: str, work: Work, *, unfolds: bool = False
    ) -> str | None:
        """The passive reply to one delivery; None for `success`.

        `work` words the reply, "" for none. `unfolds`: it is a click on what an earlier reply left waiting.
        """
        delivery = self._open.get((person.session_id, key)) or self._begin(person, key, work, unfolds)
        if delivery.late is None:
            left = delivery.deadline - asyncio.get_running_loop().time()
            await asyncio.wait([delivery.turn], timeout=max(0.0, left))
        if delivery.late is None and not delivery.turn.done():
            delivery.is_pushed = self._may_push
            # Written down before anything is promised: a crash from here on loses no reply.
            promise = asyncio.create_task(asyncio.to_thread(self._owed.add, person.session_id, key, text))
            delivery.late = asyncio.create_task(self._finish(person, key, delivery, promise))
            await asyncio.shield(promise)
        if delivery.late is None:
            return delivery.turn.result()
        if delivery.is_pushed:
            return None
        if not delivery.late.done():
            return STILL_THINKING
        # The platform missed our promise of 查看回答 and asks again: the reply itself is there by now.
        await asyncio.to_thread(self._owed.settle, person.session_id, key)
        return delivery.turn.result()

    async def next_part(self, person: WechatPerson) -> str | None:
        """The bubble that waits longest; a turn that runs late is waited for. None when nothing is owed."""
        late = [
            delivery.late
            for (session_id, _), delivery in self._open.items()
            if session_id == person.session_id and delivery.late and not delivery.late.done()
        ]
        if late:
            await asyncio.wait(late, timeout=self._patience * 0.75)
        taken = await asyncio.to_thread(self._owed.take, person.session_id)
        if taken is not None:
            part, has_more = taken
            return f"{part}\n{link(MORE, name='more')}" if has_more else part
        return STILL_THINKING if any(not task.done() for task in late) else None

    async def deliver(self, person: WechatPerson, key: str, text: str) -> Outcome:
        """Push a reply; what the platform refuses is kept under the outcome's name, so nothing is lost."""
        outcome: Outcome = await self._pushes.push(person.openid, text) if self._may_push else "no_right"
        self._count(outcome)
        if outcome == "sent":
            await asyncio.to_thread(self._owed.settle, person.session_id, key)
            return outcome
        if outcome == "no_right":
            self._may_push = False  # from now on the link 查看回答 is offered instead
        _log.warning("wechat_push_kept", session=person.session_id, outcome=outcome)
        await asyncio.to_thread(self._owed.keep, person.session_id, key, [text], reason=outcome)
        return outcome

    async def first_bubble(self, person: WechatPerson, key: str, text: str, note: str = "") -> str:
        """What of a text fits into one bubble, with a note under it; the rest waits behind 继续看."""
        first, *rest = split(text)
        lines = [first, *([note] if note else [])]
        if rest:
            await asyncio.to_thread(
                self._owed.keep, person.session_id, f"{key} {FURTHER}", rest, reason=FURTHER
            )
            lines.append(link(MORE, name="more"))
        return "\n".join(lines)

    async def close(self) -> None:
        """Stop waiting; what is not sent stays owed."""
        late = [delivery.late for delivery in self._open.values() if delivery.late]
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _begin(self, person: WechatPerson, key: str, work: Work, unfolds: bool) -> _Delivery:
        loop, place = asyncio.get_running_loop(), (person.session_id, key)
        turn = asyncio.create_task(self._prepared(person, key, work, unfolds))
        delivery = self._open[place] = _Delivery(turn, loop.time() + self._patience)
        turn.add_done_callback(lambda done: loop.call_later(REMEMBERED_SECONDS, self._open.pop, place, None))
        return delivery

    async def _prepared(self, person: WechatPerson, key: str, work: Work, unfolds: bool) -> str | None:
        try:
            if not unfolds:
                await asyncio.to_thread(self._owed.forget, person.session_id, reason=FURTHER)
            text = await work()
            if unfolds or not text.strip():
                return text or None
            waits = await asyncio.to_thread(self._owed.is_waiting, person.session_id)
            return await self.first_bubble(person, key, text, UNDELIVERED if waits else "")
        except StoreUnavailable:
            return BUSY
        except Exception as error:  # noqa: BLE001 (the platform would tell the person 服务出现故障)
            _log.error("wechat_turn_failed", error=type(error).__name__)
            return UNAVAILABLE

    async def _finish(
        self, person: WechatPerson, key: str, delivery: _Delivery, promise: asyncio.Task[None]
    ) -> None:
        try:
            await asyncio.shield(promise)
            if delivery.is_pushed:
                await self._pushes.typing(person.openid)
            reply = await asyncio.shield(delivery.turn)
            if not reply:
                await asyncio.to_thread(self._owed.settle, person.session_id, key)
            elif delivery.is_pushed:
                await self.deliver(person, key, reply)
            else:
                await asyncio.to_thread(self._owed.keep, person.session_id, key, [reply], reason=LATE)
        except StoreUnavailable:
            _log.error("wechat_late_reply_not_stored", session=person.session_id)
