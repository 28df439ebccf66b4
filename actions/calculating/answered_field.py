"""The answer to the question of an input."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from actions.calculating.cues import CUES
from actions.calculating.heard_words import STILL_EMPLOYED, by_word
from actions.calculating.leave_taken import is_taken
from actions.calculating.overtime_total import EACH, TOTALS, day_by_day
from actions.calculating.rates import a_month
from actions.calculating.spans import bare_numbers, within_clause
from actions.calculating.still_there import still_there
from actions.calculating.wage_words import is_no_wage
from actions.calculators.annual_leave_pay import UNUSED
from actions.calculators.answers import read
from actions.calculators.calculator import Calculator
from actions.calculators.fields import Field, Refused
from language.entities import Entity, entities
from language.normalise import normalise

_DENIES = re.compile(r"(?:还|都|倒|也)?(?:没得|没有|莫得|没|未|不)[^，,。！!？?\d]{0,4}")
_PAID_OUT = re.compile(r"(?:只|才|就|总共|一共|已经?)(?:给|发|付|拿)了?")
NOT_WHAT_WAS_PAID = "实际发了多少是另一回事，先说应该是多少。"
NOT_WHAT_WAS_TAKEN = "休过的天数要从该休的里面减。"
NO_WAGE = "这个数不像是一个月的工资。"
_WAGES = frozenset(
    {"monthly_wage", "normal_wage", "leave_wage", "last_month_wage", "regular_wage", "wage_before_injury"}
)
"""What a month's work is worth, whatever the employer paid of it."""
_NOTHING = re.compile(r"(?:都|也|就|还)?(?:没得|没有|没|无)(?:的|了|嘛|啊)?")
NONE = "none"
"""The choice that nothing of the others happened."""
NO_TOTAL = "这样还算不出总数。按天加的，用每天的小时乘天数，比如每天3小时、22天，就是66小时。"
LABELS = {"CNY": "amount", "date": "date", "district": "district", "months": "duration", "days": "duration",
           "years": "duration", "hours": "duration"}  # fmt: skip


def answer_to(field: Field, text: str, today: date) -> Any:
    """The value of an answer to the question of a field; the one entity of its kind where more was said.

    Raises Refused where it is no answer.
    """
    plain = normalise(text)
    if field.name in TOTALS and EACH.search(plain):
        if (product := day_by_day(plain)) and product[0] in (field.name, None):
            return product[1]
        raise Refused(field.name, f"{NO_TOTAL}{field.ask}")
    if _NOTHING.fullmatch(plain.strip("。.!！,， ")) and (nothing := _nothing(field)):
        return nothing
    if field.name == UNUSED.name and _taken(plain):
        raise Refused(field.name, f"{NOT_WHAT_WAS_TAKEN}{field.ask}")
    if field.name == STILL_EMPLOYED and (stays := still_there(plain)) is not None:
        return stays
    if field.unit == "yes_no" and _DENIES.fullmatch(plain.strip("。.!！,， ")):
        return False
    if field.name in _WAGES and (monthly := _monthly(field, plain)):
        return _kept(field, monthly, today)
    try:
        return _kept(field, text, today)
    except Refused as refusal:
        label = LABELS.get(field.unit)
        spans = [one for one in entities(plain) if one.label == label]
        if len(spans) != 1 or _is_of_another_total(field, spans[0], plain):
            word = by_word(field.name, plain)
            if word is None:
                raise refusal from None
            return word
        return _kept(field, spans[0].text, today)


def told_bare(text: str, asked: str | None, calculator: Calculator) -> dict[str, str]:
    """The input that would be asked next, where a clause beside the answer is nothing but a value of its kind:
    三个月，一个月5000.
    """
    clauses = re.split(r"[，,。；; ]+", normalise(text).strip())
    field = next((one for one in calculator.fields if one.name == asked), None)
    label = LABELS.get(field.unit) if field else None
    if field is None or label is None or len(clauses) < 2:
        return {}
    bare = [one for one in clauses if any((e.label, e.text) == (label, one) for e in entities(one))]
    return {field.name: bare[0]} if len(bare) == 1 else {}


def _taken(plain: str) -> bool:
    return any(is_taken(*within_clause(one, plain)) for one in entities(plain) if one.label == "duration")


def _monthly(field: Field, plain: str) -> str | None:
    """The month's wage of an answer that tells it by the year or the day. Raises Refused where it tells another sum."""
    if _PAID_OUT.search(plain):
        raise Refused(field.name, f"{NOT_WHAT_WAS_PAID}{field.ask}")
    sums = [one for one in (*entities(plain), *bare_numbers(plain)) if one.label == "amount"]
    if len(sums) != 1:
        return None
    before, after = within_clause(sums[0], plain)
    if monthly := a_month(field, sums[0], plain, before, after):
        return monthly
    if is_no_wage(before, after):
        raise Refused(field.name, f"{NO_WAGE}{field.ask}")
    return None


def _nothing(field: Field) -> str | None:
    """What 没得 says for a field: that none of its choices happened, or no money."""
    if field.unit == "choice" and NONE in (field.choices or {}):
        return NONE
    return "0" if field.unit == "CNY" and field.least == 0 else None


def _is_of_another_total(field: Field, entity: Entity, text: str) -> bool:
    """周末32小时 is no answer to how many hours on working days."""
    if field.name not in TOTALS:
        return False
    before, after = within_clause(entity, text)
    return any(cue.fits(before, after) for name in TOTALS - {field.name} for cue in CUES[name])


def _kept(field: Field, said: str, today: date) -> Any:
    """What was said, once it has been read; kept as said, so that it can go into a slot."""
    read(field, said, today)
    return said
