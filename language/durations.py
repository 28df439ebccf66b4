"""Reads lengths of time: 三个月, 半年, 一年半, 两个半月, 一年零三个月, 15天."""

from __future__ import annotations

import re
from decimal import Decimal

import cn2an

from language.normalise import normalise

_IRREGULAR = {"半年": Decimal(6), "半个月": Decimal("0.5")}
_COUNTED = re.compile(
    r"(.+?)(?:多|余)?(年半|个年头|周年|年|个半月|个多月|个月|月|个星期|星期|个礼拜|礼拜|周|天|日)$"
)
_YEARS_AND_MONTHS = re.compile(r"(.+?年)[零又]?(.+?个(?:半|多)?月)")
_MONTHS = {
    "年": Decimal(12),
    "周年": Decimal(12),
    "个年头": Decimal(12),
    "个月": Decimal(1),
    "个多月": Decimal(1),
    "月": Decimal(1),
}
_DAYS = {"天": 1, "日": 1, "周": 7, "星期": 7, "个星期": 7, "个礼拜": 7, "礼拜": 7}


def parse_months(text: str) -> Decimal | None:
    """Months in a phrase; days and weeks are not months, so they give None, as do vague counts."""
    phrase = normalise(text).strip()
    if compound := _YEARS_AND_MONTHS.fullmatch(phrase):
        parts = [parse_months(part) for part in compound.groups()]
        return None if None in parts else sum(filter(None, parts), Decimal(0))
    if phrase in _IRREGULAR:
        return _IRREGULAR[phrase]
    counted = _COUNTED.fullmatch(phrase)
    if counted is None or (count := _count(counted[1])) is None:
        return None
    if counted[2] == "年半":
        return count * 12 + 6
    if counted[2] == "个半月":
        return count + Decimal("0.5")
    return count * _MONTHS[counted[2]] if counted[2] in _MONTHS else None


def parse_days(text: str) -> int | None:
    """Days in a phrase of days or weeks; None otherwise."""
    counted = _COUNTED.fullmatch(normalise(text).strip())
    if counted is None or counted[2] not in _DAYS or (count := _count(counted[1])) is None:
        return None
    return int(count * _DAYS[counted[2]])


def _count(numeral: str) -> Decimal | None:
    if re.fullmatch(r"\d+(\.\d+)?", numeral):
        return Decimal(numeral)
    if numeral[0] in "-负" or "几" in numeral or re.fullmatch(r"[一二两三四五六七八九]{2,}", numeral):
        return None
    try:
        return Decimal(str(cn2an.cn2an(numeral.replace("两", "二").replace("俩", "二"), "smart")))
    except (ValueError, KeyError):
        return None
