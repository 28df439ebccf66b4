"""GET /api/console/acts and its proof: who did what, whether it was changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from channels.console.cases import Cases
from channels.console.guard import Authorization
from channels.console.renewals import who
from channels.console.typed import Typed
from channels.message import local
from handoff.receipt import find_number
from store.acts import Act
from store.desk_records import StaffMember
from store.events import intact


class Looked(BaseModel):
    """Which acts to list: of one ticket or account, one member of staff, one kind, older than the act at a place.

    An account is named by its login, or by the name of its owner, as the list shows it.
    """

    subject: Annotated[Typed | None, Field(max_length=110)] = None
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
        everybody = {one.id: one for one in staff.all()}
        seen = {key: one for key, one in everybody.items() if _is_seen(member, one)}
        found = acts.newest(
            *_subjects(asked.subject, list(seen.values())),
            limit=asked.limit,
            kind=asked.kind or None,
            staff_ids=[key for key, one in seen.items() if not asked.who or one.login == asked.who],
            # Who changed one's staff is told too, though it be somebody from above.
            or_about=() if asked.who else list(seen),
            before=asked.before,
        )
        elsewhere = _elsewhere(cases, member, found)
        return {
            "acts": [_shown(one, everybody.get(one.staff_id), seen, elsewhere) for one in found],
            "staff": [{"login": one.login, "name": one.name} for one in seen.values()],
        }

    @router.get("/acts/proof")
    def proof(
        subject: Annotated[Typed | None, Query(max_length=110)] = None, authorization: Authorization = None
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


ELSEWHERE = "别的区县的一件"


def _elsewhere(cases: Cases, member: StaffMember, found: Sequence[Act]) -> frozenset[str]:
    """Tickets of other districts, which colleagues of several districts worked on: neither number nor reason is told."""
    numbers = {one.subject for one in found if one.subject and find_number(one.subject)}
    return frozenset(number for number in numbers if cases.queue.find(member.scope, number) is None)


def _subjects(asked: str | None, seen: Sequence[StaffMember]) -> list[str]:
    """What stands in the journal for what was typed; nothing where nothing was."""
    if not asked:
        return []
    accounts = [one.id for one in seen if asked in (one.name, _named(one)) or asked.lower() == one.login]
    return [asked, *accounts]


def _named(member: StaffMember) -> str:
    return f"{member.name}（{member.login}）"


def _shown(
    act: Act, by: StaffMember | None, seen: Mapping[str, StaffMember], elsewhere: Collection[str]
) -> dict[str, Any]:
    about = seen.get(act.subject or "")
    hidden = act.subject in elsewhere
    return {
        "seq": act.seq,
        "at": local(act.at) if act.at else None,
        "who": who(act, by),
        "kind": act.kind,
        "subject": _named(about) if about else ELSEWHERE if hidden else act.subject,
        "data": {name: value for name, value in act.data.items() if name not in ("reason_digest", "via")},
        "reason": None if hidden else act.reason,
    }
