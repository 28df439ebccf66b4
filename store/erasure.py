"""Erasing a conversation on its person's wish: what was said goes, a filed case stays with its agency."""

from __future__ import annotations

from sqlalchemy import Engine, delete, update

from store.clock import Clock
from store.database import writing
from store.schema import messages, person_requests, sessions, vault


class Erasure:
    """Deletes what a session said. Its tickets hold their own facts and stay until their term ends."""

    def __init__(self, *, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def forget(self, session_id: str) -> int:
        """Delete messages, personal values and calls for a person, and end the session; how many messages."""
        with writing(self._engine) as connection:
            gone = connection.execute(delete(messages).where(messages.c.session_id == session_id)).rowcount
            connection.execute(delete(vault).where(vault.c.session_id == session_id))
            connection.execute(delete(person_requests).where(person_requests.c.session_id == session_id))
            ended = {"expires_at": self._clock.now(), "asks": None}
            connection.execute(update(sessions).where(sessions.c.id == session_id).values(ended))
        return int(gone)
