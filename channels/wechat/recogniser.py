"""A site's own speech recognition, asked over HTTP: `POST` of the audio as WeChat keeps it, answered `{"text": "…"}`."""

from __future__ import annotations

import httpx
import structlog

MEDIA_TYPE = "audio/amr"
CALL_SECONDS = 10.0
LONGEST = 2_000
"""Characters: a voice message lasts a minute at most."""
_log = structlog.get_logger(__name__)


class HttpRecogniser:
    """Off unless WECHAT_ASR_URL is set: then what is said goes to that address and nowhere else."""

    def __init__(self, url: str, http: httpx.AsyncClient) -> None:
        self._url = url
        self._http = http

    async def text(self, audio: bytes) -> str | None:
        """The words; None where the service makes nothing out, refuses or cannot be reached."""
        try:
            response = await self._http.post(self._url, content=audio, headers={"Content-Type": MEDIA_TYPE})
            response.raise_for_status()
            told = response.json()
            heard = told.get("text") if isinstance(told, dict) else None
        except (httpx.HTTPError, ValueError) as error:
            _log.warning("wechat_speech_not_recognised", reason=type(error).__name__)
            return None
        return heard.strip()[:LONGEST] or None if isinstance(heard, str) else None

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()
