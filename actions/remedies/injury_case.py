"""An injury at work as far as it is known, and whether its days can be right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from actions.calculators.service import add_months

InjuryKind = Literal["accident", "commute", "disease", "death"]
InjuryEmployer = Literal["licensed", "unlicensed", "household"]
Contracting = Literal["subcontracted", "affiliated"]
InjuryWorker = Literal["ordinary", "over_age", "rider", "dispatched", "child"]
PAID_LEAVE_MONTHS = 12
"""Of 停工留薪期, as a rule (工伤保险条例 33, second paragraph)."""


@dataclass(frozen=True)
class InjuryCase:
    """An injury. `happened_on` is the day of the accident, or of the diagnosis of a disease.

    The other days are those of papers already there; `recognised` and `grade` tell what they say. `at_fault`: whether
    the person bore the main responsibility of a traffic accident. `contracting`: the work was passed on to someone
    not qualified, or done in a borrowed name.
    """

    happened_on: date
    kind: InjuryKind = "accident"
    employer: InjuryEmployer = "licensed"
    worker: InjuryWorker = "ordinary"
    contracting: Contracting | None = None
    insured: bool | None = None
    at_fault: bool | None = None
    relation_disputed: bool = False
    third_party: bool = False
    applied_on: date | None = None
    accepted_on: date | None = None
    decided_on: date | None = None
    recognised: bool | None = None
    appraisal_applied_on: date | None = None
    appraised_on: date | None = None
    grade: int | None = None


class ImpossibleInjury(Exception):
    """Days or a grade that cannot be; the message is the question back."""


def paid_leave_end(case: InjuryCase) -> date:
    """The day after which 停工留薪期 as a rule is over, and the appraisal is to be asked for."""
    return add_months(case.happened_on, PAID_LEAVE_MONTHS)


def check(case: InjuryCase, today: date) -> None:
    """Raises ImpossibleInjury where the days contradict each other or lie ahead."""
    if case.happened_on > today:
        raise ImpossibleInjury(f"受伤日期（{case.happened_on}）还没有到，请再核对：哪天受的伤？")
    known = [
        ("申请认定", case.applied_on),
        ("受理", case.accepted_on),
        ("认定决定", case.decided_on),
        ("申请鉴定", case.appraisal_applied_on),
        ("鉴定结论", case.appraised_on),
    ]
    before, latest = "受伤", case.happened_on
    for name, day in known:
        if day is None:
            continue
        if day < latest:
            raise ImpossibleInjury(f"{name}的日期（{day}）早于{before}的日期（{latest}），请再核对。")
        before, latest = name, day
    if case.grade is not None and not 1 <= case.grade <= 10:
        raise ImpossibleInjury("伤残等级是一级到十级，请看鉴定结论书：写的是几级？")
