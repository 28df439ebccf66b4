"""From which day to which day the second wage is due (劳动合同法 82; 实施条例 6, 7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from actions.calculators.calculator import Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.service import LAW_BEGAN, check_order, full_after
from actions.calculators.shared_fields import WORK_END, WORK_START

FIRST, OPEN_ENDED, EXPIRED = "first_contract", "open_ended", "expired"
UNSIGNED_CASE = Field(
    "unsigned_case",
    "没签合同的情形",
    "choice",
    "是哪一种没签合同？",
    choices={
        FIRST: "入职后没签合同",
        OPEN_ENDED: "该签无固定期限合同没签",
        EXPIRED: "合同到期后没续签还在上班",
    },
    required=False,
)
CONTRACT_SIGNED = Field(
    "contract_signed", "补签书面合同的日期", "date", "哪天签的书面合同？一直没签就说没签。", none=True
)
LEFT = replace(WORK_END, ask="哪天离职（最后一天上班）的？还在上班就说还在。", none=True)
EVENT_DATE = Field(
    "event_date",
    "原合同到期的那天，或者应当签无固定期限合同的那天",
    "date",
    "原合同哪天到期？或者从哪天起应当签无固定期限合同？",
    required=False,
)
ODD_DAYS = Field(
    "worked_days",
    "不满一个月的那几天里实际上班的天数",
    "days",
    "不满一个月的那几天，实际上了几天班？",
    least=Decimal(0),
    most=Decimal(31),
    required=False,
)
PERIOD_FIELDS = (WORK_START, CONTRACT_SIGNED, LEFT, UNSIGNED_CASE, EVENT_DATE, ODD_DAYS)
GRACE_MONTHS, YEAR_MONTHS = 1, 12
"""The first month is free, after a year the contract counts as open-ended (劳动合同法 82, 14)."""
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Unsigned:
    """The case, the day its months are counted from, and the first and last day of double wage.

    `last` before `first`: none is due. `full_year`: a year went by, so the contract counts as open-ended.
    """

    case: str
    anchor: date
    first: date
    last: date
    full_year: bool


def unsigned(inputs: Inputs, today: date) -> Unsigned:
    """The days without contract that are paid double, up to today. Raises Refused for dates that contradict."""
    case = inputs.choice("unsigned_case") if "unsigned_case" in inputs else FIRST
    end = _end(inputs, today)
    anchor = _anchor(inputs, case, today)
    if case == OPEN_ENDED:
        return Unsigned(case, anchor, anchor, end, False)
    year_end = full_after(anchor, YEAR_MONTHS) - _DAY
    first = full_after(anchor, GRACE_MONTHS)
    return Unsigned(case, anchor, first, min(end, year_end), end > year_end)


def _end(inputs: Inputs, today: date) -> date:
    """The day before signing, the last day of work, or today: whichever is first."""
    start = inputs.day("work_start")
    left = inputs.day("work_end") if "work_end" in inputs else max(today, start)
    check_order(start, left, today)
    if "contract_signed" not in inputs:
        return left
    signed = inputs.day("contract_signed")
    if signed > today:
        raise Refused("contract_signed", f"签合同的日期（{signed}）还没有到。{CONTRACT_SIGNED.ask}")
    return min(left, signed - _DAY)


def _anchor(inputs: Inputs, case: str, today: date) -> date:
    """The day from which months count: the first day of work, or the day after the old contract, or the day due."""
    start = inputs.day("work_start")
    if case == FIRST:
        return max(start, LAW_BEGAN)
    if "event_date" not in inputs:
        raise Refused("event_date", EVENT_DATE.ask)
    event = inputs.day("event_date")
    if not start <= event <= today:
        raise Refused("event_date", f"这个日期（{event}）要在入职之后、今天以前。{EVENT_DATE.ask}")
    return max(event + _DAY if case == EXPIRED else event, LAW_BEGAN)
