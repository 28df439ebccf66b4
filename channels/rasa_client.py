"""Asks Rasa for one turn over its REST channel."""

from __future__ import annotations

from typing import Any

import httpx
import structlog

_log = structlog.get_logger(__name__)


class RasaUnavailable(Exception):
    """Rasa gave no reply: it is down, too slow, or an action failed inside it."""


class RasaClient:
    """One HTTP client on loopback. Rasa answers 200 with an empty list on any exception, so empty is an error."""

    def __init__(self, *, url: str, token: str, timeout: float) -> None:
        self._token = token
        self._http = httpx.AsyncClient(base_url=url, timeout=timeout, trust_env=False)

    async def send(self, *, sender: str, text: str, message_id: str) -> list[dict[str, Any]]:
        """The replies to one message, as our actions worded them. Raises RasaUnavailable."""
        call = {"sender": sender, "message": text, "metadata": {"message_id": message_id}}
        try:
            response = await self._http.post("/webhooks/rest/webhook", json=call)
            response.raise_for_status()
            bodies = [item["custom"] for item in response.json() if "custom" in item]
        except (httpx.HTTPError, ValueError) as error:
            _log.warning("rasa_unavailable", reason=type(error).__name__)
            raise RasaUnavailable from error
        if not bodies:
            _log.warning("rasa_unavailable", reason="empty reply")
            raise RasaUnavailable
        return bodies

    async def is_ready(self) -> bool:
        """Whether a model is loaded; `/` would answer 200 without one."""
        try:
            response = await self._http.get("/status", params={"token": self._token}, timeout=2)
            return response.status_code == 200 and bool(response.json().get("model_file"))
        except (httpx.HTTPError, ValueError):
            return False

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()
