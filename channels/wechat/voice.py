"""Voice: the platform's Recognition where there is one, else a site's own recogniser, off by default."""

from __future__ import annotations

from typing import Protocol

import structlog

from channels.wechat.outcomes import Refused
from channels.wechat.received import Received

_log = structlog.get_logger(__name__)


class SpeechToText(Protocol):
    """A recogniser that a site brings; None where it makes nothing out."""

    async def text(self, audio: bytes) -> str | None: ...


class Media(Protocol):
    """Fetches what was sent (channels.wechat.platform)."""

    async def media(self, media_id: str) -> bytes: ...


class Speech:
    """What was said in a voice message."""

    def __init__(self, *, media: Media, recogniser: SpeechToText | None) -> None:
        self._media = media
        self._recogniser = recogniser

    async def heard(self, message: Received) -> str:
        """The words, "" where nobody could make them out."""
        if message.text or self._recogniser is None:
            return message.text
        try:
            audio = await self._media.media(message.media_id)
        except Refused as refusal:
            _log.warning("wechat_voice_not_fetched", outcome=refusal.outcome)
            return ""
        return await self._recogniser.text(audio) or ""
