"""What an index was built from. An index of other cards is refused, never served."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

FORMAT = 1
_READ = frozenset({".yml", ".txt", ".tsv", ".json", ".jsonl", ".py"})


class StaleIndex(Exception):
    """The index on disk was not built from the knowledge, data or settings at hand: build it again."""


@dataclass(frozen=True)
class Manifest:
    """The inputs of a build, as digests."""

    format: int
    sources: str
    encoder: str

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=2), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Manifest:
        """The manifest of a finished build. Raises StaleIndex where there is none or it is unreadable."""
        try:
            return cls(**json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError) as error:
            raise StaleIndex(f"no readable manifest at {path.name}") from error


def digest(sources: Iterable[Path]) -> str:
    """One SHA-256 over the names and contents of files, and of all files below folders."""
    total = hashlib.sha256()
    for source in sources:
        for path in [source] if source.is_file() else sorted(source.rglob("*")):
            if path.suffix in _READ:
                total.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
