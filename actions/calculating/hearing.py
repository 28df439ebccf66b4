"""What a message tells for a calculator's inputs, by its entities and the words around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from actions.calculating.cues import CUES, Cue
from actions.calculating.heard_words import by_word
from actions.calculating.left import left_in
from actions.calculating.lengths import months_between, worked_since
from actions.calculating.overtime_total import EACH, TOTALS, day_by_day
from actions.calculating.spans import spans_of
from actions.calculating.told_of_job import OF_THE_JOB, around, is_denied, is_of_another
from actions.calculators.answers import read
from actions.calculators.calculator import Calculator
from actions.calculators.fields import DaySpan, Field, Refused, Span, Value
from language.entities import Entity

_NOT_ONE = re.compile(r"[一1](?:天|日)(?:假|也|都)*[没未].*")
"""一天都没休 is not one day."""
INJURED_ON = "injured_on"
"""The day of an injury at work, whatever it was told for."""
OF_AN_INJURY = frozenset({"work_injury_lump_sum", "injury_leave_pay"})
"""The sums of somebody who was hurt and lives."""


def heard_inputs(text: str, calculator: Calculator, today: date) -> dict[str, Any]:
    """Name → what was said for it, for the inputs of a calculator that the message tells without doubt."""
    return heard_fields(text, calculator.fields, today)


def told_before(known: Mapping[str, Any], calculator: Calculator) -> dict[str, Any]:
    """Name → what was said earlier for the inputs of a calculator; the day of an injury is one sum's event only."""
    given = {field.name: known[field.name] for field in calculator.fields if field.name in known}
    if calculator.kind in OF_AN_INJURY and known.get(INJURED_ON):
        given["event_date"] = known[INJURED_ON]
    return given


def heard_fields(text: str, fields: Sequence[Field], today: date) -> dict[str, Any]:
    """Name → what was said for it, for any inputs; a number tells the first of them that its words fit."""
    return heard_over([text], fields, today)


def heard_over(said: Sequence[str], fields: Sequence[Field], today: date) -> dict[str, Any]:
    """Name → what several messages said for it, the first one first, what was said last counts; a vague word, 从2020年,
    never against a sure one, 2019年入职.

    The words of a field stand in one message; only how long somebody worked is counted to the last day of any.
    """
    given: dict[str, Any] = {}
    sure: set[str] = set()
    read_as = [spans_of(text) for text in said]
    for plain, found in read_as:
        told, vague = _heard_in(plain, found, fields, today)
        given |= {name: value for name, value in told.items() if not (name in vague and name in sure)}
        sure |= told.keys() - vague
    for plain, found in reversed(read_as):
        if worked := worked_since(plain, found, fields, given, today):
            return given | worked
    return given


def _heard_in(
    plain: str, found: Sequence[Entity], fields: Sequence[Field], today: date
) -> tuple[dict[str, Any], set[str]]:
    """What one message tells, and which of it only by a vague word."""
    given: dict[str, Any] = {}
    vague: set[str] = set()
    taken: set[int] = set()
    for field in fields:
        telling = ((e, is_vague) for e, is_vague in _telling(field, found, plain) if e.start not in taken)
        entity, is_vague = next(telling, (None, False))
        if entity is not None and (value := _readable(field, entity.text, today)) is not None:
            given[field.name] = value
            taken.add(entity.start)
            vague |= {field.name} if is_vague else set()
        elif (word := by_word(field.name, plain)) is not None and _can_be(field, word, today):
            given[field.name] = word
    product = day_by_day(plain)
    if product and product[0] in {field.name for field in fields}:
        given = {name: value for name, value in given.items() if name not in TOTALS} | {
            product[0]: product[1]
        }
    given |= months_between(plain, found, fields, given, today)
    return given | left_in(plain, found, fields, given, today), vague


def _telling(field: Field, found: Sequence[Entity], text: str) -> list[tuple[Entity, bool]]:
    """The entities that tell a field, those of its surest words first, and whether vaguely: 9月1日被辞退 before 5月到8月."""
    if field.unit == "district" or field.name == "grade":
        return [(one, False) for one in found if one.label in (field.unit, field.name)]
    return [
        (one, cue.vague) for cue in CUES.get(field.name, ()) for one in found if _tells(field, cue, one, text)
    ]


def _tells(field: Field, cue: Cue, entity: Entity, text: str) -> bool:
    if cue.label != entity.label:
        return False
    before, after = around(entity, text)
    if (field.name in TOTALS and EACH.search(before)) or _NOT_ONE.fullmatch(entity.text + after[:3]):
        return False
    if not cue.fits(before, after) or is_denied(cue, before, after):
        return False
    return field.name not in OF_THE_JOB or not is_of_another(cue, entity, text, after)


def _readable(field: Field, said: str, today: date) -> str | None:
    """What was said, where it reads as a value of the field in the range that can be right."""
    try:
        value: Value | Span | DaySpan | None = read(field, said, today)
    except Refused:
        return None
    return said if value is not None else None


def _can_be(field: Field, value: Any, today: date) -> bool:
    """Whether the value of a word is one for the field: 还在上班 is no last day where there must be one."""
    try:
        read(field, value, today)
    except Refused:
        return False
    return True
