"""Days and months that have a name: 昨天, 上周五, 腊月二十三, 中秋, 年底. Each is read for a given year or today.

年前 is the twelfth lunar month before the Spring Festival of the year, 年后 the first one from it on; 年底 is
December, 年初 January, 月底 the last ten days. What has no bounds (前几天, 最近) has no reading here.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from language.lunar import lunar_day, lunar_year
from language.numerals import count


@dataclass(frozen=True)
class Span:
    """The civil days a phrase may mean, both ends included: 2024年 is 2024-01-01 to 2024-12-31."""

    start: date
    end: date


RELATIVE_DAYS = {
    "今天": 0, "今日": 0, "今早": 0, "今晚": 0, "昨天": -1, "昨日": -1, "昨晚": -1, "昨儿": -1, "前天": -2, "前晚": -2, "大前天": -3,
}  # fmt: skip
RELATIVE_MONTHS = {
    "这个月": 0, "这月": 0, "本月": 0, "上个月": -1, "上月": -1, "上上个月": -2, "上上月": -2, "上上上个月": -3,
}  # fmt: skip
_WEEKS = {"这": 0, "本": 0, "上": -1, "上上": -2}
_WEEK = re.compile(r"(这|本|上|上上)(?:一?个)?(?:周|星期|礼拜)([一二三四五六日天末])?")
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}

LUNAR_MONTHS = {"正月": 1, "冬月": 11, "腊月": 12}
_LUNAR = re.compile(r"(?:农历)?(正月|冬月|腊月)(?:初?(.{1,3}?))?[日号]?")
_NEW_YEAR_DAY = re.compile(r"(?:大年|正月)?初(.{1,2})")

_FIXED = {
    "元旦": (1, 1), "三八": (3, 8), "三八妇女节": (3, 8), "妇女节": (3, 8), "五一": (5, 1), "劳动节": (5, 1), "六一": (6, 1), "七一": (7, 1), "十一": (10, 1),
    "国庆": (10, 1), "双十一": (11, 11),
}  # fmt: skip
_LUNAR_FEASTS = {
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中元": (7, 15),
    "中秋": (8, 15),
    "重阳": (9, 9),
}
_SPRING = {"春节": 0, "过年": 0, "大年三十": -1, "年三十": -1, "除夕": -1}
_PARTS_OF_YEAR = {
    "年初": (1, 1), "初": (1, 1), "年中": (6, 6), "年底": (12, 12), "底": (12, 12), "年末": (12, 12), "末": (12, 12),
    "上半年": (1, 6), "下半年": (7, 12),
    "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
}  # fmt: skip


def one_day(day: date | None) -> Span | None:
    """A span of a single day."""
    return None if day is None else Span(day, day)


def months(year: int, first: int, last: int) -> Span | None:
    """From the first day of one month to the last day of another; None where there is no such month."""
    if not 1 <= first <= last <= 12:
        return None
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def day_or_week(phrase: str, today: date) -> Span | None:
    """昨天, 上周五, 上星期: named from today alone."""
    if phrase in RELATIVE_DAYS:
        return one_day(today + timedelta(RELATIVE_DAYS[phrase]))
    if not (week := _WEEK.fullmatch(phrase)):
        return None
    monday = today + timedelta(7 * _WEEKS[week[1]] - today.weekday())
    if week[2] == "末":
        return Span(monday + timedelta(5), monday + timedelta(6))
    if week[2]:
        return one_day(monday + timedelta(_WEEKDAYS[week[2]]))
    return Span(monday, monday + timedelta(6))


def lunar(phrase: str) -> Callable[[int], Span | None] | None:
    """腊月, 腊月二十三: a reading by the number of the lunar year."""
    if not (told := _LUNAR.fullmatch(phrase)):
        return None
    month = LUNAR_MONTHS[told[1]]
    if told[2] is None:
        return lambda year: Span(*found.month(month)) if (found := lunar_year(year)) else None
    day = count(told[2])
    return lambda year: one_day(lunar_day(year, month, day)) if day else None


def in_year(phrase: str) -> Callable[[int], Span | None] | None:
    """中秋, 年底, 大年初三, 年前: a reading by the number of the civil year."""
    name = phrase.removesuffix("节") if phrase not in ("春节", "三八妇女节", "妇女节", "劳动节") else phrase
    part = (
        phrase.removeprefix("年").removeprefix("第")
        if phrase.endswith("半年") or "季度" in phrase
        else phrase
    )
    if part in _PARTS_OF_YEAR:
        return lambda year: months(year, *_PARTS_OF_YEAR[part])
    if name in _FIXED:
        return lambda year: one_day(date(year, *_FIXED[name]))
    if name in _LUNAR_FEASTS:
        return lambda year: one_day(lunar_day(year, *_LUNAR_FEASTS[name]))
    if name in _SPRING:
        return lambda year: (
            one_day(found.first_day + timedelta(_SPRING[name])) if (found := lunar_year(year)) else None
        )
    if name in ("年前", "过年前"):
        return lambda year: Span(*found.month(12)) if (found := lunar_year(year - 1)) else None
    if name in ("年后", "过年后"):
        return lambda year: Span(*found.month(1)) if (found := lunar_year(year)) else None
    if told := _NEW_YEAR_DAY.fullmatch(phrase):
        day = count(told[1])
        return lambda year: one_day(lunar_day(year, 1, day)) if day else None
    return None
