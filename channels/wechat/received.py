"""What the platform delivers, read from its fields: messages and events, known and unknown."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from channels.wechat.document import BadDocument

SCENE = "qrscene_"
"""Before the parameter of a QR code in the event of somebody who followed by it."""


@dataclass(frozen=True, kw_only=True)
class Received:
    """One delivery. `key` is the same on each of its retries.

    `kind` is the message type, or the event's name in lower case. `text` is what was typed, said
    (Recognition), chosen (EventKey) or, for a place, its label; `clicked` the id of a clicked quick reply.
    `at` is in Unix seconds.
    """

    openid: str = field(repr=False)
    account: str
    at: int
    kind: str
    is_event: bool
    key: str
    text: str = field(repr=False)
    media_id: str = ""
    clicked: str = ""


def read(fields: Mapping[str, str]) -> Received:
    """The delivery these fields tell; fields that are not known are ignored. Raises BadDocument."""
    try:
        openid, account = fields["FromUserName"], fields["ToUserName"]
        kind, at = fields["MsgType"].lower(), int(fields["CreateTime"])
    except (KeyError, ValueError) as error:
        raise BadDocument("a needed field is missing") from error
    if not openid or not account or not kind:
        raise BadDocument("a needed field is empty")
    is_event = kind == "event"
    return Received(
        openid=openid,
        account=account,
        at=at,
        kind=fields.get("Event", "").lower() if is_event else kind,
        is_event=is_event,
        key=_event_key(fields) if is_event else _message_key(fields),
        text=_text(kind, fields),
        media_id=fields.get("MediaId", ""),
        clicked=fields.get("bizmsgmenuid", ""),
    )


def _text(kind: str, fields: Mapping[str, str]) -> str:
    if kind == "event":
        return fields.get("EventKey", "").removeprefix(SCENE)
    names = {"text": "Content", "voice": "Recognition", "location": "Label"}
    return fields.get(names.get(kind, ""), "")


def _message_key(fields: Mapping[str, str]) -> str:
    number = fields.get("MsgId") or fields.get("MsgID") or ""
    if number.isascii() and number.isdigit() and len(number) <= 40:
        return f"wechat {number}"
    return _digest(
        *(fields.get(name, "") for name in ("CreateTime", "MsgType", "Content", "MediaId")), number
    )


def _event_key(fields: Mapping[str, str]) -> str:
    return _digest(*(fields.get(name, "") for name in ("CreateTime", "Event", "EventKey")))


def _digest(*parts: str) -> str:
    return "wechat " + hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:40]
