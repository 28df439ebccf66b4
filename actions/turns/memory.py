"""What a conversation knows once a message is heard: of the case, of the door, of the evidence at hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from actions.asking import Asking
from actions.calculating.remembered import with_said
from actions.complaint.happened import of_this_case
from actions.complaint.ports import Vault
from actions.complaint.reading import Reader
from actions.continuation import Context
from actions.documents.evidence_told import with_evidence
from actions.learning import KNOWN, learned, tells_a_case
from actions.remedies.path_told import PathDesk
from actions.turns.base import Heard
from index.audience import Side, audience_of
from knowledge.districts import Districts

CONTEXT = "context"
"""The slot that keeps what the last answer was about."""


class Memory:
    """Adds what each message tells to what was told before."""

    def __init__(
        self, *, vault: Vault, districts: Districts, paths: PathDesk, today: Callable[[], date]
    ) -> None:
        self._vault = vault
        self._districts = districts
        self._paths = paths
        self._today = today

    def after(self, heard: Heard) -> dict[str, Any]:
        """The slot `known` with what the message tells, for whatever is asked later."""
        today, side = self._today(), side_of(heard)
        reveal = lambda placeholder: self._vault.value(heard.session_id, placeholder) or placeholder  # noqa: E731
        known = dict(heard.slots.get(KNOWN) or {})
        known |= learned(heard.text, heard.entities, Reader(self._districts, today, reveal), today, side)
        known |= self._paths.learned(heard.text, known, side)
        known = of_this_case(known)
        known = with_said(known, heard.text) if tells_a_case(heard.text, side) else known
        return known | ({} if speaker(heard) == "employer" else with_evidence(heard.text, known))


def side_of(heard: Heard) -> Side | None:
    """The side that the conversation is known to be of."""
    context = Context.from_slot(heard.slots.get(CONTEXT))
    return context.audience if context else None


def speaker(heard: Heard) -> Side | None:
    """Who speaks, by the message first, else by the conversation."""
    return audience_of(heard.text) or side_of(heard)


def spoken_side(heard: Heard, asking: Asking) -> Side | None:
    """Who speaks as the answers are worded for, by the message first: 我是老板 in a worker's conversation."""
    return asking.side(heard.text, heard.session_id, Context.from_slot(heard.slots.get(CONTEXT)))
