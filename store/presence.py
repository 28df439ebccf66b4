"""Which members of staff are at their screens, and free to talk with people."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import ColumnElement, Engine, func, select, true

from store.clock import Clock
from store.console_schema import staff_presence
from store.database import insert_once, reading, writing
from store.desk_records import CITYWIDE, Role
from store.desk_schema import staff, staff_districts

GONE_AFTER = timedelta(seconds=60)
"""A screen that has not been heard of for so long is closed."""


class Presence:
    """Hears the heartbeats of screens."""

    def __init__(self, *, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def beat(self, staff_id: str, *, free: bool) -> None:
        """A member is at their screen now; `free` whether they take conversations."""
        seen = {"at": self._clock.now(), "free": free}
        with writing(self._engine) as connection:
            if not insert_once(
                connection, staff_presence, {"staff_id": staff_id, **seen}, unique=("staff_id",)
            ):
                own = staff_presence.c.staff_id == staff_id
                connection.execute(staff_presence.update().where(own).values(seen))

    def free(self, roles: Collection[Role], region: str | None) -> int:
        """How many free members of these roles work for a district; None, or the whole city, is any district."""
        serves: ColumnElement[bool] = true()
        if region not in (None, CITYWIDE):
            theirs = staff_districts.c.district.in_((region, CITYWIDE))
            serves = staff.c.id.in_(select(staff_districts.c.staff_id).where(theirs))
        there = (
            select(func.count())
            .select_from(staff_presence)
            .join(staff, staff.c.id == staff_presence.c.staff_id)
            .where(
                staff_presence.c.free,
                staff_presence.c.at > self._clock.now() - GONE_AFTER,
                staff.c.active,
                staff.c.role.in_(roles),
                serves,
            )
        )
        with reading(self._engine) as connection:
            return int(connection.execute(there).scalar_one())
