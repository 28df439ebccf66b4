"""The desk: staff, districts, evidence, notes, groups, notices, ratings, answer log; what a ticket's queue needs.

The new columns of tickets have no foreign keys: SQLite cannot add a constraint to a table that stands.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from store.schema import Instant

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the desk's tables and columns."""
    _ticket_columns()
    _staff()
    _evidence()
    _notes()
    _groups()
    _answers()


def _ticket_columns() -> None:
    for column in (
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.Column("issue", sa.String(40)),
        sa.Column("person_hash", sa.String(64)),
        sa.Column("agency_number", sa.String(60)),
        sa.Column("group_id", sa.String(26)),
        sa.Column("holder_id", sa.String(26)),
        sa.Column("held_until", Instant),
        sa.Column("due_on", sa.Date),
        sa.Column("due_for", sa.String(20)),
        sa.Column("escalated_at", Instant),
    ):
        op.add_column("tickets", column)
    for name in ("person_hash", "agency_number", "group_id"):
        op.create_index(f"ix_tickets_{name}", "tickets", [name])
    op.create_index("ix_tickets_status_due_on_id", "tickets", ["status", "due_on", "id"])
    op.create_index("ix_tickets_district_status_due_on_id", "tickets", ["district", "status", "due_on", "id"])


def _staff() -> None:
    op.create_table(
        "staff",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("login", sa.String(60), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("password_hash", sa.String(200), nullable=False),
        sa.Column("totp", sa.LargeBinary),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("login", name="uq_staff_login"),
    )
    op.create_table(
        "staff_districts",
        sa.Column("staff_id", sa.String(26), nullable=False),
        sa.Column("district", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("staff_id", "district", name="pk_staff_districts"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_districts_staff_id"),
    )
    op.create_table(
        "staff_sessions",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("staff_id", sa.String(26), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.Column("ended_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_staff_sessions"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_sessions_staff_id"),
        sa.UniqueConstraint("token_hash", name="uq_staff_sessions_token_hash"),
    )
    op.create_index("ix_staff_sessions_staff_id", "staff_sessions", ["staff_id"])
    op.create_table(
        "sign_in_attempts",
        sa.Column("number", sa.String(64), nullable=False),
        sa.Column("misses", sa.Integer, nullable=False),
        sa.Column("last_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_sign_in_attempts"),
    )


def _evidence() -> None:
    op.create_table(
        "attachments",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("session_id", sa.String(26), nullable=False),
        sa.Column("client_id", sa.String(80), nullable=False),
        sa.Column("ticket_id", sa.String(26)),
        sa.Column("source", sa.String(20), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("media_type", sa.String(60), nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("original", sa.LargeBinary, nullable=False),
        sa.Column("reduced", sa.LargeBinary),
        sa.PrimaryKeyConstraint("id", name="pk_attachments"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_attachments_session_id"),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_attachments_ticket_id"),
        sa.UniqueConstraint("session_id", "client_id", name="uq_attachments_session_id_client_id"),
    )
    op.create_index("ix_attachments_ticket_id", "attachments", ["ticket_id"])


def _notes() -> None:
    op.create_table(
        "ticket_notes",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("ticket_id", sa.String(26), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("audience", sa.String(10), nullable=False),
        sa.Column("author", sa.String(10), nullable=False),
        sa.Column("staff_id", sa.String(26)),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ticket_notes"),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_ticket_notes_ticket_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_ticket_notes_staff_id"),
    )
    op.create_index("ix_ticket_notes_ticket_id_id", "ticket_notes", ["ticket_id", "id"])
    op.create_table(
        "notices",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("ticket_id", sa.String(26), nullable=False),
        sa.Column("session_id", sa.String(26), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("told_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_notices"),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_notices_ticket_id"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_notices_session_id"),
    )
    op.create_index("ix_notices_session_id_told_at", "notices", ["session_id", "told_at"])


def _groups() -> None:
    op.create_table(
        "ticket_groups",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sa.Column("cause", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ticket_groups"),
    )
    op.create_table(
        "group_representatives",
        sa.Column("group_id", sa.String(26), nullable=False),
        sa.Column("ticket_id", sa.String(26), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "ticket_id", name="pk_group_representatives"),
        sa.ForeignKeyConstraint(["group_id"], ["ticket_groups.id"], name="fk_group_representatives_group_id"),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_group_representatives_ticket_id"),
    )


def _answers() -> None:
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("session_id", sa.String(26), nullable=False),
        sa.Column("message_id", sa.String(26), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("rating", sa.Integer, nullable=False),
        sa.Column("comment", sa.LargeBinary),
        sa.PrimaryKeyConstraint("id", name="pk_feedback"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_feedback_session_id"),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name="fk_feedback_message_id"),
        sa.UniqueConstraint("session_id", "message_id", name="uq_feedback_session_id_message_id"),
    )
    op.create_table(
        "answer_log",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("on_day", sa.Date, nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("card", sa.String(80)),
        sa.Column("topic", sa.String(20)),
        sa.Column("region", sa.String(40)),
        sa.Column("audience", sa.String(20)),
        sa.Column("confidence", sa.Float),
        sa.Column("question", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_answer_log"),
    )
    op.create_index("ix_answer_log_on_day_outcome", "answer_log", ["on_day", "outcome"])
