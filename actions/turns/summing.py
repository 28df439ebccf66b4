"""Sums in a conversation: one asked for, one under way, and the one told beside an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.asking import Asking
from actions.calculating.dialogue import BY_YEARS, SumDialogue
from actions.calculating.governing import CARD_OF, governing
from actions.calculating.hearing import OF_AN_INJURY
from actions.calculating.lengths import without_supposed
from actions.calculating.matters import matters
from actions.calculating.pending import Pending, Step
from actions.calculating.remembered import said_of
from actions.continuation import Context
from actions.continuing import Told, context_after
from actions.follow_up import corrects
from actions.guidance import reply_to
from actions.learning import KNOWN, retold
from actions.matter import matters_told
from actions.message_shape import continues
from actions.reply import Reply
from actions.turns.base import Heard, Taken
from actions.turns.memory import CONTEXT, side_of

SUM = "sum"
"""The slot that keeps a sum, or the limitation watch, under way."""


class Summing:
    """What of a message belongs to a sum."""

    def __init__(self, asking: Asking, sums: SumDialogue) -> None:
        self._asking = asking
        self._sums = sums

    def take(self, heard: Heard) -> Taken | None:
        """The turn of a sum; None where the message is none of it, and the sum then waits."""
        context = Context.from_slot(heard.slots.get(CONTEXT))
        known = heard.slots[KNOWN]
        pending = Pending.from_slot(heard.slots.get(SUM))
        region = context.region if context else None
        step = self._sums.go_on(pending, heard.text, region, known) if pending else None
        if step is None:
            step = self._sums.open(heard.text, known, region, self._of_card(context, known))
        if step is None and not pending:
            step = self._sums.last.without_reason(heard.text, known, region)
        if step is None and not pending and (anew := self._sums.last.corrected(heard.text, known)):
            known = retold(known, anew)
            step = self._sums.last.anew(anew, known, heard.text, region)
        if step is None and not pending and (other := self._sums.last.supposed(heard.text, known, region)):
            return Taken([other], self._thread(other, context))
        if step is None and not pending and (asked := self._amount_asked(context, known)):
            step = self._sums.filled(heard.text, known, region, asked)
        is_workers = side_of(heard) != "employer"
        if step is None and not pending and is_workers and (meant := self._told_of(context, known)):
            step = self._sums.come_together(heard.text, known, region, meant)
        if step is None and not pending and not self._sums.beside(heard.text, known, region):
            found = self._sums.by_figures(heard.text, known, region, side_of(heard))
            step = found if found and found.done else None
        if step and _is_of_another(step, heard, context):
            return None
        if step is None:
            return self._totals(heard, known, context) if not pending and is_workers else None
        taken = self.stepped(step, known)
        goes_on = continues(heard.text) or (context and corrects(heard.text, context))
        return (
            self._after_the_rule(heard, context, taken) if goes_on and (pending or not step.done) else taken
        )

    def _thread(self, reply: Reply, context: Context | None) -> dict[str, Any]:
        """What the next message goes on from: the rule of the sum, where the card told last has another one."""
        card = governing(reply.calculation) if reply.calculation else None
        if (
            card is None
            or context is None
            or (reply.calculation or {})["kind"] in self._asking.sums_of(context)
        ):
            return {}
        title = self._asking.cards[card].title
        return {CONTEXT: replace(context, question=title, card=card, title=title, base=title).to_slot()}

    def _totals(self, heard: Heard, known: dict[str, Any], context: Context | None) -> Taken | None:
        """What all that was told comes to, one sum after the other; while one still lacks a figure, the rule is told first."""
        region = context.region if context else None
        taken = Taken([], {KNOWN: known})
        steps = [
            step
            for step in self._sums.totals(heard.text, known, region)
            if not _is_of_another(step, heard, context)
        ]
        for step in steps:
            one = self.stepped(step, taken.slots[KNOWN])
            taken = Taken([*taken.replies, *one.replies], one.slots)
        if not steps:
            return None
        waits = next((step.pending.kind for step in steps if step.pending), None)
        return self._after_the_rule(heard, context, taken, CARD_OF.get(waits)) if waits else taken

    def _of_card(self, context: Context | None, known: Mapping[str, Any]) -> str | None:
        """The sum of the card told last that the facts are about, else its chief one."""
        return self._told_of(context, known) or self._asking.sum_of(context)

    def _amount_asked(self, context: Context | None, known: Mapping[str, Any]) -> str | None:
        """The sum of the card told last, where its question asked how much."""
        return self._of_card(context, known) if context and context.asks_amount else None

    def _told_of(self, context: Context | None, known: Mapping[str, Any]) -> str | None:
        """The sum of the card told last that the facts are about; N and 2N stand for one another."""
        kinds = set(self._asking.sums_of(context))
        kinds |= BY_YEARS if kinds & BY_YEARS else set()
        return next((kind for kind in matters(said_of(known)) if kind in kinds), None)

    def _after_the_rule(
        self, heard: Heard, context: Context | None, taken: Taken, card: str | None = None
    ) -> Taken:
        """The turn of a sum after the answer to 九级呢, 说错了是七级 or 那能赔好多, where that is another card than the last.

        An unsure answer gives way to `card`, the rule of the sum.
        """
        if context is None:
            return taken
        told = self._asking.tell(heard.text, heard.session_id, context)
        if told.is_sure and told.context:
            result, after = told.result, told.context
        elif card:
            result = self._asking.of_card(card, heard.session_id)
            after = context_after(self._asking.cards[card].title, context, result, context.base)
        else:
            return taken
        if after.card == context.card or result.outcome != "answered":
            return taken
        side = self._asking.side(heard.text, heard.session_id, context)
        return Taken([reply_to(result, side), *taken.replies], {CONTEXT: after.to_slot(), **taken.slots})

    def again(self, heard: Heard) -> Taken | None:
        """The question of a sum that waits, once more; None where none waits, or it was asked again before."""
        pending = Pending.from_slot(heard.slots.get(SUM))
        again = self._sums.again(pending) if pending else None
        return (
            Taken([again.reply], {SUM: again.pending.to_slot() if again.pending else None}) if again else None
        )

    def stepped(self, step: Step, known: dict[str, Any]) -> Taken:
        """A step's reply, with the sum as it stands and what was told for it."""
        slot = step.pending.to_slot() if step.pending else None
        sums = {kind: given for kind, given in dict(known.get("sums") or {}).items() if kind != step.done}
        sums |= {step.done: dict(step.known)} if step.done else {}
        told = without_supposed(step.known, known, self._asking.today())
        return Taken([step.reply], {SUM: slot, KNOWN: known | told | {"sums": sums}})

    def of_that_sum(self, total: Reply, told: Sequence[Told], replies: Sequence[Reply]) -> list[Reply]:
        """The sure answers of cards that the sum belongs to: a neighbour of the right card would only confuse."""
        kind = (total.calculation or {}).get("kind")
        return [
            reply
            for one, reply in zip(told, replies, strict=True)
            if one.is_sure and kind in self._asking.sums_of(one.context)
        ]


def _is_of_another(step: Step, heard: Heard, context: Context | None) -> bool:
    """Whether a sum of a grade is begun for somebody who died: they get none."""
    kind = step.done or (step.pending.kind if step.pending else "")
    told = matters_told(heard.text, context.matters if context else (), side_of(heard))
    return kind in OF_AN_INJURY and "death" in told
