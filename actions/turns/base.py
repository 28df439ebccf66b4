"""What every turn shares: hearing the message as Rasa heard it, saying replies, setting slots."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.reply import Reply
from language.entities import Entity


@dataclass(frozen=True)
class Heard:
    """One message as Rasa understood it. `text` has placeholders for personal data; so have the slots."""

    session_id: str
    message_id: str
    text: str
    intent: str
    confidence: float
    entities: tuple[Entity, ...]
    slots: Mapping[str, Any]
    requested: str | None

    @classmethod
    def from_tracker(cls, tracker: Tracker) -> Heard:
        """The latest message of a tracker."""
        message = tracker.latest_message
        intent = message.get("intent") or {}
        return cls(
            session_id=str(tracker.sender_id),
            message_id=str((message.get("metadata") or {}).get("message_id", "")),
            text=message.get("text") or "",
            intent=intent.get("name") or "",
            confidence=float(intent.get("confidence") or 0.0),
            entities=tuple(_entity(entity) for entity in message.get("entities") or []),
            slots=dict(tracker.slots),
            requested=tracker.get_slot("requested_slot"),
        )


@dataclass(frozen=True)
class Taken:
    """What a turn did: replies in order, and the slots it changed."""

    replies: Sequence[Reply] = ()
    slots: Mapping[str, Any] = field(default_factory=dict)


class Turn(Action):  # type: ignore[misc]  # rasa-sdk is untyped
    """A custom action whose work is a plain function from Heard to Taken, run off the event loop."""

    action_name: ClassVar[str]

    def name(self) -> str:
        """The name in domain.yml."""
        return self.action_name

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Take the turn; each reply travels whole, as one `custom` payload."""
        taken = await asyncio.to_thread(self.take, Heard.from_tracker(tracker))
        for reply in taken.replies:
            dispatcher.utter_message(json_message=reply.body())
        return [SlotSet(name, value) for name, value in taken.slots.items()]

    @abstractmethod
    def take(self, heard: Heard) -> Taken:
        """The turn itself; may block."""


def _entity(found: Mapping[str, Any]) -> Entity:
    return Entity(str(found["entity"]), str(found["value"]), int(found["start"]), int(found["end"]))
