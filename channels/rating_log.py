"""Keeps a person's rating with what the reply told; what is rated badly goes to the editors once, masked."""

from __future__ import annotations

from typing import Protocol

from channels.question_log import QuestionLog, bare, nearest
from store.improvement_records import Improvement, LoggedAnswer
from store.records import StoredMessage


class Ratings(Protocol):
    """Where ratings are kept, the last one of a message counting."""

    def of(self, session_id: str, message_id: str) -> int | None: ...
    def rate(
        self, session_id: str, message_id: str, rating: int, comment: str | None, about: LoggedAnswer | None
    ) -> bool: ...


class Messages(Protocol):
    """Where the rated reply and its question are found."""

    def get(self, message_id: str) -> StoredMessage | None: ...


class Improvements(Protocol):
    """The editors' list."""

    def add(self, entry: Improvement) -> Improvement: ...


class RatingLog:
    """Rates replies."""

    def __init__(
        self, *, ratings: Ratings, messages: Messages, improvements: Improvements, log: QuestionLog
    ) -> None:
        self._ratings = ratings
        self._messages = messages
        self._improvements = improvements
        self._log = log

    def rate(self, session_id: str, message_id: str, rating: int, comment: str | None) -> bool:
        """Keep a rating; False when the session has no such reply. Raises StoreUnavailable."""
        before = self._ratings.of(session_id, message_id)
        reply = self._messages.get(message_id)
        asked = self._messages.get(reply.reply_to) if reply and reply.reply_to else None
        question = str(asked.body.get("text", "")) if asked else ""
        about = self._log.about(question, reply.body, "web", None) if reply else None
        if not self._ratings.rate(session_id, message_id, rating, comment, about):
            return False
        if rating == -1 and before != -1 and about and reply:
            self._improvements.add(
                Improvement(
                    about=about,
                    cause="badly_rated",
                    question=bare(question),
                    nearest=nearest(reply.body),
                    remark=bare(comment) if comment else None,
                )
            )
        return True
