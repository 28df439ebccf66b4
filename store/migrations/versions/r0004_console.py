"""The console: invitations, the journal of staff's acts, who holds a request for a person."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from store.migrations.append_only import append_only
from store.schema import Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both tables and the holder of a request."""
    op.create_table(
        "staff_invitations",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("staff_id", sa.String(26), nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.Column("used_at", Instant),
        sa.PrimaryKeyConstraint("token_hash", name="pk_staff_invitations"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_invitations_staff_id"),
    )
    op.create_table(
        "staff_acts",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("staff_id", sa.String(26), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("subject", sa.String(40)),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("reason", sa.LargeBinary),
        sa.Column("prev_hash", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff_acts"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_acts_staff_id"),
        sa.UniqueConstraint("seq", name="uq_staff_acts_seq"),
    )
    op.create_index("ix_staff_acts_subject_seq", "staff_acts", ["subject", "seq"])
    append_only("staff_acts")
    op.add_column("person_requests", sa.Column("holder_id", sa.String(26)))
    op.add_column("person_requests", sa.Column("taken_at", Instant))
    op.create_index("ix_person_requests_session_id_closed_at", "person_requests", ["session_id", "closed_at"])
