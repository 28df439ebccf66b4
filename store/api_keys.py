"""Keys of other systems, each with its scopes and quotas; use is counted by day and scope, never by what was asked."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Engine, Row, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from store.api_schema import api_keys, api_use
from store.cipher import Cipher
from store.clock import Clock
from store.database import insert_once, reading, writing
from store.errors import KeyNameTaken
from store.ids import new_id

PREFIX = "lk_"
"""Tells a key from every other secret, for people and for scanners of leaked ones."""
_KEY_BYTES = 32
_LOOK_UP = "api key"


@dataclass(frozen=True)
class ApiKey:
    """One system's key; `per_minute` and `per_day` are calls. What it files lies under `session_id`."""

    id: str
    name: str
    session_id: str
    scopes: frozenset[str]
    per_minute: int
    per_day: int
    created_at: datetime
    revoked_at: datetime | None


class ApiKeys:
    """Opens, finds and revokes keys, and counts their calls. The key itself is never stored."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def open(
        self, name: str, *, session_id: str, scopes: frozenset[str], per_minute: int, per_day: int
    ) -> str:
        """A new key, shown this once. Raises KeyNameTaken."""
        key = PREFIX + secrets.token_urlsafe(_KEY_BYTES)
        row = {
            "id": new_id(),
            "name": name,
            "key_hash": self._cipher.digest(key, purpose=_LOOK_UP),
            "session_id": session_id,
            "scopes": " ".join(sorted(scopes)),
            "per_minute": per_minute,
            "per_day": per_day,
            "created_at": self._clock.now(),
        }
        try:
            with writing(self._engine) as connection:
                connection.execute(insert(api_keys).values(row))
        except IntegrityError as error:
            raise KeyNameTaken(name) from error
        return key

    def by_key(self, key: str) -> ApiKey | None:
        """Whose key this is; None when it is unknown or revoked."""
        this = api_keys.c.key_hash.in_(self._cipher.digests(key, purpose=_LOOK_UP))
        wanted = select(api_keys).where(this, api_keys.c.revoked_at.is_(None))
        with reading(self._engine) as connection:
            row = connection.execute(wanted).one_or_none()
        return _record(row) if row else None

    def all(self) -> list[ApiKey]:
        """Every key, oldest first, revoked ones too."""
        with reading(self._engine) as connection:
            return [_record(row) for row in connection.execute(select(api_keys).order_by(api_keys.c.id))]

    def revoke(self, name: str) -> bool:
        """End a key for good; whether it was in use."""
        open_key = (api_keys.c.name == name) & api_keys.c.revoked_at.is_(None)
        with writing(self._engine) as connection:
            ended = connection.execute(update(api_keys).where(open_key).values(revoked_at=self._clock.now()))
        return ended.rowcount > 0

    def spend(self, key: ApiKey, scope: str) -> bool:
        """Count one call; False, and counted as refused, when the day's quota is used up."""
        day = self._clock.today()
        place = {"key_id": key.id, "day": day, "scope": scope}
        with writing(self._engine) as connection:
            # Calls of one key queue here: two at the same moment cannot both be the last of the day.
            connection.execute(select(api_keys.c.id).where(api_keys.c.id == key.id).with_for_update())
            this_day = (api_use.c.key_id == key.id) & (api_use.c.day == day)
            used = connection.execute(select(func.sum(api_use.c.calls)).where(this_day)).scalar() or 0
            insert_once(connection, api_use, {**place, "calls": 0, "refused": 0}, unique=tuple(place))
            is_left = used < key.per_day
            column = api_use.c.calls if is_left else api_use.c.refused
            connection.execute(
                update(api_use).where(this_day, api_use.c.scope == scope).values({column: column + 1})
            )
        return is_left

    def used(self, key_id: str, *, days: int = 1) -> dict[str, int]:
        """Calls by scope on the last `days` days, today included."""
        since: date = self._clock.today() - timedelta(days=days - 1)
        wanted = (
            select(api_use.c.scope, func.sum(api_use.c.calls))
            .where(api_use.c.key_id == key_id, api_use.c.day >= since)
            .group_by(api_use.c.scope)
        )
        with reading(self._engine) as connection:
            return {scope: int(calls) for scope, calls in connection.execute(wanted)}


def _record(row: Row[Any]) -> ApiKey:
    return ApiKey(
        id=row.id,
        name=row.name,
        session_id=row.session_id,
        scopes=frozenset(row.scopes.split()),
        per_minute=row.per_minute,
        per_day=row.per_day,
        created_at=row.created_at,
        revoked_at=row.revoked_at,
    )
