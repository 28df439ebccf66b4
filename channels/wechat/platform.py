"""The platform's API: what is pushed, fetched and set up, each call ending in a named outcome."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import httpx
import structlog

from channels.wechat.outcomes import Outcome, Refused, outcome_of
from channels.wechat.tokens import AccessTokens

LARGEST_MEDIA = 10 * 1024 * 1024
_log = structlog.get_logger(__name__)


class Platform:
    """Calls with the shared token; one the platform no longer takes is replaced once, then it is an outcome."""

    def __init__(self, *, http: httpx.AsyncClient, tokens: AccessTokens) -> None:
        self._http = http
        self._tokens = tokens

    async def push(self, openid: str, text: str) -> Outcome:
        """Send a text by the customer-service API; never raises but for StoreUnavailable."""
        body = {"touser": openid, "msgtype": "text", "text": {"content": text}}
        return await self._outcome("/cgi-bin/message/custom/send", body)

    async def typing(self, openid: str) -> Outcome:
        """Show that an answer is being written."""
        return await self._outcome("/cgi-bin/message/custom/typing", {"touser": openid, "command": "Typing"})

    async def notify(
        self, openid: str, template: str, values: Mapping[str, str], page: str | None
    ) -> Outcome:
        """Send a subscription message (订阅通知) whose template's fields are `values`."""
        body: dict[str, Any] = {
            "touser": openid,
            "template_id": template,
            "data": {name: {"value": value} for name, value in values.items()},
        }
        return await self._outcome(
            "/cgi-bin/message/subscribe/bizsend", body | ({"page": page} if page else {})
        )

    async def media(self, media_id: str) -> bytes:
        """The original bytes of a picture or a voice message. Raises Refused."""
        response = await self._tried("GET", "/cgi-bin/media/get", None, media_id=media_id)
        if len(response.content) > LARGEST_MEDIA:
            raise Refused("refused")
        return response.content

    async def call(self, path: str, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """What the platform answers; POST with a body, GET without. Raises Refused."""
        response = await self._tried("GET" if body is None else "POST", path, body)
        try:
            told = response.json()
        except ValueError as error:
            raise Refused("unreachable") from error
        return told if isinstance(told, dict) else {}

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def _outcome(self, path: str, body: Mapping[str, Any]) -> Outcome:
        try:
            await self.call(path, body)
        except Refused as refusal:
            return refusal.outcome
        return "sent"

    async def _tried(
        self, method: str, path: str, body: Mapping[str, Any] | None, **query: str
    ) -> httpx.Response:
        token = await self._tokens.token()
        response, code = await self._once(method, path, body, token, query)
        if outcome_of(code) == "token_refused":
            token = await self._tokens.token(refused=token)
            response, code = await self._once(method, path, body, token, query)
        if code != 0:
            _log.warning("wechat_refused", path=path, code=code, outcome=outcome_of(code))
            raise Refused(outcome_of(code), code)
        return response

    async def _once(
        self, method: str, path: str, body: Mapping[str, Any] | None, token: str, query: Mapping[str, str]
    ) -> tuple[httpx.Response, int]:
        # The platform shows \u escapes as they are, so Chinese goes out as UTF-8.
        content = None if body is None else json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        try:
            response = await self._http.request(
                method, path, params={"access_token": token, **query}, content=content,
                headers={"Content-Type": "application/json; charset=utf-8"},
            )  # fmt: skip
            response.raise_for_status()
            return response, _code(response)
        except (httpx.HTTPError, ValueError, TypeError) as error:
            _log.warning("wechat_unreachable", path=path, reason=type(error).__name__)
            raise Refused("unreachable") from error


def _code(response: httpx.Response) -> int:
    """The `errcode` of a JSON answer, 0 for every other content."""
    if "json" not in response.headers.get("Content-Type", "") and not response.content.startswith(b"{"):
        return 0
    told = response.json()
    return int(told.get("errcode", 0)) if isinstance(told, dict) else 0
