"""The names of a site's rights board, told at any time: kept for the filing, beside whatever is under way."""

from __future__ import annotations

from collections.abc import Callable

from actions.complaint import site_board
from actions.learning import KNOWN
from actions.reply import Reply
from actions.turns.base import Heard, Taken


def outside(heard: Heard) -> Taken | None:
    """The names are said back and wait for a complaint, no form is open after it; None where none are told."""
    known = site_board.told(heard.text, heard.slots.get(KNOWN) or {})
    return None if known is None else Taken([site_board.reply(known)], {KNOWN: known, "requested_slot": None})


def within(heard: Heard, question: Callable[[], Reply]) -> Taken | None:
    """The names are said back and the form's own question stands again; None where none are told."""
    known = site_board.told(heard.text, heard.slots.get(KNOWN) or {})
    if known is None:
        return None
    kept = {KNOWN: known, "stage": heard.slots.get("stage"), "requested_slot": heard.requested}
    return Taken([site_board.reply(known, in_form=True), question()], kept)
