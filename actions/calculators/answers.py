"""Reading an answer into the value of a field: 五千 → 5000, 去年三月 → 2025-03-01."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from actions.calculators.calculation import plain
from actions.calculators.fields import HOURS_A_DAY, DaySpan, Field, Refused, Span, Unit, Value
from language.dates import parse_date
from language.durations import parse_days, parse_months
from language.money import parse_money, parse_money_range
from language.normalise import normalise

_NONE = re.compile(
    r"无|否|不|none|仍?还?在职|(?:仍|还)在.{0,4}"
    r"|(?!.*(?:记|印象|清楚|注意|了$))(?:一直|从来?|至今|到现在|还|根本)*都?[没未无莫].{0,8}"
)
"""没签, 一直没跟我签合同, 还在上班: that there is none; not 没印象."""
_PER_MONTH = re.compile(r"[¥￥]|月薪|月?工资|每个?月|一个?月|/月")
UNKNOWN = frozenset({"不知道", "不记得", "不清楚", "记不清", "记不得", "忘了", "不晓得", "不确定", "跳过"})
_UNSURE = re.compile(
    rf"(?:我|都|也|全|真|实在|的)*(?:{'|'.join(sorted(UNKNOWN, key=len, reverse=True))}|忘记|没印象|说不[准清好上]|大概)(?:了|啊|呀|哦|吧|的)*"
)
"""都不记得了, 大概: that the person does not know, at least not exactly."""
_ABOUT = re.compile(r"大概|大约|差不多|左右|可能|好像|约|上下|来块")
_YES = frozenset(
    {
        "是",
        "是的",
        "对",
        "有",
        "签了",
        "买了",
        "交了",
        "缴了",
        "参保了",
        "要",
        "在",
        "还在",
        "在职",
        "yes",
        "true",
        "1",
    }
)
_NO = frozenset(
    {
        "否",
        "不是",
        "没有",
        "没得",
        "没",
        "没签",
        "没买",
        "没交",
        "没缴",
        "没参保",
        "都没有",
        "不",
        "不在",
        "不在了",
        "离职了",
        "已离职",
        "no",
        "false",
        "0",
    }
)
OTHER_CURRENCY = re.compile(
    r"[美港澳欧日韩加英新台]元|[美港台新葡]币|美[金刀]|\d刀|英镑|日圆|卢[布比]|法郎|泰铢|越南?盾|比特币"
    r"|usd|hkd|eur|jpy|gbp|[$€£₩]",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,20}")
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
"""A date outside is a slip of the pen."""
_UNITS = {
    "CNY": "元",
    "days": "天",
    "months": "个月",
    "years": "年",
    "hours": "小时",
    "count": "",
    "percent": "%",
}
_OWN_WORDS = {
    "CNY": "元|块钱?",
    "days": "个?(?:工作日|工日|天|日|工)",
    "months": "个?月",
    "years": "年",
    "hours": "个?(?:小时|钟头|钟)",
    "count": "个?人|年|次|个|级|平方米?|平米?|立方米?|方|米|吨",
    "percent": "%|个点",
}
_FROM_TO = re.compile(r"(.+?)(?:到|至|[-~—])(.+)")


def read(field: Field, given: Any, today: date) -> Value | Span | DaySpan | None:
    """The value of an answer; None where there is none, or it is unknown and need not be known. Raises Refused."""
    if field.none and _says_none(given):
        return None
    if unknown(given):
        if field.required and field.unknown is None:
            raise Refused(field.name, f"算这一项要知道{field.label}。{field.ask}")
        return field.unknown
    if field.unit == "date":
        return _date(field, given, today)
    if field.unit == "choice":
        return _choice(field, given)
    if field.unit == "yes_no":
        return _yes_no(field, given)
    if field.unit == "district":
        return _place(field, given)
    return _checked(field, _number(field, given))


def unknown(given: Any) -> bool:
    """Whether an answer says that it is not known."""
    return given is None or (isinstance(given, str) and _UNSURE.fullmatch(_folded(given)) is not None)


def _says_none(given: Any) -> bool:
    return (
        given is None or given is False or (isinstance(given, str) and bool(_NONE.fullmatch(_folded(given))))
    )


def _number(field: Field, given: Any) -> Decimal | Span:
    if isinstance(given, bool):
        raise Refused(field.name, field.ask)
    if isinstance(given, int | float | Decimal):
        return Decimal(str(given))
    if isinstance(given, Mapping) and {"low", "high"} <= set(given):
        low, high = (_exactly(field, given[end]) for end in ("low", "high"))
        return Span(min(low, high), max(low, high))
    text = _ABOUT.sub("", _folded(str(given)))
    if field.unit == "CNY":
        text = _PER_MONTH.sub("", text)
    if OTHER_CURRENCY.search(text):
        raise Refused(field.name, f"{field.label}请折成人民币说，是多少元？")
    try:
        return Decimal(text)
    except InvalidOperation:
        pass
    if text.startswith(("-", "负")):
        raise Refused(field.name, f"{field.label}不会是负数。{field.ask}")
    if field.unit == "CNY" and (bounds := parse_money_range(text)):
        return Span(*bounds)
    if field.unit != "CNY" and (ends := _FROM_TO.fullmatch(text)):
        return _span(field, ends[1], ends[2])
    value = _measure(field.unit, text)
    if value is None and field.month and (months := parse_months(text)) is not None:
        value = months * field.month
    if value is None:
        raise Refused(field.name, f"没有看懂“{str(given)[:20]}”。{field.ask}")
    return value


def _span(field: Field, low: str, high: str) -> Span:
    """3到5个月: both ends in the unit of the field."""
    ends = [_measure(field.unit, end) for end in (low, high)]
    told = [end for end in ends if end is not None]
    if len(told) < len(ends):
        raise Refused(field.name, f"没有看懂“{low}到{high}”。{field.ask}")
    return Span(min(told), max(told))


def _exactly(field: Field, given: Any) -> Decimal:
    value = _number(field, given)
    if isinstance(value, Span) or not value.is_finite():
        raise Refused(field.name, field.ask)
    return value


def _measure(unit: Unit, text: str) -> Decimal | None:
    """The number of a phrase in its own unit: 一个月 is no answer in days."""
    months, days = parse_months(text), parse_days(text)
    if unit == "days" and days is not None:
        return Decimal(days)
    if unit == "months" and months is not None:
        return months
    if unit == "years" and months is not None:
        return months / 12
    if unit == "hours" and (whole := re.fullmatch(rf"(.+?)(?:{_OWN_WORDS['days']})", text)):
        count = parse_money(whole[1])
        return None if count is None else count * HOURS_A_DAY
    own = _OWN_WORDS.get(unit)
    return parse_money(re.sub(rf"(?:{own})$", "", text) if own else text)


def _checked(field: Field, value: Decimal | Span) -> Decimal | Span:
    ends = (value.low, value.high) if isinstance(value, Span) else (value,)
    if any(not end.is_finite() for end in ends):
        raise Refused(field.name, field.ask)
    unit = _UNITS.get(field.unit, "")
    if field.whole and any(end != end.to_integral_value() for end in ends):
        raise Refused(field.name, f"{field.label}要说整数。{field.ask}")
    if field.least is not None and min(ends) < field.least:
        raise Refused(
            field.name, f"{field.label}不会小于{plain(field.least)}{unit}，请再核对一下。{field.ask}"
        )
    if field.most is not None and max(ends) > field.most:
        raise Refused(
            field.name, f"{field.label}不会超过{plain(field.most)}{unit}，请再核对一下。{field.ask}"
        )
    return value


def _place(field: Field, given: Any) -> str:
    place = str(given).strip()
    if not _PLACE.fullmatch(place):
        raise Refused(field.name, f"没有看懂“{place[:20]}”是哪里。{field.ask}")
    return place


def _date(field: Field, given: Any, today: date) -> date | DaySpan:
    told = _day_told(field, given, today)
    ends = (told.low, told.high) if isinstance(told, DaySpan) else (told,)
    if not all(EARLIEST_YEAR <= end.year <= LATEST_YEAR for end in ends):
        raise Refused(field.name, f"{field.label}（{ends[0]}）不对，请再核对一下年份。{field.ask}")
    return told


def _day_told(field: Field, given: Any, today: date) -> date | DaySpan:
    if isinstance(given, date):
        return given
    text = _folded(str(given))
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    span = parse_date(text, today)
    if span is None:
        raise Refused(field.name, f"没有看懂日期“{str(given)[:20]}”，请写成 2024-03-01 这样。{field.ask}")
    last = min(span.end, today) if span.start <= today else span.end
    if field.to_the_month and (span.start.year, span.start.month) != (last.year, last.month):
        raise Refused(field.name, f"“{str(given)[:20]}”还要说到是哪个月，差几个月结果不一样。{field.ask}")
    return span.start if last == span.start else DaySpan(span.start, last)


def _choice(field: Field, given: Any) -> str:
    text = _folded(str(given))
    choices = field.choices or {}
    for value, label in choices.items():
        if text in (value.lower(), label.lower()):
            return value
    told = {value: label for value, label in choices.items() if label.lower() in text}
    longest = [v for v, label in told.items() if not any(label in other != label for other in told.values())]
    found = longest or [value for value, label in choices.items() if text in label.lower()]
    if text and not text.isdigit() and len(found) == 1:
        return found[0]
    raise Refused(field.name, f"{field.ask}（{'、'.join(choices.values())}）")


def _yes_no(field: Field, given: Any) -> bool:
    if isinstance(given, bool):
        return given
    text = _folded(str(given))
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise Refused(field.name, f"{field.ask}（是，或者不是）")


def _folded(text: str) -> str:
    return normalise(text).strip(" 。.!！,，").replace(",", "").lower()
