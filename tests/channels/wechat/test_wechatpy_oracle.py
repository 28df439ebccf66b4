"""What the platform delivers, read by us and by wechatpy: every type the adapter tells apart."""

from __future__ import annotations

import warnings

import pytest

from channels.wechat.document import parse, text_reply
from channels.wechat.received import read
from tests.channels.wechat.platform_double import ACCOUNT, PERSON, as_xml, event, message, text_message

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from wechatpy import parse_message
    from wechatpy.replies import TextReply

MESSAGES = {
    "text": (text_message("老板拖欠工资怎么办<&>]]"), "content"),
    "image": (message("image", MediaId="m1", PicUrl="http://example.cn/p.jpg"), None),
    "voice": (message("voice", MediaId="m2", Format="amr", Recognition="工资没发"), "recognition"),
    "video": (message("video", MediaId="m3", ThumbMediaId="t"), None),
    "shortvideo": (message("shortvideo", MediaId="m4", ThumbMediaId="t"), None),
    "location": (
        message("location", Location_X="29.5", Location_Y="106.5", Scale="15", Label="渝中区"),
        "label",
    ),
    "link": (message("link", Title="公告", Description="说明", Url="https://example.cn"), None),
}
EVENTS = {
    "subscribe": event("subscribe"),
    "subscribe_scan": event("subscribe", EventKey="qrscene_12", Ticket="t"),
    "scan": event("SCAN", EventKey="12", Ticket="t"),
    "click": event("CLICK", EventKey="老板拖欠工资怎么办"),
    "view": event("VIEW", EventKey="https://zixun.example.cn"),
    "unsubscribe": event("unsubscribe"),
    "location": event("LOCATION", Latitude="29.5", Longitude="106.5", Precision="10"),
}


@pytest.mark.parametrize("kind", MESSAGES)
def test_messages_are_read_alike(kind: str) -> None:
    """Sender, account, type, id, time, medium and words."""
    fields, words = MESSAGES[kind]
    ours, theirs = read(parse(as_xml(fields).encode())), parse_message(as_xml(fields))
    assert (ours.kind, ours.openid, ours.account) == (theirs.type, theirs.source, theirs.target)
    assert ours.key == f"wechat {theirs.id}"
    assert ours.at == int(theirs.create_time.timestamp())
    assert ours.text == (getattr(theirs, words) if words else "")
    assert ours.media_id == (getattr(theirs, "media_id", None) or "")


@pytest.mark.parametrize("name", EVENTS)
def test_events_are_read_alike(name: str) -> None:
    """Name and key; wechatpy gives a follower who came by a QR code a name of its own."""
    ours, theirs = read(parse(as_xml(EVENTS[name]).encode())), parse_message(as_xml(EVENTS[name]))
    assert theirs.event == name and ours.is_event
    assert ours.kind == name.removesuffix("_scan") and (ours.openid, ours.account) == (
        theirs.source,
        theirs.target,
    )
    key = (
        getattr(theirs, "scene_id", None)
        or getattr(theirs, "key", None)
        or getattr(theirs, "url", None)
        or ""
    )
    assert ours.text == key


def test_replies_are_written_alike() -> None:
    """Our passive reply has the fields of wechatpy's, and wechatpy reads it back."""
    theirs = TextReply(source=ACCOUNT, target=PERSON, content="先去仲裁")
    ours = parse(text_reply(to=PERSON, account=ACCOUNT, at=1409735668, text="先去仲裁").encode())
    assert ours.keys() == parse(theirs.render().encode()).keys()
    assert parse_message(text_reply(to=PERSON, account=ACCOUNT, at=1, text="先去仲裁")).content == "先去仲裁"
