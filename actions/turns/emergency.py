"""Safety first and alone: a cry for help, and what follows it until it is over."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.asking import Asking
from actions.continuation import Context
from actions.continuing import SURE_OF_EACH, sure_card
from actions.danger import (
    DANGER,
    Danger,
    afterwards,
    held,
    help_comes,
    is_brief,
    safe,
    without_danger,
)
from actions.danger_matter import is_of_compensation, is_of_settlement, is_plain_sum, tells_death
from actions.danger_news import help_is_called, help_is_there, is_over
from actions.guidance import reply_to
from actions.learning import KNOWN
from actions.matter import matters_told
from actions.message_shape import names_no_subject
from actions.reply import Reply
from actions.turns.base import Heard, Taken
from actions.turns.memory import CONTEXT, side_of, spoken_side
from index.audience import Side
from index.danger_words import Kind
from index.result import Result
from language.controls import is_question
from language.normalise import normalise

ACCIDENT, FIRST_HOURS = "accident", "injury.first-hours"
DEATH_SETTLED = "injury.death-private-settlement"
"""After a death nobody waits for a grade of injury, of which the card on settling an injury speaks."""


MATTERS_OF_MONEY = frozenset(
    {
        "arrears",
        "arrears_site",
        "arrears_gone",
        "deduction",
        "dismissed",
        "pushed_out",
        "quitting",
        "unsigned",
        "insurance",
        "cut",
    }
)
"""Whoever turns to one of these has read how to get safe."""


_GOES_ON = re.compile("堵|打|砸|追|还在|[没未不](?:人|送|敢|让)|流血|医院|抢救|救")
"""Beside a matter of money, what tells that the danger is not over."""


class Emergencies:
    """No paper, no sum and no question stands in the way of one; what waits and what was told are kept."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def take(self, heard: Heard, side: Side | None) -> Taken | None:
        """The turn of a cry for help or of what follows one; None where nobody is in danger."""
        before = Danger.from_slot(heard.slots[KNOWN].get(DANGER))
        if self._asking.is_emergency(heard.text):
            kind = self._asking.danger(heard.text)
            if before and _is_part(kind, before):
                again = replace(Danger.told(before.kind), died=before.died or tells_death(heard.text))
                hurt = kind == ACCIDENT != before.kind
                return self._kept(heard, again, held(again, hurt=hurt))
            return self._first(heard, replace(Danger.told(kind), died=tells_death(heard.text)), side)
        return self._still(heard, before) if before else None

    def cry(self, heard: Heard) -> Taken | None:
        """The turn of a cry for help alone, by whatever action it came; what was told before is left as it is."""
        if not self._asking.is_emergency(heard.text):
            return None
        return self.going_on(heard)

    def going_on(self, heard: Heard) -> Taken | None:
        """The turn of a cry or of what follows one, for an action that keeps no account of dangers itself."""
        known = dict(heard.slots.get(KNOWN) or {})
        return self.take(
            replace(heard, slots={**heard.slots, KNOWN: known}), spoken_side(heard, self._asking)
        )

    def aged(self, heard: Heard) -> dict[str, Any]:
        """What is known once a message was no part of the danger: it is believed for one message less."""
        known: dict[str, Any] = heard.slots[KNOWN]
        danger = Danger.from_slot(known.get(DANGER))
        if danger is None:
            return known
        died = danger.died or tells_death(heard.text)
        return known | {DANGER: replace(danger, left=danger.left - 1, died=died, calmed=True).to_slot()}

    def _first(self, heard: Heard, danger: Danger, side: Side | None) -> Taken:
        told = self._asking.tell(heard.text, heard.session_id, Context.from_slot(heard.slots.get(CONTEXT)))
        after = told.context or _of_its_card(heard.text, told.result, side) or afterwards(danger)
        slots = {CONTEXT: after.to_slot()} if after else {}
        known = heard.slots[KNOWN] | {DANGER: danger.to_slot()}
        return Taken([reply_to(told.result, side)], {KNOWN: known, **slots})

    def _still(self, heard: Heard, danger: Danger) -> Taken | None:
        if is_over(heard.text, danger.kind):
            return Taken([safe()], {KNOWN: without_danger(heard.slots[KNOWN])})
        if help_is_called(heard.text):
            replies = [help_comes(is_there=help_is_there(heard.text))]
            if danger.kind == ACCIDENT:
                replies.append(reply_to(self._asking.of_card(FIRST_HOURS, heard.session_id)))
            return self._kept(heard, danger, *replies)
        died = danger.died or tells_death(heard.text)
        if died and is_of_settlement(heard.text):
            told = reply_to(self._asking.of_card(DEATH_SETTLED, heard.session_id))
            return Taken([told], {KNOWN: self.aged(heard)})
        if (died and is_of_compensation(heard.text)) or (danger.calmed and is_plain_sum(heard.text)):
            return None
        goes_on = danger.kind == "self_harm" or _GOES_ON.search(heard.text)
        if not goes_on and MATTERS_OF_MONEY & {*matters_told(heard.text, (), side_of(heard))}:
            return None
        asks = is_question(heard.text) and not names_no_subject(normalise(heard.text))
        tells = not is_brief(heard.text)
        is_matter = (asks and tells) if danger.kind == "self_harm" else (asks or tells)
        if is_matter and sure_card(self._asking.ask(heard.text, heard.session_id)):
            return None
        return self._kept(heard, replace(danger, died=died), held(danger))

    def _kept(self, heard: Heard, danger: Danger, *replies: Reply) -> Taken:
        left = replace(danger, left=danger.left - 1)
        return Taken(replies, {KNOWN: heard.slots[KNOWN] | {DANGER: left.to_slot()}})


def _is_part(kind: Kind | None, before: Danger) -> bool:
    """Whether what is told is of the danger told before: 流血了, after an assault, is no accident of its own. Of two
    dangers, one of them unnamed, the named one counts.
    """
    return kind in (before.kind, None) or (kind == ACCIDENT and before.kind is not None)


def _of_its_card(text: str, result: Result, side: Side | None) -> Context | None:
    """From what one goes on where a card surely answers what the cry tells beside the danger."""
    if not result.answers or result.answers[0].score < SURE_OF_EACH:
        return None
    first = result.answers[0]
    return Context(text, card=first.card, title=first.title, base=text, audience=side)
