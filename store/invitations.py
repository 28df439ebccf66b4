"""Invitations: a link by which a new member of staff sets a password, once."""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlalchemy import ColumnElement, Engine, and_, insert, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.console_schema import staff_invitations
from store.database import reading, writing

_TOKEN_BYTES = 32
_LOOK_UP = "staff invitation"


class Invitations:
    """Opens, finds and uses up invitations. The token itself is never stored."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def open(self, staff_id: str, *, lifetime: timedelta) -> str:
        """The token of a new invitation, shown this once; earlier ones of the same member are void."""
        token, now = secrets.token_urlsafe(_TOKEN_BYTES), self._clock.now()
        earlier = (staff_invitations.c.staff_id == staff_id) & staff_invitations.c.used_at.is_(None)
        row = {
            "token_hash": self._cipher.digest(token, purpose=_LOOK_UP),
            "staff_id": staff_id,
            "expires_at": now + lifetime,
        }
        with writing(self._engine) as connection:
            connection.execute(update(staff_invitations).where(earlier).values(used_at=now))
            connection.execute(insert(staff_invitations).values(row))
        return token

    def staff_id(self, token: str) -> str | None:
        """Whose invitation this is; None when it is unknown, used or too old."""
        wanted = select(staff_invitations.c.staff_id).where(self._usable(token))
        with reading(self._engine) as connection:
            return connection.execute(wanted).scalar_one_or_none()

    def use(self, token: str) -> bool:
        """Use an invitation up; whether it could still be used. Of two at the same moment one wins."""
        used = update(staff_invitations).where(self._usable(token)).values(used_at=self._clock.now())
        with writing(self._engine) as connection:
            return connection.execute(used).rowcount > 0

    def _usable(self, token: str) -> ColumnElement[bool]:
        return and_(
            staff_invitations.c.token_hash.in_(self._cipher.digests(token, purpose=_LOOK_UP)),
            staff_invitations.c.used_at.is_(None),
            staff_invitations.c.expires_at > self._clock.now(),
        )
