"""Pictures sent in WeChat: evidence of the complaint that is open, and nothing otherwise."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

import structlog

from actions.complaint.fields import BY_NAME
from channels.wechat.outcomes import Refused
from channels.wechat.received import Received
from channels.wechat.voice import Media
from handoff.desk import TicketStatus
from store.desk_records import Source
from store.queue import CLOSED
from store.records import SessionRecord, WechatPerson

KEPT = "照片收到，已经加密存好，作为这件投诉的证据。微信会压缩图片，发的时候请勾选“原图”；手机里的原件不要删，以后要核对。"
ANSWER_ON = "刚才问您的还没有回答，请接着说。"
NO_COMPLAINT = (
    "这张照片没有保存：您还没有登记投诉，平时咨询不收您的材料。要投诉，请回复“我要投诉”，登记的时候再发照片；"
    "想问照片里的内容，请用文字说。原件不要删。"
)
NOT_A_PICTURE = "这个文件不是照片，没有保存。请发 JPG 或者 PNG 照片，不超过 10 MB。"
NOT_FETCHED = "照片没有取到，还没有保存。请过一会儿再发一次，或者带着原件到窗口。原件不要删。"
_SIGNS: Sequence[tuple[bytes, str]] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
)
_log = structlog.get_logger(__name__)


class EvidenceStore(Protocol):
    """Keeps originals encrypted, a repeated `client_id` once."""

    def keep(
        self, session_id: str, client_id: str, original: bytes, *, media_type: str, source: Source
    ) -> object: ...


class Sessions(Protocol):
    """Tells which field a session was asked for."""

    def by_id(self, session_id: str) -> SessionRecord | None: ...


class Filings(Protocol):
    """Tells what a session has filed."""

    def for_session(self, session_id: str) -> Sequence[TicketStatus]: ...


class Evidence:
    """Takes pictures in."""

    def __init__(self, *, media: Media, store: EvidenceStore, sessions: Sessions, filings: Filings) -> None:
        self._media = media
        self._store = store
        self._sessions = sessions
        self._filings = filings

    async def take(self, person: WechatPerson, message: Received) -> str:
        """What the person is told about their picture."""
        asks, has_filed = await asyncio.to_thread(self._open_complaint, person.session_id)
        if asks not in BY_NAME and not has_filed:
            return NO_COMPLAINT
        try:
            content = await self._media.media(message.media_id)
        except Refused as refusal:
            _log.warning("wechat_picture_not_fetched", outcome=refusal.outcome)
            return NOT_FETCHED
        kind = media_type(content)
        if kind is None:
            return NOT_A_PICTURE
        await asyncio.to_thread(
            self._store.keep, person.session_id, message.key, content, media_type=kind, source="wechat"
        )
        return f"{KEPT}\n{ANSWER_ON}" if asks else KEPT

    def _open_complaint(self, session_id: str) -> tuple[str | None, bool]:
        session = self._sessions.by_id(session_id)
        filed = any(ticket.status not in CLOSED for ticket in self._filings.for_session(session_id))
        return session.asks if session else None, filed


def media_type(content: bytes) -> str | None:
    """The type of a picture by its first bytes; None for everything else."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:8] == b"ftyp" and content[8:12] in (b"heic", b"heix", b"mif1"):
        return "image/heic"
    return next((kind for sign, kind in _SIGNS if content.startswith(sign)), None)
