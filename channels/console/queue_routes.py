"""The queue over HTTP: list, count, claim, release."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, Field

from channels.console.guard import Authorization, Guard
from channels.console.ticket_view import row
from channels.console.typed import Typed
from channels.web.problems import Problem
from store.acts import Act, Acts
from store.clock import Clock
from store.desk_records import StaffMember
from store.errors import Held
from store.queue import Filter, Queue
from store.staff import Staff

CLAIM = timedelta(minutes=30)
"""A claimed ticket returns to the queue by itself; every move claims it anew."""
SOON = timedelta(days=3)
"""What is due by then, or past it, is listed as soon due; civil days."""
UNKNOWN_TICKET = "没有这个登记，或者不在您负责的区县。"
PAGE = 50
MOST_COUNTED = 2000
"""More are not counted while one looks at the list: a count of all takes longer than the list itself."""


def held_by(staff: Staff, error: Held) -> Problem:
    """Problem 409 that names the colleague."""
    holder = staff.by_id(str(error))
    return Problem(409, f"{holder.name if holder else '同事'}正在办理这一件。")


class Wanted(BaseModel):
    """Which tickets to list; several statuses and channels may be named."""

    status: list[str] | None = None
    channel: list[str] | None = None
    district: str | None = None
    issue: str | None = None
    number: Annotated[Typed | None, Field(max_length=20)] = None
    since: date | None = Field(default=None, ge=date(2020, 1, 1), le=date(2100, 1, 1))
    until: date | None = Field(default=None, ge=date(2020, 1, 1), le=date(2100, 1, 1))
    mine: bool = False
    state: Literal["open", "overdue", "soon", "paused", "escalated", "all"] = "open"
    skip: int = Field(default=0, ge=0, le=1_000_000)

    def filter(self, member: StaffMember, today: date) -> Filter:
        """As the store asks for it."""
        return Filter(
            statuses=self.status,
            channels=self.channel,
            district=self.district,
            issue=self.issue,
            holder_id=member.id if self.mine else None,
            number=self.number and self.number.strip().upper(),
            filed_since=self.since,
            filed_until=self.until,
            overdue_on=today if self.state == "overdue" else None,
            due_by=today + SOON if self.state == "soon" else None,
            paused=True if self.state == "paused" else None,
            escalated=True if self.state == "escalated" else None,
            closed=self.state == "all",
        )


def queue_routes(*, guard: Guard, queue: Queue, staff: Staff, acts: Acts, clock: Clock) -> APIRouter:
    """The routes of the queue."""
    router = APIRouter(prefix="/api/console", tags=["console"])

    @router.get("/queue")
    def listed(asked: Annotated[Wanted, Query()], authorization: Authorization = None) -> dict[str, Any]:
        member, today = guard.allowed(authorization, "queue"), clock.today()
        wanted = asked.filter(member, today)
        names = {one.id: one.name for one in staff.all()}
        rows = queue.page(member.scope, wanted, limit=PAGE, skip=asked.skip)
        return {
            "rows": [row(one, today) | {"held_by": names.get(one.holder_id or "")} for one in rows],
            "total": queue.count(member.scope, wanted, most=MOST_COUNTED),
            "most_counted": MOST_COUNTED,
            "page": PAGE,
        }

    @router.post("/tickets/{number}/claim")
    def claim(number: str, authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "work")
        found = queue.find(member.scope, number)
        try:
            if found is None or not queue.claim(member.scope, found.id, member.id, lasting=CLAIM):
                raise Problem(404, UNKNOWN_TICKET)
        except Held as error:
            raise held_by(staff, error) from None
        acts.record(Act(staff_id=member.id, kind="claimed", subject=found.number))
        return {"minutes": int(CLAIM.total_seconds() // 60)}

    @router.post("/tickets/{number}/release", status_code=204)
    def release(number: str, authorization: Authorization = None) -> Response:
        member = guard.allowed(authorization, "work")
        found = queue.find(member.scope, number)
        if found is None:
            raise Problem(404, UNKNOWN_TICKET)
        queue.release(found.id, member.id)
        acts.record(Act(staff_id=member.id, kind="released", subject=found.number))
        return Response(status_code=204)

    return router
