"""Evidence: the original encrypted with its SHA-256, and a reduced copy for those who only look."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Engine, LargeBinary, Row, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import insert_once, reading, writing
from store.desk_records import Attachment, Source
from store.desk_schema import attachments
from store.errors import AttachmentConflict
from store.ids import new_id

_DESCRIBED = [column for column in attachments.c if not isinstance(column.type, LargeBinary)]


class Attachments:
    """Keeps evidence of a session and of the ticket it is attached to."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def keep(
        self,
        session_id: str,
        client_id: str,
        original: bytes,
        *,
        media_type: str,
        source: Source,
        reduced: bytes | None = None,
    ) -> Attachment:
        """Store one piece of evidence; the same id with the same bytes again returns the first.

        AttachmentConflict when the id was used before for other bytes.
        """
        kept = Attachment(
            id=new_id(),
            session_id=session_id,
            client_id=client_id,
            ticket_id=None,
            source=source,
            at=self._clock.now(),
            media_type=media_type,
            size=len(original),
            sha256=hashlib.sha256(original).hexdigest(),
        )
        row = vars(kept) | {
            "original": self._cipher.seal_bytes(original, bound_to=f"original {kept.id}"),
            "reduced": None
            if reduced is None
            else self._cipher.seal_bytes(reduced, bound_to=f"reduced {kept.id}"),
        }
        with writing(self._engine) as connection:
            if insert_once(connection, attachments, row, unique=("session_id", "client_id")):
                return kept
        first = self._select(
            (attachments.c.session_id == session_id) & (attachments.c.client_id == client_id)
        )[0]
        if first.sha256 != kept.sha256:
            raise AttachmentConflict(client_id)
        return first

    def attach(self, session_id: str, ids: Collection[str], ticket_id: str) -> int:
        """Hand a session's own evidence to a ticket; how many pieces were free to be handed over."""
        own = attachments.c.id.in_(ids) & (attachments.c.session_id == session_id)
        free = own & attachments.c.ticket_id.is_(None)
        with writing(self._engine) as connection:
            return connection.execute(update(attachments).where(free).values(ticket_id=ticket_id)).rowcount

    def of_session(self, session_id: str) -> list[Attachment]:
        """What a session sent, oldest first."""
        return self._select(attachments.c.session_id == session_id)

    def of_ticket(self, ticket_id: str) -> list[Attachment]:
        """A ticket's evidence, oldest first."""
        return self._select(attachments.c.ticket_id == ticket_id)

    def original(self, attachment_id: str) -> bytes | None:
        """The bytes as they came, for case files. CannotDecrypt when they were changed or their key is gone."""
        return self._bytes(attachment_id, "original")

    def reduced(self, attachment_id: str) -> bytes | None:
        """The copy to look at, without EXIF; None where there is none to be made (a PDF, a recording)."""
        return self._bytes(attachment_id, "reduced")

    def _bytes(self, attachment_id: str, which: str) -> bytes | None:
        wanted = select(attachments.c[which]).where(attachments.c.id == attachment_id)
        with reading(self._engine) as connection:
            sealed = connection.execute(wanted).scalar_one_or_none()
        return (
            None if sealed is None else self._cipher.unseal_bytes(sealed, bound_to=f"{which} {attachment_id}")
        )

    def _select(self, condition: ColumnElement[bool]) -> list[Attachment]:
        wanted = select(*_DESCRIBED).where(condition).order_by(attachments.c.id)
        with reading(self._engine) as connection:
            return [_record(row) for row in connection.execute(wanted)]


def _record(row: Row[Any]) -> Attachment:
    return Attachment(**row._mapping)
