"""The package an agency receives: one JSON document, version 1.

    version      1
    key          the idempotency key, also in the header Idempotency-Key
    reports      filed | withdrawn: what this package tells
    at           when that happened, RFC 3339 in China's time
    ticket       number, kind, channel, district (null: not told), urgency, status, filed_at,
                 confirm_by (ISO date; null: nothing to confirm, or the date cannot be told yet)
    facts        what was told, by field name; parties: the personal values, by field name
    missing      needed fields the person could not tell
    grounds      the articles that brought it here
    calculation  the sum claimed with its working, as in an M of the public contract (null: none)

The words of kind, channel, urgency, status and the field names are those of the public contract. The same
key always comes with the same document: nothing in it changes after it was written.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

from handoff.ticket import Kind, start
from store.clock import CHINA
from store.records import OutboxRow, TicketRecord

VERSION = 1
_IN_CONTRACT = {"details": "description"}
"""The story is one field of the contract; the forms know it by the name of the question that opened them."""


@dataclass(frozen=True)
class Package:
    """What is delivered: `key` stays the same however often it is sent; `document` holds personal data."""

    key: str
    document: Mapping[str, Any] = field(repr=False)

    def json(self) -> bytes:
        """The document as it is sent and signed, UTF-8."""
        return json.dumps(self.document, ensure_ascii=False, sort_keys=True).encode()


def pack(ticket: TicketRecord, row: OutboxRow) -> Package:
    """The package for one delivery owed."""
    status = "withdrawn" if row.reports == "withdrawn" else start(cast(Kind, ticket.kind))
    document = {
        "version": VERSION,
        "key": row.id,
        "reports": row.reports,
        "at": _told(row.created_at),
        "ticket": {
            "number": ticket.number,
            "kind": ticket.kind,
            "channel": ticket.channel,
            "district": ticket.district,
            "urgency": ticket.urgency,
            "status": status,
            "filed_at": _told(ticket.filed_at),
            "confirm_by": ticket.confirm_by and ticket.confirm_by.isoformat(),
        },
        "facts": {_IN_CONTRACT.get(name, name): value for name, value in ticket.facts.items()},
        "parties": dict(ticket.parties),
        "missing": list(ticket.missing),
        "grounds": list(ticket.grounds),
        "calculation": ticket.calculation,
    }
    return Package(row.id, document)


def _told(at: datetime) -> str:
    return at.astimezone(CHINA).isoformat(timespec="seconds")
