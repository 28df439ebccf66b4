"""What one turn says: the body of the public message M, before a channel gives it an id and a time."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

Outcome = Literal[
    "answered",
    "calculated",
    "clarify",
    "asking",
    "filed",
    "status",
    "documented",
    "cancelled",
    "withdrawn",
    "urgent",
    "smalltalk",
    "handed_off",
    "declined_out_of_scope",
    "declined_no_evidence",
    "declined_unlawful",
    "error_unavailable",
]


@dataclass(frozen=True)
class QuickReply:
    """A button: what it shows and what it sends."""

    title: str
    payload: str


def offers(*titles: str) -> tuple[QuickReply, ...]:
    """Buttons that send what they show."""
    return tuple(QuickReply(title, title) for title in titles)


OF_WORKERS = frozenset({"我要投诉", "帮我写投诉书", "帮我写仲裁申请书", "还来得及吗"})
"""Buttons of whoever claims something of an employer."""


@dataclass(frozen=True)
class Reply:
    """One message of the assistant. `text` alone makes sense; `asks` names the field it waits for."""

    text: str
    outcome: Outcome
    quick_replies: tuple[QuickReply, ...] = ()
    asks: str | None = None
    answer: dict[str, Any] | None = None
    calculation: dict[str, Any] | None = None
    ticket: dict[str, Any] | None = None
    documents: tuple[dict[str, str], ...] = ()

    def body(self) -> dict[str, Any]:
        """The JSON body of M without id, sender and time."""
        return asdict(self)


def without_ways_of_workers(reply: Reply) -> Reply:
    """The reply as an employer gets it: no button to complain of themselves."""
    kept = tuple(one for one in reply.quick_replies if one.title not in OF_WORKERS)
    return replace(reply, quick_replies=kept)
