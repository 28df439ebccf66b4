"""What is said beside a reply, whatever gave it: a roster for many, who pays the uninsured, a protection, a year that is over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.asking import Asking
from actions.calculating.governing import with_answer
from actions.calculating.insurance_told import tells_uninsured
from actions.deadlines.year_over import TOLD as YEAR_OVER
from actions.deadlines.year_over import with_year_over
from actions.learning import KNOWN
from actions.remedies.crew import with_roster
from actions.remedies.pregnant import PREGNANT, heard_pregnant, with_protection
from actions.remedies.told_whole import TOLD_WHOLE, told_once
from actions.remedies.uninsured import UNINSURED, with_payer
from actions.reply import Reply, without_ways_of_workers
from actions.turns.base import Heard
from actions.turns.memory import speaker
from index.audience import Side


def circumstances(heard: Heard) -> dict[str, Any]:
    """What a worker's message tells of themselves that later replies have to mind; {} from an employer."""
    if speaker(heard) == "employer":
        return {}
    pregnant = heard_pregnant(heard.text)
    return ({UNINSURED: True} if tells_uninsured(heard.text) else {}) | (
        {} if pregnant is None else {PREGNANT: pregnant}
    )


def with_remarks(
    replies: Sequence[Reply], heard: Heard, known: dict[str, Any], asking: Asking, side: Side | None
) -> tuple[list[Reply], dict[str, Any]]:
    """The replies with what has to stand beside them, and the slots that keep that it was said.

    `heard` has what was known when the message came, `known` what the turn has learned beside.
    """
    told = heard.slots[KNOWN]
    replies, above = told_once(replies, heard.text, told)
    kept = {**known, TOLD_WHOLE: above} if above != told.get(TOLD_WHOLE) else known
    replies = with_answer(replies, asking.today())
    replies = with_roster(replies, heard.text, told, side)
    replies = with_payer(replies, told, asking.cards, asking.laws)
    if speaker(heard) != "employer":
        replies = with_protection(replies, heard.text, told, asking.laws)
        replies, is_over = with_year_over(
            replies, heard.text, known, asking.cards, asking.laws, asking.today()
        )
        kept = {**kept, YEAR_OVER: True} if is_over else kept
    if side == "employer":
        replies = [without_ways_of_workers(one) for one in replies]
    return replies, {KNOWN: kept} if kept is not known else {}
