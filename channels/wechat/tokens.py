"""The access token: one for the installation, fetched by one process at a time, five minutes before it ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Protocol

import httpx

from channels.wechat.outcomes import Refused, outcome_of

SPARE = timedelta(minutes=5)
"""How long before its end a token is replaced; the old one still works for as long."""
LEASE = timedelta(seconds=15)
_STABLE_TOKEN = "/cgi-bin/stable_token"  # noqa: S105 (a path)
_LOOK_AGAIN_SECONDS = 0.1


class TokenStore(Protocol):
    """Where the processes share it (store.wechat_tokens)."""

    def current(self, app_id: str, *, spare: timedelta) -> str | None: ...
    def claim(self, app_id: str, *, lease: timedelta) -> bool: ...
    def put(self, app_id: str, token: str, *, expires_at: datetime) -> None: ...
    def release(self, app_id: str) -> None: ...


class AccessTokens:
    """Gives the token for a call. `stable_token` hands everybody the same, so fetching it ends no other's."""

    def __init__(
        self,
        *,
        app_id: str,
        secret: str,
        http: httpx.AsyncClient,
        store: TokenStore,
        now: Callable[[], datetime],
        wait_seconds: float = LEASE.total_seconds(),
    ) -> None:
        self._app_id = app_id
        self._secret = secret
        self._http = http
        self._store = store
        self._now = now
        self._tries = max(1, round(wait_seconds / _LOOK_AGAIN_SECONDS))

    async def token(self, *, refused: str | None = None) -> str:
        """A token that holds, other than the `refused` one. Raises Refused, StoreUnavailable."""
        for _ in range(self._tries):
            token = await asyncio.to_thread(self._store.current, self._app_id, spare=SPARE)
            if token and token != refused:
                return token
            if await asyncio.to_thread(self._store.claim, self._app_id, lease=LEASE):
                return await self._fetch_claimed(refused)
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        raise Refused("unreachable")

    async def _fetch_claimed(self, refused: str | None) -> str:
        try:
            # Another process may have fetched one between our look and our claim.
            token = await asyncio.to_thread(self._store.current, self._app_id, spare=SPARE)
            if token and token != refused:
                await asyncio.to_thread(self._store.release, self._app_id)
                return token
            token, seconds = await self._fetch(forced=False)
            if token == refused:
                token, seconds = await self._fetch(forced=True)
        except BaseException:
            await asyncio.to_thread(self._store.release, self._app_id)
            raise
        expires_at = self._now() + timedelta(seconds=seconds)
        await asyncio.to_thread(self._store.put, self._app_id, token, expires_at=expires_at)
        return token

    async def _fetch(self, *, forced: bool) -> tuple[str, int]:
        call = {
            "grant_type": "client_credential",
            "appid": self._app_id,
            "secret": self._secret,
            "force_refresh": forced,
        }
        try:
            response = await self._http.post(_STABLE_TOKEN, json=call)
            response.raise_for_status()
            told: dict[str, Any] = response.json()
            if "access_token" in told:
                return str(told["access_token"]), int(told["expires_in"])
            code = int(told["errcode"])
        except (httpx.HTTPError, ValueError, TypeError, KeyError) as error:
            raise Refused("unreachable") from error
        outcome = outcome_of(code)
        # Asking for a token is the one call that carries no token: 40001 says that the secret is wrong.
        raise Refused("wrong_secret" if outcome == "token_refused" else outcome, code)
