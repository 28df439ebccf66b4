"""What lengths of time tell: 干了六年 the first day, 从去年12月到今年6月 the months not paid."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from actions.calculating.cues import WORKED
from actions.calculators.answers import unknown
from actions.calculators.fields import Field
from actions.calculators.service import add_months
from language.dates import Span, parse_date
from language.durations import parse_months
from language.entities import Entity

_OWED = re.compile(r"欠|拖|压|没发|没给|不发|未发")
_OF_THE_JOB = re.compile(r"[干做]|上班|合同|工作|入职")
_NOT_IN_ALL = re.compile(r"的?(?:没|未|夜班|白班|晚班|产假|病假|试用|加班)")
"""After a length: what it is the length of is not the job."""
_BESIDE = 5
"""Characters beside two days that tell of what they are the first and the last."""
_CLAUSE_MARKS = "，,。；;！!？?"
_UNTIL = re.compile(r"\s*(?:份|开始)?(?:一直)?(?:到|至|[-~—])\s*")
_BY_THE_YEAR = "total_years"
"""The input of leave, whose year is cut short by a last day: it is none of whoever did not say that they left."""


def length_worked(text: str, found: Sequence[Entity]) -> Decimal | None:
    """How many months somebody says that they worked there, the longest where several lengths stand: 干了六年, not 上了3个月夜班."""
    told = [
        parse_months(one.text)
        for one in found
        if one.label == "duration"
        and WORKED.search(text[: one.start])
        and not _NOT_IN_ALL.match(text[one.end :])
    ]
    return max((months for months in told if months), default=None)


def worked_since(
    text: str, found: Sequence[Entity], fields: Sequence[Field], given: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """干了六年 as the first day, where the last one is known or is today; what it rests on is told with the sum."""
    names = {field.name for field in fields}
    if "work_start" not in names or "work_start" in given or "work_end" not in names:
        return {}
    months = length_worked(text, found)
    if months is None:
        return {}
    start = started(months, given.get("work_end"), today)
    end = {} if "work_end" in given or _BY_THE_YEAR in names else {"work_end": today.isoformat()}
    return {"work_start": start.isoformat(), **end}


def over(before: Mapping[str, Any], heard: Mapping[str, Any], today: date) -> dict[str, Any]:
    """What was heard now over what was told before; but a last day only supposed to be today never over one told."""
    supposed = heard.get("work_end") == today.isoformat() and "work_end" in before
    left = ("work_start", "work_end") if supposed and "work_start" in before else ("work_end",)
    now = {name: value for name, value in heard.items() if not (supposed and name in left)}
    return {**before, **now}


def without_supposed(told: Mapping[str, Any], known: Mapping[str, Any], today: date) -> dict[str, Any]:
    """What a sum rests on, without the days that were only supposed to be today's: a limit may not be counted from them."""
    supposed = {
        name
        for name in ("work_end", "event_date")
        if told.get(name) == today.isoformat() and known.get(name) != told[name]
    }
    if "work_end" in supposed and known.get("work_start") != told.get("work_start"):
        supposed.add("work_start")
    return {name: value for name, value in told.items() if name not in supposed}


def started(months: Decimal, ended: Any, today: date) -> date:
    """The first day of who worked so long until the last one, today where none was told."""
    return add_months(_day(ended, today), -int(months)) + timedelta(days=1)


def months_between(
    text: str, found: Sequence[Entity], fields: Sequence[Field], given: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """欠薪从去年12月到今年6月 as the months not paid, both counted; no month to come, and no length of the job."""
    if "months_owed" in given or "months_owed" not in {field.name for field in fields}:
        return {}
    days = [one for one in found if one.label == "date"]
    pairs = [pair for pair in pairwise(days) if _UNTIL.fullmatch(text[pair[0].end : pair[1].start])]
    for first, last in pairs:
        clause = _clause(text, first.start, last.end)
        beside = text[max(0, first.start - _BESIDE) : last.end + _BESIDE]
        began, ended = parse_date(first.text, today), parse_date(last.text, today)
        is_owed = _OWED.search(clause) and not _OF_THE_JOB.search(beside)
        if began and ended and is_owed and ended.start <= today:
            months = _whole_months(began, ended)
            return {"months_owed": f"{months}个月"} if months > 0 else {}
    return {}


def _clause(text: str, start: int, end: int) -> str:
    """The clause in which a stretch stands; a blank ends none."""
    before = max((text.rfind(mark, 0, start) for mark in _CLAUSE_MARKS), default=-1)
    after = min((at for mark in _CLAUSE_MARKS if (at := text.find(mark, end)) >= 0), default=len(text))
    return text[before + 1 : after]


def _whole_months(first: Span, last: Span) -> int:
    """From the month of one to that of the other, both counted."""
    return (last.end.year - first.start.year) * 12 + last.end.month - first.start.month + 1


def _day(said: Any, today: date) -> date:
    if said is None or unknown(said):
        return today
    span = parse_date(str(said), today)
    return span.end if span else today
