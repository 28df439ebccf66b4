"""The complaint form, turn by turn: whether it opens, what outranks an answer, what gives it up."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from actions.complaint import wording
from actions.complaint.asked import Questions
from actions.complaint.filing import FACTS
from actions.complaint.opening import (
    announces_change,
    asks_progress,
    goes_on,
    may_open,
    only_asks,
    quits,
    stays_named,
    wishes_to_file,
)
from actions.complaint.ports import Desk, Sums
from actions.danger import without_danger
from actions.learning import KNOWN
from actions.reply import Reply, offers
from actions.turns import board
from actions.turns.base import Heard, Taken, Turn
from actions.turns.complaint_left import cancelled, ended, open_with
from actions.turns.complaint_paused import Pauses
from actions.turns.complaint_told import Telling
from actions.turns.interruptions import Interruptions
from actions.turns.standing import told
from actions.turns.total import total
from actions.turns.way import Way
from actions.turns.withdrawal import Withdrawals

LEAST_QUESTION = 4
"""Characters of what may be asked beside giving up the form."""


class ComplaintTurn(Turn):
    """Every message while the form is open, and the one that opens it."""

    action_name = "validate_complaint_form"

    def __init__(
        self,
        *,
        interruptions: Interruptions,
        pauses: Pauses,
        withdrawals: Withdrawals,
        way: Way,
        desk: Desk,
        sums: Sums,
        questions: Questions,
        telling: Telling,
    ) -> None:
        self._interruptions = interruptions
        self._pauses = pauses
        self._withdrawals = withdrawals
        self._way = way
        self._desk = desk
        self._sums = sums
        self._questions = questions
        self._telling = telling

    def take(self, heard: Heard) -> Taken:
        """Read the message, then ask, guide, cancel or file."""
        facts = {name: heard.slots.get(name) for name in FACTS} | {KNOWN: dict(heard.slots.get(KNOWN) or {})}
        return self._first(heard, facts) if facts["stage"] is None else self._further(heard, facts)

    def _first(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        """A message heard as a wish to file, that may be of what was filed, a question or a board of names instead."""
        if of_filed := self._withdrawals.told(heard.text, heard.session_id):
            return ended(of_filed)
        if cry := self._pauses.before_opening(heard, facts[KNOWN]):
            return cry
        if way := self._way(heard):
            return way
        if not self._wants_form(heard):
            return self._only_asks(heard)
        facts |= {KNOWN: without_danger(facts[KNOWN])}
        return board.outside(heard) or self._telling.open(heard, facts)

    def _further(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        """A message of the open form: given up, asked of something else, or read as an answer."""
        if paused := self._pauses.take(heard, facts[KNOWN]):
            return paused
        facts |= {KNOWN: self._pauses.after(heard, facts[KNOWN])}
        taken_back = heard.requested == "confirm" and heard.text.strip() == "取消"
        if taken_back or self._interruptions.cancels(heard):
            return cancelled()
        if (asked_instead := quits(heard.text)) is not None:
            return self._quit(heard, asked_instead)
        question = partial(self._questions.of, heard.requested, facts, heard.session_id)
        if goes_on(heard.text) or (facts["kind"] == "complaint" and stays_named(heard.text)):
            return open_with(facts, question(), heard.requested)
        if beside := self._beside_the_form(heard):
            return open_with(facts, question(), heard.requested, [beside])
        if aside := self._interruptions.before_reading(heard):
            return Taken([aside, question()], {"requested_slot": heard.requested, "stage": facts["stage"]})
        if summed := total(heard.text, facts, self._sums):
            reply, facts = summed
            asked_again = self._questions.of(heard.requested, facts, heard.session_id)
            return open_with(facts, asked_again, heard.requested, [reply])
        return board.within(heard, question) or self._telling.go_on(heard, facts)

    def _quit(self, heard: Heard, asked_instead: str) -> Taken:
        """The form given up, and what is asked instead answered: 不想投诉了，就想问下时效."""
        left = cancelled()
        if len(asked_instead) < LEAST_QUESTION:
            return left
        answered = self._interruptions.answered(replace(heard, text=asked_instead))
        return Taken([*left.replies, *answered.replies], {**left.slots, **answered.slots})

    def _wants_form(self, heard: Heard) -> bool:
        """Whether who speaks wants to file: asks and tells no more than that, and is not complained of."""
        if only_asks(heard.text) or not may_open(heard.intent, heard.text):
            return False
        return wishes_to_file(heard.text) or self._interruptions.side(heard) != "employer"

    def _beside_the_form(self, heard: Heard) -> Reply | None:
        """How filings stand (查进度), or how to change what is not yet named (我改一下); None for anything else."""
        if asks_progress(heard.text):
            own = self._desk.for_session(heard.session_id)
            return told(own) if own else Reply(wording.NOTHING_FILED, "status")
        announced = heard.requested != "confirm" and announces_change(heard.text)
        return Reply(wording.CHANGE, "asking") if announced else None

    def _only_asks(self, heard: Heard) -> Taken:
        """A question about complaining is answered, and the form offered instead of opened."""
        answered = self._interruptions.answered(heard)
        (answer,) = answered.replies
        offered = tuple(dict.fromkeys((*offers("我要投诉"), *answer.quick_replies)))
        left = ended(replace(answer, quick_replies=offered))
        return Taken(left.replies, {**left.slots, **answered.slots})
