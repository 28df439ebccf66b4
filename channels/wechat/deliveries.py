"""The five-second rule: answer in time, or tell the platform `success` and push the reply when it is there.

The platform waits five seconds and then sends the same message again, up to three times. A retry joins the
turn in flight: one turn, one reply. On accounts without the right to push, a link 查看回答 takes its place.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from channels.conversation import UNAVAILABLE
from channels.wechat.bubbles import VIEW, link
from channels.wechat.sending import LATE, Sending
from store.errors import StoreUnavailable
from store.records import WechatPerson

Work = Callable[[], Awaitable[str]]
PATIENCE_SECONDS = 4.0
REMEMBERED_SECONDS = 60.0
"""Longer than the platform goes on retrying."""
STILL_THINKING = f"正在查，请过几秒点这里：{link(VIEW, name='view')}"
BUSY = "系统正忙，刚才的内容没有存下来，请过一会儿再发一次；着急的话拨打 12333。"
_log = structlog.get_logger(__name__)


@dataclass
class _Delivery:
    turn: asyncio.Task[str | None]
    deadline: float
    is_pushed: bool = False
    late: asyncio.Task[None] | None = None


class Deliveries:
    """Every message being answered, or answered within the last minute."""

    def __init__(self, *, sending: Sending, patience: float = PATIENCE_SECONDS) -> None:
        self._sending = sending
        self._patience = patience
        self._open: dict[tuple[str, str], _Delivery] = {}

    def is_open(self, person: WechatPerson, key: str) -> bool:
        """Whether a message is known already: this is a retry."""
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
            delivery.is_pushed = self._sending.may_push
            # Written down before anything is promised: a crash from here on loses no reply.
            promise = asyncio.create_task(self._sending.promise(person, key, text))
            delivery.late = asyncio.create_task(self._finish(person, key, delivery, promise))
            await asyncio.shield(promise)
        if delivery.late is None:
            return delivery.turn.result()
        if delivery.is_pushed:
            return None
        if not delivery.late.done():
            return STILL_THINKING
        # The platform missed our promise of 查看回答 and asks again: the reply itself is there by now.
        await self._sending.settle(person, key)
        return delivery.turn.result()

    async def next_bubble(self, person: WechatPerson) -> str | None:
        """What waits longest to be read; a turn that runs late is waited for. None when nothing is owed."""
        late = [
            delivery.late
            for (session_id, _), delivery in self._open.items()
            if session_id == person.session_id and delivery.late and not delivery.late.done()
        ]
        if late:
            await asyncio.wait(late, timeout=self._patience * 0.75)
        bubble = await self._sending.next_bubble(person)
        return bubble or (STILL_THINKING if any(not task.done() for task in late) else None)

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
                await self._sending.forget_further(person)
            text = (await work()).strip()
            if unfolds or not text:
                return text or None
            return await self._sending.first_bubble(person, key, text)
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
                await self._sending.show_typing(person)
            reply = await asyncio.shield(delivery.turn)
            if not reply:
                await self._sending.settle(person, key)
            elif delivery.is_pushed:
                await self._sending.push(person, key, reply)
            else:
                await self._sending.keep(person, key, reply, LATE)
        except StoreUnavailable:
            _log.error("wechat_late_reply_not_stored", session=person.session_id)
