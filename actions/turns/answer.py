"""Answers a question or a story, or refuses by name; goes on from the last answer where a message does."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import ActionExecuted, EventType, UserUttered
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import Asking
from actions.continuation import Context
from actions.guidance import reply_to
from actions.message_shape import starts_complaint
from actions.turns.base import Heard, Taken, Turn

CONTEXT = "context"
"""The slot that keeps what the last answer was about."""
COMPLAIN = "我要投诉"


class AnswerTurn(Turn):
    """Whatever is said outside a form."""

    action_name = "action_answer"

    def __init__(self, *, asking: Asking) -> None:
        self._asking = asking

    def take(self, heard: Heard) -> Taken:
        """A reply for each thing asked, and what a continuation of the last would go on from."""
        context = Context.from_slot(heard.slots.get(CONTEXT))
        told = self._asking.tell_all(heard.text, heard.session_id, context)
        last = told[-1].context
        return Taken([reply_to(one.result) for one in told], {CONTEXT: last.to_slot() if last else None})

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Take the turn; the 3 of 1 依据 2 怎么算 3 我要投诉 is heard anew as the wish it stands for."""
        heard = Heard.from_tracker(tracker)
        context = Context.from_slot(heard.slots.get(CONTEXT))
        if context and context.card and starts_complaint(heard.text):
            return _heard_anew(heard, f"{context.question}，{COMPLAIN}")
        return await super().run(dispatcher, tracker, domain)


def _heard_anew(heard: Heard, text: str) -> list[EventType]:
    """Events after which Rasa goes on as if `text` had been said: a rule opens the form, which reads the story."""
    meta = {"message_id": heard.message_id}
    intent = {"name": "file_complaint", "confidence": 1.0}
    said = UserUttered(text, {"text": text, "intent": intent, "entities": [], "metadata": meta})
    return [ActionExecuted("action_listen"), {**said, "metadata": meta}]
