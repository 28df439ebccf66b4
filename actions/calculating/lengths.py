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
_UNTIL = re.compile(r"\s*(?:份|开始)?(?:一直)?(?:到|至|[-~—])\s*")
_BY_THE_YEAR = "total_years"
"""The input of leave, whose year is cut short by a last day: it is none of whoever did not say that they left."""


def worked_since(
    text: str, found: Sequence[Entity], fields: Sequence[Field], given: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """干了六年 as the first day, where the last one is known or is today; what it rests on is told with the sum."""
    names = {field.name for field in fields}
    if "work_start" not in names or "work_start" in given:
        return {}
    worked = next(
        (
            e
            for e in found
            if e.label == "duration" and WORKED.search(text[: e.start]) and parse_months(e.text)
        ),
        None,
    )
    months = parse_months(worked.text) if worked else None
    if months is None or "work_end" not in names:
        return {}
    start = started(months, given.get("work_end"), today)
    end = {} if "work_end" in given or _BY_THE_YEAR in names else {"work_end": today.isoformat()}
    return {"work_start": start.isoformat(), **end}


def started(months: Decimal, ended: Any, today: date) -> date:
    """The first day of who worked so long until the last one, today where none was told."""
    return add_months(_day(ended, today), -int(months)) + timedelta(days=1)


def months_between(
    text: str, found: Sequence[Entity], fields: Sequence[Field], given: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """欠薪从去年12月到今年6月 as the months not paid, both counted."""
    if (
        "months_owed" in given
        or "months_owed" not in {field.name for field in fields}
        or not _OWED.search(text)
    ):
        return {}
    days = [one for one in found if one.label == "date"]
    pairs = [pair for pair in pairwise(days) if _UNTIL.fullmatch(text[pair[0].end : pair[1].start])]
    spans = [[parse_date(one.text, today) for one in pair] for pair in pairs[:1]]
    months = [_whole_months(first, last) for first, last in spans if first and last]
    return {"months_owed": f"{months[0]}个月"} if months and months[0] > 0 else {}


def _whole_months(first: Span, last: Span) -> int:
    """From the month of one to that of the other, both counted."""
    return (last.end.year - first.start.year) * 12 + last.end.month - first.start.month + 1


def _day(said: Any, today: date) -> date:
    if said is None or unknown(said):
        return today
    span = parse_date(str(said), today)
    return span.end if span else today
