"""The quarantine journal: what of the knowledge is out of service, append-only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from store.migrations.append_only import append_only
from store.schema import Instant

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the journal."""
    op.create_table(
        "quarantine_events",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("prev_hash", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_quarantine_events"),
        sa.UniqueConstraint("seq", name="uq_quarantine_events_seq"),
    )
    append_only("quarantine_events")
