"""Answers a question or a story, or refuses by name."""

from __future__ import annotations

from actions.asking import Asking
from actions.guidance import reply_to
from actions.turns.base import Heard, Taken, Turn


class AnswerTurn(Turn):
    """Whatever is said outside a form."""

    action_name = "action_answer"

    def __init__(self, *, asking: Asking) -> None:
        self._asking = asking

    def take(self, heard: Heard) -> Taken:
        """One reply from the answer path."""
        return Taken([reply_to(self._asking.ask(heard.text, heard.session_id))])
