"""An age told where a birth month is needed: the years of birth that follow from it, and between when they retire."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from actions.calculating.wanted import wanted
from actions.calculators.answers import read
from actions.calculators.fields import Field, Refused
from actions.calculators.retirement_age import BIRTH_DATE, GROUPS, SEX, retirement_day
from actions.calculators.service import add_months
from language.negation import denied
from language.normalise import normalise
from language.numerals import count
from language.subject import asks_for_kin, clause_before, whose

_AGE = re.compile(
    r"(?:我|今年|现在|现年|年龄|虚岁|周岁|已经?|刚|都|是|[男女他她妈爸])[^，,。；;\d快]{0,4}(?P<age>[3-7]\d|[三四五六七]十[一二三四五六七八九]?)(?:周?岁|(?=[，,。；;了\s]|$))(?![^，,。]{0,2}退休)"
)
_BORN = re.compile(r"[\d一二零〇三四五六七八九]年[^，,。；;]{0,8}(?:出生|生的|生(?=[，,。；;\s]|$))")
_THEN = re.compile(
    r"(?:那年|的?时候?|就|才|开始|出来)*(?:那年|的?时候?|开始|进|来|入职|参加|上班|打工|(?:工作|干活)(?!了))"
)
"""After an age that somebody had then: 40岁进厂."""
_CHILD = re.compile(r"女儿|儿子|幺儿|娃|孙")
KIND = "retirement_age"
BORN = "按{age}周岁算，是{low}到{high}之间出生的，到龄的年月跟着出生的年月走（延迟法定退休年龄办法第一条）："
SPAN = "· {group}：{low}到{high}之间到龄"
REACHED = "· {group}：已经到龄"


def age_told(text: str) -> int | None:
    """The age told last of who may retire, the speaker or whom they ask for: 今年54, 我58岁; not 40岁进厂, 我女儿35岁."""
    plain = normalise(text)
    ages = [found["age"] for found in _AGE.finditer(plain) if _is_of_now(plain, found)]
    return count(ages[-1]) if ages else None


def _is_of_now(plain: str, found: re.Match[str]) -> bool:
    """Whether an age is had today, by the speaker or by kin for whom all is told, and not denied."""
    clause = clause_before(plain, found.start("age"))
    who = whose(clause)
    is_theirs = who in ("speaker", "shop") or (
        who == "kin" and asks_for_kin(plain) and not _CHILD.search(clause)
    )
    return is_theirs and not denied(clause) and not _THEN.match(plain, found.end())


def with_age(lacking: Field, given: Mapping[str, Any], said: Sequence[str], today: date) -> str:
    """The question for a birth month, led by what an age said before tells; any other question as it is."""
    age = next((age for one in reversed(said) if (age := age_told(one))), None)
    if lacking.name != BIRTH_DATE.name or age is None:
        return lacking.ask
    high = add_months(today, -12 * age)
    low = add_months(today, -12 * (age + 1)) + timedelta(days=1)
    born = BORN.format(age=age, low=_month(low), high=_month(high))
    return "\n".join([born, *_spans(low, high, _sex(given, today), today), lacking.ask])


def asks_of_an_age(text: str, said: Sequence[str]) -> bool:
    """Whether a text asks when somebody retires whose age or birth was told: hardly a thing is then left to ask."""
    return wanted(text) == KIND and any(age_told(one) or _BORN.search(one) for one in said)


def _spans(low: date, high: date, sex: str, today: date) -> list[str]:
    """Between when each group of those born from `low` to `high` reaches its age."""
    lines = []
    for key, group in GROUPS.items():
        first, last = retirement_day(low, group), retirement_day(high, group)
        if not key.startswith(sex):
            continue
        over = last <= today
        lines.append(
            (REACHED if over else SPAN).format(group=group.label, low=_month(first), high=_month(last))
        )
    return lines


def _sex(given: Mapping[str, Any], today: date) -> str:
    try:
        value = read(SEX, given.get(SEX.name), today)
    except Refused:
        return ""
    return str(value or "")


def _month(day: date) -> str:
    return f"{day.year}年{day.month}月"
