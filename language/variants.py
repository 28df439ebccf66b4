"""Dialect, homophones and slips of the keyboard, written back as standard words.

One reviewed table, `data/variants.tsv`: what people type, a tab, the standard form; what the table lacks is tried by
its sound (`homophones`). Replacements may
change the length of a text, so this is for search and classification, never for entity offsets.
A row that maps a word to itself guards it from a shorter variant inside it: 包工头 from 工头.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from language.counts import in_han
from language.homophones import restore

_TABLE = Path(__file__).parent / "data" / "variants.tsv"


def standardise(text: str) -> str:
    """`text` with every known variant replaced, the longest first, then the terms that were typed by sound; counts in Han."""
    return restore(_pattern().sub(lambda match: variants()[match[0]], in_han(text)))


@lru_cache(maxsize=1)
def variants() -> dict[str, str]:
    """The reviewed table: what is typed, what is meant; a guarded word stands for itself."""
    rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines())
    return dict(row for row in rows if len(row) == 2)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(variants(), key=len, reverse=True))))
