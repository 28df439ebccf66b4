"""Notes of a ticket: what staff wrote for each other, and what was said to and by the person.

They may be personal and are encrypted; the ticket's event holds a note's id and a keyed digest of its words. So the
chain proves them without telling them, and a note can be erased at the end of its term, which the chain shows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, Row, insert, select

from store import events
from store.cipher import Cipher
from store.database import reading, writing
from store.desk_records import Note, NoteAudience
from store.desk_schema import ticket_notes
from store.records import Event

_DIGEST = "note of a ticket"


class Notes:
    """Adds notes and reads them."""

    def __init__(self, *, engine: Engine, cipher: Cipher) -> None:
        self._engine = engine
        self._cipher = cipher

    def add(self, note: Note) -> None:
        """Keep a note, and an event that it was written."""
        event = Event("noted", note.at, {"audience": note.audience, "by": _by(note)})
        with writing(self._engine) as connection:
            events.append(connection, note.ticket_id, noted(connection, self._cipher, note, event))

    def of_ticket(self, ticket_id: str, audience: NoteAudience | None = None) -> list[Note]:
        """A ticket's notes, oldest first; of one audience when it is named."""
        wanted = select(ticket_notes).where(ticket_notes.c.ticket_id == ticket_id)
        if audience:
            wanted = wanted.where(ticket_notes.c.audience == audience)
        with reading(self._engine) as connection:
            rows = connection.execute(wanted.order_by(ticket_notes.c.id)).all()
        return [self._note(row) for row in rows]

    def unproved(self, ticket_id: str) -> list[str]:
        """The ids of notes that are gone, or are not as they were written."""
        bodies = {note.id: note.body for note in self.of_ticket(ticket_id)}
        with reading(self._engine) as connection:
            told = [record.event.data for record in events.events_of(connection, ticket_id)]
        proofs = {str(data["note"]): data["note_digest"] for data in told if "note" in data}
        return [each for each, proof in proofs.items() if not self._proves(proof, bodies.get(each))]

    def _proves(self, proof: object, body: str | None) -> bool:
        return body is not None and proof in self._cipher.digests(body, purpose=_DIGEST)

    def _note(self, row: Row[Any]) -> Note:
        body = self._cipher.unseal(row.body, bound_to=f"note {row.id}")
        return Note(**{**row._mapping, "body": body})


def noted(connection: Connection, cipher: Cipher, note: Note, event: Event) -> Event:
    """Store a note inside the caller's transaction; the event that vouches for it."""
    row = vars(note) | {"body": cipher.seal(note.body, bound_to=f"note {note.id}")}
    connection.execute(insert(ticket_notes).values(row))
    proof = {"note": note.id, "note_digest": cipher.digest(note.body, purpose=_DIGEST)}
    return replace(event, data={**event.data, **proof})


def _by(note: Note) -> str:
    return f"{note.author}:{note.staff_id}" if note.staff_id else note.author
