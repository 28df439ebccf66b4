"""The queue: tickets as staff see them listed, within their districts; claiming one, and giving it back.

The district scope is part of every query here, so that no screen can forget it. Lists decrypt nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Engine, and_, case, false, func, nulls_last, or_, select, true, update

from store.clock import Clock, midnight
from store.database import reading, writing
from store.desk_records import QueueRow
from store.errors import Held
from store.schema import tickets

Scope = frozenset[str] | None
"""The districts a member of staff works for; None is all of them."""

CLOSED = ("not_opened", "resolved", "withdrawn", "merged")
"""Statuses in which nothing is left to do, unless a ticket is reopened."""
_OF_NUMBERS = re.compile("[0-9A-Z-]*")
_LISTED = (
    "id", "number", "kind", "channel", "district", "issue", "status", "delivery", "urgency", "filed_at", "due_on",
    "due_for", "paused_for", "escalated_at", "group_id", "version",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Filter:
    """What to list; None leaves a question open. `overdue_on` keeps what was due before that day, `due_by` what is
    due on that day at the latest, overdue or not; `due_for` the periods of one name.

    `filed_since` and `filed_until` are civil days in China, both included.
    `escalated` keeps what is, or is not yet, before a supervisor. `number` is how a receipt number begins; what no receipt number holds finds nothing.
    """

    statuses: Collection[str] | None = None
    channels: Collection[str] | None = None
    district: str | None = None
    issue: str | None = None
    holder_id: str | None = None
    overdue_on: date | None = None
    due_by: date | None = None
    paused: bool | None = None
    escalated: bool | None = None
    number: str | None = None
    due_for: str | None = None
    filed_since: date | None = None
    filed_until: date | None = None
    closed: bool = False


class Queue:
    """Lists, counts and claims tickets."""

    def __init__(self, *, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def page(
        self, scope: Scope, wanted: Filter = Filter(), *, limit: int = 50, skip: int = 0
    ) -> list[QueueRow]:
        """One page, what is due first on top; what has no last day comes after, oldest first."""
        chosen = (
            select(*[tickets.c[name] for name in _LISTED], self._holder().label("holder_id"))
            .where(within(scope), *self._asked(wanted))
            .order_by(nulls_last(tickets.c.due_on), tickets.c.id)
            .limit(limit)
            .offset(skip)
        )
        with reading(self._engine) as connection:
            return [QueueRow(**row._mapping) for row in connection.execute(chosen)]

    def find(self, scope: Scope, number: str) -> QueueRow | None:
        """The ticket with a receipt number, when it lies within the scope."""
        chosen = select(*[tickets.c[name] for name in _LISTED], self._holder().label("holder_id"))
        with reading(self._engine) as connection:
            row = connection.execute(chosen.where(tickets.c.number == number, within(scope))).one_or_none()
        return QueueRow(**row._mapping) if row else None

    def of_group(self, scope: Scope, group_id: str) -> list[QueueRow]:
        """The tickets of a group that lie within the scope, oldest first."""
        chosen = select(*[tickets.c[name] for name in _LISTED], self._holder().label("holder_id"))
        members = chosen.where(tickets.c.group_id == group_id, within(scope)).order_by(tickets.c.id)
        with reading(self._engine) as connection:
            return [QueueRow(**row._mapping) for row in connection.execute(members)]

    def count(self, scope: Scope, wanted: Filter = Filter(), *, most: int | None = None) -> int:
        """How many tickets a filter finds; counting ends at `most`, for all of them would be read otherwise."""
        found = select(tickets.c.id).where(within(scope), *self._asked(wanted)).limit(most).subquery()
        counted = select(func.count()).select_from(found)
        with reading(self._engine) as connection:
            return int(connection.execute(counted).scalar_one())

    def claim(self, scope: Scope, ticket_id: str, staff_id: str, *, lasting: timedelta) -> bool:
        """Take a ticket, or keep it longer; it returns to the queue by itself after `lasting`.

        False when the scope has no such ticket. Held when a colleague has it.
        """
        now = self._clock.now()
        free = or_(
            tickets.c.holder_id.is_(None), tickets.c.held_until <= now, tickets.c.holder_id == staff_id
        )
        this = and_(tickets.c.id == ticket_id, within(scope))
        with writing(self._engine) as connection:
            taken = update(tickets).where(this, free).values(holder_id=staff_id, held_until=now + lasting)
            if connection.execute(taken).rowcount:
                return True
            holder = connection.execute(select(tickets.c.holder_id).where(this)).one_or_none()
        if holder is None:
            return False
        raise Held(holder.holder_id)

    def release(self, ticket_id: str, staff_id: str) -> None:
        """Give a ticket back before its time; nothing when somebody else has it."""
        own = and_(tickets.c.id == ticket_id, tickets.c.holder_id == staff_id)
        with writing(self._engine) as connection:
            connection.execute(update(tickets).where(own).values(holder_id=None, held_until=None))

    def _holder(self) -> ColumnElement[Any]:
        return case((tickets.c.held_until > self._clock.now(), tickets.c.holder_id))

    def _asked(self, wanted: Filter) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = []
        if wanted.statuses is not None:
            conditions.append(tickets.c.status.in_(wanted.statuses))
        elif not wanted.closed:
            conditions.append(tickets.c.status.not_in(CLOSED))
        if wanted.channels is not None:
            conditions.append(tickets.c.channel.in_(wanted.channels))
        if wanted.holder_id is not None:
            conditions += [tickets.c.holder_id == wanted.holder_id, tickets.c.held_until > self._clock.now()]
        if wanted.overdue_on is not None:
            conditions.append(tickets.c.due_on < wanted.overdue_on)
        if wanted.due_by is not None:
            conditions.append(tickets.c.due_on <= wanted.due_by)
        if wanted.filed_since is not None:
            conditions.append(tickets.c.filed_at >= midnight(wanted.filed_since))
        if wanted.filed_until is not None:
            conditions.append(tickets.c.filed_at < midnight(wanted.filed_until + timedelta(days=1)))
        if wanted.number is not None:
            # No escaping: PostgreSQL finds a beginning by its index only where the pattern has none.
            begins = tickets.c.number.startswith(wanted.number)
            conditions.append(begins if _OF_NUMBERS.fullmatch(wanted.number) else false())
        for column, asked in (
            (tickets.c.escalated_at, wanted.escalated),
            (tickets.c.paused_for, wanted.paused),
        ):
            if asked is not None:
                conditions.append(column.is_not(None) if asked else column.is_(None))
        for name in ("district", "issue", "due_for"):
            if (value := getattr(wanted, name)) is not None:
                conditions.append(tickets.c[name] == value)
        return conditions


def within(scope: Scope) -> ColumnElement[bool]:
    """The condition that a ticket lies in these districts."""
    if scope is None:
        return true()
    return tickets.c.district.in_(scope) if scope else false()
