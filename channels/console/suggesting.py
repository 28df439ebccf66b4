"""What a member of staff could say to a person's last words: the hotline's answer to them, never sent by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from index.result import Result
from language.controls import control
from store.records import StoredMessage

_ACCEPTED = frozenset({"answered", "calculated"})


@dataclass(frozen=True)
class Suggestion:
    """`text` in the operator's register, made from the card named `title`, in answer to the message `to`."""

    to: str
    title: str
    text: str


class History(Protocol):
    """Where messages are read (store.messages)."""

    def history(self, session_id: str, after: str | None = None) -> Sequence[StoredMessage]: ...


class Asking(Protocol):
    """The answer path with a session's region, side and day (actions.asking)."""

    def ask(self, text: str, session_id: str) -> Result: ...


class Suggester:
    """Asks the answer path what the person asked. Writes nothing."""

    def __init__(self, *, asking: Asking, history: History) -> None:
        self._asking = asking
        self._history = history

    def suggest(self, session_id: str, since: str | None = None) -> Suggestion | None:
        """For the last thing the person said, after the message `since`; None for a steering word (转人工, 好的), or where no approved answer fits."""
        said = [one for one in self._history.history(session_id, since) if one.sender == "person"]
        if not said:
            return None
        text = str(said[-1].body["text"])
        if control(text):
            return None
        result = self._asking.ask(text, session_id)
        if result.outcome not in _ACCEPTED or not result.answers:
            return None
        best = result.answers[0]
        return Suggestion(said[-1].id, best.title, best.spoken)
