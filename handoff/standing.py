"""How a ticket stands, as its own person is told: no personal data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from handoff.ticket import Channel, Delivery, Kind, Status, Urgency
from store.records import TicketRecord


@dataclass(frozen=True, kw_only=True)
class TicketStatus:
    """A ticket as looked up; `confirm_by` is None where nothing need be confirmed or no date can be told.

    `due_on` is the last day of the statutory period `due_for` (handoff/terms.py) that runs now; it is told in words.
    """

    number: str
    kind: Kind
    channel: Channel
    district: str | None
    status: Status
    delivery: Delivery
    urgency: Urgency
    confirm_by: date | None
    missing: tuple[str, ...]
    issue: str | None = None
    due_on: date | None = None
    due_for: str | None = None

    def public(self) -> dict[str, Any]:
        """The `ticket` of an M (docs: HTTP contract); the code is blank."""
        return {
            "number": self.number,
            "code": "",
            "kind": self.kind,
            "channel": self.channel,
            "district": self.district,
            "status": self.status,
            "delivery": self.delivery,
            "urgency": self.urgency,
            "confirm_by": self.confirm_by and self.confirm_by.isoformat(),
            "missing": list(self.missing),
            "issue": self.issue,
        }


@dataclass(frozen=True, kw_only=True)
class Receipt(TicketStatus):
    """A ticket as just filed, with its look-up code; "" when the filing is repeated after 24 hours."""

    code: str = field(repr=False)

    def public(self) -> dict[str, Any]:
        """The `ticket` of an M, code included."""
        return super().public() | {"code": self.code}


@dataclass(frozen=True)
class Unknown:
    """No such ticket, or a wrong code: never told which."""


@dataclass(frozen=True)
class Paused:
    """Too many wrong codes for this number; none is compared before `until` (UTC)."""

    until: datetime


def standing(ticket: TicketRecord) -> TicketStatus:
    """How a stored ticket stands."""
    return TicketStatus(**_shared(ticket))


def receipt(ticket: TicketRecord) -> Receipt:
    """The receipt of a stored ticket."""
    return Receipt(**_shared(ticket), code=ticket.code)


def _shared(ticket: TicketRecord) -> dict[str, Any]:
    return {
        "number": ticket.number,
        "kind": ticket.kind,
        "channel": ticket.channel,
        "district": ticket.district,
        "status": ticket.status,
        "delivery": ticket.delivery,
        "urgency": ticket.urgency,
        "confirm_by": ticket.confirm_by,
        "missing": ticket.missing,
        "issue": _issue(ticket),
        "due_on": ticket.due_on,
        "due_for": ticket.due_for,
    }


def _issue(ticket: TicketRecord) -> str | None:
    """What it is about, by its code; None where the person could not tell."""
    issue = ticket.facts.get("issue")
    return issue if isinstance(issue, str) and issue != "unknown" else None
