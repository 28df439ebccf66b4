"""Sealing personal data: AES-256-GCM with rotating keys, and keyed digests for look-ups."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Sequence
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from store.errors import CannotDecrypt

KEY_BYTES = 32
_ID_BYTES = 4
_NONCE_BYTES = 12
_UTF8 = ("utf-8", "surrogatepass")  # what people send may hold lone surrogates; json.loads takes them back


class Cipher:
    """Seals JSON values and digests texts.

    `keys` are 32 bytes each: the first seals and digests, all of them open and look up, so a new key is
    put in front and the old one stays until nothing is sealed with it. ValueError for a wrong key.
    A sealed blob is key id (4 bytes) + nonce (12) + ciphertext and tag.
    """

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys or any(len(key) != KEY_BYTES for key in keys):
            raise ValueError(f"at least one key is needed, each of {KEY_BYTES} bytes")
        sealing = [_derive(key, "seal") for key in keys]
        self._boxes = {
            _derive(key, "id")[:_ID_BYTES]: AESGCM(sealed) for key, sealed in zip(keys, sealing, strict=True)
        }
        self._current = next(iter(self._boxes))
        self._digest_keys = [_derive(key, "digest") for key in keys]

    def seal(self, value: Any, *, bound_to: str) -> bytes:
        """`value` (JSON) encrypted; opens only with the same `bound_to`, so no blob can be moved."""
        plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(*_UTF8)
        return self.seal_bytes(plain, bound_to=bound_to)

    def unseal(self, blob: bytes, *, bound_to: str) -> Any:
        """The sealed value; CannotDecrypt when its key is not loaded or it was changed or moved."""
        return json.loads(self.unseal_bytes(blob, bound_to=bound_to))

    def seal_bytes(self, plain: bytes, *, bound_to: str) -> bytes:
        """Bytes encrypted, as `seal` does values."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return self._current + nonce + self._boxes[self._current].encrypt(nonce, plain, bound_to.encode())

    def unseal_bytes(self, blob: bytes, *, bound_to: str) -> bytes:
        """The sealed bytes; CannotDecrypt as `unseal`."""
        key_id, nonce, sealed = (
            blob[:_ID_BYTES],
            blob[_ID_BYTES:][:_NONCE_BYTES],
            blob[_ID_BYTES + _NONCE_BYTES :],
        )
        box = self._boxes.get(key_id)
        if box is None:
            raise CannotDecrypt(f"key {key_id.hex()} is not loaded")
        try:
            return box.decrypt(nonce, sealed, bound_to.encode())
        except InvalidTag as error:
            raise CannotDecrypt("the sealed value was changed or belongs elsewhere") from error

    def digest(self, text: str, *, purpose: str) -> str:
        """HMAC-SHA256 in hex with the newest key; one text has different digests for different purposes."""
        return self.digests(text, purpose=purpose)[0]

    def digests(self, text: str, *, purpose: str) -> list[str]:
        """The digest under every key, newest first: look-ups compare with all, so a rotation loses nobody."""
        message = f"{purpose}\0{text}".encode(*_UTF8)
        return [hmac.new(key, message, hashlib.sha256).hexdigest() for key in self._digest_keys]


def _derive(key: bytes, purpose: str) -> bytes:
    return hmac.new(key, f"labour {purpose}".encode(), hashlib.sha256).digest()
