"""Guesses at codes and passwords, counted by what was guessed at whether or not it exists: a pause tells nothing.

For a ticket's code that is its number. For a sign-in it is a digest of login and address together, so that a
stranger's misses never lock the owner out.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Engine, Table, delete, select, update

from store.clock import Clock
from store.database import insert_once, writing
from store.desk_schema import sign_in_attempts
from store.schema import ticket_attempts


class Attempts:
    """Counts a guess before it is compared: guesses sent at the same moment cannot slip past the limit."""

    def __init__(self, *, engine: Engine, clock: Clock, table: Table = ticket_attempts) -> None:
        self._engine = engine
        self._clock = clock
        self._table = table

    def record_miss(self, number: str, *, most: int, pause: timedelta) -> datetime | None:
        """Count one more guess at a number.

        None when it may be compared; the end of the pause when `most` guesses were made already, each
        within `pause` of the one before. A guess refused by the pause does not prolong it.
        """
        now = self._clock.now()
        table = self._table
        this = table.c.number == number
        with writing(self._engine) as connection:
            insert_once(
                connection,
                table,
                {"number": number, "misses": 0, "last_at": now},
                unique=("number",),
            )
            row = connection.execute(select(table).where(this).with_for_update()).one()
            until: datetime = row.last_at + pause
            misses = row.misses if now < until else 0
            if misses >= most:
                return until
            connection.execute(update(table).where(this).values(misses=misses + 1, last_at=now))
        return None

    def clear_misses(self, number: str) -> None:
        """The guess was right: start counting anew."""
        with writing(self._engine) as connection:
            connection.execute(delete(self._table).where(self._table.c.number == number))


def sign_ins(*, engine: Engine, clock: Clock) -> Attempts:
    """Guesses at passwords of staff, counted apart from those at codes."""
    return Attempts(engine=engine, clock=clock, table=sign_in_attempts)
