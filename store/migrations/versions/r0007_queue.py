"""The queue at scale: why a period stands still, and the orders the queue is read in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_ORDERS = (("due_on", "id"), ("district", "due_on", "id"), ("holder_id",), ("escalated_at",), ("paused_for",))


def upgrade() -> None:
    """Add the cause of a pause and an index for each order."""
    op.add_column("tickets", sa.Column("paused_for", sa.String(30)))
    for columns in _ORDERS:
        op.create_index(f"ix_tickets_{'_'.join(columns)}", "tickets", list(columns))
    # Whatever the database's collation, a beginning is found by this one.
    begins = {"number": "varchar_pattern_ops"}
    op.create_index("ix_tickets_number_begins", "tickets", ["number"], postgresql_ops=begins)
