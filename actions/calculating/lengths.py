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
from language.subject import asks_for_kin, clause_before, whose

_OWED = re.compile(r"欠|拖|压|没发|没给|不发|未发")
_OF_THE_JOB = re.compile(r"[干做]|上班|合同|工作|入职")
_NOT_IN_ALL = re.compile(r"的?(?:没|未|夜班|白班|晚班|产假|病假|试用|加班)")
"""After a length: what it is the length of is not the job."""
_TRADE = re.compile(
    r"的?(?:(?:电|焊|瓦|泥|木|漆|钳|车|铣|钢筋|架子|水电)工|电焊|泥瓦|油漆|水电|装修|厨|司机|师傅|生意|这一?行|学|书)"
)
"""我做了20年电工: the length of a trade, wherever it was."""
_PLACE = r"(?:公司|单位|工?厂|店|企业|工地|学校|医院|超市|酒店|里|边|儿)"
_AT_WORK = re.compile(
    rf"[在来到进]了?(?:(?P<here>[这该本]|现在|目前)|那|我们|他们)?的?(?:一?[家个])?{_PLACE}?(?:里|上|头)?(?:上班|工作)?(?:干|做|待|呆)?[了有才就已经也都快]*$"
)
_ELSEWHERE = re.compile(rf"(?:别|其[他它]|另外?|上一?|前一?|外)的?(?:一?[家个])?(?:{_PLACE}|地|面)|老家")
_BESIDE = 5
"""Characters beside two days that tell of what they are the first and the last."""
_CLAUSE_MARKS = "，,。；;！!？?"
_UNTIL = re.compile(r"\s*(?:份|开始)?(?:一直)?(?:到|至|[-~—])\s*")
_BY_THE_YEAR = "total_years"
"""The input of leave, whose year is cut short by a last day: it is none of whoever did not say that they left."""


def length_worked(text: str, found: Sequence[Entity]) -> Decimal | None:
    """How many months the speaker says that they worked there, in this firm before all: 干了六年, not 上了3个月夜班.

    The longest where several lengths stand; none of a colleague's, and of kin only where all is told for them.
    """
    of_kin = asks_for_kin(text)
    lengths = [one for one in found if one.label == "duration" and _is_of_the_job(one, text, of_kin)]
    here = [one for one in lengths if _at_work(one, text, here=True)]
    told = [parse_months(one.text) for one in here or lengths]
    return max((months for months in told if months), default=None)


def _is_of_the_job(one: Entity, text: str, of_kin: bool) -> bool:
    """Whether a length is one of the job, and of whoever the sum is for."""
    after, clause = text[one.end :], clause_before(text, one.start)
    if not (WORKED.search(clause) or _at_work(one, text, here=True)) or _NOT_IN_ALL.match(after):
        return False
    is_a_trade = _TRADE.match(after) and not _at_work(one, text)
    who = whose(clause)
    is_theirs = who in ("speaker", "shop") or (who == "kin" and of_kin)
    return is_theirs and not is_a_trade and not _ELSEWHERE.search(clause)


def _at_work(one: Entity, text: str, *, here: bool = False) -> re.Match[str] | None:
    """The words before a length that it was spent in a firm; `here`: in this one."""
    found = _AT_WORK.search(clause_before(text, one.start))
    return found if found and (found["here"] or not here) else None


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
