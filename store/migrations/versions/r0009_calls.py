"""The hotline's calls."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from store.schema import Instant

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "calls",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("client_id", sa.String(64), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("staff_id", sa.String(26), nullable=False),
        sa.Column("result", sa.String(20), nullable=False),
        sa.Column("district", sa.String(40)),
        sa.Column("audience", sa.String(20)),
        sa.Column("card", sa.String(80)),
        sa.Column("ticket_number", sa.String(20)),
        sa.Column("caller_hash", sa.String(64)),
        sa.Column("due_on", sa.Date),
        sa.Column("seconds", sa.Integer),
        sa.Column("settles", sa.String(26)),
        sa.Column("settled_at", Instant),
        sa.Column("contents", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_calls"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_calls_staff_id"),
        sa.UniqueConstraint("staff_id", "client_id", name="uq_calls_staff_id_client_id"),
    )
    op.create_index("ix_calls_caller_hash", "calls", ["caller_hash"])
    op.create_index("ix_calls_settled_at_result", "calls", ["settled_at", "result"])
