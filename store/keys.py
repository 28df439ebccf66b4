"""The keys personal data is sealed with: from the environment, or made once for a demonstration."""

from __future__ import annotations

import base64
import binascii
import os
import secrets
from pathlib import Path

from store.cipher import KEY_BYTES

FILE = "data.key"


def parse_keys(text: str) -> list[bytes]:
    """Base64 keys, newest first, separated by commas. Raises ValueError for one that is not 32 bytes."""
    try:
        keys = [base64.b64decode(part.strip(), validate=True) for part in text.split(",")]
    except binascii.Error as error:
        raise ValueError("密钥不是有效的 base64") from error
    if any(len(key) != KEY_BYTES for key in keys):
        raise ValueError(f"每个密钥应为 {KEY_BYTES} 字节")
    return keys


def demo_keys(folder: Path) -> tuple[list[bytes], bool]:
    """The keys in `folder`, made there with mode 0600 when it has none; and whether they were made now."""
    path = folder / FILE
    if path.exists():
        return parse_keys(path.read_text(encoding="ascii")), False
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        stream.write(made)
    return parse_keys(made), True
