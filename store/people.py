"""转人工: who asked for a human being, and which member of staff talks with them now.

District and skill are part of every query here, as in store/queue.py; a session without a region is everybody's.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import get_args

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Update,
    and_,
    func,
    insert,
    or_,
    select,
    update,
)

from store.cipher import Cipher
from store.clock import Clock
from store.database import reading, writing
from store.desk_records import CITYWIDE
from store.errors import Held
from store.ids import new_id
from store.person_rows import all_heard, for_skills, lock, of_session, request_of, row_of, within
from store.queue import Scope
from store.records import PersonRequest, Skill
from store.schema import person_requests, sessions

SKILLS: frozenset[Skill] = frozenset(get_args(Skill))


class PersonRequests:
    """Stores requests, lists the open ones, oldest first, and keeps who holds them."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def add(
        self, session_id: str, reason: str, *, skill: Skill = "operator", is_left: bool = False
    ) -> PersonRequest:
        """Store a request with what the person wrote."""
        request = PersonRequest(
            id=new_id(),
            session_id=session_id,
            at=self._clock.now(),
            reason=reason,
            skill=skill,
            is_left=is_left,
        )
        with writing(self._engine) as connection:
            self._insert(connection, request)
        return request

    def open(
        self, scope: Scope = None, *, skills: Collection[Skill] = SKILLS, limit: int = 100
    ) -> list[PersonRequest]:
        """The requests nobody has closed yet, within the districts and skills; who waits now before what was left."""
        return self._select(
            within(scope), for_skills(skills), person_requests.c.closed_at.is_(None), limit=limit
        )

    def find(
        self, scope: Scope, request_id: str, *, skills: Collection[Skill] = SKILLS
    ) -> PersonRequest | None:
        """An open request within districts and skills."""
        this = (person_requests.c.id == request_id) & person_requests.c.closed_at.is_(None)
        found = self._select(this, within(scope), for_skills(skills), limit=1)
        return found[0] if found else None

    def of_session(self, session_id: str) -> PersonRequest | None:
        """The newest open request of a session; None when it has none."""
        found = self._select(of_session(session_id), limit=100)
        return max(found, key=lambda request: request.id, default=None)

    def unattended(self) -> list[PersonRequest]:
        """Who waits now and is held by nobody."""
        waiting = person_requests.c.closed_at.is_(None) & person_requests.c.holder_id.is_(None)
        return self._select(waiting, ~person_requests.c.is_left, limit=1000)

    def holder_of(self, session_id: str) -> str | None:
        """The member of staff who talks with a session now; None while the bot does."""
        held = and_(
            person_requests.c.session_id == session_id,
            person_requests.c.closed_at.is_(None),
            person_requests.c.holder_id.is_not(None),
        )
        with reading(self._engine) as connection:
            return connection.execute(select(person_requests.c.holder_id).where(held).limit(1)).scalar()

    def held(self) -> list[PersonRequest]:
        """Every open request that a member of staff holds."""
        return self._select(
            person_requests.c.closed_at.is_(None), person_requests.c.holder_id.is_not(None), limit=1000
        )

    def release(self, session_id: str, staff_id: str) -> bool:
        """Put what `staff_id` holds of a session back into the queue, in its old place. Whether anything was held."""
        own = and_(of_session(session_id), person_requests.c.holder_id == staff_id)
        with writing(self._engine) as connection:
            freed = update(person_requests).where(own).values(holder_id=None, taken_at=None)
            return connection.execute(freed).rowcount > 0

    def ahead_of(self, request_id: str) -> int:
        """How many other sessions asked the same staff before and still wait now; letters are not among them."""
        this = select(person_requests.c.session_id, person_requests.c.skill, sessions.c.region)
        this = this.join(sessions, sessions.c.id == person_requests.c.session_id)
        with reading(self._engine) as connection:
            own = connection.execute(this.where(person_requests.c.id == request_id)).one_or_none()
            if own is None:
                return 0
            # Who asks again keeps the place they had.
            first = select(func.min(person_requests.c.id)).where(of_session(own.session_id)).scalar_subquery()
            scope = None if own.region in (None, CITYWIDE) else frozenset({own.region})
            before = (
                select(func.count(func.distinct(person_requests.c.session_id)))
                .join(sessions, sessions.c.id == person_requests.c.session_id)
                .where(
                    person_requests.c.closed_at.is_(None),
                    person_requests.c.holder_id.is_(None),
                    ~person_requests.c.is_left,
                    person_requests.c.session_id != own.session_id,
                    person_requests.c.skill == own.skill,
                    within(scope),
                    person_requests.c.id < first,
                )
            )
            return int(connection.execute(before).scalar_one())

    def leave(self, session_id: str) -> bool:
        """Nobody can take who waits: their requests are letters from now on. Whether anything changed."""
        waiting = of_session(session_id) & person_requests.c.holder_id.is_(None) & ~person_requests.c.is_left
        with writing(self._engine) as connection:
            return (
                connection.execute(update(person_requests).where(waiting).values(is_left=True)).rowcount > 0
            )

    def withdraw(self, session_id: str) -> bool:
        """The person waits no longer. Whether a request was closed; one that staff hold is not."""
        waiting = of_session(session_id) & person_requests.c.holder_id.is_(None)
        with writing(self._engine) as connection:
            closed = update(person_requests).where(waiting).values(closed_at=self._clock.now())
            return connection.execute(closed).rowcount > 0

    def take(
        self, scope: Scope, request_id: str, staff_id: str, *, skills: Collection[Skill] = SKILLS
    ) -> PersonRequest | None:
        """Take a conversation over; None when there is no such open request. Held when a colleague has it."""
        found = self.find(scope, request_id, skills=skills)
        if found is None:
            return None
        free = or_(person_requests.c.holder_id.is_(None), person_requests.c.holder_id == staff_id)
        values = {"holder_id": staff_id, "taken_at": self._clock.now()}
        with writing(self._engine) as connection:
            # Every open request of the session goes along: a person who asked twice is still one person.
            lock(connection, found.session_id)
            others = select(person_requests.c.holder_id).where(of_session(found.session_id), ~free).limit(1)
            if holder := connection.execute(others).scalar():
                raise Held(holder)
            done = connection.execute(
                update(person_requests).where(of_session(found.session_id)).values(values)
            )
        return found if done.rowcount else None

    def hand_back(self, session_id: str, staff_id: str, *, seen: str | None = None) -> bool:
        """Close what `staff_id` holds of a session: the bot answers again. Whether anything was held.

        `seen` is the last message the member has read: Unheard when the person has said more since.
        """
        with writing(self._engine) as connection:
            all_heard(connection, session_id, seen)
            return connection.execute(self._closing(session_id, staff_id)).rowcount > 0

    def pass_on(
        self, request: PersonRequest, staff_id: str, skill: Skill, *, seen: str | None = None
    ) -> PersonRequest | None:
        """Put a held conversation back into the queue, for staff of another skill. None when it was not held.

        What the person wrote to the bot does not go along.
        """
        with writing(self._engine) as connection:
            all_heard(connection, request.session_id, seen)
            if not connection.execute(self._closing(request.session_id, staff_id)).rowcount:
                return None
            passed = PersonRequest(
                id=new_id(after=request.id),
                session_id=request.session_id,
                at=self._clock.now(),
                reason="",
                region=request.region,
                skill=skill,
            )
            self._insert(connection, passed)
        return passed

    def _closing(self, session_id: str, staff_id: str) -> Update:
        own = and_(of_session(session_id), person_requests.c.holder_id == staff_id)
        return update(person_requests).where(own).values(closed_at=self._clock.now(), holder_id=None)

    def _insert(self, connection: Connection, request: PersonRequest) -> None:
        connection.execute(insert(person_requests).values(row_of(self._cipher, request)))

    def _select(self, *conditions: ColumnElement[bool], limit: int) -> list[PersonRequest]:
        wanted = (
            select(person_requests, sessions.c.region)
            .join(sessions, sessions.c.id == person_requests.c.session_id)
            .where(*conditions)
            .order_by(person_requests.c.is_left, person_requests.c.id)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return [request_of(self._cipher, row) for row in connection.execute(wanted)]
