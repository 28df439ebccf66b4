"""The editors' list: questions that no card answered, or not surely, or not well, with the nearest cards.

Questions and remarks are masked before they come here, sealed here, and deleted when their term is over.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, delete, func, insert, select, true, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import reading, writing
from store.ids import random_id
from store.improvement_records import Cause, Improvement, LoggedAnswer
from store.improvement_schema import improvements

_ABOUT = tuple(LoggedAnswer.__dataclass_fields__)


class Improvements:
    """Adds entries, lists them, marks them as done, deletes the old ones."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def add(self, entry: Improvement) -> Improvement:
        """Keep one entry; returned with its id."""
        kept = replace(entry, id=random_id())
        row = vars(kept.about) | {
            "id": kept.id,
            "cause": kept.cause,
            "nearest": json.dumps(dict(kept.nearest), ensure_ascii=False),
            "question": self._cipher.seal(kept.question, bound_to=f"question {kept.id}"),
            "remark": self._cipher.seal(kept.remark, bound_to=f"remark {kept.id}") if kept.remark else None,
        }
        with writing(self._engine) as connection:
            connection.execute(insert(improvements).values(row))
        return kept

    def page(
        self, *, done: bool = False, causes: Collection[Cause] = (), limit: int = 50, skip: int = 0
    ) -> list[Improvement]:
        """One page of what is open, or done; the newest day first."""
        chosen = (
            select(improvements)
            .where(*_asked(done, causes))
            .order_by(improvements.c.on_day.desc(), improvements.c.id)
            .limit(limit)
            .offset(skip)
        )
        with reading(self._engine) as connection:
            return [self._entry(row) for row in connection.execute(chosen)]

    def count(self, *, done: bool = False, causes: Collection[Cause] = ()) -> int:
        """How many entries a page is one of."""
        counted = select(func.count()).select_from(improvements).where(*_asked(done, causes))
        with reading(self._engine) as connection:
            return int(connection.execute(counted).scalar_one())

    def finish(self, entry_id: str, staff_id: str, note: str) -> bool:
        """Mark as done with a note, once; False where there is no such open entry."""
        open_one = (improvements.c.id == entry_id) & improvements.c.done_on.is_(None)
        told = {
            "done_on": self._clock.today(),
            "done_by": staff_id,
            "done_note": self._cipher.seal(note, bound_to=f"done {entry_id}"),
        }
        with writing(self._engine) as connection:
            return connection.execute(update(improvements).where(open_one).values(told)).rowcount > 0

    def purge(self, keep: timedelta) -> int:
        """Delete what is older than `keep`, done or not; how many."""
        old = improvements.c.on_day < self._clock.today() - keep
        with writing(self._engine) as connection:
            return connection.execute(delete(improvements).where(old)).rowcount

    def _entry(self, row: Row[Any]) -> Improvement:
        def told(name: str, purpose: str) -> str | None:
            sealed = getattr(row, name)
            return self._cipher.unseal(sealed, bound_to=f"{purpose} {row.id}") if sealed else None

        return Improvement(
            id=row.id,
            about=LoggedAnswer(**{name: getattr(row, name) for name in _ABOUT}),
            cause=row.cause,
            question=told("question", "question") or "",
            nearest=json.loads(row.nearest),
            remark=told("remark", "remark"),
            done_on=row.done_on,
            done_by=row.done_by,
            done_note=told("done_note", "done"),
        )


def _asked(done: bool, causes: Collection[Cause]) -> tuple[ColumnElement[bool], ...]:
    state = improvements.c.done_on.is_not(None) if done else improvements.c.done_on.is_(None)
    return state, improvements.c.cause.in_(causes) if causes else true()
