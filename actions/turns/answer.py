"""Answers a question or a story, or refuses by name; goes on from the last answer where a message does."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import ActionExecuted, EventType, UserUttered
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import Asking
from actions.calculating.dialogue import Pending, SumDialogue
from actions.choosing import ABOUT_LABOUR
from actions.complaint import site_board
from actions.continuation import Context
from actions.documents.writing import Writer
from actions.guidance import reply_to
from actions.message_shape import starts_complaint
from actions.questions import MOST
from actions.remedies.injury_told import InjuryDesk
from actions.remedies.letter_told import LetterDesk
from actions.turns.base import Heard, Taken, Turn

SUM, KNOWN = "sum", "known"
"""The slots that keep a sum under way, and every input told for one so far."""
CONTEXT = "context"
"""The slot that keeps what the last answer was about."""
COMPLAIN = "我要投诉"


class AnswerTurn(Turn):
    """Whatever is said outside a form."""

    action_name = "action_answer"

    def __init__(
        self, *, asking: Asking, sums: SumDialogue, writer: Writer, letters: LetterDesk, injuries: InjuryDesk
    ) -> None:
        self._asking = asking
        self._sums = sums
        self._writer = writer
        self._letters = letters
        self._injuries = injuries

    def take(self, heard: Heard) -> Taken:
        """A paper or a sum that is wished for or under way; else a reply for each thing asked."""
        return self._board(heard) or self._paper(heard) or self._sum(heard) or self._answer(heard)

    def _board(self, heard: Heard) -> Taken | None:
        """The names of a site's rights board; they wait for the complaint."""
        known = site_board.told(heard.text, heard.slots.get(KNOWN) or {})
        if known is None or self._asking.is_emergency(heard.text):
            return None
        return Taken([site_board.reply(known)], {KNOWN: known})

    def _paper(self, heard: Heard) -> Taken | None:
        """The paper a message asks for; a question how to write one alone is answered by its card."""
        known = dict(heard.slots.get(KNOWN) or {})
        if heard.intent != "ask_document" and not known:
            return None
        reply = self._writer.write(heard.text, heard.session_id, known)
        if reply is None:
            return None
        offered = {"person_offered": True} if reply.outcome == "clarify" else {}
        return Taken([reply], {KNOWN: known | offered})

    def _sum(self, heard: Heard) -> Taken | None:
        """The turn of a sum; None where the message is none of it, and the sum then waits."""
        if self._asking.is_emergency(heard.text):
            return None
        context = Context.from_slot(heard.slots.get(CONTEXT))
        known = dict(heard.slots.get(KNOWN) or {})
        pending = Pending.from_slot(heard.slots.get(SUM))
        region = context.region if context else None
        step = self._sums.go_on(pending, heard.text, region) if pending else None
        if step is None:
            step = self._sums.open(heard.text, known, region, self._asking.sum_of(context))
        if step is None:
            return None
        slot = step.pending.to_slot() if step.pending else None
        sums = dict(known.get("sums") or {}) | ({step.done: dict(step.known)} if step.done else {})
        return Taken([step.reply], {SUM: slot, KNOWN: known | dict(step.known) | {"sums": sums}})

    def _answer(self, heard: Heard) -> Taken:
        """The answers; a sum that waits is asked for again, once."""
        context = Context.from_slot(heard.slots.get(CONTEXT))
        told = self._asking.tell_all(heard.text, heard.session_id, context)
        last = told[-1].context
        slots = {CONTEXT: last.to_slot() if last else None}
        replies = [reply_to(one.result) for one in told]
        if letter := self._letters.told(heard.text):
            replies = [letter]
        elif len(replies) < MOST and told[-1].result.outcome in ABOUT_LABOUR:
            region = last.region if last else None
            beside = self._injuries.told(heard.text) or self._sums.beside(heard.text, region)
            replies += [beside] if beside else []
        if pending := Pending.from_slot(heard.slots.get(SUM)):
            again = self._sums.again(pending)
            replies += [again.reply] if again else []
            slots[SUM] = again.pending.to_slot() if again and again.pending else None
        return Taken(replies, slots)

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
