"""The platform's signature: SHA-1 over the sorted parts, one of which is the shared token."""

from __future__ import annotations

import hashlib
import hmac


def sign(*parts: str) -> str:
    """Hex SHA-1 of the parts, sorted and joined: token, timestamp, nonce, and in safe mode the ciphertext."""
    joined = "".join(sorted(parts)).encode("utf-8", "surrogatepass")
    return hashlib.sha1(joined, usedforsecurity=False).hexdigest()


def is_signed(signature: str, *parts: str) -> bool:
    """Whether `signature` is that of the parts; takes the same time wherever they differ."""
    return hmac.compare_digest(sign(*parts).encode(), signature.encode("utf-8", "surrogatepass"))
