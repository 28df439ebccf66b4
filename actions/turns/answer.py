"""Answers a question or a story, or refuses by name; goes on from the last answer where a message does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.asking import Asking
from actions.calculating.hearing import INJURED_ON
from actions.calculating.pending import Pending
from actions.calculating.remembered import said_of
from actions.calculating.wanted import asks_for_a_sum
from actions.calculating.who_owes import is_about_a_demand
from actions.choosing import ABOUT_LABOUR
from actions.complaint.ports import Vault
from actions.continuation import Context
from actions.continuing import sure_card
from actions.deadlines.watch_told import is_watching
from actions.desks import Desks
from actions.documents.asked import is_ordered
from actions.documents.evidence_told import evidence_taken
from actions.documents.going_on import APART, PAPER, WAITS, paper_of, set_aside, with_amount
from actions.documents.writing import OFFERED
from actions.guidance import reply_to
from actions.introduction import introduction
from actions.learning import KNOWN
from actions.message_shape import starts_complaint
from actions.noted import noted
from actions.questions import MOST
from actions.remedies.injury_told import Way
from actions.remedies.path_told import is_choosing
from actions.reply import Reply, offers
from actions.turns import board
from actions.turns.anew import heard_anew
from actions.turns.base import Heard, Taken, Turn
from actions.turns.beside import circumstances, with_remarks
from actions.turns.emergency import Emergencies
from actions.turns.memory import CONTEXT, Memory, side_of, speaker
from actions.turns.summing import SUM, Summing
from actions.turns.withdrawal import Withdrawals
from index.audience import Side
from knowledge.districts import Districts
from language.controls import control

CALCULATE = "帮我算一下"
COMPLAIN = "我要投诉"
_NOT_UNDERSTOOD = frozenset({"clarify", "declined_out_of_scope", "declined_no_evidence"})


class AnswerTurn(Turn):
    """Whatever is said outside a form."""

    action_name = "action_answer"

    def __init__(
        self,
        *,
        asking: Asking,
        desks: Desks,
        vault: Vault,
        districts: Districts,
        today: Callable[[], date],
        withdrawals: Withdrawals,
    ) -> None:
        self._asking = asking
        self._sums = desks.sums
        self._summing = Summing(asking, desks.sums)
        self._writer = desks.writer
        self._letters = desks.letters
        self._injuries = desks.injuries
        self._watch = desks.watch
        self._dismissals = desks.dismissals
        self._paths = desks.paths
        self._offers = desks.offers
        self._emergencies = Emergencies(asking)
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
        is_open = any(reply.outcome not in _NOT_UNDERSTOOD for reply in taken.replies)
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
        if urgent := self._emergencies.take(heard, self._spoken_side(heard)):
            return urgent
        known = self._emergencies.aged(heard) | circumstances(heard)
        heard = replace(heard, slots={**heard.slots, KNOWN: known})
        asks = before or heard.intent == "ask_document" or is_ordered(heard.text, side_of(heard))
        paper = self._paper(heard) if asks else None
        if paper is None:
            known = set_aside(known)
            heard = replace(heard, slots={**heard.slots, KNOWN: known})
        steps = (self._injury, self._aside, self._limit, self._path, self._summing.take)
        taken = (
            paper or next((found for step in steps if (found := step(heard))), None) or self._answer(heard)
        )
        told = {KNOWN: known} if known != before else {}
        waits = is_watching(heard.slots.get(SUM)) or is_choosing(heard.slots.get(SUM))
        left = {SUM: None} if not paper and waits else {}
        now = taken.slots.get(KNOWN, known)
        replies, kept = with_remarks(taken.replies, heard, now, self._asking, self._spoken_side(heard))
        return Taken(replies, {**told, **left, **taken.slots, **kept})

    def _injury(self, heard: Heard) -> Taken | None:
        """The next turn of an injury that was told; None where the message is a matter of its own."""
        way = self._injuries.go_on(heard.text, heard.slots.get(SUM))
        return self._hurt(way, heard) if way else None

    def _hurt(self, way: Way, heard: Heard) -> Taken:
        """An injury's reply, its slot, and its day for whatever is asked later."""
        day = {INJURED_ON: way.slot["day"]} if way.slot["day"] else {}
        return Taken([way.reply], {SUM: dict(way.slot), KNOWN: heard.slots[KNOWN] | day})

    def _limit(self, heard: Heard) -> Taken | None:
        """Until when a claim can be brought; None where the message does not ask it, and a waiting watch is left."""
        known, slot = heard.slots[KNOWN], heard.slots.get(SUM)
        found = self._watch.take(heard.text, heard.session_id, known, slot, side_of(heard))
        if found is None:
            return None
        told = {**known, **found.told}
        replies = list(found.replies)
        if found.counted and (line := self._paths.line(told)):
            replies[0] = replace(replies[0], text=f"{replies[0].text}\n{line}")
        return Taken(replies, {SUM: found.slot, KNOWN: told})

    def _path(self, heard: Heard) -> Taken | None:
        """Which way to go; None where the message does not ask it, or has a card of its own. A sum that waits is asked for again."""
        if self._injuries.open(heard.text):
            return None
        slot = heard.slots.get(SUM)
        shown = self._paths.take(heard.text, heard.slots[KNOWN], slot, side_of(heard))
        context = Context.from_slot(heard.slots.get(CONTEXT))
        if shown is None or (
            shown.asks_claim and ((context and context.card) or self._has_card_of_its_own(heard))
        ):
            return None
        known = heard.slots[KNOWN] | dict(shown.told)
        if again := self._summing.again(heard):
            return Taken([shown.replies[0], *again.replies], {**again.slots, KNOWN: known})
        return Taken(shown.replies, {SUM: shown.slot, KNOWN: known})

    def _has_card_of_its_own(self, heard: Heard) -> bool:
        """Whether a card surely answers a message that names no claim and tells all it presumes: 包工头跑了我该找哪个."""
        result = self._asking.ask(heard.text, heard.session_id)
        card = sure_card(result)
        return any(hit.card.id == card and not hit.evidence.unmet for hit in result.considered)

    def _aside(self, heard: Heard) -> Taken | None:
        """Evidence at hand, or an offer to settle; a sum that waits is asked for again."""
        noted = None if speaker(heard) == "employer" else evidence_taken(heard.text)
        reply = noted or self._offers.told(heard.text, heard.slots[KNOWN], side_of(heard))
        if reply is None:
            return None
        again = self._summing.again(heard) or Taken()
        return Taken([reply, *again.replies], again.slots)

    def _paper(self, heard: Heard) -> Taken | None:
        """The paper a message asks for, after what to do about a letter it tells of; a question how to write one, before anything was told, has its card."""
        known = with_amount(heard.text, heard.slots[KNOWN])
        reply = self._writer.write(heard.text, heard.session_id, known, side_of(heard))
        if reply is None:
            return None
        kind = paper_of(heard.text, known, side_of(heard))
        ordered = {PAPER: kind, WAITS: reply.outcome == "asking", APART: 0}
        offered = {OFFERED: kind} if reply.outcome == "clarify" else {}
        letter = self._letters.told(heard.text)
        return Taken([*([letter] if letter else []), reply], {KNOWN: known | ordered | offered})

    def _answer(self, heard: Heard) -> Taken:
        """The answers; a sum that waits is asked for again, once."""
        if named := introduction(heard.text):
            return Taken([named])
        context = Context.from_slot(heard.slots.get(CONTEXT))
        told = self._asking.tell_all(heard.text, heard.session_id, context)
        waiting = heard.slots.get(SUM)
        elsewhere = self._asking.is_elsewhere(heard.text)
        if (
            not waiting
            and len(told) == 1
            and (reply := noted(heard.text, context, told[0], elsewhere=elsewhere))
        ):
            return Taken([reply])
        last = told[-1].context
        slots = {CONTEXT: last.to_slot() if last else None}
        side = self._spoken_side(heard)
        replies = [reply_to(one.result, side) for one in told]
        pending = Pending.from_slot(heard.slots.get(SUM))
        if listed := self._letters.told(heard.text) or self._dismissal(heard):
            replies = [listed]
        elif len(replies) < MOST and told[-1].result.outcome in ABOUT_LABOUR:
            region = last.region if last else None
            if way := None if pending else self._injuries.open(heard.text):
                hurt = self._hurt(way, heard)
                return Taken([*replies, *hurt.replies], {**slots, **hurt.slots})
            if beside := self._sums.beside(heard.text, heard.slots[KNOWN], region):
                belonging = self._summing.of_that_sum(beside.reply, told, replies)
                kept = {KNOWN: self._summing.stepped(beside, heard.slots[KNOWN]).slots[KNOWN]}
                replies, slots = [*belonging, beside.reply], (slots if belonging else {}) | kept
            elif not pending and (
                step := self._sums.by_figures(heard.text, heard.slots[KNOWN], region, side_of(heard))
            ):
                asked = self._summing.stepped(step, heard.slots[KNOWN])
                return Taken([*replies, *asked.replies], {**slots, **asked.slots})
            elif (
                self._asking.sum_of(last)
                and asks_for_a_sum(heard.text)
                and not is_about_a_demand((heard.text, *said_of(heard.slots[KNOWN])))
            ):
                offered = (*offers(CALCULATE), *replies[-1].quick_replies)
                replies[-1] = replace(replies[-1], quick_replies=offered)
        if pending:
            waits = self._summing.again(heard) or Taken([], {SUM: None})
            replies += waits.replies
            slots |= waits.slots
        return Taken(replies, slots)

    def _spoken_side(self, heard: Heard) -> Side | None:
        """Who speaks, by the message first: 我是老板 in a worker's conversation."""
        return self._asking.side(heard.text, heard.session_id, Context.from_slot(heard.slots.get(CONTEXT)))

    def _dismissal(self, heard: Heard) -> Reply | None:
        """What an employer has to mind before a dismissal."""
        return self._dismissals.told(heard.text, heard.slots[KNOWN], side_of(heard))

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Take the turn; the 3 of 1 依据 2 怎么算 3 我要投诉 is heard anew as the wish it stands for."""
        heard = Heard.from_tracker(tracker)
        context = Context.from_slot(heard.slots.get(CONTEXT))
        if context and context.card and starts_complaint(heard.text):
            return heard_anew(heard, f"{context.question}，{COMPLAIN}")
        return await super().run(dispatcher, tracker, domain)
