"""Notices of a case by subscription message (订阅通知): number, status and day, never the employer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from channels.message import SHANGHAI
from channels.wechat.outcomes import Outcome
from store.desk_records import REPLY
from store.records import WechatPerson

PHRASES: Mapping[str, str] = {
    "filed": "已登记",
    "awaiting_confirmation": "待您确认",
    "supplement_requested": "要补材料",
    "case_opened": "已立案",
    "not_opened": "不予立案",
    "deemed_opened": "视为立案",
    "in_progress": "办理中",
    "transferred": "已转交",
    "returned": "已退回",
    "merged": "已合并",
    "resolved": "已办结",
    "withdrawn": "已撤回",
    "reopened": "重新办理",
}
"""A `phrase` field holds at most five Chinese characters."""
_TOLD = {**PHRASES, REPLY: "有新答复"}


class People(Protocol):
    """Who talks in a session (store.wechat_people)."""

    def by_session(self, session_id: str) -> WechatPerson | None: ...


class Platform(Protocol):
    """Sends it (channels.wechat.platform)."""

    async def notify(
        self, openid: str, template: str, values: Mapping[str, str], page: str | None
    ) -> Outcome: ...


class Notices:
    """`fields` maps number, status and at to the template's own field names."""

    def __init__(
        self,
        *,
        people: People,
        platform: Platform,
        template: str,
        fields: Mapping[str, str],
        page: str | None,
        count: Callable[[str], None],
    ) -> None:
        self._people = people
        self._platform = platform
        self._template = template
        self._fields = fields
        self._page = page
        self._count = count

    async def tell(self, session_id: str, number: str, status: str, at: datetime) -> Outcome | None:
        """Tell the person of a session how their ticket stands; None where they did not come by WeChat."""
        person = await asyncio.to_thread(self._people.by_session, session_id)
        if person is None:
            return None
        outcome: Outcome = "person_gone"
        if person.subscribed:
            told = {
                "number": number,
                "status": _TOLD[status],
                "at": at.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M"),
            }
            values = {self._fields[name]: value for name, value in told.items() if name in self._fields}
            outcome = await self._platform.notify(person.openid, self._template, values, self._page)
        self._count(outcome)
        return outcome


def parse_fields(text: str) -> dict[str, str]:
    """`number=character_string1,status=phrase2,at=time3` as a mapping. Raises ValueError."""
    pairs = [part.partition("=") for part in text.split(",") if part.strip()]
    if any(name.strip() not in ("number", "status", "at") or not field.strip() for name, _, field in pairs):
        raise ValueError("应为 number=字段名,status=字段名,at=字段名")
    return {name.strip(): field.strip() for name, _, field in pairs}
