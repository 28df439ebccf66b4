"""A correction after a sum: 工资记错了，是7200 changes the one input of the last sum that it can mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculating.overtime_total import day_by_day
from actions.calculating.told_again import heard_anew, is_named, readable, told_again, worked
from actions.calculators.answers import read
from actions.calculators.calculator import Calculator
from actions.calculators.overtime import OVERTIME
from actions.complaint.corrections import correction
from language.controls import is_question
from language.durations import parse_months
from language.normalise import normalise

_OLD = re.compile(r"不是(.{1,12}?)[，,\s]*(?:而是|应该是|其实是|是)")
_BESIDE = re.compile(r"另外|还有|还加|又加|再加")


def corrected_input(
    text: str, calculator: Calculator, given: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """The input told anew; {} where the message corrects none, or it is not clear which."""
    plain = normalise(text)
    if added := _more_hours(plain, calculator, given):
        return added
    told = correction(plain)
    new = plain[told.start : told.end].strip(" ，,。！!的了") if told else ""
    if not new:
        return told_again(plain, calculator, given, today)
    can_be = readable(new, calculator, given, today)
    if not can_be:
        return heard_anew(new, calculator, given, today) or worked(parse_months(new), given, today)
    old = _OLD.search(plain)
    held = [name for name in can_be if old and old[1].strip() in str(given[name])]
    meant = [name for name in can_be if is_named(name, plain)] or held or list(can_be)
    return {meant[0]: can_be[meant[0]]} if len(meant) == 1 else {}


def _more_hours(plain: str, calculator: Calculator, given: Mapping[str, Any]) -> dict[str, Any]:
    """Hours of overtime told after the sum of it: 周末加了4天每天8小时 counts them in, 另外 adds to those of their sort."""
    product = day_by_day(plain) if calculator.kind == OVERTIME.kind and not is_question(plain) else None
    name, total = product or (None, "")
    if name is None:
        return {}
    if not _BESIDE.search(plain) or name not in given:
        return {name: total}
    field = next(one for one in calculator.fields if one.name == name)
    before, more = (read(field, said, date.min) for said in (given[name], total))
    if not (isinstance(before, Decimal) and isinstance(more, Decimal)):
        return {}
    return {name: f"{(before + more).normalize():f}小时"}
