"""Reads dates as people give them, relative to a given today: 去年10月, 上个月, 二〇二四年五月, 3月5号."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta

import cn2an

from language.entities import entities
from language.normalise import normalise

_RELATIVE_YEARS = {"今年": 0, "去年": -1, "前年": -2, "大前年": -3}
_RELATIVE_DAYS = {"今天": 0, "昨天": -1, "前天": -2, "大前天": -3}
_RELATIVE_MONTHS = {"这个月": 0, "本月": 0, "上个月": -1, "上月": -1, "上上个月": -2}
_NUMERIC = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_WRITTEN = re.compile(
    r"(?:(\d{4}|[一二零〇九三四五六七八]{4}|今年|去年|前年|大前年)年?)?(?:(.{1,2})月)?(?:(.{1,3})[日号])?"
)
_DIGIT = {char: str(value) for value, char in enumerate("零一二三四五六七八九")} | {"〇": "0"}


@dataclass(frozen=True)
class Span:
    """The civil days a phrase may mean, both ends included: 2024年 is 2024-01-01 to 2024-12-31."""

    start: date
    end: date


def parse_date(text: str, today: date) -> Span | None:
    """The days meant by one phrase, or None. A month or day without a year is the latest one not after today."""
    phrase = normalise(text).strip()
    if phrase in _RELATIVE_DAYS:
        day = today + timedelta(days=_RELATIVE_DAYS[phrase])
        return Span(day, day)
    if phrase in _RELATIVE_MONTHS:
        return _month(*_shifted(today, _RELATIVE_MONTHS[phrase]))
    if numeric := _NUMERIC.fullmatch(phrase):
        return _day(*map(int, numeric.groups()))
    written = _WRITTEN.fullmatch(phrase)
    return _from_parts(*written.groups(), today=today) if written and any(written.groups()) else None


def dates(text: str, today: date) -> list[Span]:
    """Every date named in a text, in order."""
    phrases = (entity.text for entity in entities(text) if entity.label == "date")
    return [span for phrase in phrases if (span := parse_date(phrase, today)) is not None]


def _from_parts(year: str | None, month: str | None, day: str | None, *, today: date) -> Span | None:
    try:
        numbers = [_number(part) for part in (month, day)]
    except ValueError:
        return None
    if year is None:
        return _latest(numbers[0], numbers[1], today)
    whole = today.year + _RELATIVE_YEARS[year] if year in _RELATIVE_YEARS else _year(year)
    if whole < MINYEAR:
        return None
    if numbers[0] is None:
        return Span(date(whole, 1, 1), date(whole, 12, 31))
    return _month(whole, numbers[0]) if numbers[1] is None else _day(whole, numbers[0], numbers[1])


def _latest(month: int | None, day: int | None, today: date) -> Span | None:
    if month is None:
        return None
    for year in (today.year, today.year - 1):
        span = _month(year, month) if day is None else _day(year, month, day)
        if span is not None and span.start <= today:
            return span
    return None


def _number(part: str | None) -> int | None:
    if part is None:
        return None
    return int(part) if part.isdigit() else int(cn2an.cn2an(part.replace("廿", "二十"), "smart"))


def _year(part: str) -> int:
    return int("".join(_DIGIT.get(char, char) for char in part))


def _shifted(today: date, months: int) -> tuple[int, int]:
    index = today.year * 12 + today.month - 1 + months
    return index // 12, index % 12 + 1


def _month(year: int, month: int) -> Span | None:
    if not 1 <= month <= 12:
        return None
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _day(year: int, month: int, day: int) -> Span | None:
    try:
        exact = date(year, month, day)
    except ValueError:
        return None
    return Span(exact, exact)
