"""A turn of an injury that was told: its reply, its slot, and its day for whatever is asked later."""

from __future__ import annotations

from actions.calculating.hearing import INJURED_ON
from actions.learning import KNOWN
from actions.remedies.injury_told import Way
from actions.turns.base import Heard, Taken
from actions.turns.summing import SUM


def hurt(way: Way, heard: Heard) -> Taken:
    """The turn as it changes the slots."""
    day = {INJURED_ON: way.slot["day"]} if way.slot["day"] else {}
    return Taken([way.reply], {SUM: dict(way.slot), KNOWN: heard.slots[KNOWN] | day})
