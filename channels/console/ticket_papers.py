"""The papers a case file needs, filled in from what the ticket tells: what its person signs at the window.

The quarantine stops them as it stops the papers of the chat.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from actions.citing import hold_on_paper
from actions.documents.catalogue import PAPERS, build
from actions.documents.facts import CaseFacts, Claim
from actions.documents.gathering import gathered
from actions.documents.model import Document, Withheld
from actions.learning import CLAIMED
from channels.console.roles import MAY
from knowledge.quarantine import CitingPart, Hold
from store.desk_records import StaffMember
from store.records import TicketRecord

_BY_CHANNEL: Mapping[str, tuple[str, ...]] = {
    "inspection": ("complaint", "evidence_list"),
    "mediation": ("mediation_application", "evidence_list"),
    "arbitration": ("arbitration_application", "evidence_list"),
}
_OF_A_REPORT = ("report",)
HELD = (
    "{name}依据的{hold}正在核对，核对完之前不能取，免得写错。急着办的，用本机关的空白文书手写，条文以官方现行文本为准；"
    "核对到哪里问知识编辑，恢复以后刷新这一页再取。"
)
HoldOn = Callable[[CitingPart], Hold | None]
"""Which hold keeps a part out of service."""


class PaperWithheld(Exception):
    """The paper is not made; the message tells why, in Chinese."""


class PaperHeld(PaperWithheld):
    """The paper is not made while one of its articles is out of service."""


def papers_for(
    ticket: TicketRecord, member: StaffMember, today: date, hold_on: HoldOn
) -> list[dict[str, str | None]]:
    """The papers of the ticket's channel, for whoever may take them, each with why it cannot be taken now."""
    if "case_file" not in MAY[member.role]:
        return []
    claims = _facts(ticket, today).claims
    return [
        {"kind": kind, "name": PAPERS[kind].name, "held": why_held(kind, PAPERS[kind].name, claims, hold_on)}
        for kind in _kinds(ticket)
    ]


def filled(ticket: TicketRecord, kind: str, today: date, hold_on: HoldOn) -> tuple[str, Document]:
    """The name and the paper. Raises PaperWithheld where it is none of the ticket's, or its facts contradict; PaperHeld."""
    if kind not in _kinds(ticket):
        raise PaperWithheld("这一件没有这种文书。")
    facts = _facts(ticket, today)
    if why := why_held(kind, PAPERS[kind].name, facts.claims, hold_on):
        raise PaperHeld(why)
    made = build(kind, facts)
    if isinstance(made, Withheld):
        raise PaperWithheld("；".join(made.why))
    return PAPERS[kind].name, made


def why_held(kind: str, name: str, claims: Iterable[Claim], hold_on: HoldOn) -> str | None:
    """In Chinese, why the paper cannot be taken while an article is held, and what to do; None where nothing is."""
    hold = hold_on_paper(kind, claims, hold_on)
    return HELD.format(name=name, hold=hold) if hold else None


def _facts(ticket: TicketRecord, today: date) -> CaseFacts:
    known: dict[str, Any] = {**ticket.facts, **ticket.parties, CLAIMED: ticket.facts.get("amount")}
    return gathered(known, (), today, lambda value: value, person_offered=False)


def _kinds(ticket: TicketRecord) -> tuple[str, ...]:
    return _OF_A_REPORT if ticket.kind == "report" else _BY_CHANNEL.get(ticket.channel, ())
