"""News of tickets whose people came by WeChat and still follow the account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, or_, select

from store.clock import Clock
from store.database import reading
from store.desk_records import REPLY
from store.desk_schema import notices
from store.schema import tickets, wechat_people

_STATUS = "status_"
OLDEST = timedelta(days=3)
"""A weekend's outage is made up for. What is older is read under 查进度: nobody gets a backlog at an upgrade."""


@dataclass(frozen=True, kw_only=True)
class CaseNews:
    """A ticket has a new status since `at`, or REPLY: words for its person; `id` is the notice's."""

    id: str
    session_id: str
    number: str
    status: str
    at: datetime


class WechatNews:
    """Lists what is untold."""

    def __init__(self, *, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def untold(self, *, limit: int = 50) -> list[CaseNews]:
        """News of the last three days nobody has been told yet, oldest first."""
        wanted = (
            select(notices.c.id, notices.c.session_id, notices.c.at, notices.c.kind, tickets.c.number)
            .join(tickets, tickets.c.id == notices.c.ticket_id)
            .join(wechat_people, wechat_people.c.session_id == notices.c.session_id)
            .where(
                notices.c.told_at.is_(None),
                notices.c.at >= self._clock.now() - OLDEST,
                or_(notices.c.kind.startswith(_STATUS, autoescape=True), notices.c.kind == REPLY),
                wechat_people.c.subscribed,
            )
            .order_by(notices.c.id)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return [
                CaseNews(
                    id=row.id,
                    session_id=row.session_id,
                    number=row.number,
                    status=row.kind.removeprefix(_STATUS),
                    at=row.at,
                )
                for row in connection.execute(wanted)
            ]
