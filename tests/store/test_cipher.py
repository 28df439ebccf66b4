"""Sealing, rotation, digests."""

from __future__ import annotations

import pytest

from store.cipher import Cipher
from store.errors import CannotDecrypt

OLD, NEW = bytes(32), bytes(range(32))


@pytest.mark.parametrize("value", ["", "测试甲", "\ud83d", {"电话": ["13800138000", None, 1.5]}, None])
def test_a_sealed_value_opens_as_it_was(value: object) -> None:
    """Any JSON value, half an emoji included."""
    cipher = Cipher([NEW])
    assert cipher.unseal(cipher.seal(value, bound_to="row 1"), bound_to="row 1") == value


def test_the_same_value_never_looks_the_same_twice() -> None:
    """A fresh nonce for each, and nothing of the plain text."""
    cipher = Cipher([NEW])
    first, second = (cipher.seal("13800138000", bound_to="row 1") for _ in range(2))
    assert first != second
    assert b"13800138000" not in first


def test_a_moved_or_changed_value_does_not_open() -> None:
    """A blob copied to another row, or with one bit flipped, is refused."""
    cipher = Cipher([NEW])
    blob = cipher.seal("甲", bound_to="row 1")
    with pytest.raises(CannotDecrypt):
        cipher.unseal(blob, bound_to="row 2")
    with pytest.raises(CannotDecrypt):
        cipher.unseal(blob[:-1] + bytes([blob[-1] ^ 1]), bound_to="row 1")


def test_rotation_keeps_old_values_readable() -> None:
    """The new key seals, the old one still opens; without it nothing opens."""
    blob = Cipher([OLD]).seal("甲", bound_to="row 1")
    rotated = Cipher([NEW, OLD])
    assert rotated.unseal(blob, bound_to="row 1") == "甲"
    assert Cipher([NEW]).unseal(rotated.seal("乙", bound_to="row 1"), bound_to="row 1") == "乙"
    with pytest.raises(CannotDecrypt, match="not loaded"):
        Cipher([NEW]).unseal(blob, bound_to="row 1")


def test_digests_depend_on_key_purpose_and_text() -> None:
    """After a rotation the old digest is still among those looked up."""
    old, rotated = Cipher([OLD]), Cipher([NEW, OLD])
    digest = old.digest("AK3M7E", purpose="code")
    assert digest == old.digest("AK3M7E", purpose="code") != old.digest("AK3M7E", purpose="token")
    assert rotated.digest("AK3M7E", purpose="code") != digest
    assert digest in rotated.digests("AK3M7E", purpose="code")


@pytest.mark.parametrize("keys", [[], [b"short"], [NEW, b""]])
def test_a_wrong_key_is_refused_at_the_start(keys: list[bytes]) -> None:
    """No key, or one that is not 32 bytes."""
    with pytest.raises(ValueError, match="32 bytes"):
        Cipher(keys)
