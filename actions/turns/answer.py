"""Whatever is said outside a form: cancelled, in danger, a paper, a limit, a way, a sum; else answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import Asking
from actions.complaint.ports import Vault
from actions.continuation import Context
from actions.deadlines.watch_told import is_watching
from actions.desks import Desks
from actions.documents.asked import is_ordered
from actions.documents.evidence_told import evidence_taken
from actions.documents.going_on import set_aside
from actions.learning import KNOWN
from actions.message_shape import starts_complaint
from actions.remedies.path_told import is_choosing
from actions.remedies.told_whole import TOLD_WHOLE
from actions.turns import board
from actions.turns.anew import heard_anew
from actions.turns.answering import Answers
from actions.turns.base import Heard, Taken, Turn
from actions.turns.beside import circumstances, with_remarks
from actions.turns.emergency import Emergencies
from actions.turns.memory import CONTEXT, Memory, side_of, speaker, spoken_side
from actions.turns.remedies import Remedies
from actions.turns.summing import SUM, Summing
from actions.turns.withdrawal import Withdrawals
from knowledge.districts import Districts
from language.controls import control

COMPLAIN = "我要投诉"
_FOUND_OR_NOT = frozenset(
    {"answered", "smalltalk", "clarify", "declined_out_of_scope", "declined_no_evidence"}
)
"""What a search makes of words that ended nothing; a card that 不投诉了 comes near to is not asked for."""


class AnswerTurn(Turn):
    """Asks each kind of turn, in the order that people need, whether a message is its own."""

    action_name = "action_answer"

    def __init__(
        self,
        *,
        asking: Asking,
        desks: Desks,
        vault: Vault,
        districts: Districts,
        today: Callable[[], date],
        emergencies: Emergencies,
        withdrawals: Withdrawals,
    ) -> None:
        self._asking = asking
        self._offers = desks.offers
        self._summing = Summing(asking, desks.sums)
        self._remedies = Remedies(asking, desks, self._summing)
        self._answers = Answers(asking, desks, self._summing)
        self._emergencies = emergencies
        self._memory = Memory(vault=vault, districts=districts, paths=desks.paths, today=today)
        self._withdrawals = withdrawals

    def take(self, heard: Heard) -> Taken:
        """The names of a site's rights board, of which nothing else is learned; else whatever is asked or told."""
        taken = self._board(heard) or self._asked(heard)
        return self._nothing_cancelled(heard, taken) or taken

    def _board(self, heard: Heard) -> Taken | None:
        noted = board.outside(heard)
        return None if noted and self._asking.is_emergency(heard.text) else noted

    def _nothing_cancelled(self, heard: Heard, taken: Taken) -> Taken | None:
        """That nothing is open, where a word of cancelling meant nothing to sums, papers and dangers."""
        is_open = any(reply.outcome not in _FOUND_OR_NOT for reply in taken.replies)
        if control(heard.text) != "cancel" or is_open:
            return None
        return Taken([self._withdrawals.nothing_open(heard.session_id)], taken.slots)

    def _asked(self, heard: Heard) -> Taken:
        """A paper, a limit or a sum that is wished for or under way; else a reply for each thing asked."""
        is_emergency = self._asking.is_emergency(heard.text)
        if not is_emergency and (withdrawal := self._withdrawals.told(heard.text, heard.session_id)):
            return Taken([withdrawal])
        before = dict(heard.slots.get(KNOWN) or {})
        heard = replace(heard, slots={**heard.slots, KNOWN: self._memory.after(heard)})
        if urgent := self._emergencies.take(heard, spoken_side(heard, self._asking)):
            return urgent
        known = self._emergencies.aged(heard) | circumstances(heard)
        heard = replace(heard, slots={**heard.slots, KNOWN: known})
        asks = (
            before.keys() - {TOLD_WHOLE}
            or heard.intent == "ask_document"
            or is_ordered(heard.text, side_of(heard))
        )
        paper = self._remedies.paper(heard) if asks else None
        if paper is None:
            known = set_aside(known)
            heard = replace(heard, slots={**heard.slots, KNOWN: known})
        taken = paper or self._stepped(heard)
        told = {KNOWN: known} if known != before else {}
        waits = is_watching(heard.slots.get(SUM)) or is_choosing(heard.slots.get(SUM))
        left = {SUM: None} if not paper and waits else {}
        now = taken.slots.get(KNOWN, known)
        side = spoken_side(heard, self._asking)
        replies, kept = with_remarks(taken.replies, heard, now, self._asking, side)
        return Taken(replies, {**told, **left, **taken.slots, **kept})

    def _stepped(self, heard: Heard) -> Taken:
        """The first step that takes the message, else the answers."""
        remedies = self._remedies
        steps = (remedies.injury, self._aside, remedies.limit, remedies.path, self._summing.take)
        return next((taken for step in steps if (taken := step(heard))), None) or self._answers.take(heard)

    def _aside(self, heard: Heard) -> Taken | None:
        """Evidence at hand, or an offer to settle; a sum that waits is asked for again."""
        noted = None if speaker(heard) == "employer" else evidence_taken(heard.text)
        reply = noted or self._offers.told(heard.text, heard.slots[KNOWN], side_of(heard))
        if reply is None:
            return None
        again = self._summing.again(heard) or Taken()
        return Taken([reply, *again.replies], again.slots)

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Take the turn; the 3 of 1 依据 2 怎么算 3 我要投诉 is heard anew as the wish it stands for."""
        heard = Heard.from_tracker(tracker)
        context = Context.from_slot(heard.slots.get(CONTEXT))
        if context and context.card and starts_complaint(heard.text):
            return heard_anew(heard, f"{context.question}，{COMPLAIN}")
        return await super().run(dispatcher, tracker, domain)
