"""Whole numbers as they are written: 12, 十二, 廿三, 两; vague ones (几, 三四) are None."""

from __future__ import annotations

import re

import cn2an

HAN_DIGITS = "一二两俩三四五六七八九"
NEIGHBOURS = "一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九"
"""Two digits side by side are one vague digit: 三四千, 两三年. Alternatives of a regular expression."""

_DIGIT = {char: str(value) for value, char in enumerate("零一二三四五六七八九")} | {"〇": "0"}
_VAGUE = re.compile(r"[一二两三四五六七八九]{2,}|.*[几数多来]")


def count(text: str) -> int | None:
    """The whole number a numeral means, or None."""
    if text.isdecimal() and text.isascii():
        return int(text)
    if _VAGUE.match(text) or text[:1] in ("-", "负"):
        return None
    try:
        return int(cn2an.cn2an(text.translate(_SPOKEN), "smart"))
    except (ValueError, KeyError):  # cn2an stumbles over 一21
        return None


def digits(text: str) -> int:
    """The number whose digits are read one by one: 二〇二四 → 2024."""
    return int("".join(_DIGIT.get(char, char) for char in text))


_SPOKEN = str.maketrans({"两": "二", "俩": "二", "〇": "零", "廿": "二十"})
