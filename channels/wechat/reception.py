"""What each kind of message and event is answered with."""

from __future__ import annotations

import asyncio
from typing import Protocol

import structlog

from actions.asked_section import asked_section
from channels.conversation import Conversation, SameIdOtherText
from channels.message import Incoming
from channels.web.limits import PER_SESSION, Limiter
from channels.web.problems import Problem
from channels.wechat.bubbles import MORE, VIEW, worded
from channels.wechat.deliveries import Deliveries, Work
from channels.wechat.evidence import Evidence
from channels.wechat.menu import greeting
from channels.wechat.received import Received
from channels.wechat.voice import Speech
from language.normalise import normalise
from store.records import WechatPerson

TOO_FAST = "发得太快了，请等一分钟再发。着急的话拨打 12333。"
NOTHING_WAITS = "没有等着看的回答了。有什么要问的，直接打字就行。"
UNHEARD = (
    "这条语音没有听出文字。请长按语音条，选“转文字”，把文字发给我；也可以用键盘上的话筒说话，或者拨打 12333。"
)
NO_PLACE = "位置收到了，但没有保存。请用文字说清楚是哪个区县、街道，要问什么。"
NO_VIDEO = "视频这里收不了，没有保存。请把原件留好，以后交给办案的人；也可以把关键画面截图发来，再用文字说说是什么事。"
UNREADABLE = "这种消息这里看不了。请用文字说说是什么事；着急的话拨打 12333。"
_DIGITS = frozenset("12一二")
_OTHER_KINDS = {"video": NO_VIDEO, "shortvideo": NO_VIDEO, "location": NO_PLACE}
_log = structlog.get_logger(__name__)


class People(Protocol):
    """Who writes (store.wechat_people)."""

    def known(self, openid: str) -> WechatPerson: ...
    def mark(self, openid: str, *, subscribed: bool) -> None: ...


class Reception:
    """Answers deliveries."""

    def __init__(
        self,
        *,
        people: People,
        conversation: Conversation,
        deliveries: Deliveries,
        evidence: Evidence,
        speech: Speech,
        limiter: Limiter,
        site: str | None,
        is_demo: bool,
    ) -> None:
        self._people = people
        self._conversation = conversation
        self._deliveries = deliveries
        self._evidence = evidence
        self._limiter = limiter
        self._site = site
        self._greeting = greeting(is_demo=is_demo)
        self._speech = speech
        page = f'\n<a href="{site}">网页版也可以说话输入</a>' if site else ""
        self._unheard = UNHEARD + page

    async def reply(self, message: Received) -> str | None:
        """The passive text for one delivery; None for `success`. Raises StoreUnavailable."""
        person = await asyncio.to_thread(self._people.known, message.openid)
        if message.is_event and message.kind != "click":
            return await self._event(message)
        if not self._deliveries.is_open(person, message.key):
            try:
                self._limiter.spend(PER_SESSION, person.session_id)
            except Problem:
                return TOO_FAST
        unfolds = message.clicked in ("view", "more") or message.text.strip() in (VIEW, MORE)
        work = self._unfold(person) if unfolds else self._work(person, message)
        return await self._deliveries.answer(person, message.key, message.text, work, unfolds=unfolds)

    async def say(self, person: WechatPerson, key: str, text: str) -> str:
        """One turn of the conversation, worded for WeChat."""
        try:
            messages = await self._conversation.turn(Incoming(person.session_id, key, text, "wechat"))
        except SameIdOtherText:
            _log.warning("wechat_same_id_other_text", session=person.session_id)
            return ""
        asked = normalise(text).strip()
        in_full = asked in _DIGITS or asked_section(asked) is not None
        return worded(messages, in_full=in_full, site=self._site) if messages else ""

    async def _event(self, message: Received) -> str | None:
        if message.kind == "subscribe":
            await asyncio.to_thread(self._people.mark, message.openid, subscribed=True)
            return self._greeting
        if message.kind in ("unsubscribe", "user_authorization_cancellation"):
            await asyncio.to_thread(self._people.mark, message.openid, subscribed=False)
        # VIEW and every other event, known or not, needs no answer.
        return self._greeting if message.kind == "scan" else None

    def _unfold(self, person: WechatPerson) -> Work:
        async def work() -> str:
            return await self._deliveries.next_bubble(person) or NOTHING_WAITS

        return work

    def _work(self, person: WechatPerson, message: Received) -> Work:
        async def work() -> str:
            if message.kind == "image":
                return await self._evidence.take(person, message)
            text = await self._speech.heard(message) if message.kind == "voice" else message.text
            if message.kind in ("text", "click") or (message.kind == "voice" and text):
                return await self.say(person, message.key, text)
            return self._unheard if message.kind == "voice" else _OTHER_KINDS.get(message.kind, UNREADABLE)

        return work
