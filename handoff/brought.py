"""What a step brings along besides its event: a note that is sealed, news for the person."""

from __future__ import annotations

from handoff.moves import Actor
from store.desk_records import Note, Notice
from store.ids import new_id
from store.records import Event, TicketRecord


def note_of(ticket: TicketRecord, event: Event, actor: Actor, body: str) -> Note:
    """What was written for colleagues with a step."""
    staff_id = actor.id if actor.kind == "staff" else None
    return Note(
        id=new_id(),
        ticket_id=ticket.id,
        at=event.at,
        audience="staff",
        author=actor.kind,
        staff_id=staff_id,
        body=body,
    )


def notice_of(ticket: TicketRecord, event: Event) -> Notice:
    """The news of a new status for the person."""
    return Notice(
        id=new_id(),
        ticket_id=ticket.id,
        session_id=ticket.session_id,
        at=event.at,
        kind=f"status_{event.data['status']}",
        told_at=None,
    )
