"""转人工: who asked for a human being, so that staff can see it."""

from __future__ import annotations

from sqlalchemy import Engine, insert, select

from store.cipher import Cipher
from store.clock import Clock
from store.database import reading, writing
from store.ids import new_id
from store.records import PersonRequest
from store.schema import person_requests


class PersonRequests:
    """Stores requests and lists the open ones, oldest first."""

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

    def open(self) -> list[PersonRequest]:
        """Every request nobody has closed yet."""
        waiting = (
            select(person_requests)
            .where(person_requests.c.closed_at.is_(None))
            .order_by(person_requests.c.id)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(waiting).all()
        return [
            PersonRequest(
                id=row.id,
                session_id=row.session_id,
                at=row.at,
                reason=self._cipher.unseal(row.reason, bound_to=f"person request {row.id}"),
            )
            for row in rows
        ]
