"""Signature and envelope against the published vectors and against wechatpy, and against noise."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channels.wechat.envelope import BadCipher, BadKey, Envelope, open_with
from channels.wechat.signature import is_signed, sign
from tests.channels.wechat.platform_double import APP_ID, KEY, OLD_KEY, TOKEN

_FILE = Path(__file__).parents[4] / "shared" / "wechat" / "vectors.json"
VECTORS: list[dict[str, Any]] = json.loads(_FILE.read_text(encoding="utf-8")) if _FILE.exists() else []


def of_kind(kind: str) -> list[Any]:
    """The published vectors of a kind; skipped with its reason where they are not at hand."""
    found = [pytest.param(vector, id=vector["id"]) for vector in VECTORS if vector["kind"] == kind]
    return found or [pytest.param({}, marks=pytest.mark.skip(reason="no ../shared/wechat/vectors.json"))]


@pytest.mark.parametrize("vector", of_kind("sign3"))
def test_signs_as_published(vector: dict[str, str]) -> None:
    """The three sorted parts of plain mode."""
    parts = (vector["token"], vector["timestamp"], vector["nonce"])
    assert sign(*parts) == vector["signature"]
    assert is_signed(vector["signature"], *parts)


@pytest.mark.parametrize("vector", of_kind("encrypt"))
def test_seals_as_published(vector: dict[str, str]) -> None:
    """The same random bytes give the same ciphertext."""
    envelope = Envelope(vector["key"], vector["appid"])
    assert envelope.seal(vector["plain"], vector["random"].encode()) == vector["cipher"]
    assert envelope.open(vector["cipher"]).decode() == vector["plain"]


@pytest.mark.parametrize("vector", of_kind("decrypt"))
def test_opens_as_published(vector: dict[str, str]) -> None:
    """The signature has the ciphertext as its fourth part; the text is the published one."""
    parts = (vector["token"], vector["timestamp"], vector["nonce"], vector["cipher"])
    assert is_signed(vector["msg_signature"], *parts)
    assert Envelope(vector["key"], vector["appid"]).open(vector["cipher"]).decode() == vector["plain"]


@pytest.mark.parametrize("signature", ["", "é", "0" * 40, "f21891de399b4e33a1a93c9a7b8a8fffb5a443fF"])
def test_another_signature_is_not_taken(signature: str) -> None:
    """Empty, odd, wrong, and right but for one letter's case."""
    assert not is_signed(signature, "test", "1410685589", "test")


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=700))
def test_what_is_sealed_opens_again(text: str) -> None:
    """Whatever its length and script."""
    envelope = Envelope(KEY, APP_ID)
    assert envelope.open(envelope.seal(text)).decode() == text


@settings(deadline=None)
@given(st.text(max_size=40), st.text(max_size=300))
def test_wechatpy_opens_what_we_seal_and_we_open_what_it_seals(nonce: str, text: str) -> None:
    """An oracle of another hand, both ways."""
    wechatpy = pytest.importorskip("wechatpy.crypto", reason="wechatpy is not installed")
    text = text.encode("utf-8", "ignore").decode().replace("\x00", "")
    theirs, ours = wechatpy.PrpCrypto(base64.b64decode(KEY + "=")), Envelope(KEY, APP_ID)
    assert ours.open(theirs.encrypt(text, APP_ID).decode()).decode() == text
    opened = theirs.decrypt(ours.seal(text).encode(), APP_ID)
    assert (opened if isinstance(opened, str) else opened.decode()) == text


def test_wechatpy_reads_our_whole_reply() -> None:
    """Signature, envelope and document together, checked by its `decrypt_message`."""
    wechatpy = pytest.importorskip("wechatpy.crypto", reason="wechatpy is not installed")
    from channels.wechat.document import sealed_reply, text_reply

    reply = text_reply(to="甲", account="gh_1", at=1409735668, text="可以 ]]> <b>要</b>")
    sealed = Envelope(KEY, APP_ID).seal(reply)
    signature = sign(TOKEN, "1409735669", "1320562132", sealed)
    document = sealed_reply(encrypted=sealed, signature=signature, timestamp="1409735669", nonce="1320562132")
    crypto = wechatpy.WeChatCrypto(TOKEN, KEY, APP_ID)
    assert crypto.decrypt_message(document, signature, "1409735669", "1320562132") == reply


@settings(deadline=None)
@given(st.text(max_size=200) | st.binary(max_size=200).map(lambda noise: base64.b64encode(noise).decode()))
def test_noise_is_a_bad_cipher_and_nothing_worse(noise: str) -> None:
    """No other exception leaves `open`."""
    with pytest.raises(BadCipher):
        Envelope(KEY, APP_ID).open(noise)


@settings(deadline=None)
@given(st.integers(0, 127), st.integers(1, 255))
def test_a_changed_byte_never_passes_for_the_text(place: int, change: int) -> None:
    """What a change leaves readable is told from the true text by signature; it never crashes."""
    envelope = Envelope(KEY, APP_ID)
    sealed = bytearray(base64.b64decode(envelope.seal("老板拖欠工资" * 4, bytes(16))))
    sealed[place % len(sealed)] ^= change
    try:
        opened = envelope.open(base64.b64encode(bytes(sealed)).decode())
    except BadCipher:
        return
    assert opened != "老板拖欠工资".encode() * 4 or place < 16


def test_another_account_is_refused() -> None:
    """A ciphertext under our key, but for another app id."""
    with pytest.raises(BadCipher):
        Envelope(KEY, APP_ID).open(Envelope(KEY, "wxffffffffffffffff").seal("好"))


@pytest.mark.parametrize("key", ["", KEY[:-1], KEY + "A", "密" * 43, "-" * 43])
def test_a_key_of_another_shape_is_refused(key: str) -> None:
    """43 characters of base64, nothing else."""
    with pytest.raises(BadKey):
        Envelope(key, APP_ID)


def test_the_previous_key_still_opens_and_is_named() -> None:
    """During a rotation the reply is sealed with the key that worked."""
    current, previous = Envelope(KEY, APP_ID), Envelope(OLD_KEY, APP_ID)
    assert open_with([current, previous], previous.seal("旧")) == ("旧".encode(), previous)
    assert open_with([current, previous], current.seal("新")) == ("新".encode(), current)
    with pytest.raises(BadCipher):
        open_with([current], previous.seal("旧"))


def test_wrong_padding_and_lengths_are_refused() -> None:
    """16-byte padding, an empty ciphertext, a length beyond the text."""
    envelope = Envelope(KEY, APP_ID)
    whole = base64.b64decode(envelope.seal("好"))
    for cut in (0, 16, 17):
        with pytest.raises(BadCipher):
            envelope.open(base64.b64encode(whole[:cut]).decode())
