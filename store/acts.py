"""What staff did, for supervisors: an append-only, hash-chained journal. It never holds personal data in the open.

`subject` is a receipt number, the id of a request or of a member of staff, or nothing. A reason is free text: it is
sealed, and the chain holds a keyed digest of it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Row, insert, or_, select, text

from store.cipher import Cipher
from store.clock import Clock
from store.console_schema import staff_acts
from store.database import reading, writing
from store.events import GENESIS, chained
from store.ids import new_id
from store.records import Event

_CHAIN = "staff acts"
_DIGEST = "reason of an act"


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act of a member of staff; `at` and `seq`, its place in the journal, are set by the journal."""

    staff_id: str
    kind: str
    subject: str | None = None
    data: Mapping[str, str | int | None] = field(default_factory=dict)
    reason: str | None = field(default=None, repr=False)
    at: datetime | None = None
    seq: int | None = None


class Acts:
    """Writes acts down, lists them, proves that none was changed."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def record(self, act: Act) -> None:
        """Append one act; those of the same moment wait for each other."""
        row_id, at = new_id(), self._clock.now()
        digest = self._cipher.digest(act.reason, purpose=_DIGEST) if act.reason else None
        data = dict(act.data) | ({"reason_digest": digest} if digest else {})
        event = Event(act.kind, at, data | {"by": act.staff_id, "subject": act.subject})
        with writing(self._engine) as connection:
            if connection.dialect.name == "postgresql":  # SQLite writers wait for each other already
                connection.execute(text(f"LOCK TABLE {staff_acts.name} IN EXCLUSIVE MODE"))
            newest = select(staff_acts.c.seq, staff_acts.c.hash).order_by(staff_acts.c.seq.desc()).limit(1)
            last = connection.execute(newest).one_or_none()
            seq, prev_hash = (last.seq + 1, last.hash) if last else (1, GENESIS)
            row = {
                "id": row_id,
                "seq": seq,
                "at": at,
                "staff_id": act.staff_id,
                "kind": act.kind,
                "subject": act.subject,
                "data": json.dumps(data, ensure_ascii=False, sort_keys=True),
                "reason": self._cipher.seal(act.reason, bound_to=f"act {row_id}") if act.reason else None,
                "prev_hash": prev_hash,
                "hash": chained(_CHAIN, seq, event, prev_hash),
            }
            connection.execute(insert(staff_acts).values(row))

    def newest(
        self,
        *subjects: str,
        limit: int = 100,
        kind: str | None = None,
        staff_ids: Collection[str] | None = None,
        or_about: Collection[str] = (),
        before: int | None = None,
    ) -> list[Act]:
        """The newest acts, newest first; of these subjects, one kind, these people, older than an act, when named.

        `or_about` adds to the acts of these people what others did to these subjects.
        """
        wanted = select(staff_acts).order_by(staff_acts.c.seq.desc()).limit(limit)
        if subjects:
            wanted = wanted.where(staff_acts.c.subject.in_(subjects))
        if kind is not None:
            wanted = wanted.where(staff_acts.c.kind == kind)
        if staff_ids is not None:
            theirs = staff_acts.c.staff_id.in_(staff_ids)
            wanted = wanted.where(or_(theirs, staff_acts.c.subject.in_(or_about)))
        if before is not None:
            wanted = wanted.where(staff_acts.c.seq < before)
        with reading(self._engine) as connection:
            return [self._act(row) for row in connection.execute(wanted)]

    def is_intact(self) -> bool:
        """Whether the journal is as it was written."""
        prev_hash = GENESIS
        with reading(self._engine) as connection:
            for seq, row in enumerate(connection.execute(select(staff_acts).order_by(staff_acts.c.seq)), 1):
                told = json.loads(row.data) | {"by": row.staff_id, "subject": row.subject}
                expected = chained(_CHAIN, seq, Event(row.kind, row.at, told), prev_hash)
                if (row.seq, row.prev_hash, row.hash) != (seq, prev_hash, expected):
                    return False
                prev_hash = row.hash
        return True

    def _act(self, row: Row[Any]) -> Act:
        reason = self._cipher.unseal(row.reason, bound_to=f"act {row.id}") if row.reason else None
        return Act(
            staff_id=row.staff_id,
            kind=row.kind,
            subject=row.subject,
            data=json.loads(row.data),
            reason=reason,
            at=row.at,
            seq=row.seq,
        )
