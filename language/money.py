"""Reads sums of money: 五千元, 一万二, 8k, 3.5万, 12,000."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

import cn2an

from language.normalise import normalise

_UNITS = {"k": 1_000, "千": 1_000, "w": 10_000, "万": 10_000, "百": 100, "亿": 100_000_000, "": 1}
_TAIL = re.compile(r"(多|余|来|左右|块钱|元钱|元|块|钱|人民币)+$")
_DIGITS = re.compile(r"(\d+(?:\.\d+)?)([kw百千万亿]?)(\d?)")
_RANGE = re.compile(r"^[一二两三四五六七八九](?=[一二三四五六七八九](?:[百千万]|$))")
_NEIGHBOURS = re.compile(r"(.*?)([一二两三四五六七八九])([一二三四五六七八九])([十百千万亿]*)")
_BETWEEN = re.compile(r"(.+?)(?:-|~|～|到|至)(.+)")
_SCALE = re.compile(r"[百千万亿kw]+$")
_LEAST_WITHOUT_SCALE = 100
"""三到五千: a smaller first number has the scale of the second."""


def parse_money(text: str) -> Decimal | None:
    """Yuan in a phrase that is one sum of money; None where it is none, negative or vague (三四千, 几万)."""
    phrase = _bare(text)
    if not phrase or phrase[0] in "-负" or "几" in phrase or _RANGE.match(phrase):
        return None
    if digits := _DIGITS.fullmatch(phrase):
        number, unit, tail = digits.groups()
        return Decimal(number) * _UNITS[unit] + (Decimal(tail) * _UNITS[unit] / 10 if tail and unit else 0)
    try:
        return Decimal(str(cn2an.cn2an(phrase.replace("俩", "二").replace("〇", "零"), "smart")))
    except (ValueError, KeyError, InvalidOperation):  # cn2an stumbles over 一21
        return None


def parse_money_range(text: str) -> tuple[Decimal, Decimal] | None:
    """The least and the most yuan of a phrase that gives two (三四千, 5000-6000, 三到五千); None for one sum or no bounds."""
    phrase = _bare(text)
    if between := _BETWEEN.fullmatch(phrase):
        low, high = _bare(between[1]), between[2]
        least = parse_money(low)
        if least is not None and least < _LEAST_WITHOUT_SCALE and (scale := _SCALE.search(high)):
            least = parse_money(low + scale[0])
        return _ordered(least, parse_money(high))
    if neighbours := _NEIGHBOURS.fullmatch(phrase):
        before, first, second, scale_of_both = neighbours.groups()
        if before or scale_of_both:
            return _ordered(*(parse_money(before + digit + scale_of_both) for digit in (first, second)))
    return None


def _bare(text: str) -> str:
    """The phrase without its unit, thousands marks and 多 or 左右."""
    return _TAIL.sub("", normalise(text).strip().replace(",", "").replace("，", ""))


def _ordered(least: Decimal | None, most: Decimal | None) -> tuple[Decimal, Decimal] | None:
    return (least, most) if least is not None and most is not None and least < most else None
