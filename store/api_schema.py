"""The tables of the door for other systems: their keys, and how often each was used on a day."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table

from store.columns import Instant, identity, metadata, needed

api_keys = Table(
    "api_keys",
    metadata,
    identity(),
    Column("name", String(60), nullable=False, unique=True),
    Column("key_hash", String(64), nullable=False, unique=True),
    Column("session_id", String(26), ForeignKey("sessions.id"), nullable=False),
    needed("scopes", String(200)),
    needed("per_minute", Integer),
    needed("per_day", Integer),
    needed("created_at", Instant),
    Column("revoked_at", Instant),
)

api_use = Table(
    "api_use",
    metadata,
    Column("key_id", String(26), ForeignKey("api_keys.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("scope", String(40), primary_key=True),
    needed("calls", Integer),
    needed("refused", Integer),
)
