"""Calls of the hotline as they ended: found again by the caller's number, listed while something is still owed.

A number is looked up by a keyed digest. Words and number are sealed, kept in full only while an answer is owed, and
everything goes after `KEPT`. The district scope is part of the query, as in store/queue.py; a call that names no
district is everybody's.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Engine, Row, delete, or_, select, true, update

from store.call_schema import calls
from store.cipher import Cipher
from store.clock import Clock
from store.database import insert_once, reading, writing
from store.errors import CallSettled
from store.ids import new_id
from store.queue import Scope

CallResult = Literal["answered", "filed", "passed_on", "call_back"]
OWED: tuple[CallResult, ...] = ("passed_on", "call_back")
"""Results after which somebody still owes the caller an answer."""
KEPT = timedelta(days=365)
_CALLER = "caller of a call"
_SEALED = ("said", "note", "phone")


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call. `said` and `phone` are what an owed answer needs, "" otherwise; `seconds` the call took.

    `settles` is the call whose owed answer this one gave; `due_on` the day until which a call back was promised.
    `caller` is the number the call is to be found by, None when the caller did not agree; it is only ever written.
    """

    id: str = ""
    client_id: str
    at: datetime | None = None
    staff_id: str
    result: CallResult
    district: str | None = None
    audience: str | None = None
    card: str | None = None
    ticket_number: str | None = None
    caller: str | None = field(default=None, repr=False)
    due_on: date | None = None
    seconds: int | None = None
    settles: str | None = None
    settled_at: datetime | None = None
    said: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)


class Calls:
    """Keeps calls, finds a caller's earlier ones and those that are owed an answer."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def add(self, call: Call, scope: Scope = None) -> Call:
        """Keep a call, and settle the one it answers, in one transaction; sent again it is the first one.

        CallSettled when a colleague answered that one meanwhile, or the scope has none such: nothing is stored then.
        """
        call = replace(call, id=new_id(), at=self._clock.now())
        with writing(self._engine) as connection:
            connection.execute(delete(calls).where(calls.c.at < self._clock.now() - KEPT))
            if not insert_once(connection, calls, self._row(call), unique=("staff_id", "client_id")):
                same = (calls.c.staff_id == call.staff_id) & (calls.c.client_id == call.client_id)
                return self._call(connection.execute(select(calls).where(same)).one())
            if call.settles:
                self._settle(connection, _within(scope), call.settles)
        return call

    def owed(self, scope: Scope, *, limit: int = 100) -> list[Call]:
        """The calls still owed an answer, what was promised soonest on top."""
        return self._select(_within(scope), _OPEN, order=(calls.c.due_on, calls.c.id), limit=limit)

    def find_owed(self, scope: Scope, call_id: str) -> Call | None:
        """One of them; None when there is none such within the scope."""
        found = self._select(_within(scope), _OPEN, calls.c.id == call_id, order=(calls.c.id,), limit=1)
        return found[0] if found else None

    def of_caller(self, scope: Scope, phone: str, *, limit: int = 20) -> list[Call]:
        """The calls kept under a number (bare digits), newest first."""
        same = calls.c.caller_hash.in_(self._cipher.digests(phone, purpose=_CALLER))
        return self._select(_within(scope), same, order=(calls.c.id.desc(),), limit=limit)

    def _settle(self, connection: Connection, within: ColumnElement[bool], call_id: str) -> None:
        row = connection.execute(select(calls).where(calls.c.id == call_id, within, _OPEN)).one_or_none()
        if row is None:
            raise CallSettled(call_id)
        answered = self._seal(replace(self._call(row), said="", phone=""))
        done = update(calls).where(calls.c.id == call_id, _OPEN)
        if not connection.execute(done.values(settled_at=self._clock.now(), contents=answered)).rowcount:
            raise CallSettled(call_id)

    def _select(
        self, *conditions: ColumnElement[bool], order: tuple[ColumnElement[Any], ...], limit: int
    ) -> list[Call]:
        with reading(self._engine) as connection:
            rows = connection.execute(select(calls).where(*conditions).order_by(*order).limit(limit)).all()
        return [self._call(row) for row in rows]

    def _row(self, call: Call) -> dict[str, Any]:
        plain = {name: value for name, value in vars(call).items() if name not in (*_SEALED, "caller")}
        digest = self._cipher.digest(call.caller, purpose=_CALLER) if call.caller else None
        return plain | {"caller_hash": digest, "contents": self._seal(call)}

    def _seal(self, call: Call) -> bytes:
        return self._cipher.seal({name: getattr(call, name) for name in _SEALED}, bound_to=f"call {call.id}")

    def _call(self, row: Row[Any]) -> Call:
        plain = {
            name: value for name, value in row._mapping.items() if name not in ("caller_hash", "contents")
        }
        return Call(**plain, **self._cipher.unseal(row.contents, bound_to=f"call {row.id}"))


_OPEN = calls.c.result.in_(OWED) & calls.c.settled_at.is_(None)


def _within(scope: Scope) -> ColumnElement[bool]:
    if scope is None:
        return true()
    return or_(calls.c.district.in_(scope), calls.c.district.is_(None))
