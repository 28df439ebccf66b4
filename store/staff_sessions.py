"""Who is signed in at the desk: short sessions, ended at once when the account is closed."""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlalchemy import Engine, insert, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import reading, writing
from store.desk_schema import staff, staff_sessions
from store.ids import new_id

_TOKEN_BYTES = 32
_LOOK_UP = "staff token"


class StaffSessions:
    """Opens, finds and ends sessions of staff. The token itself is never stored."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def open(self, staff_id: str, *, lifetime: timedelta) -> str:
        """The token of a new session, shown this once."""
        token, now = secrets.token_urlsafe(_TOKEN_BYTES), self._clock.now()
        row = {
            "id": new_id(),
            "staff_id": staff_id,
            "token_hash": self._cipher.digest(token, purpose=_LOOK_UP),
            "created_at": now,
            "expires_at": now + lifetime,
        }
        with writing(self._engine) as connection:
            connection.execute(insert(staff_sessions).values(row))
        return token

    def staff_id(self, token: str) -> str | None:
        """Whose session a token is; None once it has expired, was ended or its owner's account is closed."""
        wanted = (
            select(staff_sessions.c.staff_id)
            .join(staff, staff.c.id == staff_sessions.c.staff_id)
            .where(
                staff_sessions.c.token_hash.in_(self._cipher.digests(token, purpose=_LOOK_UP)),
                staff_sessions.c.expires_at > self._clock.now(),
                staff_sessions.c.ended_at.is_(None),
                staff.c.active,
            )
        )
        with reading(self._engine) as connection:
            return connection.execute(wanted).scalar_one_or_none()

    def end(self, token: str) -> None:
        """Sign out."""
        digests = self._cipher.digests(token, purpose=_LOOK_UP)
        with writing(self._engine) as connection:
            connection.execute(
                update(staff_sessions)
                .where(staff_sessions.c.token_hash.in_(digests), staff_sessions.c.ended_at.is_(None))
                .values(ended_at=self._clock.now())
            )

    def end_all(self, staff_id: str) -> None:
        """Sign a member out everywhere: after a new password, a new second factor or a closed account."""
        with writing(self._engine) as connection:
            connection.execute(
                update(staff_sessions)
                .where(staff_sessions.c.staff_id == staff_id, staff_sessions.c.ended_at.is_(None))
                .values(ended_at=self._clock.now())
            )
