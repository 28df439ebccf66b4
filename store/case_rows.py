"""Tickets with what became of them, for reports of complaints; within the districts of whoever asks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Engine, Row, select

from store.cipher import Cipher
from store.clock import CHINA, midnight
from store.database import reading
from store.queue import Scope, within
from store.schema import ticket_events, tickets

_KINDS = ("filed", "moved", "withdrawn")


@dataclass(frozen=True, kw_only=True)
class Step:
    """A status taken on a civil day in China; `recovered` is yuan as told, where a case ended with money."""

    on: date
    status: str
    reason: str | None
    recovered: str | None


@dataclass(frozen=True, kw_only=True)
class CaseRow:
    """One ticket. `due_on` is the last day of the period that runs; `facts` and `employer` are decrypted."""

    number: str
    kind: str
    channel: str
    district: str | None
    issue: str | None
    status: str
    delivery: str
    filed_on: date
    due_on: date | None
    escalated: bool
    steps: tuple[Step, ...]
    facts: Mapping[str, Any] = field(repr=False, default_factory=dict)
    employer: str | None = field(repr=False, default=None)


class CaseRows:
    """Reads tickets with their steps, in two queries."""

    def __init__(self, *, engine: Engine, cipher: Cipher) -> None:
        self._engine = engine
        self._cipher = cipher

    def filed(self, scope: Scope, until: date, since: date | None = None) -> list[CaseRow]:
        """Every ticket of the scope that was filed on these civil days, both included, oldest first."""
        these = [within(scope), tickets.c.filed_at < midnight(until + timedelta(days=1))]
        if since is not None:
            these.append(tickets.c.filed_at >= midnight(since))
        moved = (
            select(ticket_events.c.ticket_id, ticket_events.c.at, ticket_events.c.data)
            .join(tickets, tickets.c.id == ticket_events.c.ticket_id)
            .where(*these, ticket_events.c.kind.in_(_KINDS))
            .order_by(ticket_events.c.ticket_id, ticket_events.c.seq)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(select(tickets).where(*these).order_by(tickets.c.id)).all()
            steps = _steps(connection.execute(moved))
        return [self._row(row, tuple(steps.get(row.id, ()))) for row in rows]

    def _row(self, row: Row[Any], steps: tuple[Step, ...]) -> CaseRow:
        contents = self._cipher.unseal(row.contents, bound_to=f"ticket {row.id}")
        return CaseRow(
            number=row.number,
            kind=row.kind,
            channel=row.channel,
            district=row.district,
            issue=row.issue,
            status=row.status,
            delivery=row.delivery,
            filed_on=row.filed_at.astimezone(CHINA).date(),
            due_on=row.due_on,
            escalated=row.escalated_at is not None,
            steps=steps,
            facts=contents["facts"],
            employer=contents["parties"].get("employer_name"),
        )


def _steps(rows: Iterable[Row[Any]]) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = {}
    for row in rows:
        told = json.loads(row.data)
        on = date.fromisoformat(told["on"]) if told.get("on") else row.at.astimezone(CHINA).date()
        step = Step(on=on, status=told["status"], reason=told.get("reason"), recovered=told.get("recovered"))
        found.setdefault(row.ticket_id, []).append(step)
    return found
