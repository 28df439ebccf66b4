"""转人工 in a queue: whom a request is for, whether it was left as a message, which staff are there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from store.schema import Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two columns to requests, and the table of presence."""
    op.add_column(
        "person_requests", sa.Column("skill", sa.String(20), nullable=False, server_default="operator")
    )
    op.add_column(
        "person_requests", sa.Column("is_left", sa.Boolean, nullable=False, server_default=sa.false())
    )
    op.create_table(
        "staff_presence",
        sa.Column("staff_id", sa.String(26), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("free", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("staff_id", name="pk_staff_presence"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_presence_staff_id"),
    )
