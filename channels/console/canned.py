"""Canned answers of the hotline, found by the pinyin initials of their titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from pypinyin import Style, lazy_pinyin

_FILE = Path(__file__).with_name("canned.yml")
_INITIALS = re.compile(r"[a-z]{2,8}")


@dataclass(frozen=True)
class Canned:
    """Something to read aloud; `initials` are those of the title: 开场 → kc."""

    title: str
    text: str
    initials: str


@cache
def canned_answers() -> tuple[Canned, ...]:
    """All of them, in the file's order."""
    rows = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(Canned(row["title"], row["text"], initials(row["title"])) for row in rows)


def initials(title: str) -> str:
    """The first letters of a title's syllables."""
    return "".join(lazy_pinyin(title, style=Style.FIRST_LETTER)).lower()


def found(typed: str) -> list[Canned]:
    """The canned answers whose initials begin with what was typed; none for anything but two to eight letters."""
    letters = typed.strip().lower()
    if not _INITIALS.fullmatch(letters):
        return []
    return [one for one in canned_answers() if one.initials.startswith(letters)]
