"""Asks the answer path on behalf of a session: with its region, audience and frozen day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal, Protocol

from index.answer import Answerer, Question
from index.emergency import speaks_of_self_harm
from index.result import Result

SURE_OF_EMERGENCY = 0.65
"""A probability; plain answers such as 就在工地上 reach 0.61."""


class SessionView(Protocol):
    """What of a session an answer depends on."""

    @property
    def region(self) -> str | None: ...
    @property
    def audience(self) -> str | None: ...
    @property
    def on(self) -> date | None: ...


class SessionSource(Protocol):
    """Where sessions are looked up."""

    def by_id(self, session_id: str) -> SessionView | None: ...


class Asking:
    """The answer path with a session's circumstances filled in."""

    def __init__(self, *, answerer: Answerer, sessions: SessionSource, today: Callable[[], date]) -> None:
        self._answerer = answerer
        self._sessions = sessions
        self._today = today

    def ask(self, text: str, session_id: str) -> Result:
        """The result for one message of a session."""
        session = self._sessions.by_id(session_id)
        return self._answerer.ask(
            Question(
                text=text,
                on=(session.on if session else None) or self._today(),
                region=session.region if session else None,
                audience=_audience(session.audience if session else None),
            )
        )

    def is_emergency(self, text: str) -> bool:
        """Whether a message tells of somebody in danger now; that outranks any question of a form."""
        return speaks_of_self_harm(text) or self._answerer.scope(text).of("urgent") >= SURE_OF_EMERGENCY


def _audience(value: str | None) -> Literal["worker", "employer"] | None:
    return "employer" if value == "employer" else "worker" if value == "worker" else None
