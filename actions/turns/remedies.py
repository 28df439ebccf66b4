"""What somebody can do and until when: the next turn of an injury, a limit, the way to go, the paper for it."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.asking import Asking
from actions.continuation import Context
from actions.continuing import sure_card
from actions.deadlines.watch_told import is_watching
from actions.desks import Desks
from actions.documents.going_on import APART, PAPER, WAITS, paper_of, with_amount
from actions.documents.writing import OFFERED
from actions.learning import KNOWN
from actions.turns.base import Heard, Taken
from actions.turns.injured import hurt
from actions.turns.memory import CONTEXT, side_of
from actions.turns.summing import SUM, Summing

_LATER_STEP = re.compile("裁决|判决|强制执行|一审|二审|上诉|认定书|鉴定结论|复议|调解书")
"""What has a period of its own, told by its card: 多久内去申请 after an award is of its enforcement."""


class Remedies:
    """Each step takes a message that is its own, and is None where it is not."""

    def __init__(self, asking: Asking, desks: Desks, summing: Summing) -> None:
        self._asking = asking
        self._desks = desks
        self._summing = summing

    def injury(self, heard: Heard) -> Taken | None:
        """The next turn of an injury that was told."""
        way = self._desks.injuries.go_on(heard.text, heard.slots.get(SUM))
        return hurt(way, heard) if way else None

    def limit(self, heard: Heard) -> Taken | None:
        """Until when a claim can be brought, with the way to go where it was counted."""
        known, slot = heard.slots[KNOWN], heard.slots.get(SUM)
        context = Context.from_slot(heard.slots.get(CONTEXT))
        if context and _LATER_STEP.search(context.question) and not is_watching(slot):
            return None
        found = self._desks.watch.take(heard.text, heard.session_id, known, slot, side_of(heard))
        if found is None:
            return None
        told = {**known, **found.told}
        replies = list(found.replies)
        if found.counted and (line := self._desks.paths.line(told)):
            replies[0] = replace(replies[0], text=f"{replies[0].text}\n{line}")
        return Taken(replies, {SUM: found.slot, KNOWN: told})

    def path(self, heard: Heard) -> Taken | None:
        """Which way to go, where no card answers that surely. A sum that waits is asked for again."""
        if self._desks.injuries.open(heard.text):
            return None
        slot = heard.slots.get(SUM)
        shown = self._desks.paths.take(heard.text, heard.slots[KNOWN], slot, side_of(heard))
        context = Context.from_slot(heard.slots.get(CONTEXT))
        if shown is None or (
            shown.asks_claim and ((context and context.card) or self._has_card_of_its_own(heard))
        ):
            return None
        known = heard.slots[KNOWN] | dict(shown.told)
        if again := self._summing.again(heard):
            return Taken([shown.replies[0], *again.replies], {**again.slots, KNOWN: known})
        return Taken(shown.replies, {SUM: shown.slot, KNOWN: known})

    def paper(self, heard: Heard) -> Taken | None:
        """The paper a message asks for, after what to do about a letter it tells of; a question how to write one, before
        anything was told, has its card.
        """
        known = with_amount(heard.text, heard.slots[KNOWN])
        reply = self._desks.writer.write(heard.text, heard.session_id, known, side_of(heard))
        if reply is None:
            return None
        kind = paper_of(heard.text, known, side_of(heard))
        ordered = {PAPER: kind, WAITS: reply.outcome == "asking", APART: 0}
        offered = {OFFERED: kind} if reply.outcome == "clarify" else {}
        letter = self._desks.letters.told(heard.text)
        return Taken([*([letter] if letter else []), reply], {KNOWN: known | ordered | offered})

    def _has_card_of_its_own(self, heard: Heard) -> bool:
        """Whether a card surely answers a message that names no claim and tells all it presumes: 包工头跑了我该找哪个."""
        result = self._asking.ask(heard.text, heard.session_id)
        card = sure_card(result)
        return any(hit.card.id == card and not hit.evidence.unmet for hit in result.considered)
