"""A message heard anew, as the wish it stands for."""

from __future__ import annotations

from rasa_sdk.events import ActionExecuted, EventType, UserUttered

from actions.turns.base import Heard


def heard_anew(heard: Heard, text: str) -> list[EventType]:
    """Events after which Rasa goes on as if `text` had been said: a rule opens the form, which reads the story."""
    meta = {"message_id": heard.message_id}
    intent = {"name": "file_complaint", "confidence": 1.0}
    said = UserUttered(text, {"text": text, "intent": intent, "entities": [], "metadata": meta})
    return [ActionExecuted("action_listen"), {**said, "metadata": meta}]
