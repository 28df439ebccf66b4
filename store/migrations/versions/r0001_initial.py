"""Sessions, messages, vault, tickets with their events, outbox, requests for a person.

Also makes ticket_events append-only in the database itself: changing or deleting an event is an error.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from store.migrations.append_only import append_only
from store.schema import Instant

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Build the first tables."""
    _conversations()
    _tickets()
    _outgoing()
    append_only("ticket_events")


def _conversations() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("region", sa.String(40)),
        sa.Column("audience", sa.String(20)),
        sa.Column("on_date", sa.Date),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("expires_at", Instant, nullable=False),
        sa.Column("asks", sa.String(40)),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        sa.UniqueConstraint("token_hash", name="uq_sessions_token_hash"),
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("session_id", sa.String(26), nullable=False),
        sa.Column("client_id", sa.String(80)),
        sa.Column("sender", sa.String(10), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("reply_to", sa.String(26)),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("text_hash", sa.String(64)),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_messages_session_id"),
        sa.UniqueConstraint("session_id", "client_id", name="uq_messages_session_id_client_id"),
    )
    op.create_index("ix_messages_reply_to", "messages", ["reply_to"])
    op.create_index("ix_messages_session_id_id", "messages", ["session_id", "id"])
    op.create_table(
        "vault",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("session_id", sa.String(26), nullable=False),
        sa.Column("placeholder", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
        sa.Column("value_hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_vault"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_vault_session_id"),
        sa.UniqueConstraint("session_id", "placeholder", name="uq_vault_session_id_placeholder"),
    )


def _tickets() -> None:
    op.create_table(
        "tickets",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("code", sa.LargeBinary),
        sa.Column("code_until", Instant, nullable=False),
        sa.Column("session_id", sa.String(26), nullable=False),
        sa.Column("filing_key", sa.String(80), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("district", sa.String(40)),
        sa.Column("status", sa.String(30), nullable=False),
        sa.Column("delivery", sa.String(20), nullable=False),
        sa.Column("urgency", sa.String(10), nullable=False),
        sa.Column("filed_at", Instant, nullable=False),
        sa.Column("confirm_by", sa.Date),
        sa.Column("contents", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tickets"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_tickets_session_id"),
        sa.UniqueConstraint("number", name="uq_tickets_number"),
        sa.UniqueConstraint("session_id", "filing_key", name="uq_tickets_session_id_filing_key"),
    )
    op.create_table(
        "ticket_events",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("ticket_id", sa.String(26), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("prev_hash", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ticket_events"),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_ticket_events_ticket_id"),
        sa.UniqueConstraint("ticket_id", "seq", name="uq_ticket_events_ticket_id_seq"),
    )
    op.create_table(
        "ticket_attempts",
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("misses", sa.Integer, nullable=False),
        sa.Column("last_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_ticket_attempts"),
    )


def _outgoing() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("ticket_id", sa.String(26), nullable=False),
        sa.Column("destination", sa.String(40), nullable=False),
        sa.Column("reports", sa.String(20), nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("due_at", Instant, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("reason", sa.String(200)),
        sa.Column("leased_until", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_outbox_ticket_id"),
    )
    op.create_index("ix_outbox_state_due_at", "outbox", ["state", "due_at"])
    op.create_table(
        "person_requests",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("session_id", sa.String(26), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("reason", sa.LargeBinary, nullable=False),
        sa.Column("closed_at", Instant),
        sa.PrimaryKeyConstraint("id", name="pk_person_requests"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_person_requests_session_id"),
    )
