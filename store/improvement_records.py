"""The frozen records of the improvement loop. Pure, no SQLAlchemy.

The wall: nothing here leads back to who asked, names an employer, or is a lead. Ids are random, for the usual ones tell
the moment they were made at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Channel = Literal["web", "wechat", "hotline", "api"]
Cause = Literal["unanswered", "unsure", "badly_rated", "rejected", "approved"]
Dimension = Literal["on_day", "region", "topic", "industry", "channel", "audience"]


@dataclass(frozen=True, kw_only=True)
class LoggedAnswer:
    """What became of one question, without the question. `confidence` is 0 to 1; None tells that it was not known.

    `region` is a district of the city, 重庆市 where none was told, 外地 for any other place.
    """

    on_day: date
    outcome: str
    channel: Channel
    card: str | None = None
    topic: str | None = None
    region: str | None = None
    industry: str | None = None
    audience: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, kw_only=True)
class Improvement:
    """One entry of the editors' list. `question` and `remark` are masked before they come here.

    `nearest` is card id → confidence, best first. `remark` is the person's comment or the supervisor's reason.
    """

    about: LoggedAnswer
    cause: Cause
    question: str = field(repr=False)
    nearest: Mapping[str, float] = field(default_factory=dict)
    remark: str | None = field(repr=False, default=None)
    id: str = ""
    done_on: date | None = None
    done_by: str | None = None
    done_note: str | None = field(repr=False, default=None)


@dataclass(frozen=True, kw_only=True)
class Rating:
    """What a person thought of one reply: 1 helped, -1 did not."""

    message_id: str
    at: datetime
    rating: int
    comment: str | None = field(repr=False, default=None)
