"""Reads dates as people give them, relative to a given today: 去年10月, 上个月, 二〇二四年五月, 去年腊月, 三年前."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import partial

from language.date_words import RELATIVE_MONTHS, Span, day_or_week, in_year, lunar, months, one_day
from language.entities import Entity, entities
from language.lunar import lunar_year_of
from language.normalise import normalise
from language.numerals import count, digits

__all__ = ["Span", "dates", "parse_date"]

_RELATIVE_YEARS = {"今年": 0, "去年": -1, "上年": -1, "前年": -2, "大前年": -3}
_NUMERIC = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?")
_YEAR = re.compile(
    r"(大前年|今年|去年|上年|前年)|(\d{4}|[一二][零〇九][零〇一二三四五六七八九]{2})(?:年|(?=.?.?月))"
    r"|([012]\d|30|[零〇一二][零〇一二三四五六七八九]|三[零〇])年"
    r"|([4-9]\d|[四五六七八九][零〇一二三四五六七八九])年(?=.{1,2}月)"
)
"""The last: a year of birth or of an old job, 72年8月; without a month it is how long something lasted."""
_MONTH = re.compile(r"(.{1,2})月(?:份|([初底末])|([上中下])旬)?")
_DAY = re.compile(r"(.{1,2})月份?(.{1,3}?)[日号]?")
_DAY_OF = re.compile(r"(.{1,4}?月)(?:份|([初底末])|([上中下])旬|(.{1,3}?)[日号])")
_AGO = re.compile(r"(.{1,3}?)(年|个月|个星期|个礼拜|星期|周|天)(?:以前|之前|前)")
_UNREAD = re.compile(r"[春夏秋冬]天|暑假|寒假|清明节?|(?:六一)?儿童节|五一劳动节")
"""What a year is told with and has no reading here: the year holds all the same."""
_AND = re.compile(r"\s*(?:份|的)?(?:[和跟与及、]|到|至|[-~])\s*")
"""Between two months, the second of which may leave out the year."""
_VAGUE_ALONE = ("初", "底", "末")
_RECURRING = ("年底", "年末", "年初", "年中", "月底", "月末", "月初", "月中", "上半年", "下半年")
_THIRDS = {"初": 1, "上": 1, "中": 2, "下": 3, "底": 3, "末": 3}


def parse_date(text: str, today: date) -> Span | None:
    """The days meant by one phrase, or None where it is vague. Without a year the latest one not after today is meant."""
    phrase = normalise(text).strip().replace(" ", "")
    for read in (day_or_week, _month_from_today, _ago):
        if span := read(phrase, today):
            return span
    if numeric := _NUMERIC.fullmatch(phrase):
        return _civil(int(numeric[1]), int(numeric[2]), int(numeric[3]) if numeric[3] else None)
    if year := _YEAR.match(phrase):
        return _in_told_year(year, phrase[year.end() :].removeprefix("的"), today)
    if by_lunar_year := lunar(phrase):
        return _latest(by_lunar_year, lunar_year_of(today), today)
    by_year = in_year(phrase) or _written(phrase)
    return _latest(by_year, today.year, today) if by_year and phrase not in _VAGUE_ALONE else None


def dates(text: str, today: date) -> list[Span]:
    """Every date named in a text, in order; a bare 年底 or 月初 is left out, as it may come every year or be still ahead."""
    spans: list[Span] = []
    before: Entity | None = None
    year: int | None = None
    for each in entities(text):
        if each.label != "date" or each.text in _RECURRING:
            continue
        is_joined = before is not None and _AND.fullmatch(text[before.end : each.start])
        year = year if is_joined else None
        span = _in_same_year(each.text, year, spans) or parse_date(each.text, today)
        if span is not None:
            spans.append(span)
            year = span.start.year if year or _YEAR.match(normalise(each.text)) else None
        before = each
    return spans


def _in_same_year(phrase: str, year: int | None, before: list[Span]) -> Span | None:
    """4月 of 去年3月和4月, the second of them in the year told with the first, or after its turn: 去年12月到2月."""
    read = _written(normalise(phrase)) if year else None
    if read is None or year is None:
        return None
    span = read(year)
    return read(year + 1) if span and span.start < before[-1].start else span


def _in_told_year(told: re.Match[str], rest: str, today: date) -> Span | None:
    relative, full, short, old = told.groups()
    if relative:
        year = today.year + _RELATIVE_YEARS[relative]
    else:
        year = digits(full) if full else 2000 + digits(short) if short else 1900 + digits(old)
    if not MINYEAR <= year < MAXYEAR:
        return None
    if not rest:
        return months(year, 1, 12)
    if by_lunar_year := lunar(rest):
        return by_lunar_year(lunar_year_of(today) + _RELATIVE_YEARS[relative] if relative else year)
    if _UNREAD.fullmatch(rest):
        return months(year, 1, 12)
    by_year = in_year(rest) or _written(rest)
    return by_year(year) if by_year else None


def _written(phrase: str) -> Callable[[int], Span | None] | None:
    """3月, 3月底, 3月5号: a reading by the number of the year."""
    if (told := _MONTH.fullmatch(phrase)) and (month := count(told[1])):
        return partial(_part_of_month, month, _THIRDS.get(told[2] or told[3] or ""))
    if (told := _DAY.fullmatch(phrase)) and (month := count(told[1])) and (day := count(told[2])):
        return partial(_day_of_month, month, day)
    return None


def _part_of_month(month: int, third: int | None, year: int) -> Span | None:
    return _third(months(year, month, month), third)


def _day_of_month(month: int, day: int, year: int) -> Span | None:
    return _civil(year, month, day)


def _latest(read: Callable[[int], Span | None], year: int, today: date) -> Span | None:
    for candidate in (year, year - 1):
        if candidate >= MINYEAR and (span := read(candidate)) is not None and span.start <= today:
            return span
    return None


def _month_from_today(phrase: str, today: date) -> Span | None:
    """上个月, 上个月底, 上个月20号; 月底 alone is this month's once it has begun, else last month's."""
    if phrase in RELATIVE_MONTHS:
        return _month_away(today, RELATIVE_MONTHS[phrase])
    if phrase in ("月初", "月底", "月末", "月中"):
        third = _THIRDS[phrase[1]]
        here, before = (_third(_month_away(today, away), third) for away in (0, -1))
        return here if here and here.start <= today else before
    if not (told := _DAY_OF.fullmatch(phrase)) or told[1] not in RELATIVE_MONTHS:
        return None
    month = _month_away(today, RELATIVE_MONTHS[told[1]])
    if month is None or told[4] is None:
        return _third(month, _THIRDS.get(told[2] or told[3] or ""))
    return _civil(month.start.year, month.start.month, count(told[4]) or 0)


def _ago(phrase: str, today: date) -> Span | None:
    """三年前 is that calendar year, 两个月前 that month, 十天前 that day."""
    if not (told := _AGO.fullmatch(phrase)):
        return None
    number, unit = (6, "个月") if told[1] + told[2] == "半年" else (count(told[1]), told[2])
    if number is None or number > today.toordinal() // 366 - 1:
        return None
    if unit == "年":
        return months(today.year - number, 1, 12)
    if unit == "个月":
        return _month_away(today, -number)
    return one_day(today - timedelta(number * (1 if unit == "天" else 7)))


def _month_away(today: date, away: int) -> Span | None:
    year, month = divmod(today.year * 12 + today.month - 1 + away, 12)
    return months(year, month + 1, month + 1) if year >= MINYEAR else None


def _third(month: Span | None, third: int | None) -> Span | None:
    if month is None or third is None:
        return month
    start = month.start.replace(day=10 * third - 9)
    return Span(start, month.end if third == 3 else start.replace(day=10 * third))


def _civil(year: int, month: int, day: int | None) -> Span | None:
    try:
        return months(year, month, month) if day is None else one_day(date(year, month, day))
    except ValueError:
        return None
