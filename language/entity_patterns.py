"""The one table of entity patterns: Rasa compiles it for spaCy, the app compiles it to regexes.

A pattern is a sequence of pieces over single characters, because words cut by a dictionary split
amounts and durations in the wrong place (三个月工资 → 三个/月工资).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Literal

Quantity = Literal["1", "?", "+", "*"]

LONGEST_READ = 1_000
"""Entities are looked for in the first thousand characters: a run of digits costs its length squared."""

DIGITS = "0123456789"
CHINESE_DIGITS = "零〇一二两俩三四五六七八九"
CHINESE_NUMBER = CHINESE_DIGITS + "十百千万亿半几"
_PLACES = Path(__file__).parent / "data" / "places.txt"


@dataclass(frozen=True)
class Piece:
    """One of `chars`, `quantity` times."""

    chars: str
    quantity: Quantity = "1"


@dataclass(frozen=True)
class Pattern:
    """One way of writing an entity of kind `label`."""

    label: str
    pieces: tuple[Piece, ...]


_SOME_DIGITS = (Piece(DIGITS), Piece(DIGITS + ".,", "*"))
_SOME_NUMBER = (Piece(CHINESE_NUMBER, "+"),)
_COUNTS = (_SOME_DIGITS, _SOME_NUMBER)
_MANY = (Piece("多余来", "?"),)
_DAY = (Piece(DIGITS + "一二三四五六七八九十廿"), Piece(DIGITS + "一二三四五六七八九十", "*"))
_YEAR = (Piece("12"), Piece("09"), Piece(DIGITS), Piece(DIGITS))
_SPOKEN_YEAR = (Piece("一二"), Piece("九零〇"), Piece("零〇一二九"), Piece(CHINESE_DIGITS))


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """Every pattern. Their order means nothing: both compilers keep the longest match."""
    return (
        *_amounts(),
        *_durations(),
        *_dates(),
        *_literals("district", places()),
        *_literals("role", ROLES),
    )


@lru_cache(maxsize=1)
def places() -> tuple[str, ...]:
    """Districts of Chongqing, official and everyday names, and the places most often compared with it."""
    return tuple(_PLACES.read_text(encoding="utf-8").split())


ROLES = (
    "老板", "老板娘", "公司", "单位", "厂里", "工地", "包工头", "工头", "班组长", "项目部", "总包", "分包", "甲方",
    "劳务公司", "中介", "人事", "员工", "工人", "农民工", "临时工", "保安", "保姆", "骑手", "实习生", "学生", "学徒",
)  # fmt: skip


def _text(literal: str) -> tuple[Piece, ...]:
    return tuple(Piece(char) for char in literal)


def _literals(label: str, words: tuple[str, ...]) -> list[Pattern]:
    return [Pattern(label, _text(word)) for word in sorted(words, key=len, reverse=True)]


def _amounts() -> list[Pattern]:
    units = (
        "千块钱",
        "万块钱",
        "块钱",
        "元钱",
        "千元",
        "万元",
        "千块",
        "万块",
        "元",
        "块",
        "k",
        "w",
        "千",
        "万",
        "百",
    )
    counted = [Pattern("amount", (*count, *_MANY, *_text(unit))) for unit, count in product(units, _COUNTS)]
    round_number = (Piece(CHINESE_DIGITS + "十几"), Piece(CHINESE_DIGITS + "十几", "*"), Piece("百千万"))
    bare = Pattern("amount", (*round_number, Piece(CHINESE_NUMBER, "*")))
    mixed = Pattern("amount", (*_SOME_DIGITS, Piece("千万kw"), Piece(DIGITS), Piece("百千", "?")))
    return [*counted, bare, mixed]


def _durations() -> list[Pattern]:
    units = (
        "个工作日", "个多月", "个半月", "个星期", "个礼拜", "个小时", "个钟头", "个月", "星期", "小时", "年半", "天", "周",
    )  # fmt: skip
    counted = [Pattern("duration", (*count, *_MANY, *_text(unit))) for unit, count in product(units, _COUNTS)]
    years = [
        Pattern("duration", (Piece(DIGITS), Piece(DIGITS, "?"), *_MANY, Piece("年"))),
        Pattern(
            "duration",
            (
                Piece(CHINESE_DIGITS + "十几半"),
                Piece("十", "?"),
                Piece(CHINESE_DIGITS, "?"),
                *_MANY,
                Piece("年"),
            ),
        ),
        Pattern("duration", _text("半个月")),
        Pattern("duration", _text("大半年")),
        Pattern("duration", _text("小半年")),
        Pattern("duration", _text("好几个月")),
    ]
    return counted + years


def _dates() -> list[Pattern]:
    month, day = (*_DAY, Piece("月")), (*_DAY, Piece("日号"))
    written = [
        (*year, *rest)
        for year in ((*_YEAR, Piece("年")), (*_SPOKEN_YEAR, Piece("年")))
        for rest in ((*month, *day), month, ())
    ]
    dotted = [(*_YEAR, Piece(mark), *_DAY, Piece(mark), *_DAY) for mark in "-./"]
    relative_years = ("大前年", "去年", "前年", "今年")
    relative = [(*_text(year), *rest) for year in relative_years for rest in ((*month, *day), month, ())]
    words = (
        "去年年底", "去年腊月", "上上个月", "上个星期", "去年底", "今年初", "大前天", "上个月", "这个月", "今天", "昨天", "前天",
        "本月", "上月", "月初", "月底", "年前", "年底", "年初", "上周", "腊月", "春节", "国庆", "五一", "元旦",
    )  # fmt: skip
    sequences = [*map(_text, words[:5]), *written, *dotted, *relative, (*month, *day), *map(_text, words[5:])]
    return [Pattern("date", tuple(sequence)) for sequence in sequences]
