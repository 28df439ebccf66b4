"""What was asked and what became of it, for editors: tied to no session, person or moment, only to a day.

The wall: nothing here leads back to who asked, and nothing here is a lead.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import Engine, func, insert, select

from store.cipher import Cipher
from store.database import reading, writing
from store.desk_records import LoggedAnswer
from store.desk_schema import answer_log
from store.ids import new_id


class AnswerLog:
    """Adds answers, lists those of some outcomes, counts."""

    def __init__(self, *, engine: Engine, cipher: Cipher) -> None:
        self._engine = engine
        self._cipher = cipher

    def add(self, answer: LoggedAnswer) -> None:
        """Keep one answer; its question must be masked already."""
        row_id = new_id()
        sealed = self._cipher.seal(answer.question, bound_to=f"answer {row_id}")
        with writing(self._engine) as connection:
            connection.execute(insert(answer_log).values(vars(answer) | {"id": row_id, "question": sealed}))

    def of_outcomes(self, outcomes: Collection[str], since: date, *, limit: int = 500) -> list[LoggedAnswer]:
        """The newest answers that ended so, newest first."""
        wanted = (
            select(answer_log)
            .where(answer_log.c.outcome.in_(outcomes), answer_log.c.on_day >= since)
            .order_by(answer_log.c.id.desc())
            .limit(limit)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(wanted).all()
        return [
            LoggedAnswer(
                on_day=row.on_day,
                outcome=row.outcome,
                question=self._cipher.unseal(row.question, bound_to=f"answer {row.id}"),
                card=row.card,
                topic=row.topic,
                region=row.region,
                audience=row.audience,
                confidence=row.confidence,
            )
            for row in rows
        ]

    def counts(self, since: date, until: date) -> dict[str, int]:
        """How many answers ended in each outcome on these days, both included."""
        counted = (
            select(answer_log.c.outcome, func.count())
            .where(answer_log.c.on_day.between(since, until))
            .group_by(answer_log.c.outcome)
        )
        with reading(self._engine) as connection:
            return {row[0]: row[1] for row in connection.execute(counted)}
