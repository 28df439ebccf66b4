"""Erasing a conversation on its person's wish: what was said goes, a filed case stays with its agency."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Column, Engine, MetaData, String, Table, create_engine, delete, inspect, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import writing
from store.desk_schema import attachments
from store.groups import forget_in_causes
from store.improvement_schema import feedback
from store.schema import messages, person_requests, sessions, vault

_rasa_events = Table("events", MetaData(), Column("sender_id", String(255)))
"""What Rasa remembers of a session, texts with placeholders; its server has no call to delete it."""


@dataclass(frozen=True)
class Forgotten:
    """How many messages and files were deleted."""

    messages: int
    attachments: int


class Erasure:
    """Deletes what a session said. Its tickets, with their facts and evidence, stay until their term ends."""

    def __init__(self, *, engine: Engine, cipher: Cipher, tracker: Path, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._tracker = tracker
        self._clock = clock

    def forget(self, session_id: str) -> Forgotten:
        """Delete messages, ratings, personal values, calls for a person and free evidence; end the session.

        The cause of a group its tickets are in no longer names its person.
        """
        self._forget_in_rasa(session_id)
        own = {
            table: table.c.session_id == session_id for table in (feedback, messages, vault, person_requests)
        }
        free = (attachments.c.session_id == session_id) & attachments.c.ticket_id.is_(None)
        with writing(self._engine) as connection:
            # Ratings first: they point at messages.
            gone = {table: connection.execute(delete(table).where(own[table])).rowcount for table in own}
            files = connection.execute(delete(attachments).where(free)).rowcount
            forget_in_causes(connection, self._cipher, session_id)
            ended = {"expires_at": self._clock.now(), "asks": None}
            connection.execute(update(sessions).where(sessions.c.id == session_id).values(ended))
        return Forgotten(gone[messages], files)

    def _forget_in_rasa(self, session_id: str) -> None:
        if not self._tracker.exists():
            return
        # Not open_database: the way Rasa keeps its file is Rasa's own.
        engine = create_engine(f"sqlite:///{self._tracker}", hide_parameters=True)
        if inspect(engine).has_table(_rasa_events.name):
            with writing(engine) as connection:
                connection.execute(delete(_rasa_events).where(_rasa_events.c.sender_id == session_id))
        engine.dispose()
