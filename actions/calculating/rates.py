"""What stretch of time a sum of money is paid for: 年薪12万 a year's, 一天200 a day's, and either as a month's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from actions.calculators.fields import Field, Refused
from language.durations import parse_days
from language.entities import Entity, entities
from language.money import parse_money

Rate = Literal["year", "month", "week", "day", "hour", "piece"]
_EVERY = r"(?:[一1每]|/)个?"
_WORDS: Mapping[Rate, str] = {
    "year": rf"年薪|年收入|年工资|{_EVERY}年|全年",
    "month": rf"月薪|月工资|月收入|月入|月均|底薪|{_EVERY}月",
    "week": rf"周薪|周结|{_EVERY}(?:周|星期|礼拜)",
    "day": rf"[日天]薪|[日天]结|日工资|(?<!慢)点工(?!资)|{_EVERY}(?:天|日|工(?!资|作|厂|地|程|伤))",
    "hour": rf"时薪|{_EVERY}(?:小时|钟头?)|小时工资",
    "piece": rf"计件|{_EVERY}(?:件|单|平方?|方|吨|米|趟)",
}
_ANY = re.compile("|".join(f"(?P<{rate}>{words})" for rate, words in _WORDS.items()))
_NEAR = 8
"""Characters before a sum: in 每天都要加两个多小时的班工资就是一千八 the day is not what is paid for."""
_AFTER = re.compile(rf"(?:块|元)?(?:钱)?(?:{_ANY.pattern})(?![没未不多前后半来零])")
_OF_A_MONTH = re.compile(rf"^{_EVERY}月")
_OF_A_YEAR = re.compile(rf"(?:年薪|年收入|年工资|{_EVERY}年(?:的?工资|的?收入)?)(?:大概|差不多|是|有|约)*$")
"""What a year's work is worth, and not what is left of it at its end: 一年到头5万."""
_AVERAGED = frozenset({"monthly_wage", "wage_before_injury"})
"""The average of twelve months, which a year's wage is twelve times (劳动合同法实施条例 27; 工伤保险条例 64)."""
_MONTHS, _MOST_DAYS, _CENTS = Decimal(12), 31, Decimal("0.01")
BY_THE_MONTH = "这里要的是一个月的数：一年的钱除以干的月数，或者每个月应发的加起来再平均。"
BY_DAYS = (
    "这是按天算的。请把一个月一般做多少天一起说，比如“一天200，一个月26天”，或者直接说平均每个月多少钱。"
)
BY_WORK = "这是按小时、按件或者按周算的，请折成平均每个月多少钱。"


def rate_of(before: str, after: str) -> Rate | None:
    """The stretch that a sum between the two in its clause is paid for, the nearest one named; None where none is."""
    near = list(_ANY.finditer(before, max(0, len(before) - _NEAR)))
    found = near[-1] if near else _AFTER.match(after)
    return next((rate for rate in _WORDS if found[rate]), None) if found else None


def a_month(field: Field, sum_told: Entity, text: str, before: str, after: str) -> str | None:
    """An answer by the year or the day as a month's wage; None where it is one already. Raises Refused where it is not exact."""
    rate, money = rate_of(before, after), parse_money(sum_told.text)
    if rate in (None, "month") or money is None:
        return None
    if rate == "year":
        is_exact = _OF_A_YEAR.search(before) or (_AFTER.match(after) and not _ANY.search(before))
        if field.name in _AVERAGED and is_exact:
            return _written(money / _MONTHS)
        raise Refused(field.name, f"{BY_THE_MONTH}{field.ask}")
    if rate == "day" and (days := _days_of_a_month(text)):
        return _written(money * days)
    raise Refused(field.name, f"{BY_DAYS if rate == 'day' else BY_WORK}{field.ask}")


def _days_of_a_month(text: str) -> int | None:
    """The days worked in a month, where one number of days is told beside the day's wage: 一天200，一个月26天."""
    spans = [one.text for one in entities(text) if one.label == "duration"]
    told = [parse_days(_OF_A_MONTH.sub("", span)) for span in spans]
    days = [count for count in told if count and 1 < count <= _MOST_DAYS]
    return days[0] if len(days) == 1 else None


def _written(money: Decimal) -> str:
    text = f"{money.quantize(_CENTS):f}"
    return text.rstrip("0").rstrip(".")
