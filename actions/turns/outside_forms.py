"""Whatever is said outside a form; a 取消 that found nothing to cancel is told so plainly."""

from __future__ import annotations

from actions.turns.answer import AnswerTurn
from actions.turns.base import Heard, Taken
from language.controls import control

_NOT_UNDERSTOOD = frozenset({"clarify", "declined_out_of_scope", "declined_no_evidence"})


class OutsideForms(AnswerTurn):
    """The answer turn, whose sums, papers and dangers hear a word of cancelling first."""

    def take(self, heard: Heard) -> Taken:
        """What is asked or told; where a word of cancelling meant nothing to it, that nothing is open."""
        taken = super().take(heard)
        is_open = any(reply.outcome not in _NOT_UNDERSTOOD for reply in taken.replies)
        if control(heard.text) != "cancel" or is_open:
            return taken
        return Taken([self._withdrawals.nothing_open(heard.session_id)], taken.slots)
