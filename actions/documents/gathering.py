"""What a conversation has told, as the facts of a case."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from actions.calculating.insurance_told import tells_contributions_unpaid
from actions.calculators.answers import unknown
from actions.calculators.calculation import Calculation
from actions.calculators.leaving import ARTICLE_40
from actions.calculators.service import add_months
from actions.documents.evidence_told import WITNESSES, evidence_for
from actions.documents.facts import CaseFacts, Circumstance, Claim, ClaimKind, Employer, Person
from actions.documents.told_claims import told_claims
from actions.learning import CLAIMED, STORY
from language.dates import parse_date
from language.entities import entities
from language.money import parse_money

CLAIM_OF: Mapping[str, ClaimKind] = {
    "unpaid_wages": "unpaid_wages",
    "site_wages": "unpaid_wages",
    "minimum_wage_gap": "minimum_wage_gap",
    "overtime": "overtime",
    "annual_leave_pay": "annual_leave_pay",
    "double_wage": "double_wage",
    "severance": "severance",
    "unlawful_dismissal": "unlawful_dismissal",
    "notice_pay": "notice_pay",
    "work_injury_lump_sum": "injury",
    "injury_leave_pay": "injury",
}
"""Kind of sum → what it is asked for as."""
_CIRCUMSTANCES: Mapping[ClaimKind, Circumstance] = {
    "unpaid_wages": "wages_unpaid",
    "minimum_wage_gap": "below_minimum",
    "overtime": "overtime_unpaid",
    "annual_leave_pay": "leave_unused",
    "double_wage": "no_written_contract",
    "unlawful_dismissal": "dismissal_unlawful",
    "injury": "injured",
    "deposit": "property_held",
}
_YEAR = re.compile(r"\d{4}")
_LEFT: Mapping[str, Circumstance] = {
    "forced": "left_for_breach",
    "employer_agreed": "leaving_proposed_by_employer",
    ARTICLE_40: "dismissed_without_fault",
    "layoff": "laid_off",
    "expired": "contract_expired",
    "resigned": "resigned",
}
"""How somebody left, as it was told for a sum, as what happened; the other ways say nothing of the employer."""
_OF_A_DISMISSAL = frozenset({"severance", "unlawful_dismissal"})
_PAY_ON_LEAVING = frozenset({"severance", "notice_pay"})
_CLAIM_OF_ISSUE: Mapping[str, ClaimKind] = {
    "unpaid_wages": "unpaid_wages",
    "overtime_pay": "overtime",
    "minimum_wage": "minimum_wage_gap",
    "double_wage": "double_wage",
    "severance": "severance",
    "withheld_property": "deposit",
    "social_insurance": "social_insurance",
    "work_injury": "injury",
}


def gathered(
    known: Mapping[str, Any],
    sums: Sequence[Calculation],
    today: date,
    reveal: Callable[[str], str],
    *,
    person_offered: bool,
) -> CaseFacts:
    """The facts of a case from inputs and answers by name; `reveal` gives the value behind a placeholder."""

    def said(name: str) -> str | None:
        value = known.get(name)
        return None if value is None or unknown(value) or not isinstance(value, str) else reveal(value)

    claims = _claims(known, sums)
    witnesses = [reveal(one) for one in known.get(WITNESSES, ())]
    return CaseFacts(
        person=Person(
            name=said("complainant_name"), phone=said("phone"), post_address=said("delivery_address")
        ),
        employer=Employer(
            name=said("employer_name"), seat=said("employer_address"), phone=said("employer_phone")
        ),
        district=said("district"),
        place=said("site_address") or said("employer_address"),
        job=said("job"),
        work_start=_day(said("work_start"), today),
        began=_month(said("work_start"), today),
        work_end=_day(said("work_end"), today),
        wage=_money(said("monthly_wage")),
        contract="unsigned" if said("contract_signed") in ("没签", "没有") else None,
        circumstances=dict.fromkeys(_happened(known, claims, sums), True),
        claims=claims,
        evidence=evidence_for(known, witnesses, [claim.kind for claim in claims]),
        witnesses=tuple(Person(name=one) for one in witnesses),
        story=with_days(said(STORY), today),
        person_offered=person_offered,
        today=today,
    )


def with_owed(known: Mapping[str, Any]) -> Mapping[str, Any]:
    """What was told, with the sum that 三个月没发 and the wage make, where no other sum or amount of wages was told."""
    sums = dict(known.get("sums") or {})
    told = {name: known[name] for name in ("months_owed", "monthly_wage") if name in known}
    of_wages = {kind for kind in sums if CLAIM_OF.get(kind) == "unpaid_wages"}
    if known.get("issue") != "unpaid_wages" or CLAIMED in known or of_wages or len(told) < 2:
        return known
    return {**known, "sums": {**sums, "unpaid_wages": told}}


def with_days(story: str | None, today: date) -> str | None:
    """A story whose days do not depend on when it is read: 上个月28号 → 2026年10月28日."""
    for one in entities(story or ""):
        span = parse_date(one.text, today) if one.label == "date" and not _YEAR.search(one.text) else None
        if story and span and span.start == span.end:
            story = story.replace(one.text, f"{span.start.year}年{span.start.month}月{span.start.day}日", 1)
    return story


def _claims(known: Mapping[str, Any], sums: Sequence[Calculation]) -> tuple[Claim, ...]:
    """One claim a finished sum, the last of its kind; what was complained of counts where no sum says it.

    A sum that came to nothing is no claim: nobody asks for 0 yuan.
    """
    found: dict[ClaimKind, Claim] = {}
    for done in sums:
        if (kind := CLAIM_OF.get(done.kind)) and done.result != 0:
            found[kind] = Claim(kind, calculation=done)
    issue = _CLAIM_OF_ISSUE.get(str(known.get("issue")))
    claimed = _money(str(known[CLAIMED])) if known.get(CLAIMED) else None
    told = told_claims(known)
    of_wages = issue == "unpaid_wages" or "unpaid_wages" not in told
    if issue and issue not in found:
        found[issue] = Claim(issue, amount=claimed if of_wages else None)
    for kind in told:
        if kind not in found and not (kind in _OF_A_DISMISSAL and found.keys() & _OF_A_DISMISSAL):
            found[kind] = Claim(kind, amount=claimed if kind == "unpaid_wages" else None)
    return tuple(found.values())


def _happened(
    known: Mapping[str, Any], claims: Sequence[Claim], sums: Sequence[Calculation]
) -> list[Circumstance]:
    """What the claims say happened, and how the job ended: as told for a sum, else as the story has it."""
    happened = [_CIRCUMSTANCES[claim.kind] for claim in claims if claim.kind in _CIRCUMSTANCES]
    reasons = [str(done.inputs.get("leaving_reason")) for done in sums if done.kind in _PAY_ON_LEAVING]
    left = [_LEFT[reason] for reason in reasons if reason in _LEFT]
    happened += left
    if "dismissal_unlawful" in happened or (not left and known.get("issue") == "dismissal"):
        happened.append("dismissed")
    if tells_contributions_unpaid(str(known.get(STORY) or "")):
        happened.append("no_insurance")
    return happened


def _day(said: str | None, today: date) -> date | None:
    """The day that was said; None where only a month or a year was: a paper states no day nobody told."""
    span = parse_date(said, today) if said else None
    return span.start if span and span.start == span.end else None


def _month(said: str | None, today: date) -> str | None:
    """The month that was said, where no day was: 2022年4月."""
    span = parse_date(said, today) if said else None
    is_month = (
        span is not None and span.start.day == 1 and span.end == add_months(span.start, 1) - timedelta(days=1)
    )
    return f"{span.start.year}年{span.start.month}月" if span and is_month else None


def _money(said: str | None) -> Decimal | None:
    if not said:
        return None
    try:
        return Decimal(said)
    except InvalidOperation:
        return parse_money(said)
