"""One ticket as a row and as a record: what is encrypted, what is only digested."""

from __future__ import annotations

import hmac
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from store.cipher import Cipher
from store.records import TicketRecord

_PLAIN = (
    "id", "number", "code_until", "session_id", "filing_key", "kind", "channel", "district", "status",
    "delivery", "urgency", "filed_at", "confirm_by", "version", "agency_number", "group_id", "holder_id", "held_until",
    "due_on", "due_for", "paused_for", "escalated_at",
)  # fmt: skip


_TOLD_APART_BY = "phone"
"""Names repeat and are misspelt; a telephone number was stored as bare digits."""


def to_row(ticket: TicketRecord, cipher: Cipher) -> dict[str, Any]:
    """The columns of a new ticket."""
    contents = {
        "facts": dict(ticket.facts),
        "parties": dict(ticket.parties),
        "missing": ticket.missing,
        "grounds": ticket.grounds,
        "calculation": ticket.calculation,
    }
    return {name: getattr(ticket, name) for name in _PLAIN} | {
        "code_hash": cipher.digest(ticket.code, purpose=_code_of(ticket.number)),
        "code": cipher.seal(ticket.code, bound_to=f"code {ticket.id}"),
        "contents": cipher.seal(contents, bound_to=f"ticket {ticket.id}"),
        "issue": ticket.facts.get("issue"),
        "person_hash": person_hashes(ticket, cipher)[0] if ticket.parties.get(_TOLD_APART_BY) else None,
    }


def person_hashes(ticket: TicketRecord, cipher: Cipher) -> list[str]:
    """The digests, newest key first, by which one person's tickets are found; empty for nobody named."""
    told = ticket.parties.get(_TOLD_APART_BY)
    return phone_hashes(told, cipher) if told else []


def phone_hashes(phone: str, cipher: Cipher) -> list[str]:
    """The digests of a telephone number, newest key first."""
    return cipher.digests(phone, purpose="person of a ticket")


def to_record(row: Row[Any], cipher: Cipher, now: datetime) -> TicketRecord:
    """The record of a stored ticket; its code is "" once its time is over."""
    contents = cipher.unseal(row.contents, bound_to=f"ticket {row.id}")
    repeatable = row.code is not None and now < row.code_until
    return TicketRecord(
        **{name: getattr(row, name) for name in _PLAIN},
        code=cipher.unseal(row.code, bound_to=f"code {row.id}") if repeatable else "",
        facts=contents["facts"],
        parties=contents["parties"],
        missing=tuple(contents["missing"]),
        grounds=tuple(contents["grounds"]),
        calculation=contents.get("calculation"),
    )


def code_fits(row: Row[Any] | None, number: str, code: str, cipher: Cipher) -> bool:
    """Whether `code` is the ticket's, in the same time whether or not there is a ticket."""
    stored = row.code_hash if row else "0" * 64
    digests = cipher.digests(code, purpose=_code_of(number))
    compared = [hmac.compare_digest(stored, digest) for digest in digests]
    return any(compared)


def _code_of(number: str) -> str:
    return f"code of {number}"
