"""The frozen records of the desk: staff, evidence, notes, notices. Pure, no SQLAlchemy.

Instants are aware, in UTC. Fields that may hold personal data are left out of `repr`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Role = Literal["operator", "inspector", "mediator", "supervisor", "editor", "administrator"]
Source = Literal["web", "wechat", "console"]
NoteAudience = Literal["staff", "citizen"]
Author = Literal["staff", "person", "system", "agency"]

REPLY = "reply"
"""The kind of a notice that tells of words for the person; any other is `status_` and the new status."""
CITYWIDE = "重庆市"
"""Assigned as a district, it opens every district."""


@dataclass(frozen=True, kw_only=True)
class StaffMember:
    """One member of staff. `password_hash` is opaque here (argon2); `totp` the second factor's secret."""

    id: str
    login: str
    name: str
    role: Role
    districts: frozenset[str]
    active: bool
    created_at: datetime
    password_hash: str = field(repr=False)
    totp: str | None = field(repr=False, default=None)

    @property
    def scope(self) -> frozenset[str] | None:
        """The districts whose tickets may be seen; None is every one, and those without a district."""
        return None if CITYWIDE in self.districts else self.districts


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """One piece of evidence, without its bytes. `sha256` is of the original, `size` its length in bytes."""

    id: str
    session_id: str
    client_id: str
    ticket_id: str | None
    source: Source
    at: datetime
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Note:
    """Something written about a ticket: for `staff` alone, or a message to or from the `citizen`."""

    id: str
    ticket_id: str
    at: datetime
    audience: NoteAudience
    author: Author
    staff_id: str | None
    body: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Notice:
    """News of a ticket its person is to be told; it never names the employer. `told_at` None: not yet."""

    id: str
    ticket_id: str
    session_id: str
    at: datetime
    kind: str
    told_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class QueueRow:
    """A ticket as the queue lists it: nothing personal, nothing decrypted."""

    id: str
    number: str
    kind: str
    channel: str
    district: str | None
    issue: str | None
    status: str
    delivery: str
    urgency: str
    filed_at: datetime
    due_on: date | None
    due_for: str | None
    paused_for: str | None
    escalated_at: datetime | None
    group_id: str | None
    holder_id: str | None
    version: int
