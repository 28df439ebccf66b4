"""The tables. The same on SQLite and PostgreSQL; store/migrations builds them and a test compares the two.

Those of the desk's staff are in store/desk_schema.py.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from store.columns import Instant as Instant
from store.columns import identity as _id
from store.columns import metadata as metadata
from store.columns import needed as _needed
from store.columns import of as _of

sessions = Table(
    "sessions",
    metadata,
    _id(),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("region", String(40)),
    Column("audience", String(20)),
    Column("on_date", Date),
    _needed("created_at", Instant),
    _needed("expires_at", Instant),
    Column("asks", String(40)),
)

messages = Table(
    "messages",
    metadata,
    _id(),
    _of("session"),
    Column("client_id", String(80)),
    _needed("sender", String(10)),
    _needed("at", Instant),
    Column("reply_to", String(26), index=True),
    _needed("body", LargeBinary),
    Column("text_hash", String(64)),
    UniqueConstraint("session_id", "client_id"),
    Index(None, "session_id", "id"),
)

vault = Table(
    "vault",
    metadata,
    _id(),
    _of("session"),
    _needed("placeholder", String(20)),
    _needed("kind", String(10)),
    _needed("value", LargeBinary),
    _needed("value_hash", String(64)),
    UniqueConstraint("session_id", "placeholder"),
)

tickets = Table(
    "tickets",
    metadata,
    _id(),
    Column("number", String(20), nullable=False, unique=True),
    _needed("code_hash", String(64)),
    Column("code", LargeBinary),
    _needed("code_until", Instant),
    _of("session"),
    _needed("filing_key", String(80)),
    _needed("kind", String(20)),
    _needed("channel", String(40)),
    Column("district", String(40)),
    _needed("status", String(30)),
    _needed("delivery", String(20)),
    _needed("urgency", String(10)),
    _needed("filed_at", Instant),
    Column("confirm_by", Date),
    _needed("contents", LargeBinary),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("issue", String(40)),
    Column("person_hash", String(64), index=True),
    Column("agency_number", String(60), index=True),
    Column("group_id", String(26), index=True),
    Column("holder_id", String(26)),
    Column("held_until", Instant),
    Column("due_on", Date),
    Column("due_for", String(20)),
    Column("escalated_at", Instant),
    UniqueConstraint("session_id", "filing_key"),
    Index(None, "status", "due_on", "id"),
    Index(None, "district", "status", "due_on", "id"),
)

ticket_events = Table(
    "ticket_events",
    metadata,
    _id(),
    _of("ticket"),
    _needed("seq", Integer),
    _needed("at", Instant),
    _needed("kind", String(40)),
    _needed("data", Text),
    _needed("prev_hash", String(64)),
    _needed("hash", String(64)),
    UniqueConstraint("ticket_id", "seq"),
)

ticket_attempts = Table(
    "ticket_attempts",
    metadata,
    Column("number", String(20), primary_key=True),
    _needed("misses", Integer),
    _needed("last_at", Instant),
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    _of("ticket"),
    _needed("destination", String(40)),
    _needed("reports", String(20)),
    _needed("created_at", Instant),
    _needed("due_at", Instant),
    _needed("state", String(20)),
    _needed("attempts", Integer),
    Column("reason", String(200)),
    Column("leased_until", Instant),
    Index(None, "state", "due_at"),
)

person_requests = Table(
    "person_requests",
    metadata,
    _id(),
    _of("session"),
    _needed("at", Instant),
    _needed("reason", LargeBinary),
    Column("closed_at", Instant),
    Column("holder_id", String(26)),
    Column("taken_at", Instant),
    Column("skill", String(20), nullable=False, server_default="operator"),
    Column("is_left", Boolean, nullable=False, server_default=false()),
    Index(None, "session_id", "closed_at"),
)

quarantine_events = Table(
    "quarantine_events",
    metadata,
    _id(),
    _needed("seq", Integer),
    _needed("at", Instant),
    _needed("kind", String(40)),
    _needed("data", Text),
    _needed("prev_hash", String(64)),
    _needed("hash", String(64)),
    UniqueConstraint("seq"),
)

wechat_people = Table(
    "wechat_people",
    metadata,
    _id(),
    Column("openid_hash", String(64), nullable=False, unique=True),
    _needed("openid", LargeBinary),
    Column("session_id", String(26), ForeignKey("sessions.id"), nullable=False, unique=True),
    _needed("subscribed", Boolean),
)

wechat_tokens = Table(
    "wechat_tokens",
    metadata,
    Column("app_id", String(40), primary_key=True),
    Column("token", LargeBinary),
    Column("expires_at", Instant),
    Column("leased_until", Instant),
)

wechat_owed = Table(
    "wechat_owed",
    metadata,
    _id(),
    _of("session"),
    _needed("key", String(80)),
    _needed("at", Instant),
    _needed("text", LargeBinary),
    Column("parts", LargeBinary),
    Column("reason", String(40)),
    _needed("tries", Integer),
    UniqueConstraint("session_id", "key"),
)
