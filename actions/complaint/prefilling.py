"""What a complaint takes over from the conversation before it: facts told for sums and papers, and the sum itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculators.calculation import Calculation
from actions.complaint.facts import IDENTITY, Facts, known
from actions.complaint.happened import as_filed, happened, of_this_case
from actions.learning import CLAIMED, KNOWN, STORY, stay_of, story
from actions.values import plain
from knowledge.districts import Districts
from language.durations import parse_months

SUMS_OF: Mapping[str, tuple[str, ...]] = {
    "unpaid_wages": ("unpaid_wages", "site_wages"),
    "overtime_pay": ("overtime",),
    "minimum_wage": ("minimum_wage_gap",),
    "double_wage": ("double_wage",),
    "dismissal": ("unlawful_dismissal",),
    "severance": ("severance", "notice_pay"),
}
"""What is complained of → the kinds of sum that say what it comes to."""
_FOR_REPORT = ("issue", "employer_name", "employer_address")
"""What a report may take over: it claims no money, and nobody's own circumstances belong in it."""
_CASE = ("issue", "months_owed", "district", "employer_name", "employer_address", "request")
_SELF = re.compile(r"[^，,。；;！!\s]*‹(?:姓名|电话)\d+›[，,。；;！!]*")
"""A clause that says who reports."""
_WHERE = ("employer_name", "employer_address")


def remembered(facts: Facts, *, filed: bool = False) -> dict[str, Any]:
    """What was told, with what the form now knows: of the case at any time, of the person once it is filed.

    Nothing of a report is remembered.
    """
    told = facts[KNOWN]
    if facts.get("kind") == "report":
        return dict(told)
    names = (*_CASE, *IDENTITY) if filed else _CASE
    kept = {name: facts[name] for name in names if known(facts, name)}
    if known(facts, "amount"):
        kept[CLAIMED] = facts["amount"]
    if filed:
        kept |= as_filed(facts)
    elif words := happened(facts):
        kept[STORY] = words
    return of_this_case({**told, **kept})


def stay_for(facts: Facts, today: date) -> dict[str, Any]:
    """The circumstances of the job that go with a complaint, as plain values; none with a report."""
    return {} if facts.get("kind") == "report" else stay_of(facts[KNOWN], today)


def story_for(facts: Facts) -> dict[str, Any]:
    """What happened and the job, as told before a complaint or with it; a report carries its own words alone."""
    if facts.get("kind") == "report":
        first, *beside = _SELF.sub("", str(facts["details"] or "")).split("\n")
        own = "；".join(words for words in (story(first), *beside) if words)
        return {STORY: own} if own else {}
    told = {STORY: happened(facts), "job": facts[KNOWN].get("job")}
    return {name: words for name, words in told.items() if words}


@dataclass(frozen=True)
class Before:
    """What was told before the form was opened: inputs by name as they were said, and the sums, the last one last."""

    told: Mapping[str, Any]
    sums: Sequence[Calculation]

    def sum_for(self, issue: object) -> Calculation | None:
        """The last sum of what is complained of."""
        kinds = SUMS_OF.get(str(issue), ())
        return next((done for done in reversed(self.sums) if done.kind in kinds), None)

    def amount(self, issue: object) -> str | None:
        """What is complained of comes to, in yuan; None where that is no single figure."""
        done = self.sum_for(issue)
        return plain(done.result) if done and isinstance(done.result, Decimal) else None

    def taken_over(self, facts: Facts, districts: Districts, today: date) -> dict[str, Any]:
        """The facts that the form still lacks and that are known; an amount only for what it was told of."""
        found: dict[str, Any] = {name: self.told.get(name) for name in _WHERE}
        found["issue"] = issue = facts.get("issue") or self._issue()
        if self.told.get("district"):
            found["district"] = districts.place(str(self.told["district"]), today).name
        if self.sum_for(issue):
            found["amount"] = self.amount(issue)
        elif self.told.get("issue") == issue:
            found["amount"] = self.told.get(CLAIMED)
        months = parse_months(str(self.told.get("months_owed") or ""))
        if issue == "unpaid_wages":
            found["months_owed"] = plain(months) if months else self.told.get("months_owed")
        wanted = _FOR_REPORT if facts.get("kind") == "report" else tuple(found)
        return {
            name: found[name] for name in wanted if found.get(name) is not None and facts.get(name) is None
        }

    def claimed(self, facts: Facts) -> Calculation | None:
        """The sum that goes with a complaint: of what is complained of, unless another amount is claimed now."""
        done = None if facts.get("kind") == "report" else self.sum_for(facts.get("issue"))
        if done is None or not isinstance(done.result, Decimal) or not known(facts, "amount"):
            return done
        return done if Decimal(str(facts["amount"])) == done.result else None

    def _issue(self) -> str | None:
        """The matter of the last sum, else of what was told."""
        last = self.sums[-1].kind if self.sums else None
        issue = next((issue for issue, kinds in SUMS_OF.items() if last in kinds), None)
        return issue or self.told.get("issue")
