"""Safe mode's encryption: AES-256-CBC over 16 random bytes, length, text and app id, padded to 32 bytes."""

from __future__ import annotations

import base64
import binascii
import secrets
from collections.abc import Sequence

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

KEY_LENGTH = 43
"""Characters of an EncodingAESKey."""
_RANDOM, _LENGTH, _BLOCK, _PADDED_BITS = 16, 4, 16, 256


class BadCipher(Exception):
    """Not a ciphertext of this account under any of its keys."""


class BadKey(ValueError):
    """Not an EncodingAESKey."""


class Envelope:
    """Opens and seals with one account's key."""

    def __init__(self, encoding_key: str, app_id: str) -> None:
        """Raises BadKey."""
        if len(encoding_key) != KEY_LENGTH:
            raise BadKey(f"an EncodingAESKey has {KEY_LENGTH} characters")
        try:
            key = base64.b64decode(encoding_key + "=", validate=True)
        except (binascii.Error, ValueError) as error:
            raise BadKey("an EncodingAESKey holds letters and digits") from error
        self._cipher = Cipher(algorithms.AES(key), modes.CBC(key[:_BLOCK]))
        self._app_id = app_id.encode()

    def open(self, sealed: str) -> bytes:
        """The text inside. Raises BadCipher for anything that is not whole and ours."""
        try:
            decryptor, unpadder = self._cipher.decryptor(), PKCS7(_PADDED_BITS).unpadder()
            padded = decryptor.update(base64.b64decode(sealed, validate=True)) + decryptor.finalize()
            plain = unpadder.update(padded) + unpadder.finalize()
        except (binascii.Error, ValueError) as error:
            raise BadCipher(type(error).__name__) from error
        length = int.from_bytes(plain[_RANDOM : _RANDOM + _LENGTH])
        text, app_id = plain[_RANDOM + _LENGTH :][:length], plain[_RANDOM + _LENGTH + length :]
        if len(plain) < _RANDOM + _LENGTH + length or app_id != self._app_id:
            raise BadCipher("length or app id")
        return text

    def seal(self, text: str, random: bytes | None = None) -> str:
        """Base64 ciphertext; `random` is 16 bytes, drawn anew when left out."""
        body = text.encode()
        plain = (random or secrets.token_bytes(_RANDOM)) + len(body).to_bytes(_LENGTH) + body + self._app_id
        padder, encryptor = PKCS7(_PADDED_BITS).padder(), self._cipher.encryptor()
        padded = padder.update(plain) + padder.finalize()
        return base64.b64encode(encryptor.update(padded) + encryptor.finalize()).decode()


def open_with(envelopes: Sequence[Envelope], sealed: str) -> tuple[bytes, Envelope]:
    """The text, and the key that opened it: during a rotation the answer uses the same. Raises BadCipher."""
    for envelope in envelopes:
        try:
            return envelope.open(sealed), envelope
        except BadCipher:
            continue
    raise BadCipher("no key opens it")
