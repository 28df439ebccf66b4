"""The two routes and what each kind of message is told, over real stores."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from actions.reply import Reply
from channels.wechat import evidence, reception
from channels.wechat.deliveries import BUSY
from channels.wechat.signature import sign
from store.errors import StoreUnavailable
from tests.channels.wechat.door import Door, PlayedRasa, make_door
from tests.channels.wechat.platform_double import (
    ACCOUNT,
    JPEG,
    KEY,
    OLD_KEY,
    PERSON,
    SECRET,
    TOKEN,
    as_xml,
    event,
    message,
    text_message,
)
from tests.contracts.stores import a_filing

QUERY = {"timestamp": "1714037059", "nonce": "486452656"}
FUZZED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def said(door: Door, fields: dict[str, str] | str) -> str | None:
    """What one delivery is answered with."""
    return asyncio.run(door.sender().say(fields))


def test_the_platform_verifies_the_address_by_an_echo(tmp_path: Path) -> None:
    """The echo comes back as it is, for a right signature alone."""
    sender = make_door(tmp_path).sender()

    async def verify(signature: str) -> httpx.Response:
        query = QUERY | {"signature": signature, "echostr": "5927782489442352469"}
        return await sender.client.get("/wechat", params=query)

    assert asyncio.run(verify(sign(TOKEN, *QUERY.values()))).text == "5927782489442352469"
    assert asyncio.run(verify("0" * 40)).status_code == 403


@pytest.mark.parametrize("query", [{}, {"signature": ""}, QUERY | {"signature": "f" * 40}])
def test_an_unsigned_delivery_is_refused_and_reaches_nobody(tmp_path: Path, query: dict[str, str]) -> None:
    """A problem document, no turn."""
    door = make_door(tmp_path)

    async def post() -> httpx.Response:
        return await door.sender().client.post("/wechat", content=as_xml(text_message("好")), params=query)

    response = asyncio.run(post())
    assert (response.status_code, response.headers["content-type"]) == (403, "application/problem+json")
    assert door.rasa.heard == []


@pytest.mark.parametrize("key", [KEY, OLD_KEY])
def test_safe_mode_answers_with_the_key_that_worked(tmp_path: Path, key: str) -> None:
    """During a rotation both keys are in use; the sender opens the reply with its own."""
    door = make_door(tmp_path, mode="safe")
    assert asyncio.run(door.sender(key).say("拖欠工资怎么办")) == "答：拖欠工资怎么办"


def test_safe_mode_refuses_what_is_not_encrypted(tmp_path: Path) -> None:
    """Even when its signature is right."""
    door = make_door(tmp_path, mode="safe")
    assert asyncio.run(door.sender().deliver(text_message("好"))).status_code == 400


def test_compatible_mode_takes_both(tmp_path: Path) -> None:
    """While an account moves from one to the other."""
    door = make_door(tmp_path, mode="compatible")
    assert asyncio.run(door.sender().say("明")) == "答：明"
    assert asyncio.run(door.sender(KEY).say("密")) == "答：密"


def test_a_ciphertext_without_its_signature_is_refused(tmp_path: Path) -> None:
    """`msg_signature` covers the ciphertext; the outer one does not."""
    door = make_door(tmp_path, mode="safe")
    body = as_xml({"ToUserName": ACCOUNT, "Encrypt": "AAAA"})
    assert asyncio.run(door.sender().post(body)).status_code == 403
    assert asyncio.run(door.sender().post(body, msg_signature="0" * 40)).status_code == 403


@pytest.mark.parametrize("mode", ["plain", "safe"])
def test_fuzzed_bodies_never_crash_the_door(tmp_path: Path, mode: Any) -> None:
    """Signed noise is 200 or a refusal, never a 500."""
    door = make_door(tmp_path, mode=mode)
    elements = st.lists(
        st.tuples(st.sampled_from(["MsgType", "Event", "Encrypt", "Content", "x"]), st.text())
    )

    @FUZZED
    @given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "replace")) | elements)
    def fuzz(body: Any) -> None:
        content = body if isinstance(body, bytes) else as_xml(dict(body)).encode("utf-8", "replace")
        response = asyncio.run(door.sender().post(content))
        assert response.status_code in (200, 400, 403)

    fuzz()


def test_fuzzed_ciphertexts_never_crash_the_door(tmp_path: Path) -> None:
    """Rightly signed, whatever is inside."""
    door = make_door(tmp_path, mode="safe")

    @FUZZED
    @given(st.text(st.characters(categories=["L", "N", "S"]), max_size=200))
    def fuzz(sealed: str) -> None:
        query = {"msg_signature": sign(TOKEN, *QUERY.values(), sealed)} | QUERY
        body = as_xml({"Encrypt": sealed})

        async def post() -> int:
            client = door.sender().client
            return (await client.post("/wechat", content=body.encode(), params=query)).status_code

        assert asyncio.run(post()) in (400, 403)

    fuzz()


def test_any_text_a_person_sends_is_answered(tmp_path: Path) -> None:
    """Emoji, markup, slashes, digits, blanks: 200 with a reply."""
    door = make_door(tmp_path)
    for text in ("😭😭", "<a href='x'>", "]]>", "/restart", "１", " ", "。", "a" * 3000, "&amp;"):
        fields = text_message(text)
        if "]]>" in text:
            fields["Content"] = text.replace("]]>", "]]]]><![CDATA[>")
        assert said(door, fields)


def test_a_delivery_over_64_kilobytes_is_refused(tmp_path: Path) -> None:
    """The platform's own are far smaller."""
    response = asyncio.run(make_door(tmp_path).sender().post("x" * 70_000))
    assert response.status_code == 413


