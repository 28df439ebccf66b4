"""What may come between a question of a form and its answer, the same for every form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from actions.asking import Asking
from actions.complaint.asides import Fear, asks, fears
from actions.continuation import Context
from actions.guidance import reply_to
from actions.message_shape import continues
from actions.reply import Reply
from actions.turns.base import Heard, Taken
from actions.turns.memory import CONTEXT, spoken_side
from actions.turns.person import PersonRequests, request_person
from actions.turns.person_asked import wants_a_person
from index.audience import Side
from language.controls import control

_TOLD_OF: Mapping[Fear, str] = {
    "found_out": "arrears.report-anonymous",
    "paid_back": "inspection.retaliation",
}
"""The card that answers a fear."""
_SURE = 0.6
_SHORT = 14
_CLAUSE_END = re.compile(r"[，,。；;！! ]")


class Interruptions:
    """A wish for a person, a question in between; and cancelling."""

    def __init__(self, *, asking: Asking, requests: PersonRequests) -> None:
        self._asking = asking
        self._requests = requests

    def is_emergency(self, heard: Heard) -> bool:
        """Whether somebody is in danger now."""
        return self._asking.is_emergency(heard.text)

    def cancels(self, heard: Heard) -> bool:
        """Whether the message ends the form: a plain word of cancelling, or a short message meant as one."""
        clauses = [clause for clause in _CLAUSE_END.split(heard.text) if clause.strip()]
        if clauses and all(control(clause) == "cancel" for clause in clauses):
            return True
        return heard.intent == "cancel" and heard.confidence >= _SURE and len(heard.text) <= _SHORT

    def before_reading(self, heard: Heard) -> Reply | None:
        """What outranks any answer to the form: a person asked for, 那仲裁呢 which names a choice. Dangers were heard before."""
        if handed := self.person(heard):
            return handed
        return self.answer(heard) if continues(heard.text) else None

    def person(self, heard: Heard) -> Reply | None:
        """A person asked for: the request is stored."""
        wished = heard.intent == "ask_person" and heard.confidence >= _SURE and wants_a_person(heard.text)
        return request_person(self._requests, heard) if wished or control(heard.text) == "human" else None

    def side(self, heard: Heard) -> Side | None:
        """Who speaks: by the message, else by the conversation, else as the page was told."""
        return spoken_side(heard, self._asking)

    def answer(self, heard: Heard) -> Reply:
        """The answer path's reply to a message in between; whatever is answered after the form goes on from before it."""
        return self.answered(heard).replies[0]

    def answered(self, heard: Heard) -> Taken:
        """The answer to a message, as the continuation of the last one or of the story told to the form, and what the
        next may go on from.
        """
        story = {"question": heard.slots.get("details")}
        context = Context.from_slot(heard.slots.get("context")) or Context.from_slot(story)
        side = self._asking.side(heard.text, heard.session_id, context)
        told = self._asking.tell(heard.text, heard.session_id, context)
        return Taken(
            [reply_to(told.result, side)], {CONTEXT: told.context.to_slot() if told.context else None}
        )

    def question(self, heard: Heard) -> Reply | None:
        """A question in between, or the fear to be found out, answered; None where the message asks nothing."""
        if fear := fears(heard.text):
            return reply_to(self._asking.of_card(_TOLD_OF[fear], heard.session_id))
        return self.answer(heard) if asks(heard.text) else None


def is_placeholder(text: str) -> bool:
    """Whether a message was kept whole as the answer to a personal field."""
    return text.startswith("‹") and text.endswith("›")
