"""What decides the door: the facts of a case, and the signs the table is matched against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from actions.remedies.groups import GROUP
from actions.remedies.standards import Standards

Claim = Literal[
    "unpaid_wages", "overtime_pay", "minimum_wage", "leave_pay", "double_wage", "severance", "dismissal",
    "probation", "additional_damages", "withheld_property", "contract_copy", "certificate", "relation", "hours",
    "special_protection", "discrimination", "child_labour", "social_insurance", "contributions_short",
    "insurance_loss", "insurance_benefit", "housing_fund", "work_injury", "injury_benefits",
    "injury_medical", "occupational_disease", "safety", "non_compete", "training_bond", "collective_contract",
    "works_price", "other",
]  # fmt: skip
Disputed = Literal["sum", "relation", "lawfulness"]
Employer = Literal[
    "licensed", "unlicensed", "foreman", "household", "craftsman", "farmer", "public", "agency"
]  # fmt: skip
State = Literal["running", "vanished", "bankrupt", "closed"]
Worker = Literal[
    "ordinary", "over_age", "postponed", "student", "rider", "dispatched", "minor", "child", "staffed"
]  # fmt: skip
Place = Literal["chongqing", "sichuan", "elsewhere"]
Danger = Literal["violence", "detention", "forced_labour"]
Agreement = Literal["signed", "broken", "confirmed"]
Award = Literal["received", "final", "in_force", "refused"]
Done = Literal[
    "inspection_open", "inspection_refused", "inspection_late", "ordered", "order_ignored",
    "arbitration_open", "arbitration_refused", "arbitration_late", "court_open",
    "payment_order_failed", "recognised", "recognition_refused", "appraised",
]  # fmt: skip
OVER_AGE_RULE = date(2026, 7, 1)
"""Since when the over-age have their own rule (超龄劳动者基本权益保障暂行规定 24)."""


@dataclass(frozen=True)
class Facts:
    """One case. `disputed` None: not known; empty: the employer owes it undisputedly and only does not pay.

    `event_on` is the day of the facts, `amount` the sum of one person in yuan, `total` that of all `people`;
    `passed` names the periods of actions/deadlines that have run out, such as inspection_limit; `postponed` is a
    worker in flexible later retirement; `done` also tells how earlier steps ended.
    """

    claim: Claim
    event_on: date
    disputed: frozenset[Disputed] | None = None
    employer: Employer = "licensed"
    state: State = "running"
    worker: Worker = "ordinary"
    place: Place = "chongqing"
    seat: Place = "chongqing"
    site: bool = False
    rural: bool = False
    iou: bool = False
    amount: Decimal | None = None
    total: Decimal | None = None
    months_owed: Decimal | None = None
    people: int = 1
    danger: frozenset[Danger] = frozenset()
    agreement: Agreement | None = None
    award: Award | None = None
    done: frozenset[Done] = frozenset()
    passed: frozenset[str] = frozenset()


def signs(facts: Facts, standards: Standards) -> Mapping[str, frozenset[str]]:
    """Each fact as the words the table uses; nothing of a kind is "none", what nobody said "unknown"."""
    return {
        "claim": frozenset({facts.claim}),
        "disputed": frozenset({"unknown"}) if facts.disputed is None else facts.disputed or _NONE,
        "employer": frozenset({facts.employer}),
        "state": frozenset({facts.state}),
        "worker": frozenset({facts.worker}),
        "place": frozenset({facts.place}),
        "seat": frozenset({facts.seat}),
        "danger": facts.danger or _NONE,
        "agreement": frozenset({facts.agreement or "none"}),
        "award": frozenset({facts.award or "none"}),
        "done": facts.done or _NONE,
        "passed": facts.passed or _NONE,
        "iou": _yes_no(facts.iou),
        "site": _yes_no(facts.site),
        "rural": _yes_no(facts.rural),
        "people": frozenset({"ten" if facts.people >= GROUP else "some" if facts.people > 1 else "one"}),
        "over_age_rule": _yes_no(facts.event_on >= OVER_AGE_RULE),
        "crime_sum": frozenset(
            {standards.crime_sum(facts.amount, facts.months_owed, facts.people, facts.total)}
        ),
    }


_NONE = frozenset({"none"})


def _yes_no(value: bool) -> frozenset[str]:
    return frozenset({"yes" if value else "no"})
