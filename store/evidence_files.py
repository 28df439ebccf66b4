"""Evidence as files under VAR, each sealed with the data key: the small store until attachments have a table."""

from __future__ import annotations

import base64
import hashlib
import os
from pathlib import Path

from store.cipher import Cipher
from store.clock import Clock


class EvidenceFiles:
    """One folder a session. The original bytes are kept as they came, with SHA-256, time and source."""

    def __init__(self, *, folder: Path, cipher: Cipher, clock: Clock) -> None:
        self._folder = folder
        self._cipher = cipher
        self._clock = clock

    def keep(self, session_id: str, client_id: str, content: bytes, *, kind: str, source: str) -> None:
        """Keep an original; the same `client_id` again changes nothing. `kind` is its media type."""
        place = self._folder / session_id
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = place / hashlib.sha256(client_id.encode()).hexdigest()[:32]
        if path.exists():
            return
        value = {
            "kind": kind,
            "source": source,
            "at": self._clock.now().isoformat(),
            "sha256": hashlib.sha256(content).hexdigest(),
            "content": base64.b64encode(content).decode(),
        }
        sealed = self._cipher.seal(value, bound_to=f"evidence {session_id} {path.name}")
        begun = path.with_suffix(".part")
        descriptor = os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(sealed)
            os.fsync(stream.fileno())
        begun.replace(path)  # a crash leaves a whole file or none

    def originals(self, session_id: str) -> list[bytes]:
        """A session's originals, in the order they came. Raises CannotDecrypt."""
        found = [path for path in (self._folder / session_id).glob("*") if not path.suffix]
        values = [
            self._cipher.unseal(path.read_bytes(), bound_to=f"evidence {session_id} {path.name}")
            for path in found
        ]
        return [base64.b64decode(value["content"]) for value in sorted(values, key=lambda item: item["at"])]