def test_followers_are_greeted_and_those_who_leave_are_noted(tmp_path: Path) -> None:
    """By search or by QR code; unsubscribing is answered with `success`."""
    door = make_door(tmp_path)
    assert "重庆劳动关系咨询助手" in (said(door, event("subscribe")) or "")
    assert said(door, event("subscribe", EventKey="qrscene_arrears", Ticket="t"))
    assert said(door, event("SCAN", EventKey="arrears"))
    assert said(door, event("unsubscribe")) is None
    assert not door.people.known(PERSON).subscribed
    said(door, event("subscribe"))
    assert door.people.known(PERSON).subscribed


@pytest.mark.parametrize(
    "name",
    [
        "VIEW",
        "LOCATION",
        "TEMPLATESENDJOBFINISH",
        "scancode_push",
        "subscribe_msg_sent_event",
        "debug_demo",
        "",
    ],
)
def test_other_events_are_taken_in_silence(tmp_path: Path, name: str) -> None:
    """Known or not, none is answered, none reaches Rasa."""
    door = make_door(tmp_path)
    assert said(door, event(name, EventKey="https://zixun.example.cn", Latitude="29.5")) is None
    assert door.rasa.heard == []


def test_one_openid_is_one_person_and_another_is_another(tmp_path: Path) -> None:
    """The session id says nothing of the OpenID, and concurrent first messages make one session."""
    door = make_door(tmp_path)

    async def at_once() -> list[str]:
        known = await asyncio.gather(*(asyncio.to_thread(door.people.known, PERSON) for _ in range(8)))
        return [person.session_id for person in known]

    sessions = set(asyncio.run(at_once()))
    assert len(sessions) == 1
    assert door.people.known("o-somebody-else").session_id not in sessions
    assert PERSON not in sessions.pop()


def test_voice_is_heard_where_it_was_recognised(tmp_path: Path) -> None:
    """Without Recognition there is a way forward."""
    door = make_door(tmp_path)
    assert said(door, message("voice", MediaId="m", Recognition="老板不发工资")) == "答：老板不发工资"
    assert said(door, message("voice", MediaId="m", Recognition="")) == (
        f'{reception.UNHEARD}\n<a href="https://zixun.example.cn">网页版也可以说话输入</a>'
    )
    assert "长按语音条" in reception.UNHEARD


def test_a_site_may_bring_its_own_speech_recognition(tmp_path: Path) -> None:
    """Off by default; what it cannot make out is told as before."""

    class Hears:
        async def text(self, audio: bytes) -> str | None:
            return "工资没发" if audio == b"#!AMR" else None

    door = make_door(tmp_path, speech=Hears(), site=None)
    door.api.images |= {"clear": b"#!AMR", "noise": b""}
    assert said(door, message("voice", MediaId="clear")) == "答：工资没发"
    assert said(door, message("voice", MediaId="noise")) == reception.UNHEARD
    assert said(door, message("voice", MediaId="gone")) == reception.UNHEARD


@pytest.mark.parametrize(
    ("kind", "told"),
    [("video", reception.NO_VIDEO), ("shortvideo", reception.NO_VIDEO), ("location", reception.NO_PLACE),
     ("link", reception.UNREADABLE), ("file", reception.UNREADABLE), ("hologram", reception.UNREADABLE)],
)  # fmt: skip
def test_other_messages_are_told_a_way_forward(tmp_path: Path, kind: str, told: str) -> None:
    """Nothing is swallowed, nothing kept."""
    door = make_door(tmp_path)
    assert said(door, message(kind, MediaId="m", Label="渝中区")) == told
    assert door.rasa.heard == []


def test_a_picture_without_a_complaint_is_not_kept(tmp_path: Path) -> None:
    """Answering collects nothing: it is not even fetched."""
    door = make_door(tmp_path)
    door.api.images["m"] = JPEG
    assert said(door, message("image", MediaId="m")) == evidence.NO_COMPLAINT
    assert door.api.calls == []


