"""GET /api/console/acts and its proof: who did what, whether it was changed."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from channels.console.cases import Cases
from channels.console.guard import Authorization
from channels.console.typed import Typed
from channels.message import local
from store.acts import Act
from store.desk_records import StaffMember
from store.events import intact


class Looked(BaseModel):
    """Which acts to list: of one ticket, one member of staff, one kind, older than the act at a place."""

    subject: Annotated[Typed | None, Field(max_length=40)] = None
    who: Annotated[Typed | None, Field(max_length=60)] = None
    kind: Annotated[Typed | None, Field(max_length=40)] = None
    before: int | None = Field(default=None, ge=1)
    limit: int = Field(default=100, ge=1, le=500)


def audit_routes(cases: Cases) -> APIRouter:
    """The routes of supervisors and administrators."""
    router = APIRouter(prefix="/api/console", tags=["console"])
    guard, acts, staff = cases.guard, cases.acts, cases.staff

    @router.get("/acts")
    def listed(asked: Annotated[Looked, Query()], authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "audit")
        seen = [one for one in staff.all() if _is_seen(member, one)]
        names = {one.id: one.name for one in seen}
        chosen = [one.id for one in seen if not asked.who or one.login == asked.who]
        found = acts.newest(
            asked.subject or None,
            limit=asked.limit,
            kind=asked.kind or None,
            staff_ids=chosen,
            before=asked.before,
        )
        return {
            "acts": [_shown(one, names) for one in found],
            "staff": [{"login": one.login, "name": one.name} for one in seen],
        }

    @router.get("/acts/proof")
    def proof(
        subject: Annotated[Typed | None, Query(max_length=40)] = None, authorization: Authorization = None
    ) -> dict[str, Any]:
        member = guard.allowed(authorization, "audit")
        newest = acts.newest(limit=1)
        told: dict[str, Any] = {"acts": newest[0].seq if newest else 0, "intact": acts.is_intact()}
        listed = cases.queue.find(member.scope, subject) if subject else None
        if listed:
            events = cases.tickets.events(listed.id)
            told["ticket"] = {
                "events": len(events),
                "intact": intact(events),
                "notes_changed": len(cases.notes.unproved(listed.id)),
            }
        return told

    return router


def _is_seen(member: StaffMember, other: StaffMember) -> bool:
    """A supervisor sees what the staff of their own districts did."""
    return member.scope is None or bool(member.scope & other.districts)


def _shown(act: Act, names: dict[str, str]) -> dict[str, Any]:
    return {
        "seq": act.seq,
        "at": local(act.at) if act.at else None,
        "who": names.get(act.staff_id, ""),
        "kind": act.kind,
        "subject": names.get(act.subject or "", act.subject),
        "data": {name: value for name, value in act.data.items() if name != "reason_digest"},
        "reason": act.reason,
    }
