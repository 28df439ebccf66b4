"""Reads sums of money: 五千元, 一万二, 8k, 3.5万, 12,000."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

import cn2an

from language.normalise import normalise

_UNITS = {"k": 1_000, "千": 1_000, "w": 10_000, "万": 10_000, "百": 100, "亿": 100_000_000, "": 1}
_TAIL = re.compile(r"(多|余|来|左右|块钱|元钱|元|块|钱|人民币)+$")
_DIGITS = re.compile(r"(\d+(?:\.\d+)?)([kw百千万亿]?)(\d?)")
_RANGE = re.compile(r"^[一二两三四五六七八九](?=[一二三四五六七八九][百千万])")


def parse_money(text: str) -> Decimal | None:
    """Yuan in a phrase that is one sum of money; None where it is none, negative or vague (三四千, 几万)."""
    phrase = _TAIL.sub("", normalise(text).strip().replace(",", "").replace("，", ""))
    if not phrase or phrase[0] in "-负" or "几" in phrase or _RANGE.match(phrase):
        return None
    if digits := _DIGITS.fullmatch(phrase):
        number, unit, tail = digits.groups()
        return Decimal(number) * _UNITS[unit] + (Decimal(tail) * _UNITS[unit] / 10 if tail and unit else 0)
    try:
        return Decimal(str(cn2an.cn2an(phrase.replace("俩", "二").replace("〇", "零"), "smart")))
    except (ValueError, InvalidOperation):
        return None