def test_a_picture_within_a_complaint_is_evidence_once(tmp_path: Path) -> None:
    """The original, encrypted, and a retry changes nothing; the open question stays."""
    asks = Reply("单位全名是什么？", "asking", asks="employer_name")
    door = make_door(tmp_path, rasa=PlayedRasa(answer=lambda text: asks))
    door.api.images["m"] = JPEG
    picture = message("image", MediaId="m", PicUrl="http://mmbiz.qpic.cn/x")
    said(door, "我要投诉")
    assert said(door, picture) == f"{evidence.KEPT}\n{evidence.ANSWER_ON}"
    after = make_door(tmp_path)
    after.api.images["m"] = JPEG
    assert said(after, picture) == f"{evidence.KEPT}\n{evidence.ANSWER_ON}"
    kept = door.evidence.of_session(door.people.known(PERSON).session_id)
    assert [door.evidence.original(one.id) for one in kept] == [JPEG]
    assert all(JPEG not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_a_picture_after_filing_is_evidence_of_the_ticket(tmp_path: Path) -> None:
    """No form is open, but a complaint is; one that was withdrawn is none."""
    door = make_door(tmp_path)
    door.api.images["m"] = JPEG
    session = door.people.known(PERSON).session_id
    receipt = door.stores.desk("hold").file(a_filing(session))
    assert said(door, message("image", MediaId="m")) == evidence.KEPT
    door.stores.desk("hold").withdraw(session, receipt.number)
    assert said(door, message("image", MediaId="m")) == evidence.NO_COMPLAINT


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"%PDF-1.7", evidence.NOT_A_PICTURE), (b"", evidence.NOT_A_PICTURE), (None, evidence.NOT_FETCHED)],
)
def test_what_is_no_picture_or_cannot_be_fetched_is_said(
    tmp_path: Path, content: bytes | None, told: str
) -> None:
    """The type is told by content, not by name."""
    door = make_door(tmp_path)
    door.stores.desk("hold").file(a_filing(door.people.known(PERSON).session_id))
    if content is not None:
        door.api.images["m"] = content
    assert said(door, message("image", MediaId="m")) == told


def test_a_flood_is_slowed_down_in_words(tmp_path: Path) -> None:
    """Sixty messages a minute a person; a retry does not count."""
    door = make_door(tmp_path)

    async def flood() -> list[str | None]:
        sender = door.sender()
        return [await sender.say(f"第{number}句") for number in range(61)]

    heard = asyncio.run(flood())
    assert heard[59] == "答：第59句"
    assert heard[60] == reception.TOO_FAST


def test_a_store_that_is_away_is_told_and_never_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The platform would show 服务出现故障; the person reads that nothing was stored."""
    door = make_door(tmp_path)

    def away(*args: object) -> None:
        raise StoreUnavailable("locked")

    monkeypatch.setattr(door.stores.messages, "add_person", away)
    assert said(door, "你好") == BUSY
    monkeypatch.setattr(door.people, "known", away)
    assert said(door, "你好") == BUSY


def test_a_crash_inside_a_turn_is_told_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never a 500, never silence."""
    door = make_door(tmp_path)

    async def crash(*args: object, **more: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(door.rasa, "send", crash)
    assert "12333" in (said(door, "你好") or "")


def test_the_same_id_with_other_text_is_dropped(tmp_path: Path) -> None:
    """It cannot come from the platform; after a restart it is met with `success`."""
    assert said(make_door(tmp_path), text_message("一", number=7)) == "答：一"
    assert said(make_door(tmp_path), text_message("二", number=7)) is None


def test_a_digit_unfolds_the_whole_answer(tmp_path: Path) -> None:
    """1 after an answer shows its basis in full, while a question shows the bubble."""
    answer = {"short": "能要（《劳动合同法》第八十二条）。\n回复 1 依据"}
    door = make_door(
        tmp_path, rasa=PlayedRasa(answer=lambda text: Reply("依据：全文", "answered", answer=answer))
    )
    assert (said(door, "能要双倍工资吗") or "").startswith("能要（")
    assert said(door, "1") == "依据：全文"
    assert said(door, "依据是什么") == "依据：全文"


def test_no_log_holds_an_openid_a_token_or_what_was_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Refusals, crashes and kept pushes are logged by session and by name alone."""
    door = make_door(tmp_path, patience=0.3, rasa=PlayedRasa(0.6))

    async def played() -> None:
        sender = door.sender()
        door.api.refusals = [0, 45015]
        await sender.say("我叫隗小明，老板跑了")
        await asyncio.sleep(0.6)
        await sender.deliver({"MsgType": "text"})
        door.api.down = True
        await door.platform.push(PERSON, "工资")

    with capture_logs() as lines:
        asyncio.run(played())
    logged = str(lines) + caplog.text
    assert {"wechat_refused", "wechat_push_kept", "wechat_refused_delivery"} <= {
        line["event"] for line in lines
    }
    for secret in (PERSON, "隗小明", "token-1", SECRET, TOKEN):
        assert secret not in logged
