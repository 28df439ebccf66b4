"""What people thought of replies: one rating a message, the last one counts."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Engine, func, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import insert_once, reading, writing
from store.ids import new_id
from store.improvement_records import Dimension, LoggedAnswer, Rating
from store.improvement_schema import feedback
from store.schema import messages

_ABOUT = ("on_day", "card", "topic", "region", "industry")


class Ratings:
    """Keeps ratings of a session's own replies."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def rate(
        self,
        session_id: str,
        message_id: str,
        rating: int,
        comment: str | None = None,
        about: LoggedAnswer | None = None,
    ) -> bool:
        """Keep a rating, 1 or -1; False when the session has no such reply. ValueError for another number.

        `about` is what the reply told, for statistics; None where it was no answer to a question.
        """
        if rating not in (1, -1):
            raise ValueError("a rating is 1 or -1")
        own = (messages.c.id == message_id) & (messages.c.session_id == session_id)
        row = {"id": new_id(), "session_id": session_id, "message_id": message_id, "at": self._clock.now()}
        with writing(self._engine) as connection:
            if (
                connection.execute(select(messages.c.id).where(own, messages.c.sender != "person")).first()
                is None
            ):
                return False
            place = f"rating of {message_id}"
            told = {
                "rating": rating,
                "comment": self._cipher.seal(comment, bound_to=place) if comment else None,
                **{name: getattr(about, name, None) for name in _ABOUT},
            }
            if not insert_once(connection, feedback, row | told, unique=("session_id", "message_id")):
                same = (feedback.c.session_id == session_id) & (feedback.c.message_id == message_id)
                connection.execute(update(feedback).where(same).values(told | {"at": row["at"]}))
        return True

    def all(self, *, limit: int = 200) -> list[Rating]:
        """The newest ratings, newest first; a rating names no session."""
        wanted = select(feedback).order_by(feedback.c.at.desc(), feedback.c.id.desc()).limit(limit)
        with reading(self._engine) as connection:
            rows = connection.execute(wanted).all()
        return [
            Rating(
                message_id=row.message_id,
                at=row.at,
                rating=row.rating,
                comment=self._cipher.unseal(row.comment, bound_to=f"rating of {row.message_id}")
                if row.comment
                else None,
            )
            for row in rows
        ]

    def of(self, session_id: str, message_id: str) -> int | None:
        """The rating a message has now, None for none."""
        same = (feedback.c.session_id == session_id) & (feedback.c.message_id == message_id)
        with reading(self._engine) as connection:
            return connection.execute(select(feedback.c.rating).where(same)).scalar_one_or_none()

    def by(self, dimension: Dimension, since: date, until: date) -> dict[tuple[Any, int], int]:
        """How many answers of these days, both included, were rated how, by each value of a dimension.

        Only day, region, topic and industry are kept of what was rated.
        """
        counted = (
            select(feedback.c[dimension], feedback.c.rating, func.count())
            .where(feedback.c.on_day.between(since, until))
            .group_by(feedback.c[dimension], feedback.c.rating)
        )
        with reading(self._engine) as connection:
            return {(row[0], row[1]): int(row[2]) for row in connection.execute(counted)}
