"""News of a case reaches its person: by subscription message, else as a message that waits for them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

import structlog

from channels.wechat.notices import PHRASES, Notices
from channels.wechat.sending import Sending
from store.desk_records import REPLY
from store.records import WechatPerson
from store.wechat_news import CaseNews

EVERY_SECONDS = 60.0
_log = structlog.get_logger(__name__)


class UntoldNews(Protocol):
    """Where news wait (store.wechat_news)."""

    def untold(self) -> Sequence[CaseNews]: ...


class Told(Protocol):
    """Marks news told, once (store.notices)."""

    def told(self, notice_id: str) -> bool: ...


class People(Protocol):
    """Who talks in a session (store.wechat_people)."""

    def by_session(self, session_id: str) -> WechatPerson | None: ...


class News:
    """Tells news. Several processes may; each piece is told by one of them."""

    def __init__(
        self, *, untold: UntoldNews, told: Told, people: People, notices: Notices | None, sending: Sending
    ) -> None:
        self._untold = untold
        self._told = told
        self._people = people
        self._notices = notices
        self._sending = sending

    async def run(self, stop: asyncio.Event) -> None:
        """Work until `stop` is set."""
        while not stop.is_set():
            try:
                await self.round()
            except Exception as error:  # noqa: BLE001 (news that cannot be told must not stop the rest)
                _log.error("wechat_news_failed", error=type(error).__name__)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), EVERY_SECONDS)

    async def round(self) -> int:
        """Tell what is untold; how many there were."""
        untold = await asyncio.to_thread(self._untold.untold)
        for news in untold:
            person = await asyncio.to_thread(self._people.by_session, news.session_id)
            if person is not None and await asyncio.to_thread(self._told.told, news.id):
                await self._tell(person, news)
        return len(untold)

    async def _tell(self, person: WechatPerson, news: CaseNews) -> None:
        if news.status == REPLY:
            await self._tell_of_words(person, news)
            return
        key, text = f"news {news.id}", _worded(news)
        # Kept first: what no notice and no push delivers is shown with the next reply, over a crash too.
        await self._sending.keep(person, key, text, "unreachable")
        outcome = None
        if self._notices is not None:
            outcome = await self._notices.tell(person.session_id, news.number, news.status, news.at)
        if outcome == "sent":
            await self._sending.settle(person, key)
        else:
            await self._sending.push(person, key, text)

    async def _tell_of_words(self, person: WechatPerson, news: CaseNews) -> None:
        """By notice alone: the words themselves are owed and pushed apart (channels/wechat/words.py)."""
        if self._notices is not None:
            await self._notices.tell(person.session_id, news.number, news.status, news.at)


def _worded(news: CaseNews) -> str:
    """Number and status alone: whoever sees the phone learns no name."""
    return f"您的登记 {news.number}：{PHRASES[news.status]}。回复“查进度”看详情，有疑问拨打 12333。"
