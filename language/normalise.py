"""Folds the ways one character can be typed into one, keeping every offset.

The map is strictly one character to one character: an entity found in the normalised text stands at
the same place in the original. (NFKC changes lengths, so it cannot be used here.)
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from opencc import OpenCC

_FULL_WIDTH_OFFSET = 0xFEE0
_PUNCTUATION = {"。": "。", "｡": "。", "﹐": "，", "〜": "~", "—": "-", "–": "-", "·": "·", "•": "·"}
_TO_SIMPLIFIED = OpenCC("t2s")


def normalise(text: str) -> str:
    """`text` with full width, traditional and upper-case forms folded; same length as the input.

    Control and invisible characters become blanks. ASCII punctuation that Chinese keyboards make
    full width (，？！：) stays as typed, so that sentence ends are still seen.
    """
    return "".join(map(_fold, text))


@lru_cache(maxsize=16384)
def _fold(char: str) -> str:
    if char in _PUNCTUATION:
        return _PUNCTUATION[char]
    if char == "\u3000" or unicodedata.category(char) in ("Cc", "Cf", "Zs", "Zl", "Zp", "Cs", "Co", "Cn"):
        return " "
    if "\uff10" <= char <= "\uff19" or "\uff21" <= char <= "\uff3a" or "\uff41" <= char <= "\uff5a":
        return chr(ord(char) - _FULL_WIDTH_OFFSET).lower()
    if char in "．％＋－＃＠":
        return chr(ord(char) - _FULL_WIDTH_OFFSET)
    if char.isascii():
        return char.lower()
    simple = _TO_SIMPLIFIED.convert(char) if "\u4e00" <= char <= "\u9fff" else char
    return simple if len(simple) == 1 else char


def has_words(text: str) -> bool:
    """Whether anything in the text can be read as words: a Han character, a letter or a digit."""
    return any(char.isalnum() for char in text)
