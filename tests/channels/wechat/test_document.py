"""XML in and out, and what a delivery is read as."""

from __future__ import annotations

import contextlib
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channels.wechat.document import BadDocument, parse, text_reply
from channels.wechat.received import read
from tests.channels.wechat.platform_double import ACCOUNT, PERSON, as_xml, event, message, text_message

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><xml><Content>&b;</Content></xml>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><xml><Content>&f;</Content></xml>'


@pytest.mark.parametrize("body", [LAUGHS, OUTSIDE, '<!DOCTYPE xml SYSTEM "http://example.cn/x.dtd"><xml/>'])
def test_a_doctype_is_refused(body: str) -> None:
    """No entity is expanded, no file read, nothing fetched."""
    with pytest.raises(BadDocument):
        parse(body.encode())


@settings(deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
def test_noise_is_a_bad_document_or_fields(noise: bytes) -> None:
    """Nothing else can come of it."""
    with contextlib.suppress(BadDocument):
        assert isinstance(parse(noise), dict)


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from(["MsgType", "FromUserName", "CreateTime", "MsgId", "Event"]), st.text())
)
def test_any_fields_are_a_delivery_or_a_bad_document(fields: dict[str, str]) -> None:
    """Reading never fails in another way."""
    with contextlib.suppress(BadDocument):
        assert read({"ToUserName": ACCOUNT} | fields).key


def test_deep_nesting_is_refused() -> None:
    """The platform's documents are flat."""
    with pytest.raises(BadDocument):
        parse(b"<a>" * 50 + b"</a>" * 50)


def test_nested_and_unknown_fields_do_no_harm() -> None:
    """The first of a name counts; what is inside is joined."""
    body = "<xml><A>1</A><A>2</A><ScanCodeInfo><ScanType>qr</ScanType></ScanCodeInfo><新>好</新></xml>"
    assert parse(body.encode()) == {"A": "1", "ScanCodeInfo": "qr", "新": "好"}


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_replied(text: str) -> None:
    """]]>, control characters and lone surrogates leave a document that every parser reads."""
    reply = text_reply(to=PERSON, account=ACCOUNT, at=1, text=f"前]]>{text}后")
    content = ElementTree.fromstring(reply.encode()).findtext("Content", "")
    assert content.startswith("前]]>")
    assert content.endswith("后")


@pytest.mark.parametrize("name", ["MsgId", "MsgID"])
def test_the_message_id_is_taken_under_both_its_names(name: str) -> None:
    """The platform spells it in two ways."""
    fields = message("text", Content="好")
    fields.pop("MsgId")
    assert read(fields | {name: "6054768590064713728"}).key == "wechat 6054768590064713728"


def test_a_retry_has_the_same_key_and_another_event_another() -> None:
    """Messages by id, events by sender, time, name and key."""
    click = event("CLICK", EventKey="查进度")
    assert read(click).key == read(dict(click)).key
    assert read(click).key != read(click | {"EventKey": "我要投诉"}).key
    assert read(click).key != read(click | {"CreateTime": "1409735669"}).key
    assert read(text_message("一", number=1)).key == read(text_message("二", number=1)).key


def test_keys_fit_the_store_whatever_is_sent() -> None:
    """An absurd id is digested."""
    assert len(read(message("text", MsgId="9" * 500)).key) <= 80
    assert read(message("text", MsgId="x'; DROP")).key.isascii()


@pytest.mark.parametrize("missing", ["FromUserName", "ToUserName", "CreateTime", "MsgType"])
def test_a_delivery_without_a_needed_field_is_refused(missing: str) -> None:
    """Nobody to answer, or nothing to read."""
    fields = text_message("好")
    fields.pop(missing)
    with pytest.raises(BadDocument):
        read(fields)


@pytest.mark.parametrize(
    ("fields", "kind", "text"),
    [
        (text_message("你好"), "text", "你好"),
        (message("voice", MediaId="m", Recognition="老板不发工资"), "voice", "老板不发工资"),
        (message("voice", MediaId="m"), "voice", ""),
        (message("image", PicUrl="http://x", MediaId="m"), "image", ""),
        (message("location", Label="渝中区样例路1号"), "location", "渝中区样例路1号"),
        (event("subscribe", EventKey="qrscene_arrears"), "subscribe", "arrears"),
        (event("CLICK", EventKey="查进度"), "click", "查进度"),
        (message("hologram", Shape="?"), "hologram", ""),
    ],
)
def test_what_a_delivery_says(fields: dict[str, str], kind: str, text: str) -> None:
    """Every type the platform lists, and one it does not."""
    received = read(fields)
    assert (received.kind, received.text, received.openid) == (kind, text, PERSON)
    assert PERSON not in repr(received)
    assert as_xml(fields)
