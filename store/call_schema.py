"""The hotline's table: calls as they ended. Words and telephone number are sealed, the number found by a keyed digest."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, LargeBinary, String, Table, UniqueConstraint

from store.columns import Instant, identity, metadata, needed

calls = Table(
    "calls",
    metadata,
    identity(),
    needed("client_id", String(64)),
    needed("at", Instant),
    Column("staff_id", String(26), ForeignKey("staff.id"), nullable=False),
    needed("result", String(20)),
    Column("district", String(40)),
    Column("audience", String(20)),
    Column("card", String(80)),
    Column("ticket_number", String(20)),
    Column("caller_hash", String(64), index=True),
    Column("due_on", Date),
    Column("seconds", Integer),
    Column("settles", String(26)),
    Column("settled_at", Instant),
    needed("contents", LargeBinary),
    UniqueConstraint("staff_id", "client_id"),
    Index(None, "settled_at", "result"),
)
