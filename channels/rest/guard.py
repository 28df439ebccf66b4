"""Whose call this is: the key behind a bearer token, its scope, its quotas."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Annotated, Protocol

from fastapi import Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from limits import RateLimitItemPerMinute

from channels.message import SHANGHAI
from channels.rest.scopes import MEANINGS, Scope
from channels.web.limits import PER_ADDRESS, Limiter
from channels.web.problems import Problem
from channels.web.signing_in import address
from store.api_keys import ApiKey

SCHEME = HTTPBearer(
    scheme_name="ApiKey",
    description="运行单位用 labour keys add 发的密钥，lk_ 开头：Authorization: Bearer lk_…",
    auto_error=False,
)
Credentials = Annotated[HTTPAuthorizationCredentials | None, Security(SCHEME)]

UNKNOWN_KEY = "没有带密钥，或者密钥不对、已经停用。请向本服务的运行单位要。"
DAY_SPENT = "这把密钥今天的次数用完了，明天零点恢复；不够用请向本服务的运行单位申请。"


class Keys(Protocol):
    """Where keys are found and their calls counted (store.api_keys)."""

    def by_key(self, key: str) -> ApiKey | None: ...
    def spend(self, key: ApiKey, scope: str) -> bool: ...
    def used(self, key_id: str, *, days: int = 1) -> dict[str, int]: ...


class Guard:
    """Stands before every route of this door. Quotas by the minute are one replica's view, by the day the database's."""

    def __init__(self, *, keys: Keys, limiter: Limiter, now: Callable[[], datetime]) -> None:
        self._keys = keys
        self._limiter = limiter
        self._now = now

    def key(self, request: Request, credentials: HTTPAuthorizationCredentials | None) -> ApiKey:
        """Whose key this is; counts nothing. Problem 401."""
        found = self._keys.by_key(credentials.credentials) if credentials else None
        if found is None:
            self._limiter.spend(PER_ADDRESS, "api key", address(request))
            raise Problem(401, UNKNOWN_KEY)
        return found

    def allowed(
        self, request: Request, credentials: HTTPAuthorizationCredentials | None, scope: Scope
    ) -> ApiKey:
        """The key, when it has the scope and quota left; one call is counted. Problem 401, 403 or 429."""
        key = self.key(request, credentials)
        if scope not in key.scopes:
            raise Problem(403, f"这把密钥没有“{MEANINGS[scope]}”（{scope}）的权限。")
        self._limiter.spend(RateLimitItemPerMinute(key.per_minute), "api", key.id)
        if not self._keys.spend(key, scope):
            raise Problem(429, DAY_SPENT, retry_after=self._seconds_to_midnight())
        return key

    def used_today(self, key: ApiKey) -> dict[str, int]:
        """Calls by scope since midnight in China."""
        return self._keys.used(key.id)

    def _seconds_to_midnight(self) -> int:
        now = self._now().astimezone(SHANGHAI)
        midnight = datetime.combine(now.date() + timedelta(days=1), time.min, SHANGHAI)
        return max(1, math.ceil((midnight - now).total_seconds()))
