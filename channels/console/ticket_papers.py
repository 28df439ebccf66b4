"""The papers a case file needs, filled in from what the ticket tells: what its person signs at the window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.documents.catalogue import PAPERS, build
from actions.documents.gathering import gathered
from actions.documents.model import Document, Withheld
from actions.learning import CLAIMED
from channels.console.roles import MAY
from store.desk_records import StaffMember
from store.records import TicketRecord

_BY_CHANNEL: Mapping[str, tuple[str, ...]] = {
    "inspection": ("complaint", "evidence_list"),
    "mediation": ("mediation_application", "evidence_list"),
    "arbitration": ("arbitration_application", "evidence_list"),
}
_OF_A_REPORT = ("report",)


class PaperWithheld(Exception):
    """The paper is not made; the message tells why, in Chinese."""


def papers_for(ticket: TicketRecord, member: StaffMember) -> list[dict[str, str]]:
    """The papers of the ticket's channel, for whoever may take them."""
    if "case_file" not in MAY[member.role]:
        return []
    return [{"kind": kind, "name": PAPERS[kind].name} for kind in _kinds(ticket)]


def filled(ticket: TicketRecord, kind: str, today: date) -> tuple[str, Document]:
    """The name and the paper. Raises PaperWithheld where it is none of the ticket's, or its facts contradict."""
    if kind not in _kinds(ticket):
        raise PaperWithheld("这一件没有这种文书。")
    known: dict[str, Any] = {**ticket.facts, **ticket.parties, CLAIMED: ticket.facts.get("amount")}
    facts = gathered(known, (), today, lambda value: value, person_offered=False)
    made = build(kind, facts)
    if isinstance(made, Withheld):
        raise PaperWithheld("；".join(made.why))
    return PAPERS[kind].name, made


def _kinds(ticket: TicketRecord) -> tuple[str, ...]:
    return _OF_A_REPORT if ticket.kind == "report" else _BY_CHANNEL.get(ticket.channel, ())
