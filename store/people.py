"""转人工: who asked for a human being, and which member of staff talks with them now.

The district scope is part of every query here, as in store/queue.py; a session without a region is everybody's.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, and_, func, insert, or_, select, true, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import reading, writing
from store.desk_records import CITYWIDE
from store.errors import Held
from store.ids import new_id
from store.queue import Scope
from store.records import PersonRequest
from store.schema import person_requests, sessions


class PersonRequests:
    """Stores requests, lists the open ones, oldest first, and keeps who holds them."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def add(self, session_id: str, reason: str) -> PersonRequest:
        """Store a request with what the person wrote."""
        request = PersonRequest(id=new_id(), session_id=session_id, at=self._clock.now(), reason=reason)
        row = {
            "id": request.id,
            "session_id": session_id,
            "at": request.at,
            "reason": self._cipher.seal(reason, bound_to=f"person request {request.id}"),
        }
        with writing(self._engine) as connection:
            connection.execute(insert(person_requests).values(row))
        return request

    def open(self, scope: Scope = None, *, limit: int = 100) -> list[PersonRequest]:
        """The requests nobody has closed yet, within the districts of `scope`."""
        return self._select(_within(scope), person_requests.c.closed_at.is_(None), limit=limit)

    def find(self, scope: Scope, request_id: str) -> PersonRequest | None:
        """An open request within the scope."""
        this = person_requests.c.id == request_id
        found = self._select(this, _within(scope), person_requests.c.closed_at.is_(None), limit=1)
        return found[0] if found else None

    def holder_of(self, session_id: str) -> str | None:
        """The member of staff who talks with a session now; None while the bot does."""
        held = and_(
            person_requests.c.session_id == session_id,
            person_requests.c.closed_at.is_(None),
            person_requests.c.holder_id.is_not(None),
        )
        with reading(self._engine) as connection:
            return connection.execute(select(person_requests.c.holder_id).where(held).limit(1)).scalar()

    def ahead_of(self, request_id: str) -> int:
        """How many other sessions asked before and still wait."""
        asks = (
            select(person_requests.c.session_id).where(person_requests.c.id == request_id).scalar_subquery()
        )
        waiting = and_(
            person_requests.c.closed_at.is_(None),
            person_requests.c.holder_id.is_(None),
            person_requests.c.session_id != asks,
        )
        counted = select(func.count(func.distinct(person_requests.c.session_id)))
        with reading(self._engine) as connection:
            return int(
                connection.execute(counted.where(waiting, person_requests.c.id < request_id)).scalar_one()
            )

    def take(self, scope: Scope, request_id: str, staff_id: str) -> PersonRequest | None:
        """Take a conversation over; None when the scope has no such open request. Held when a colleague has it."""
        found = self.find(scope, request_id)
        if found is None:
            return None
        free = or_(person_requests.c.holder_id.is_(None), person_requests.c.holder_id == staff_id)
        values = {"holder_id": staff_id, "taken_at": self._clock.now()}
        with writing(self._engine) as connection:
            # Every open request of the session goes along: a person who asked twice is still one person.
            connection.execute(
                select(sessions.c.id).where(sessions.c.id == found.session_id).with_for_update()
            )
            others = select(person_requests.c.holder_id).where(_of(found.session_id), ~free).limit(1)
            if holder := connection.execute(others).scalar():
                raise Held(holder)
            done = connection.execute(update(person_requests).where(_of(found.session_id)).values(values))
        return found if done.rowcount else None

    def hand_back(self, session_id: str, staff_id: str) -> bool:
        """Close what `staff_id` holds of a session: the bot answers again. Whether anything was held."""
        own = and_(_of(session_id), person_requests.c.holder_id == staff_id)
        with writing(self._engine) as connection:
            closed = update(person_requests).where(own).values(closed_at=self._clock.now(), holder_id=None)
            return connection.execute(closed).rowcount > 0

    def _select(self, *conditions: ColumnElement[bool], limit: int) -> list[PersonRequest]:
        wanted = (
            select(person_requests, sessions.c.region)
            .join(sessions, sessions.c.id == person_requests.c.session_id)
            .where(*conditions)
            .order_by(person_requests.c.id)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return [self._request(row) for row in connection.execute(wanted)]

    def _request(self, row: Row[Any]) -> PersonRequest:
        return PersonRequest(
            id=row.id,
            session_id=row.session_id,
            at=row.at,
            reason=self._cipher.unseal(row.reason, bound_to=f"person request {row.id}"),
            region=row.region,
            holder_id=row.holder_id,
        )


def _of(session_id: str) -> ColumnElement[bool]:
    return and_(person_requests.c.session_id == session_id, person_requests.c.closed_at.is_(None))


def _within(scope: Scope) -> ColumnElement[bool]:
    if scope is None:
        return true()
    return or_(sessions.c.region.is_(None), sessions.c.region == CITYWIDE, sessions.c.region.in_(scope))
