"""M, the message every channel speaks, and what comes in before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from store.improvement_records import Channel

SHANGHAI = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True)
class Incoming:
    """One message of a person: the client's id makes a retry recognisable."""

    session_id: str
    client_id: str
    text: str = field(repr=False)
    channel: Channel = "web"


class Offer(BaseModel):
    """A quick reply: what the button shows and what it sends."""

    title: str
    payload: str


class Ticket(BaseModel):
    """A filing as its person sees it; `code` is blank but for the reply that filed it."""

    number: str
    code: str = ""
    kind: str
    channel: str
    district: str | None
    status: str
    delivery: str
    urgency: str
    confirm_by: str | None
    missing: list[str]
    issue: str | None = None


class Message(BaseModel):
    """M of CONTRACT.md. `text` alone makes sense; `asks` names the field the assistant waits for."""

    model_config = ConfigDict(populate_by_name=True, hide_input_in_errors=True)

    id: str
    sender: Literal["bot", "person", "operator"] = Field(alias="from")
    at: str
    reply_to: str | None
    text: str
    outcome: str | None = None
    quick_replies: list[Offer] = []
    asks: str | None = None
    answer: dict[str, Any] | None = None
    calculation: dict[str, Any] | None = None
    ticket: Ticket | None = None
    documents: list[dict[str, str]] = []


def local(instant: datetime) -> str:
    """RFC 3339 in Chongqing's time: 2026-11-24T09:30:00.123+08:00."""
    return instant.astimezone(SHANGHAI).isoformat(timespec="milliseconds")
