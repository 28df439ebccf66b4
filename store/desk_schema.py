"""The tables of the desk: staff and their districts, evidence, notes to and about a ticket, groups."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from store.columns import Instant, identity, metadata, needed, of

staff = Table(
    "staff",
    metadata,
    identity(),
    Column("login", String(60), nullable=False, unique=True),
    needed("name", String(60)),
    needed("role", String(20)),
    needed("password_hash", String(200)),
    Column("totp", LargeBinary),
    needed("active", Boolean),
    needed("created_at", Instant),
)

staff_districts = Table(
    "staff_districts",
    metadata,
    Column("staff_id", String(26), ForeignKey("staff.id"), primary_key=True),
    Column("district", String(40), primary_key=True),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    identity(),
    Column("staff_id", String(26), ForeignKey("staff.id"), nullable=False, index=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    needed("created_at", Instant),
    needed("expires_at", Instant),
    Column("ended_at", Instant),
)

sign_in_attempts = Table(
    "sign_in_attempts",
    metadata,
    Column("number", String(64), primary_key=True),
    needed("misses", Integer),
    needed("last_at", Instant),
)

attachments = Table(
    "attachments",
    metadata,
    identity(),
    of("session"),
    needed("client_id", String(80)),
    Column("ticket_id", String(26), ForeignKey("tickets.id"), index=True),
    needed("source", String(20)),
    needed("at", Instant),
    needed("media_type", String(60)),
    needed("size", Integer),
    needed("sha256", String(64)),
    needed("original", LargeBinary),
    Column("reduced", LargeBinary),
    UniqueConstraint("session_id", "client_id"),
)

ticket_notes = Table(
    "ticket_notes",
    metadata,
    identity(),
    of("ticket"),
    needed("at", Instant),
    needed("audience", String(10)),
    needed("author", String(10)),
    Column("staff_id", String(26), ForeignKey("staff.id")),
    needed("body", LargeBinary),
    Index(None, "ticket_id", "id"),
)

ticket_groups = Table(
    "ticket_groups",
    metadata,
    identity(),
    needed("channel", String(40)),
    needed("made_at", Instant),
    needed("cause", LargeBinary),
)

group_representatives = Table(
    "group_representatives",
    metadata,
    Column("group_id", String(26), ForeignKey("ticket_groups.id"), primary_key=True),
    Column("ticket_id", String(26), ForeignKey("tickets.id"), primary_key=True),
)

notices = Table(
    "notices",
    metadata,
    identity(),
    of("ticket"),
    of("session"),
    needed("at", Instant),
    needed("kind", String(40)),
    Column("told_at", Instant),
    Index(None, "session_id", "told_at"),
)
