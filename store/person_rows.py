"""Requests for a person as rows, and the conditions their queries are made of."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select, true

from store.cipher import Cipher
from store.desk_records import CITYWIDE
from store.errors import Unheard
from store.queue import Scope
from store.records import PersonRequest, Skill
from store.schema import messages, person_requests, sessions


def row_of(cipher: Cipher, request: PersonRequest) -> dict[str, Any]:
    """A new row; what the person wrote is sealed."""
    return {
        "id": request.id,
        "session_id": request.session_id,
        "at": request.at,
        "reason": cipher.seal(request.reason, bound_to=f"person request {request.id}"),
        "skill": request.skill,
        "is_left": request.is_left,
    }


def request_of(cipher: Cipher, row: Row[Any]) -> PersonRequest:
    """A row with its session's region, as a record."""
    return PersonRequest(
        id=row.id,
        session_id=row.session_id,
        at=row.at,
        reason=cipher.unseal(row.reason, bound_to=f"person request {row.id}"),
        region=row.region,
        holder_id=row.holder_id,
        skill=row.skill,
        is_left=row.is_left,
    )


def of_session(session_id: str) -> ColumnElement[bool]:
    """The open requests of a session."""
    return and_(person_requests.c.session_id == session_id, person_requests.c.closed_at.is_(None))


def within(scope: Scope) -> ColumnElement[bool]:
    """Districts as a condition; a session without a region, or of the whole city, is everybody's."""
    if scope is None:
        return true()
    return or_(sessions.c.region.is_(None), sessions.c.region == CITYWIDE, sessions.c.region.in_(scope))


def for_skills(skills: Collection[Skill]) -> ColumnElement[bool]:
    """Skills as a condition."""
    return person_requests.c.skill.in_(skills)


def lock(connection: Connection, session_id: str) -> None:
    """Lock a session until the transaction ends."""
    # The lock that writers of messages take too: what is said is said before or after, never meanwhile.
    connection.execute(
        select(sessions.c.id).where(sessions.c.id == session_id).with_for_update(key_share=True)
    )


def all_heard(connection: Connection, session_id: str, seen: str | None) -> None:
    """Unheard, where the person has said more than `seen`; the session is locked."""
    lock(connection, session_id)
    own = (messages.c.session_id == session_id) & (messages.c.sender == "person")
    if seen and connection.execute(select(messages.c.id).where(own, messages.c.id > seen).limit(1)).first():
        raise Unheard(session_id)
