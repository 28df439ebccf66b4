"""A call's end: what of it is kept, and a caller's earlier contacts. Questions stay anonymous unless an answer is owed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from actions.complaint.issues import ISSUES
from channels.console.masking import masked
from channels.message import local
from handoff.mask import mask
from handoff.personal.telephone import bare
from knowledge.districts import HOME, Districts
from store.acts import Act, Acts
from store.calls import OWED, Call
from store.desk_records import CITYWIDE, StaffMember
from store.records import TicketRecord


class NotAgreed(Exception):
    """A number may be kept only when the caller agrees, or is to be called back."""


class NobodyToCall(Exception):
    """A call back was promised and no number taken."""


class Calls(Protocol):
    """Where calls are kept (store.calls.Calls)."""

    def add(self, call: Call, scope: frozenset[str] | None) -> Call: ...
    def owed(self, scope: frozenset[str] | None) -> Sequence[Call]: ...
    def find_owed(self, scope: frozenset[str] | None, call_id: str) -> Call | None: ...
    def of_caller(self, scope: frozenset[str] | None, phone: str) -> Sequence[Call]: ...


class Tickets(Protocol):
    """Where tickets are found by number of telephone (store.tickets.Tickets)."""

    def of_phone(self, phone: str) -> Sequence[TicketRecord]: ...


class Calling:
    """Ends calls, lists who is owed an answer, opens a caller's earlier contacts. Every look is written down first."""

    def __init__(self, *, calls: Calls, tickets: Tickets, acts: Acts, districts: Districts) -> None:
        self._calls = calls
        self._tickets = tickets
        self._acts = acts
        self._districts = districts

    def end(self, member: StaffMember, call: Call, *, phone: str, agreed: bool, today: date) -> Call:
        """Keep what may be kept. Raises NotANumber, NobodyToCall, NotAgreed, store.errors.CallSettled.

        A call settles none of another district.
        """
        digits = bare(phone) if phone.strip() else ""
        place = self._districts.place(call.district, today) if call.district else None
        district = place.name if place and place.known and place != HOME else None
        ended = to_keep(replace(call, district=district, phone=digits), agreed=agreed)
        kept = self._calls.add(ended, member.scope)
        told = {"result": kept.result, "card": kept.card}
        self._acts.record(
            Act(staff_id=call.staff_id, kind="call_ended", subject=kept.ticket_number, data=told)
        )
        return kept

    def earlier(self, member: StaffMember, phone: str, reason: str) -> dict[str, Any]:
        """A caller's tickets and calls within the member's districts, masked. Raises NotANumber."""
        digits = bare(phone)
        self._acts.record(Act(staff_id=member.id, kind="caller_looked_up", reason=reason))
        found = [one for one in self._tickets.of_phone(digits) if _within(member, one.district)]
        return {
            "tickets": [_ticket(one) for one in reversed(found)],
            "calls": [shown(one) for one in self._calls.of_caller(member.scope, digits)],
        }

    def owed(self, member: StaffMember) -> list[dict[str, Any]]:
        """The calls still owed an answer, masked."""
        return [shown(one) for one in self._calls.owed(member.scope)]

    def open(self, member: StaffMember, call_id: str, reason: str) -> Mapping[str, str] | None:
        """Number and words of an owed call, in the open; None when there is none such."""
        found = self._calls.find_owed(member.scope, call_id)
        if found is None:
            return None
        self._acts.record(
            Act(staff_id=member.id, kind="revealed", data={"field": f"来电 {call_id}"}, reason=reason)
        )
        return {"phone": found.phone, "said": found.said, "note": found.note}


def to_keep(call: Call, *, agreed: bool) -> Call:
    """The call without what its result does not need. Raises NobodyToCall, NotAgreed."""
    if call.result == "call_back" and not call.phone:
        raise NobodyToCall
    if call.phone and not agreed and call.result != "call_back":
        raise NotAgreed
    caller = call.phone or None
    if call.result in OWED:
        return replace(call, caller=caller)
    return replace(call, caller=caller, said="", phone="", due_on=None)


def shown(call: Call) -> dict[str, Any]:
    """One call as staff see it listed: nothing personal in the open."""
    return {
        "id": call.id,
        "at": local(call.at) if call.at else None,
        "result": call.result,
        "district": call.district,
        "card": call.card,
        "ticket": call.ticket_number,
        "due_on": call.due_on and call.due_on.isoformat(),
        "phone": mask("电话", call.phone),
        "said": masked(call.said),
        "note": masked(call.note),
        "settled": call.settled_at is not None,
    }


def _ticket(ticket: TicketRecord) -> dict[str, Any]:
    return {
        "number": ticket.number,
        "at": local(ticket.filed_at),
        "status": ticket.status,
        "issue_name": ISSUES.get(str(ticket.facts.get("issue")), ""),
        "district": ticket.district,
        "due_on": ticket.due_on and ticket.due_on.isoformat(),
        "due_for": ticket.due_for,
    }


def _within(member: StaffMember, district: str | None) -> bool:
    return CITYWIDE in member.districts or district in member.districts
