"""A correction after a sum: 工资记错了，是7200 changes the one input of the last sum that it can mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculating.cues import CUES
from actions.calculating.hearing import LABELS, answer_to, day_by_day, heard_inputs
from actions.calculating.lengths import length_worked, started
from actions.calculators.answers import read
from actions.calculators.calculator import Calculator
from actions.calculators.fields import Field, Refused
from actions.calculators.overtime import OVERTIME
from actions.complaint.corrections import correction
from actions.message_shape import continues
from language.controls import is_question
from language.durations import parse_months
from language.entities import entities
from language.normalise import normalise

_OLD = re.compile(r"不是(.{1,12}?)[，,\s]*(?:而是|应该是|其实是|是)")
LONGEST_STATEMENT = 14
"""Characters: a longer one tells a case, and corrects nothing."""
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
        return _told_again(plain, calculator, given, today)
    can_be = [field for field in calculator.fields if field.name in given and _reads(field, new, today)]
    if not can_be:
        return _worked(parse_months(new), given, today)
    old = _OLD.search(plain)
    held = [field for field in can_be if old and old[1].strip() in str(given[field.name])]
    meant = [field for field in can_be if _is_named(field, plain)] or held or can_be
    return {meant[0].name: new} if len(meant) == 1 else {}


def _told_again(plain: str, calculator: Calculator, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """An input that a short statement tells anew: 工资其实是7500, 我干了8年."""
    if len(plain) > LONGEST_STATEMENT or is_question(plain) or continues(plain):
        return {}
    if months := length_worked(plain, entities(plain)):
        return _worked(months, given, today)
    heard = heard_inputs(plain, calculator, today)
    anew = {name: value for name, value in heard.items() if name in given and given[name] != value}
    return anew if len(anew) == 1 else {}


def _worked(months: Decimal | None, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The first day by how long somebody worked, where the sum has one."""
    if not months or "work_start" not in given:
        return {}
    return {"work_start": started(months, given.get("work_end"), today).isoformat()}


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


def _reads(field: Field, new: str, today: date) -> bool:
    """Whether the new words are a value of the field; a bare number is a sum of money or a count, never a date."""
    try:
        answer_to(field, new, today)
    except Refused:
        return False
    return field.unit in LABELS


def _is_named(field: Field, text: str) -> bool:
    """Whether the message has a word that tells the field."""
    words: Sequence[str] = [words for cue in CUES.get(field.name, ()) for words in (cue.before, cue.after)]
    return any(re.search(word, text) for word in words if word)
