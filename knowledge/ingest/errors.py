"""What can go wrong with a file: said in plain Chinese, and nothing is changed."""

from __future__ import annotations

from pathlib import Path


class Unreadable(Exception):
    """A file that cannot be taken; `reason` says why in a sentence for the operator."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}：{reason}")
        self.path = path
        self.reason = reason
