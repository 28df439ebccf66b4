"""Webhook: the package is posted to the agency's address, signed."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime

import httpx

from handoff.deliver import Delivered, Outcome, Rejected, Retry
from handoff.package import Package

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 15.0
_PASSING = frozenset({408, 425, 429})
_CONFLICT = 409


class Webhook:
    """Posts packages. Headers: Idempotency-Key, X-Timestamp (Unix seconds), X-Signature (see `signature`).

    2xx acknowledges, and so does 409: the receiver already has this key. 408, 425, 429, 5xx and a broken
    connection are tried again; every other answer, a redirect too, is a rejection: a signed package is
    never carried to an address nobody configured.
    """

    def __init__(self, *, url: str, secret: bytes, client: httpx.Client, now: Callable[[], datetime]) -> None:
        self._url = url
        self._secret = secret
        self._client = client
        self._now = now

    def deliver(self, package: Package) -> Outcome:
        """Send once and read the answer's status."""
        body = package.json()
        timestamp = str(int(self._now().timestamp()))
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "Idempotency-Key": package.key,
            "X-Timestamp": timestamp,
            "X-Signature": signature(self._secret, timestamp, body),
        }
        try:
            status = self._client.post(
                self._url, content=body, headers=headers, follow_redirects=False, timeout=_TIMEOUT
            ).status_code
        except httpx.HTTPError as error:
            return Retry(type(error).__name__)
        if 200 <= status < 300 or status == _CONFLICT:
            return Delivered("acknowledged")
        if status >= 500 or status in _PASSING:
            return Retry(f"HTTP {status}")
        return Rejected(f"HTTP {status}")


def signature(secret: bytes, timestamp: str, body: bytes) -> str:
    """`sha256=` and the hex HMAC-SHA256 of timestamp + "." + body."""
    return "sha256=" + hmac.new(secret, timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


_TIMEOUT = httpx.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS)
