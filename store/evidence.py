"""Evidence as sealed files in a folder, one a client id, until the database has its table for it."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from store.cipher import Cipher
from store.clock import Clock
from store.ids import new_id
from store.records import Conflict


@dataclass(frozen=True, kw_only=True)
class KeptFile:
    """One file without its content; `size` in bytes, `at` in UTC, `sha256` of the original."""

    id: str
    client_id: str
    at: datetime
    media_type: str
    size: int
    sha256: str


class EvidenceFolder:
    """Keeps originals unchanged: AES-GCM, bound to their session, in files only this user may read."""

    def __init__(self, *, folder: Path, cipher: Cipher, clock: Clock) -> None:
        self._folder = folder
        self._cipher = cipher
        self._clock = clock

    def add(self, session_id: str, client_id: str, *, media_type: str, content: bytes) -> KeptFile | Conflict:
        """Keep a file; the same id and content again gives the first record, other content a Conflict."""
        sha256 = hashlib.sha256(content).hexdigest()
        path = self._path(session_id, client_id)
        if path.exists():
            known = _record(self._opened(path, session_id))
            return known if known.sha256 == sha256 else Conflict(client_id)
        value = {
            "id": new_id(),
            "client_id": client_id,
            "at": self._clock.now().isoformat(),
            "media_type": media_type,
            "size": len(content),
            "sha256": sha256,
            "content": base64.b64encode(content).decode(),
        }
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_suffix(f".{value['id']}")
        draft.write_bytes(self._cipher.seal(value, bound_to=f"evidence {session_id}"))
        draft.chmod(0o600)
        draft.replace(path)
        return _record(value)

    def of_session(self, session_id: str) -> list[KeptFile]:
        """What a session sent, oldest first."""
        records = [_record(self._opened(path, session_id)) for path in self._paths(session_id)]
        return sorted(records, key=lambda record: record.id)

    def original(self, session_id: str, attachment_id: str) -> bytes | None:
        """The file as it came; None where the session has none of this id."""
        for path in self._paths(session_id):
            value = self._opened(path, session_id)
            if value["id"] == attachment_id:
                return base64.b64decode(value["content"])
        return None

    def erase(self, session_id: str) -> int:
        """Delete what a session sent; how many files that were."""
        paths = self._paths(session_id)
        for path in paths:
            path.unlink()
        return len(paths)

    def _paths(self, session_id: str) -> list[Path]:
        return list((self._folder / session_id).glob("*.sealed"))

    def _path(self, session_id: str, client_id: str) -> Path:
        name = self._cipher.digest(client_id, purpose=f"evidence {session_id}")
        return self._folder / session_id / f"{name}.sealed"

    def _opened(self, path: Path, session_id: str) -> dict[str, Any]:
        return dict(self._cipher.unseal(path.read_bytes(), bound_to=f"evidence {session_id}"))


def _record(value: dict[str, Any]) -> KeptFile:
    known = {key: value[key] for key in ("id", "client_id", "media_type", "size", "sha256")}
    return KeptFile(**known, at=datetime.fromisoformat(value["at"]))
