"""The sum told last in a conversation, told anew: corrected, supposed otherwise, or as damages since no reason was given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from actions.calculating.changing import supposed
from actions.calculating.correcting import corrected_input
from actions.calculating.pending import Pending, Step, without_way
from actions.calculating.put_out import put_out, without_reason
from actions.calculating.remembered import said_of
from actions.calculating.working_out import WorkingOut
from actions.calculators.catalogue import CALCULATORS
from actions.reply import Reply
from language.controls import is_question


class ToldLast:
    """What a message makes of the last sum told."""

    def __init__(self, *, working: WorkingOut, today: Callable[[], date]) -> None:
        self._working = working
        self._today = today

    def without_reason(self, text: str, known: Mapping[str, Any], region: str | None) -> Step | None:
        """The severance told last, as the damages it is once it turns out that no reason was given for a dismissal."""
        sums = dict(known.get("sums") or {})
        is_told = without_reason(text) and any(map(put_out, (text, *said_of(known))))
        if not sums or list(sums)[-1] != "severance" or is_question(text) or not is_told:
            return None
        return self._working.next(
            Pending("unlawful_dismissal", without_way(sums["severance"])), text, region, known
        )

    def corrected(self, text: str, known: Mapping[str, Any]) -> dict[str, Any]:
        """The input of the last sum told that a message corrects; {} where it corrects none of it."""
        sums = dict(known.get("sums") or {})
        if not sums:
            return {}
        kind, given = list(sums.items())[-1]
        return corrected_input(text, CALCULATORS[kind], given, self._today())

    def supposed(self, text: str, known: Mapping[str, Any], region: str | None) -> Reply | None:
        """The last sum told, with what a short follow-up puts in its place: 八级呢; nothing of it is kept as a fact."""
        sums = dict(known.get("sums") or {})
        kind, given = list(sums.items())[-1] if sums else ("", {})
        anew = supposed(text, CALCULATORS[kind], given, self._today()) if sums else {}
        return self.anew(anew, known, text, region).reply if anew else None

    def anew(self, anew: Mapping[str, Any], known: Mapping[str, Any], text: str, region: str | None) -> Step:
        """The last sum told, worked out again with an input corrected."""
        kind, given = list(known["sums"].items())[-1]
        return self._working.next(Pending(kind, {**given, **anew}), text, region, known)
