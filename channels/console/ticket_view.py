"""A ticket as its page shows it: facts, personal values masked, history, words exchanged, evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, cast

from actions.complaint.issues import ISSUES
from channels.console.fields import AT_WORK, heading, in_words, label
from channels.console.masking import cut, masked, masked_at_work
from channels.message import local
from handoff.mask import mask
from handoff.moves import NOTED, OF_THE_AGENCY, Actor, may, reasons
from handoff.ticket import MOVES, Channel, Status
from store.acts import Act
from store.desk_records import Attachment, Note, QueueRow, StaffMember
from store.records import EventRecord, TicketRecord

_KINDS = {
    "complainant_name": "姓名",
    "phone": "电话",
    "employer_phone": "电话",
    "foreman": "姓名",
    "delivery_address": "地址",
    "employer_name": "单位",
    "employer_address": "单位",
}


def row(ticket: QueueRow, today: date) -> dict[str, Any]:
    """One line of the queue; `days_left` counts civil days to the last one, negative when it is past."""
    return {
        "number": ticket.number,
        "kind": ticket.kind,
        "channel": ticket.channel,
        "district": ticket.district,
        "issue": ticket.issue,
        "issue_name": ISSUES.get(ticket.issue or "", ""),
        "status": ticket.status,
        "delivery": ticket.delivery,
        "urgency": ticket.urgency,
        "filed_at": local(ticket.filed_at),
        "due_on": ticket.due_on and ticket.due_on.isoformat(),
        "due_for": ticket.due_for,
        "paused_for": ticket.paused_for,
        "days_left": (ticket.due_on - today).days if ticket.due_on else None,
        "escalated": ticket.escalated_at is not None,
        "held_by": ticket.holder_id,
        "version": ticket.version,
    }


def page(
    ticket: TicketRecord,
    *,
    member: StaffMember,
    events: Sequence[EventRecord],
    notes: Sequence[Note],
    evidence: Sequence[Attachment],
    acts: Sequence[Act],
    names: Mapping[str, str],
    full_handling: bool,
) -> dict[str, Any]:
    """What was told and what happened; nothing personal in the open. `names` are those of staff, by id.

    Without `full_handling` no move is offered that belongs to the accepting agency.
    """
    return {
        "facts": [_told(name, value) for name, value in ticket.facts.items() if name != "consent"],
        "parties": [_told(name, value) for name, value in ticket.parties.items()],
        "missing": [label(name) for name in ticket.missing],
        "grounds": list(ticket.grounds),
        "calculation": ticket.calculation,
        "agency_number": ticket.agency_number,
        "events": [
            {"at": local(one.event.at), "kind": one.event.kind, "data": _named(one.event.data, names)}
            for one in events
        ],
        "notes": [
            {
                "at": local(note.at),
                "audience": note.audience,
                "author": names.get(note.staff_id or "", note.author),
                # Colleagues write where to go, and nothing reveals a note; a person writes where they live.
                "text": masked_at_work(note.body) if note.author == "staff" else masked(note.body),
            }
            for note in notes
        ],
        "evidence": [
            {"id": one.id, "at": local(one.at), "media_type": one.media_type, "size": one.size, "sha256": one.sha256,
             "is_picture": one.media_type.startswith("image/")}
            for one in evidence
        ],
        "looked_at": [
            {"at": local(act.at), "who": names.get(act.staff_id, ""), "kind": act.kind,
             "field": label(str(act.data.get("field") or ""))}
            for act in acts
            if act.at
        ],
        "moves": moves_open_to(ticket, member, full_handling=full_handling),
    }  # fmt: skip


def moves_open_to(ticket: TicketRecord, member: StaffMember, *, full_handling: bool) -> list[dict[str, Any]]:
    """The statuses this member may give the ticket now: what buttons are drawn from.

    Each with its reasons, and whether it is refused without a note.
    """
    actor, channel = Actor("staff", member.id, member.role), cast(Channel, ticket.channel)
    return [
        {"to": to, "reasons": sorted(reasons(channel, to)), "noted": to in NOTED}
        for to in MOVES[cast(Status, ticket.status)]
        if may(actor, channel, to) and (full_handling or to not in OF_THE_AGENCY)
    ]


def _told(name: str, value: Any) -> dict[str, Any]:
    if name in _KINDS:
        shown = masked_value(name, str(value))
    elif isinstance(value, str):
        shown = masked_at_work(value) if heading(name) == AT_WORK else masked(value)
    else:
        shown = value
    return {
        "field": name,
        "heading": heading(name),
        "label": label(name),
        "value": in_words(name, shown),
        "hidden": shown != value,
    }


def masked_value(field: str, value: str) -> str:
    """A personal value by its field: an address is cut after the first six characters."""
    if field == "delivery_address":
        return cut(value)
    return mask(_KINDS[field], value)


def _named(data: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """An event's data without digests, its actor by name."""
    kind, _, actor = str(data.get("by") or "").partition(":")
    plain = {name: value for name, value in data.items() if not name.endswith("digest") and name != "note"}
    return plain | ({"by": names.get(actor, kind)} if kind else {})
