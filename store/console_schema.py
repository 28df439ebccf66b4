"""The console's own tables: invitations of new staff, who is there to talk, and the journal of what staff did."""

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
    Text,
    UniqueConstraint,
)

from store.columns import Instant, identity, metadata, needed

staff_invitations = Table(
    "staff_invitations",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("staff_id", String(26), ForeignKey("staff.id"), nullable=False),
    needed("expires_at", Instant),
    Column("used_at", Instant),
)

staff_acts = Table(
    "staff_acts",
    metadata,
    identity(),
    needed("seq", Integer),
    needed("at", Instant),
    Column("staff_id", String(26), ForeignKey("staff.id"), nullable=False),
    needed("kind", String(40)),
    Column("subject", String(40)),
    needed("data", Text),
    Column("reason", LargeBinary),
    needed("prev_hash", String(64)),
    needed("hash", String(64)),
    UniqueConstraint("seq"),
    Index(None, "subject", "seq"),
)

staff_presence = Table(
    "staff_presence",
    metadata,
    Column("staff_id", String(26), ForeignKey("staff.id"), primary_key=True),
    needed("at", Instant),
    needed("free", Boolean),
)
