"""WeChat: people by pseudonym, the shared access token, replies still owed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from store.schema import Instant

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the three tables."""
    op.create_table(
        "wechat_people",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("openid_hash", sa.String(64), nullable=False),
        sa.Column("openid", sa.LargeBinary, nullable=False),
        sa.Column("session_id", sa.String(26), nullable=False),
        sa.Column("subscribed", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_wechat_people"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_wechat_people_session_id"),
        sa.UniqueConstraint("openid_hash", name="uq_wechat_people_openid_hash"),
        sa.UniqueConstraint("session_id", name="uq_wechat_people_session_id"),
    )
    op.create_table(
        "wechat_tokens",
        sa.Column("app_id", sa.String(40), nullable=False),
        sa.Column("token", sa.LargeBinary),
        sa.Column("expires_at", Instant),
        sa.Column("leased_until", Instant),
        sa.PrimaryKeyConstraint("app_id", name="pk_wechat_tokens"),
    )
    op.create_table(
        "wechat_owed",
        sa.Column("id", sa.String(26), nullable=False),
        sa.Column("session_id", sa.String(26), nullable=False),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("text", sa.LargeBinary, nullable=False),
        sa.Column("parts", sa.LargeBinary),
        sa.Column("reason", sa.String(40)),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_wechat_owed"),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_wechat_owed_session_id"),
        sa.UniqueConstraint("session_id", "key", name="uq_wechat_owed_session_id_key"),
    )
