"""Tickets that go with one: the members of its group, and what the same person filed of the same matter."""

from __future__ import annotations

from typing import Any

from channels.console.cases import Cases
from channels.console.group_paper import has_paper, why_group_paper_is_held
from handoff.duplicates import duplicates
from store.desk_records import QueueRow, StaffMember
from store.records import TicketRecord


def group_of(cases: Cases, member: StaffMember, ticket: TicketRecord) -> dict[str, Any] | None:
    """The members within one's districts, who represents them, how many are elsewhere; None where there is none."""
    if ticket.group_id is None:
        return None
    shown = cases.queue.of_group(member.scope, ticket.group_id)
    representatives = set(cases.groups.representatives(ticket.group_id))
    return {
        "cause": cases.groups.cause(ticket.group_id),
        "members": [
            _line(one) | {"represents": one.id in representatives} for one in shown if one.id != ticket.id
        ],
        "represents": ticket.id in representatives,
        "elsewhere": len(cases.groups.members(ticket.group_id)) - len(shown),
        "has_paper": has_paper(ticket, member),
        "paper_held": why_group_paper_is_held(cases.hold_on),
    }


def repeats_of(cases: Cases, member: StaffMember, ticket: TicketRecord) -> dict[str, Any]:
    """The person's tickets of the same matter; of those in other districts only how many there are."""
    found = duplicates(ticket, cases.tickets.of_same_person(ticket))
    listed = [(cases.queue.find(member.scope, other.number), sameness) for other, sameness in found]
    shown = [_line(row) | {"sameness": sameness} for row, sameness in listed if row]
    return {"found": shown, "elsewhere": len(found) - len(shown)}


def _line(row: QueueRow) -> dict[str, Any]:
    return {"number": row.number, "status": row.status, "district": row.district}
