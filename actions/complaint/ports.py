"""What the complaint form needs of others: the sums of a conversation, the vault, the desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from actions.calculating.pending import Step
from actions.calculators.calculation import Calculation
from handoff.desk import Receipt, TicketStatus
from handoff.filing import Filing


class Sums(Protocol):
    """Works the sums of a conversation out again (actions.calculating.dialogue.SumDialogue)."""

    def open(
        self, text: str, known: Mapping[str, Any], region: str | None, kind: str | None = None
    ) -> Step | None: ...
    def done(self, known: Mapping[str, Any]) -> Sequence[Calculation]: ...
    def public(self, done: Calculation) -> dict[str, Any]: ...


class Vault(Protocol):
    """Keeps values out of Rasa's hands, and gives back what a placeholder stands for."""

    def keep(self, session_id: str, kind: str, value: str) -> str: ...
    def value(self, session_id: str, placeholder: str) -> str | None: ...
    def resolve(self, session_id: str, text: str) -> str: ...


class Desk(Protocol):
    """Takes confirmed filings, and tells how those of a session stand."""

    def file(self, filing: Filing) -> Receipt: ...
    def for_session(self, session_id: str) -> Sequence[TicketStatus]: ...
