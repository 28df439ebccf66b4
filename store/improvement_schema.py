"""The tables of the improvement loop: ratings, statistics of answers, the editors' list."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from store.columns import Instant, identity, metadata, needed, of

feedback = Table(
    "feedback",
    metadata,
    identity(),
    of("session"),
    of("message"),
    needed("at", Instant),
    needed("rating", Integer),
    Column("comment", LargeBinary),
    Column("on_day", Date),
    Column("card", String(80)),
    Column("topic", String(20)),
    Column("region", String(40)),
    Column("industry", String(40)),
    UniqueConstraint("session_id", "message_id"),
)


def _circumstances() -> list[Column[Any]]:
    return [
        needed("on_day", Date),
        needed("outcome", String(40)),
        needed("channel", String(20)),
        Column("card", String(80)),
        Column("topic", String(20)),
        Column("region", String(40)),
        Column("industry", String(40)),
        Column("audience", String(20)),
        Column("confidence", Float),
    ]


answer_log = Table("answer_log", metadata, identity(), *_circumstances(), Index(None, "on_day", "outcome"))

improvements = Table(
    "improvements",
    metadata,
    identity(),
    *_circumstances(),
    needed("cause", String(20)),
    needed("nearest", Text),
    needed("question", LargeBinary),
    Column("remark", LargeBinary),
    Column("done_on", Date),
    Column("done_by", String(26), ForeignKey("staff.id")),
    Column("done_note", LargeBinary),
    Index(None, "done_on", "on_day"),
)
