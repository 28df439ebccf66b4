"""What became of questions, as bare statistics: tied to no session, person or moment, only to a day.

The wall: nothing here leads back to who asked, and nothing here is a lead.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Engine, func, insert, select

from store.database import reading, writing
from store.ids import random_id
from store.improvement_records import Dimension, LoggedAnswer
from store.improvement_schema import answer_log


class AnswerLog:
    """Adds answers and counts them."""

    def __init__(self, *, engine: Engine) -> None:
        self._engine = engine

    def add(self, answer: LoggedAnswer) -> None:
        """Keep one answer."""
        with writing(self._engine) as connection:
            connection.execute(insert(answer_log).values(vars(answer) | {"id": random_id()}))

    def counts(self, since: date, until: date) -> dict[str, int]:
        """How many answers ended in each outcome on these days, both included."""
        return {key[0]: number for key, number in self._tally(since, until, answer_log.c.outcome).items()}

    def by(self, dimension: Dimension, since: date, until: date) -> dict[tuple[Any, str], int]:
        """How many answers had each value of a dimension and each outcome, on these days, both included."""
        return self._tally(since, until, answer_log.c[dimension], answer_log.c.outcome)

    def across(
        self, one: Dimension, other: Dimension, since: date, until: date
    ) -> dict[tuple[Any, Any], int]:
        """How many answers had each pair of values, on these days, both included."""
        return self._tally(since, until, answer_log.c[one], answer_log.c[other])

    def _tally(self, since: date, until: date, *columns: Any) -> dict[Any, int]:
        counted = (
            select(*columns, func.count()).where(answer_log.c.on_day.between(since, until)).group_by(*columns)
        )
        with reading(self._engine) as connection:
            return {tuple(row[:-1]): int(row[-1]) for row in connection.execute(counted)}
