"""From an injury at work to its benefits: which branch, and the steps with their days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from actions.remedies.facts import OVER_AGE_RULE
from actions.remedies.injury_benefits import Benefit, Dispute, benefits, disputes
from actions.remedies.injury_case import InjuryCase, check
from actions.remedies.injury_steps import BRANCHES, Branch, Plan
from actions.remedies.table import Door
from knowledge.schema import Reference

Due = Callable[[str, date], date | None]
"""The last day of a period of actions/deadlines by its name and the event; None where it cannot be told."""


@dataclass(frozen=True)
class InjuryStep:
    """One step: by which day (None: the paper it counts from is not there yet, or nothing limits it)."""

    day: date | None
    what: str
    door: Door | None
    with_what: tuple[str, ...]
    is_over: bool
    citations: tuple[Reference, ...]


@dataclass(frozen=True)
class InjuryPath:
    """The branch, its dated steps in their order, who pays what, and which dispute goes where."""

    branch: Branch
    why: str
    steps: tuple[InjuryStep, ...]
    from_fund: tuple[Benefit, ...]
    from_employer: tuple[Benefit, ...]
    disputes: tuple[Dispute, ...]
    citations: tuple[Reference, ...]


def injury_path(case: InjuryCase, due: Due, today: date) -> InjuryPath:
    """The way for an injury. Raises ImpossibleInjury where its days contradict each other."""
    check(case, today)
    branch = branch_of(case)
    plans, why, grounds = BRANCHES[branch]
    steps = tuple(_step(plan, case, due, today) for plan in plans if plan.applies(case))
    fund, employer = benefits(case, branch)
    cited = [*grounds, *(reference for step in steps for reference in step.citations)]
    return InjuryPath(branch, why, steps, fund, employer, disputes(branch), tuple(dict.fromkeys(cited)))


def branch_of(case: InjuryCase) -> Branch:
    """Who is liable and by which way; the branch that changes the way most wins."""
    if case.worker == "child":
        return "child"
    if case.employer == "household":
        return "household"
    if case.contracting is not None:
        return case.contracting
    if case.employer == "unlicensed":
        return "unlicensed"
    if case.worker == "rider":
        return "rider"
    if case.worker == "over_age":
        return "over_age" if case.happened_on >= OVER_AGE_RULE else "over_age_before"
    if case.kind == "commute":
        return "commute"
    return "uninsured" if case.insured is False else "insured"


def _step(plan: Plan, case: InjuryCase, due: Due, today: date) -> InjuryStep:
    """The step with its day; only a period can be over, a day without one merely says when."""
    event = plan.event(case)
    day = None if event is None else (due(plan.rule, event) if plan.rule else event)
    is_over = plan.rule is not None and day is not None and day < today
    return InjuryStep(day, plan.what, plan.door, plan.with_what, is_over, plan.citations)
