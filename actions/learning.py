"""What a message tells that a sum, a paper or a complaint may need later, whatever it was said for.

Nothing personal is learned here: a message has placeholders, and who the person is the complaint alone asks for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculating.hearing import heard_fields
from actions.calculators.deadline_fields import CONTRACT_SIGNED, STILL_EMPLOYED
from actions.calculators.fields import Field, Refused, read, unknown
from actions.calculators.shared_fields import MONTHLY_WAGE, WORK_END, WORK_START
from actions.complaint.reading import Reader
from index.audience import audience_of
from language.entities import Entity
from language.normalise import normalise

CLAIMED = "claimed"
"""What a person says is owed to them in all; `amount` is what some sums ask for beside months and days."""
STAY: tuple[Field, ...] = (
    MONTHLY_WAGE,
    WORK_START,
    WORK_END,
    replace(CONTRACT_SIGNED, none=True),
    STILL_EMPLOYED,
)
"""The circumstances of a job that every sum, paper and complaint shares."""
NEVER = "没签"
"""The written contract that was never signed."""
_CASE = ("issue", "months_owed", "district", "employer_name", "employer_address")
_PARTIES = re.compile(r"我|咱|俺|老板|公司|单位|厂|店|工地|工头|项目部|‹单位")
_SUPPOSES = re.compile(r"如果|要是|假如|假设|万一|一般|规定")


def learned(text: str, entities: Sequence[Entity], reader: Reader, today: date) -> dict[str, Any]:
    """Name → value for what a message tells of a case; {} where it only supposes one, or asks for the rule."""
    if not _PARTIES.search(text) or _SUPPOSES.search(text):
        return {}
    if audience_of(text) == "employer":
        return learned_stay(text, today)
    told = reader.read(text, entities, {}, None).facts
    case = {name: told[name] for name in _CASE if name in told}
    if "amount" in told:
        case[CLAIMED] = told["amount"]
    return learned_stay(text, today, told.get("amount")) | case


def learned_stay(text: str, today: date, amount: str | None = None) -> dict[str, Any]:
    """The circumstances of the job that a message tells; the number of what is owed, `amount`, is no wage."""
    stay = heard_fields(text, STAY, today)
    return {name: value for name, value in stay.items() if amount is None or not _is(value, amount, today)}


def stay_of(known: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The circumstances of the job as plain values: a wage as a number, days as ISO dates; what is rough is left out."""
    found: dict[str, Any] = {}
    for field in STAY:
        try:
            value = read(field, known[field.name], today) if field.name in known else None
        except Refused:
            continue
        if isinstance(value, Decimal):
            found[field.name] = f"{value.normalize():f}"
        elif isinstance(value, date):
            found[field.name] = value.isoformat()
        elif isinstance(value, bool):
            found[field.name] = value
        elif field.none and value is None and not unknown(known.get(field.name)):
            found[field.name] = NEVER
    return found


def _is(said: Any, amount: str, today: date) -> bool:
    """Whether a wage was read from the very number that tells what is owed: 欠我三个月工资13500."""
    try:
        return read(MONTHLY_WAGE, normalise(str(said)), today) == Decimal(amount)
    except Refused:
        return False
