"""The card and the articles that govern a sum, carried by a sum told alone as an answer carries its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from actions.calculators.catalogue import CALCULATORS
from actions.reply import Reply
from index.result import Answer, public_answer
from knowledge.schema import CITY

CARD_OF: Mapping[str, str] = {
    "severance": "contract.severance-basics",
    "unlawful_dismissal": "contract.dismissal-unlawful",
    "notice_pay": "contract.notice-pay",
    "double_wage": "contract.unsigned-double-wage",
    "overtime": "wages.overtime-rates",
    "annual_leave_days": "leave.annual-days",
    "annual_leave_pay": "wages.annual-leave-pay",
    "unpaid_wages": "arrears.boss-owes-wages",
    "site_wages": "arrears.general-contractor-liable",
    "minimum_wage_gap": "wages.minimum-wage-below",
    "part_time": "parttime.pay-15-days",
    "additional_damages": "arrears.order-then-50-100",
    "training_bond": "noncompete.training-amount-left",
    "non_compete_pay": "noncompete.compensation-amount",
    "arbitration_limit": "arbitration.time-limit-one-year",
    "inspection_limit": "inspection.two-years-continuing",
    "sick_period": "leave.medical-period-table",
    "sick_pay": "wages.sick-leave-pay",
    "probation_limit": "contract.probation-length",
    "maternity_days": "women.maternity-leave-days",
    "retirement_age": "insurance.retirement-age",
    "injury_leave_pay": "injury.leave-wage-amount",
    "unemployment_months": "insurance.unemployment-months",
}
"""Kind of sum → the card of its rule; a count of working days has none."""
CARD_OF_GRADE: Mapping[str, str] = {
    **dict.fromkeys(("1", "2", "3", "4"), "injury.grade-one-four-money"),
    **dict.fromkeys(("5", "6"), "injury.grade-five-six-money"),
    "7": "injury.grade-seven-money",
    "8": "injury.grade-eight-money",
    "9": "injury.grade-nine-money",
    "10": "injury.grade-ten-money",
}
"""Grade of an injury → the card of what is paid for it."""


def governing(calculation: Mapping[str, Any]) -> str | None:
    """The card of the rule that a sum in its public form was worked out by; None where it has none."""
    if calculation["kind"] == "work_injury_lump_sum":
        return CARD_OF_GRADE.get(str(calculation["inputs"].get("grade")))
    return CARD_OF.get(calculation["kind"])


def with_answer(replies: Sequence[Reply], today: date) -> list[Reply]:
    """The replies; the first sum with the answer it stands for, where no card was told beside it."""
    told = list(replies)
    at = next((at for at, one in enumerate(told) if one.calculation), None)
    if at is None or any(one.answer for one in told):
        return told
    told[at] = replace(told[at], answer=_answer(told[at].calculation or {}, today))
    return told


def _answer(calculation: Mapping[str, Any], today: date) -> dict[str, Any] | None:
    """The sum's first line as the verdict; its working stands in the calculation."""
    card = governing(calculation)
    if card is None:
        return None
    text = str(calculation["text"])
    verdict = text.split("\n", 1)[0]
    title = CALCULATORS[calculation["kind"]].title
    told = public_answer(Answer(card, title, text, 1.0, verdict, sections=(), citations=()))
    return {
        "outcome": "calculated",
        "confidence": 1.0,
        "text": text,
        "answers": [told | {"citations": calculation["citations"]}],
        "region": CITY,
        "as_of": today.isoformat(),
    }
