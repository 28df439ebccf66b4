"""The tables. The same on SQLite and PostgreSQL; store/migrations builds them and a test compares the two."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An aware moment, stored in UTC: SQLite has no time zones, so a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In: to UTC; ValueError for a naive datetime."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a stored instant needs a time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Out: aware, in UTC."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


def _id(name: str = "id") -> Column[str]:
    return Column(name, String(26), primary_key=True)


def _of(table: str) -> Column[str]:
    return Column(f"{table}_id", String(26), ForeignKey(f"{table}s.id"), nullable=False)


def _needed(name: str, kind: Any) -> Column[Any]:
    return Column(name, kind, nullable=False)


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
    UniqueConstraint("session_id", "filing_key"),
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
