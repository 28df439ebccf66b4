"""News of tickets that their people are still to be told, whatever the channel."""

from __future__ import annotations

from sqlalchemy import Engine, select, update

from store.clock import Clock
from store.database import reading, writing
from store.desk_records import Notice
from store.desk_schema import notices


class Notices:
    """Lists what is untold and marks it told; notices are made with the event they tell of (store.changes)."""

    def __init__(self, *, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def untold(self, session_id: str | None = None, *, limit: int = 100) -> list[Notice]:
        """News nobody has been told yet, oldest first; of one session when it is named."""
        wanted = select(notices).where(notices.c.told_at.is_(None)).order_by(notices.c.id).limit(limit)
        if session_id is not None:
            wanted = wanted.where(notices.c.session_id == session_id)
        with reading(self._engine) as connection:
            return [Notice(**row._mapping) for row in connection.execute(wanted)]

    def told(self, notice_id: str) -> bool:
        """Mark a notice told; whether it was untold until now."""
        this = (notices.c.id == notice_id) & notices.c.told_at.is_(None)
        with writing(self._engine) as connection:
            return (
                connection.execute(update(notices).where(this).values(told_at=self._clock.now())).rowcount > 0
            )
