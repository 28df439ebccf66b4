"""Papers made for people, kept sealed for a day under VAR: whoever has the link may fetch them, nobody else."""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from store.cipher import Cipher
from store.clock import Clock

KEPT = timedelta(hours=24)
_TOKEN_BYTES = 24


@dataclass(frozen=True)
class KeptPaper:
    """A file with its name and media type."""

    name: str
    media_type: str
    content: bytes


class PaperFiles:
    """Sealed files by the digest of their token. Replicas share the folder, or each serves what it made."""

    def __init__(self, *, folder: Path, cipher: Cipher, clock: Clock) -> None:
        self._folder = folder
        self._cipher = cipher
        self._clock = clock

    def keep(self, paper: KeptPaper) -> str:
        """The token of a paper, valid for KEPT; papers past their time are removed on the way."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._purge()
        token = secrets.token_hex(_TOKEN_BYTES)
        name = _digest(token)
        sealed = self._cipher.seal(
            {
                "name": paper.name,
                "media_type": paper.media_type,
                "content": base64.b64encode(paper.content).decode(),
                "until": (self._clock.now() + KEPT).timestamp(),
            },
            bound_to=f"paper {name}",
        )
        path = self._folder / name
        path.write_bytes(sealed)
        made = self._clock.now().timestamp()
        os.utime(path, (made, made))  # by the same clock that purges, which may be frozen on another day
        return token

    def fetch(self, token: str) -> KeptPaper | None:
        """The paper of a token; None where there is none, or its time is over."""
        name = _digest(token)
        path = self._folder / name
        if not path.is_file():
            return None
        kept = self._cipher.unseal(path.read_bytes(), bound_to=f"paper {name}")
        if kept["until"] <= self._clock.now().timestamp():
            path.unlink(missing_ok=True)
            return None
        return KeptPaper(kept["name"], kept["media_type"], base64.b64decode(kept["content"]))

    def forget(self, token: str) -> bool:
        """Remove a paper before its time; whether it was still there."""
        path = self._folder / _digest(token)
        was_there = path.is_file()
        path.unlink(missing_ok=True)
        return was_there

    def _purge(self) -> None:
        limit = self._clock.now().timestamp() - KEPT.total_seconds()
        for path in self._folder.iterdir():
            with suppress(FileNotFoundError):  # another replica purges the same folder
                if path.stat().st_mtime < limit:
                    path.unlink()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
