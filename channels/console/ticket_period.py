"""The running period of a ticket as its page shows it, and what the clock may be told by whoever looks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from channels.console.roles import MAY
from handoff.terms import Term, causes
from index.citations import spoken
from knowledge.law import Law
from store.desk_records import StaffMember
from store.records import TicketRecord

ALARM_DAYS = 2
"""Civil days before the last one from which silence that decides by law is told as an alarm."""


def period(running: Term | None, today: date, laws: Mapping[str, Law]) -> dict[str, Any] | None:
    """The period with its last day, how far it is, why it stands still and what follows by law when it passes."""
    if running is None:
        return None
    days_left = (running.due - today).days if running.due else None
    return {
        "name": running.rule.name,
        "since": running.since.isoformat(),
        "due": running.due and running.due.isoformat(),
        "days_left": days_left,
        "overdue": running.is_overdue(today),
        "paused": running.paused,
        "extended": running.extended,
        "silence": running.rule.silence,
        "alarm": running.rule.silence == "deemed_opened"
        and days_left is not None
        and days_left <= ALARM_DAYS,
        "grounds": [spoken(reference, laws[reference.law]) for reference in running.rule.grounds],
    }


def clock_open_to(ticket: TicketRecord, running: Term | None, member: StaffMember) -> list[dict[str, Any]]:
    """What this member may tell the clock now, each with its causes; what buttons are drawn from."""
    offered: list[dict[str, Any]] = []
    if member.role == "supervisor" and running:
        if running.paused:
            offered.append({"action": "resume", "causes": []})
        elif possible := causes(running.rule):
            offered.append({"action": "pause", "causes": list(possible)})
        if running.rule.longer and not running.extended:
            offered.append({"action": "extend", "causes": []})
    if ticket.escalated_at is None and "work" in MAY[member.role]:
        offered.append({"action": "escalate", "causes": []})
    return offered
