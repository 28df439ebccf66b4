"""Stored messages as their person sees them: placeholders become masked values, codes fade."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Protocol

from channels.message import Message, local
from handoff.mask import mask
from store.records import StoredMessage

CODE_KIND = "查询码"
CODE_SHOWN_FOR = timedelta(hours=24)
HIDDEN_CODE = "******"
_PLACEHOLDER = re.compile(r"‹([^‹›\d]+)\d+›")


class Vault(Protocol):
    """Gives the value behind a placeholder."""

    def value(self, session_id: str, placeholder: str) -> str | None: ...


class Presenter:
    """Turns stored bodies into M."""

    def __init__(self, *, vault: Vault, now: Callable[[], datetime]) -> None:
        self._vault = vault
        self._now = now

    def present(self, stored: StoredMessage, *, in_history: bool) -> Message:
        """M of one stored message. The query code shows only in the reply itself, for 24 hours."""
        fresh = not in_history and self._now() - stored.at < CODE_SHOWN_FOR
        body = self._filled(stored.body, stored.session_id, show_code=fresh)
        if body.get("ticket") and not fresh:
            body["ticket"]["code"] = ""
        return Message.model_validate(
            {
                **body,
                "id": stored.id,
                "from": stored.sender,
                "at": local(stored.at),
                "reply_to": stored.reply_to,
            }
        )

    def _filled(self, value: Any, session_id: str, *, show_code: bool) -> Any:
        if isinstance(value, str):
            return _PLACEHOLDER.sub(lambda found: self._word(found, session_id, show_code), value)
        if isinstance(value, dict):
            return {key: self._filled(item, session_id, show_code=show_code) for key, item in value.items()}
        if isinstance(value, list):
            return [self._filled(item, session_id, show_code=show_code) for item in value]
        return value

    def _word(self, found: re.Match[str], session_id: str, show_code: bool) -> str:
        kind = found[1]
        if kind == CODE_KIND and not show_code:
            return HIDDEN_CODE
        value = self._vault.value(session_id, found[0])
        if value is None:
            return found[0]
        return value if kind == CODE_KIND else mask(kind, value)
