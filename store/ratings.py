"""Ratings of replies as lines of a file, the latest of a message counting, until the database has its table."""

from __future__ import annotations

import json
from pathlib import Path

from store.cipher import Cipher
from store.clock import Clock


class RatingsFile:
    """Appends one line a rating: 1 helped, -1 did not; what was written with it is sealed."""

    def __init__(self, *, file: Path, cipher: Cipher, clock: Clock) -> None:
        self._file = file
        self._cipher = cipher
        self._clock = clock

    def rate(self, session_id: str, message_id: str, rating: int, comment: str | None) -> None:
        """Keep what a person thought of a reply of their session."""
        sealed = comment and self._cipher.seal(comment, bound_to=f"rating {message_id}").hex()
        line = {
            "message": message_id,
            "at": self._clock.now().isoformat(),
            "rating": rating,
            "comment": sealed,
        }
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
