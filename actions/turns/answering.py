"""The answers to a question or a story, and what belongs beside them: a letter's steps, an injury's, a sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.asking import Asking
from actions.calculating.pending import Pending
from actions.calculating.remembered import said_of
from actions.calculating.wanted import asks_for_a_sum, asks_how_much
from actions.calculating.who_owes import is_about_a_demand
from actions.choosing import ABOUT_LABOUR
from actions.continuation import Context
from actions.continuing import Told
from actions.desks import Desks
from actions.guidance import reply_to
from actions.introduction import introduction
from actions.learning import KNOWN
from actions.noted import noted
from actions.questions import MOST
from actions.reply import Reply, offers
from actions.turns.base import Heard, Taken
from actions.turns.injured import hurt
from actions.turns.memory import CONTEXT, side_of, spoken_side
from actions.turns.summing import SUM, Summing

CALCULATE = "帮我算一下"
SURELY_NEAR = 0.5
"""The score of a card from which a message that sounds of another matter is taken to go on with this one."""


class Answers:
    """Whatever no paper, limit, way or sum has taken."""

    def __init__(self, asking: Asking, desks: Desks, summing: Summing) -> None:
        self._asking = asking
        self._desks = desks
        self._summing = summing

    def take(self, heard: Heard) -> Taken:
        """The answers; a sum that waits is asked for again, once."""
        if named := introduction(heard.text):
            return Taken([named])
        context = Context.from_slot(heard.slots.get(CONTEXT))
        told = self._asking.tell_all(heard.text, heard.session_id, context)
        if taken_down := self._taken_down(heard, context, told):
            return Taken([taken_down])
        last = told[-1].context
        last = replace(last, asks_amount=asks_how_much(heard.text)) if last else None
        slots = {CONTEXT: last.to_slot() if last else None}
        if listed := self._listed(heard):
            return self._with_waiting(heard, Taken([listed], slots))
        side = spoken_side(heard, self._asking)
        answered = Taken([reply_to(one.result, side) for one in told], slots)
        if len(answered.replies) < MOST:
            answered = self._with_beside(heard, told, answered)
        return self._with_waiting(heard, answered)

    def _taken_down(self, heard: Heard, context: Context | None, told: Sequence[Told]) -> Reply | None:
        """What is only noted: neither an answer of its own nor part of a sum."""
        if heard.slots.get(SUM) or len(told) != 1:
            return None
        elsewhere = not self._goes_on(told[0], context) and self._asking.is_elsewhere(heard.text)
        return noted(heard.text, context, told[0], elsewhere=elsewhere)

    def _goes_on(self, told: Told, context: Context | None) -> bool:
        """Whether a message is surely near a card of the topic told last: 报警了对方全责 beside a crash on the way to work."""
        cards = self._asking.cards
        last = cards.get(context.card or "") if context else None
        near = next((hit for hit in told.result.considered if hit.score >= SURELY_NEAR), None)
        return bool(last and near and near.card.topic == last.topic)

    def _listed(self, heard: Heard) -> Reply | None:
        """The steps after a letter received, or what an employer has to mind before a dismissal."""
        return self._desks.letters.told(heard.text) or self._desks.dismissals.told(
            heard.text, heard.slots[KNOWN], side_of(heard)
        )

    def _with_beside(self, heard: Heard, told: Sequence[Told], answered: Taken) -> Taken:
        """The answers with an injury's first question, a sum all of whose inputs were told, or the offer of one.

        A sum that is told whole stands also where no card is about it: 每月4500，欠我三个月，一共好多.
        """
        known, last, sums = heard.slots[KNOWN], told[-1].context, self._desks.sums
        region = last.region if last else None
        beside = sums.beside(heard.text, known, region)
        if not beside and told[-1].result.outcome not in ABOUT_LABOUR:
            return answered
        waits = Pending.from_slot(heard.slots.get(SUM)) is not None
        if way := None if waits else self._desks.injuries.open(heard.text):
            return _joined(answered, hurt(way, heard))
        if beside:
            belonging = self._summing.of_that_sum(beside.reply, told, answered.replies)
            kept = {KNOWN: self._summing.stepped(beside, known).slots[KNOWN]}
            return Taken([*belonging, beside.reply], {**(answered.slots if belonging else {}), **kept})
        if not waits and (step := sums.by_figures(heard.text, known, region, side_of(heard))):
            return _joined(answered, self._summing.stepped(step, known))
        if (
            self._asking.sum_of(last)
            and asks_for_a_sum(heard.text)
            and not is_about_a_demand((heard.text, *said_of(known)))
        ):
            return Taken(_offering(answered.replies), answered.slots)
        return answered

    def _with_waiting(self, heard: Heard, taken: Taken) -> Taken:
        """What was taken, and the question of a sum that waits; one asked for again before is left."""
        if Pending.from_slot(heard.slots.get(SUM)) is None:
            return taken
        return _joined(taken, self._summing.again(heard) or Taken([], {SUM: None}))


def _joined(first: Taken, second: Taken) -> Taken:
    return Taken([*first.replies, *second.replies], {**first.slots, **second.slots})


def _offering(replies: Sequence[Reply]) -> list[Reply]:
    """The replies, the last with a button for its sum."""
    *before, last = replies
    return [*before, replace(last, quick_replies=(*offers(CALCULATE), *last.quick_replies))]
