"""A question for the way, heard as a wish to complain: 投诉还是仲裁 is answered, and the form stays shut."""

from __future__ import annotations

from actions.complaint.filing import CLEARED
from actions.complaint.opening import wishes_to_file
from actions.learning import KNOWN
from actions.remedies.path_told import PathDesk
from actions.turns.base import Heard, Taken
from actions.turns.interruptions import Interruptions
from actions.turns.summing import SUM


class Way:
    """Tells the way before the form would open; 我要投诉 opens it all the same."""

    def __init__(self, *, paths: PathDesk, interruptions: Interruptions) -> None:
        self._paths = paths
        self._interruptions = interruptions

    def __call__(self, heard: Heard) -> Taken | None:
        """The path as a turn; None where the message does not ask for it."""
        if wishes_to_file(heard.text) or self._interruptions.is_emergency(heard):
            return None
        known = dict(heard.slots.get(KNOWN) or {})
        known |= self._paths.learned(heard.text, known, None)
        shown = self._paths.take(heard.text, known, heard.slots.get(SUM), None)
        if shown is None:
            return None
        told = {SUM: shown.slot, KNOWN: known | dict(shown.told)}
        return Taken(shown.replies, {**CLEARED, "requested_slot": None, **told})
