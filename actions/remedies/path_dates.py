"""Until when each door of a path is open, from the days a conversation has told; and which day is still missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.calculating.hearing import INJURED_ON
from actions.calculators.inspection_limit import WITHIN
from actions.deadlines.claims import CLAIMS, ClaimKind
from actions.deadlines.limitation import Interruption
from actions.deadlines.periods import TWO_YEARS, after
from actions.deadlines.procedure import STEPS
from actions.deadlines.watch import watch
from actions.deadlines.watch_heard import BREACH, day, events_of, is_employed
from actions.deadlines.watch_text import breach_day
from actions.remedies.facts import Claim
from actions.remedies.path_heard import KEPT, PAPER_ON
from actions.remedies.remedies import Limit
from knowledge.schema import Reference
from knowledge.working_days import WorkingDays, YearNotLoaded

_KIND_OF: Mapping[Claim, ClaimKind] = {
    "unpaid_wages": "wages", "minimum_wage": "wages", "overtime_pay": "overtime", "leave_pay": "annual_leave",
    "double_wage": "double_wage", "severance": "severance", "dismissal": "unlawful_dismissal",
    "injury_benefits": "injury", "injury_medical": "injury", "relation": "relation",
}  # fmt: skip
_SINCE: Mapping[str, str] = {
    "injury_by_employer": INJURED_ON,
    "injury_by_worker": INJURED_ON,
    **dict.fromkeys(
        ("sue", "sue_after_refused_enforcement", "reconsideration", "administrative_suit", "appraisal_again",
         "joint_review", "confirmation"),
        PAPER_ON,
    ),
}  # fmt: skip
"""Period of the procedure → the day it is counted from, where somebody can tell one; the others are told in words."""
_SINCE_CLAIM: Mapping[ClaimKind, str] = {
    "wages": BREACH, "overtime": BREACH, "double_wage": "work_start", "annual_leave": "leave_year",
    "severance": "work_end", "unlawful_dismissal": "work_end",
}  # fmt: skip


@dataclass(frozen=True)
class Until:
    """A limit as of today: in words with its last day, or from what it runs where no day was told.

    `is_over` holds where the day has passed; then the door is not said to be shut.
    """

    rule: str
    label: str
    day: date | None
    since: str
    is_over: bool
    then: str
    citations: tuple[Reference, ...]


def kind_of(claim: Claim) -> ClaimKind:
    """What the limitation watch counts a claim as."""
    return _KIND_OF.get(claim, "other")


def days_of(known: Mapping[str, Any]) -> dict[str, Any]:
    """Every day and circumstance a limit may be counted from, what was told last first."""
    told = dict(known.get(KEPT) or {})
    return {**known, **{name: told[name] for name in (BREACH, PAPER_ON, INJURED_ON) if name in told}}


def until(limit: Limit, claim: Claim, given: Mapping[str, Any], calendar: WorkingDays, today: date) -> Until:
    """One limit of a path, with the days of `given`."""
    if limit.rule == "arbitration_limit":
        return _arbitration(claim, given, calendar, today)
    if limit.rule == "inspection_limit":
        return _inspection(claim, given, today)
    step = STEPS[limit.rule]
    told = given.get(_SINCE.get(limit.rule, ""))
    try:
        last = step.last_day(date.fromisoformat(told), calendar) if told else None
    except YearNotLoaded:
        last = None
    since = f"从{step.since}起{step.length}内" if step.length else ""
    return Until(step.name, step.label, last, since, bool(last and last < today), step.then, step.rules)


def passed(claim: Claim, given: Mapping[str, Any], calendar: WorkingDays, today: date) -> frozenset[str]:
    """The periods that have run out, by the names the table uses."""
    names = ("arbitration_limit", "inspection_limit", "injury_by_worker")
    found = (until(Limit("inspection", name), claim, given, calendar, today) for name in names)
    return frozenset(one.rule for one in found if one.is_over)


def lacking(limits: Sequence[Limit], claim: Claim, given: Mapping[str, Any]) -> str | None:
    """The day to ask for, so that the first limit that runs from one can be dated; None where none is missing."""
    for limit in limits:
        if limit.rule == "arbitration_limit" and kind_of(claim) in ("wages", "overtime"):
            if "work_end" not in given and not is_employed(given):
                return "work_end"
        elif limit.rule in ("arbitration_limit", "inspection_limit"):
            name = _SINCE_CLAIM.get(kind_of(claim))
            if name and name not in given:
                return name
        elif (name := _SINCE.get(limit.rule)) and name not in given:
            return name
    return None


def _arbitration(claim: Claim, given: Mapping[str, Any], calendar: WorkingDays, today: date) -> Until:
    kind = kind_of(claim)
    rule = CLAIMS[kind].rules[0]
    on = day(given, "interrupted_on", today)
    ground: Any = given.get("interruption")
    stop = (Interruption(ground, on),) if on and on <= today and ground else ()
    found = watch([kind], events_of(given, today), calendar, today, {kind: stop})
    if found:
        (one,) = found
        return Until("arbitration_limit", "申请仲裁的一年", one.run.last_day, "", one.days_left < 0,
                     "可能超过时效，仍可申请", (rule,))  # fmt: skip
    if kind in ("wages", "overtime"):
        since = "还在职的不受一年限制，离职的从离职那天起一年内"
    else:
        since = "从知道或者应当知道那天起一年内"
    return Until("arbitration_limit", "申请仲裁", None, since, False, "", (rule,))


def _inspection(claim: Claim, given: Mapping[str, Any], today: date) -> Until:
    start = breach_day(kind_of(claim), events_of(given, today), day(given, BREACH, today))
    last = after(start, TWO_YEARS) if start else None
    return Until("inspection_limit", "向监察投诉的两年", last, "从违法行为发生（连续的，从结束）那天起两年内",
                 bool(last and last < today), "监察一般不再立案，可以走别的路", (WITHIN,))  # fmt: skip
