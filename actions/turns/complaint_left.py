"""What a turn of the form leaves behind: its facts and the question that stands, or nothing once it has ended."""

from __future__ import annotations

from collections.abc import Sequence

from actions.complaint import wording
from actions.complaint.facts import Facts
from actions.complaint.filing import CLEARED
from actions.complaint.prefilling import remembered
from actions.learning import KNOWN
from actions.reply import Reply, offers
from actions.turns.base import Taken


def open_with(facts: Facts, reply: Reply, asks: str | None, before: Sequence[Reply] = ()) -> Taken:
    """The form goes on with these facts and waits for the field `asks`."""
    return Taken([*before, reply], {**facts, KNOWN: remembered(facts), "requested_slot": asks})


def ended(reply: Reply) -> Taken:
    """The form is over: nothing is left in its slots."""
    return Taken([reply], {**CLEARED, "requested_slot": None})


def cancelled() -> Taken:
    """The form given up: nothing was filed."""
    return ended(Reply(wording.CANCELLED, "cancelled", offers("我要投诉", "转人工")))
