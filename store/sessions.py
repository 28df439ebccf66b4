"""Sessions: one anonymous conversation, held by whoever has its token."""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Engine, Row, insert, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import reading, writing
from store.ids import new_id
from store.records import SessionRecord
from store.schema import sessions

_TOKEN_BYTES = 32
_LOOK_UP = "session token"


class Sessions:
    """Opens sessions and finds them by token. The token itself is never stored."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def prolong(self, session_id: str, until: datetime) -> None:
        """Keep a session open until an instant, for somebody who waits for an answer; never shorter than it is."""
        shorter = (sessions.c.id == session_id) & (sessions.c.expires_at < until)
        with writing(self._engine) as connection:
            connection.execute(update(sessions).where(shorter).values(expires_at=until))

    def open(
        self, *, region: str | None, audience: str | None, on: date | None, lifetime: timedelta
    ) -> tuple[SessionRecord, str]:
        """A new session and its token (32 random bytes, URL-safe), which is shown this once."""
        now = self._clock.now()
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        session = SessionRecord(
            id=new_id(),
            region=region,
            audience=audience,
            on=on,
            created_at=now,
            expires_at=now + lifetime,
            asks=None,
        )
        row = {
            "id": session.id,
            "token_hash": self._cipher.digest(token, purpose=_LOOK_UP),
            "region": region,
            "audience": audience,
            "on_date": on,
            "created_at": session.created_at,
            "expires_at": session.expires_at,
            "asks": None,
        }
        with writing(self._engine) as connection:
            connection.execute(insert(sessions).values(row))
        return session, token

    def by_token(self, token: str) -> SessionRecord | None:
        """The session of a token; None when there is none or it has expired."""
        digests = self._cipher.digests(token, purpose=_LOOK_UP)
        wanted = select(sessions).where(
            sessions.c.token_hash.in_(digests), sessions.c.expires_at > self._clock.now()
        )
        with reading(self._engine) as connection:
            row = connection.execute(wanted).one_or_none()
        return _record(row) if row else None

    def by_id(self, session_id: str) -> SessionRecord | None:
        """A session by its own id, expired or not; None when there is none."""
        with reading(self._engine) as connection:
            row = connection.execute(select(sessions).where(sessions.c.id == session_id)).one_or_none()
        return _record(row) if row else None


def _record(row: Row[Any]) -> SessionRecord:
    return SessionRecord(
        id=row.id,
        region=row.region,
        audience=row.audience,
        on=row.on_date,
        created_at=row.created_at,
        expires_at=row.expires_at,
        asks=row.asks,
    )
