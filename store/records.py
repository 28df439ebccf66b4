"""The frozen records that the store exchanges with the rest: pure, no SQLAlchemy.

Instants are aware, in UTC. Fields that may hold personal data are left out of `repr`, so that no log
ever shows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

Sender = Literal["bot", "person", "operator"]
Skill = Literal["operator", "mediator", "inspector"]
"""Whom a request for a person is for, in the words of the roles of staff."""
Fact = str | int | bool
Reported = Literal["filed", "withdrawn"]
DeliveryState = Literal["pending", "held", "acknowledged", "failed"]
RowState = Literal["pending", "handed_over", "held", "acknowledged", "failed"]
"""`handed_over`: it left by mail or file, and nobody has confirmed it yet; the ticket's delivery stays pending."""


@dataclass(frozen=True, kw_only=True)
class SessionRecord:
    """One anonymous conversation. `asks` is the field the bot's last question asked for."""

    id: str
    region: str | None
    audience: str | None
    on: date | None
    created_at: datetime
    expires_at: datetime
    asks: str | None


@dataclass(frozen=True, kw_only=True)
class StoredMessage:
    """One message of either side. A person's `body` is {"text": …}; the bot's an M without id, from and at.

    `client_id` is the person's own id for the message; `reply_to` the id of the message answered.
    """

    id: str
    session_id: str
    sender: Sender
    at: datetime
    body: Mapping[str, Any] = field(repr=False)
    client_id: str | None = None
    reply_to: str | None = None


@dataclass(frozen=True)
class Repeat:
    """The person sent the same message again: `message` is the first one."""

    message: StoredMessage


@dataclass(frozen=True)
class Conflict:
    """The person's message id was used before for another text."""

    client_id: str


@dataclass(frozen=True, kw_only=True)
class TicketRecord:
    """One filed complaint or report; the meaning of the words is handoff's (handoff/ticket.py).

    `code` is the plain look-up code until `code_until`, "" afterwards: then only its digest is left.
    `version` counts the moves: who moves it must have seen the newest. `due_on` is the last day of the statutory
    period named by `due_for` (handoff/terms.py); both None when none runs. `agency_number` is the agency's own.
    `facts` and `parties` (the personal values) are encrypted at rest.
    """

    id: str
    number: str
    code: str = field(repr=False)
    code_until: datetime
    session_id: str
    filing_key: str
    kind: str
    channel: str
    district: str | None
    status: str
    delivery: DeliveryState
    urgency: str
    filed_at: datetime
    confirm_by: date | None
    missing: tuple[str, ...]
    grounds: tuple[str, ...]
    facts: Mapping[str, Fact] = field(repr=False)
    parties: Mapping[str, str] = field(repr=False)
    version: int = 1
    agency_number: str | None = None
    group_id: str | None = None
    holder_id: str | None = None
    held_until: datetime | None = None
    due_on: date | None = None
    due_for: str | None = None
    escalated_at: datetime | None = None


@dataclass(frozen=True)
class Event:
    """Something that happened to a ticket. `data` never holds personal data: events are never erased."""

    kind: str
    at: datetime
    data: Mapping[str, str | int | None] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class EventRecord:
    """An event as stored: the `seq`-th (from 1) of its ticket, chained by hash to the one before."""

    id: str
    ticket_id: str
    seq: int
    event: Event
    prev_hash: str
    hash: str


@dataclass(frozen=True, kw_only=True)
class OutboxRow:
    """One delivery owed. `id` is also the idempotency key; `attempts` counts the claims so far."""

    id: str
    ticket_id: str
    destination: str
    reports: Reported
    created_at: datetime
    due_at: datetime
    state: RowState = "pending"
    attempts: int = 0
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class PersonRequest:
    """Somebody asked for a human being (转人工); `reason` is what they wrote.

    `region` is the session's; `holder_id` the member of staff who talks with them now. `is_left`: nobody could
    take it when it was made, so that it is answered later, like a letter.
    """

    id: str
    session_id: str
    at: datetime
    reason: str = field(repr=False)
    region: str | None = None
    holder_id: str | None = None
    skill: Skill = "operator"
    is_left: bool = False


@dataclass(frozen=True, kw_only=True)
class HoldEvent:
    """One entry of the quarantine journal: an article (`82`), a whole law or a topic, held or restored.

    `at` is set by the journal.
    """

    action: Literal["hold", "restore"]
    law: str | None
    article: str | None
    topic: str | None
    reason: str
    by: str
    at: datetime | None = None

    @property
    def target(self) -> tuple[str | None, ...]:
        """What the entry is about."""
        return (self.law, self.article, self.topic)

    def data(self) -> dict[str, Any]:
        """What is stored beside the action and its time."""
        return {
            "law": self.law,
            "article": self.article,
            "topic": self.topic,
            "reason": self.reason,
            "by": self.by,
        }


@dataclass(frozen=True, kw_only=True)
class WechatPerson:
    """Somebody writing by WeChat: one session for good; `openid` is their address at the platform."""

    session_id: str
    openid: str = field(repr=False)
    subscribed: bool


@dataclass(frozen=True, kw_only=True)
class OwedReply:
    """A WeChat reply not yet delivered. `parts` are its bubbles; None while its turn has not ended.

    `key` is the message answered, `text` what was written. `reason` names why it waits; `tries` counts the
    attempts to deliver it later.
    """

    session_id: str
    key: str
    text: str = field(repr=False)
    parts: tuple[str, ...] | None = field(repr=False)
    reason: str | None
    tries: int
