"""What every dated list shares: the last day of a period by its name, and articles as a person says them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from actions.deadlines.procedure import STEPS
from actions.remedies.injury_path import Due
from index.citations import spoken
from knowledge.law import Law
from knowledge.schema import Reference
from knowledge.working_days import WorkingDays, YearNotLoaded


def due_by(calendar: WorkingDays) -> Due:
    """The last day of a period of `actions/deadlines`; None while that year's holidays are not announced."""

    def due(rule: str, event: date) -> date | None:
        try:
            return STEPS[rule].last_day(event, calendar)
        except YearNotLoaded:
            return None

    return due


def named(references: Sequence[Reference], laws: Mapping[str, Law]) -> str:
    """《劳动合同法》第八十二条、第八十五条、《…》第…条: a law is named once in a row."""
    names, last = [], ""
    for one in dict.fromkeys(references):
        name = spoken(one, laws[one.law])
        names.append(name.removeprefix(f"《{last}》"))
        last = one.law
    return "、".join(names)
