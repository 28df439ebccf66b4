"""Overtime told by the day: 周末每天8小时，一共10天 is 80 hours of rest days; 每天3小时 alone is no total."""

from __future__ import annotations

import re
from collections.abc import Mapping

from language.durations import parse_days
from language.entities import entities
from language.money import parse_money

HOURS_OF_A_DAY = 24
_SORTS: Mapping[str, str] = {
    "workday_hours": r"平时|工作日|平常|上班日|延长|下班后",
    "rest_day_hours": r"周末|休息日|周[六日]|星期[六日天]|双休",
    "holiday_hours": r"节假日|国庆|五一|春节|过年|元旦|中秋|端午|清明|法定",
}
TOTALS = frozenset(_SORTS)
"""The inputs that are hours in all."""
EACH = re.compile(r"每|天天|一[天周]|一个?(?:月|星期)")
"""每天加班3小时 is no total: how many days is asked."""
_EACH_DAY = re.compile(r"每[天日]|天天|一[天日](?=[^，,。；;]{0,3}\d)|一[天日]$")


def day_by_day(plain: str) -> tuple[str | None, str] | None:
    """The sort of overtime, where one is named, and its hours in all: 周末每天8小时，一共10天 is 80 hours of rest days."""
    if not _EACH_DAY.search(plain):
        return None
    spans = [one for one in entities(plain) if one.label == "duration"]
    hours = [one for one in spans if re.search(r"小时|钟头", one.text)]
    days = [one for one in spans if re.search(r"天|日", one.text) and one.text not in ("一天", "1天")]
    if len(hours) != 1 or len(days) != 1 or not _EACH_DAY.search(plain[: hours[0].start]):
        return None
    number = parse_money(re.sub(r"个?(?:小时|钟头)$", "", hours[0].text))
    count = parse_days(days[0].text)
    if number is None or not count or number > HOURS_OF_A_DAY:
        return None
    sorts = [name for name, words in _SORTS.items() if re.search(words, plain)]
    total = f"{(number * count).normalize():f}小时"
    return (None, total) if not sorts else (sorts[0], total) if len(sorts) == 1 else None
