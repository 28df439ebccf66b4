"""The answer log as bare statistics, the editors' list with its masked questions, what a rated reply was about.

Nothing wrote the answer log before, so it is made anew rather than altered.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the log anew, add the list and the columns of ratings."""
    op.drop_index("ix_answer_log_on_day_outcome", "answer_log")
    op.drop_table("answer_log")
    op.create_table(
        "answer_log",
        sa.Column("id", sa.String(26), nullable=False),
        *_circumstances(),
        sa.PrimaryKeyConstraint("id", name="pk_answer_log"),
    )
    op.create_index("ix_answer_log_on_day_outcome", "answer_log", ["on_day", "outcome"])
    op.create_table(
        "improvements",
        sa.Column("id", sa.String(26), nullable=False),
        *_circumstances(),
        sa.Column("cause", sa.String(20), nullable=False),
        sa.Column("nearest", sa.Text, nullable=False),
        sa.Column("question", sa.LargeBinary, nullable=False),
        sa.Column("remark", sa.LargeBinary),
        sa.Column("done_on", sa.Date),
        sa.Column("done_by", sa.String(26)),
        sa.Column("done_note", sa.LargeBinary),
        sa.PrimaryKeyConstraint("id", name="pk_improvements"),
        sa.ForeignKeyConstraint(["done_by"], ["staff.id"], name="fk_improvements_done_by"),
    )
    op.create_index("ix_improvements_done_on_on_day", "improvements", ["done_on", "on_day"])
    for column in _told():
        op.add_column("feedback", column)


def _circumstances() -> list[sa.Column[object]]:
    return [
        sa.Column("on_day", sa.Date, nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("card", sa.String(80)),
        sa.Column("topic", sa.String(20)),
        sa.Column("region", sa.String(40)),
        sa.Column("industry", sa.String(40)),
        sa.Column("audience", sa.String(20)),
        sa.Column("confidence", sa.Float),
    ]


def _told() -> list[sa.Column[object]]:
    return [
        sa.Column("on_day", sa.Date),
        sa.Column("card", sa.String(80)),
        sa.Column("topic", sa.String(20)),
        sa.Column("region", sa.String(40)),
        sa.Column("industry", sa.String(40)),
    ]
