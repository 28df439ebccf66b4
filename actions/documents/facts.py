"""What a document may need to know of a case. Everything may be missing: a gap is printed as one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from actions.calculators.calculation import Calculation

ClaimKind = Literal[
    "relation", "unpaid_wages", "minimum_wage_gap", "overtime", "annual_leave_pay", "double_wage", "severance",
    "unlawful_dismissal", "notice_pay", "reinstatement", "probation", "certificate", "social_insurance", "injury",
    "deposit", "other",
]  # fmt: skip
Circumstance = Literal[
    "wages_unpaid", "delay_agreed", "below_minimum", "overtime_worked", "overtime_unpaid", "leave_unused",
    "no_written_contract", "no_insurance", "insurance_underpaid", "no_protection", "unlawful_rules", "deceived",
    "rights_excluded", "forced_labour", "dangerous_orders", "dismissed", "dismissal_unlawful", "dismissed_without_fault",
    "notice_given", "resigned", "left_for_breach", "leaving_proposed_by_employer", "laid_off", "contract_expired", "wants_back",
    "probation_too_long", "no_certificate", "injured", "injury_recognised", "grade_appraised", "property_held",
]  # fmt: skip
Relation = Literal["labour", "dispatch", "over_age", "service", "unknown"]


@dataclass(frozen=True)
class Person:
    """The worker, or whoever acts for one."""

    name: str | None = None
    gender: str | None = None
    born: date | None = None
    id_number: str | None = None
    home: str | None = None
    post_address: str | None = None
    phone: str | None = None


@dataclass(frozen=True)
class Employer:
    """The other side, as its licence names it."""

    name: str | None = None
    seat: str | None = None
    post_address: str | None = None
    phone: str | None = None
    head: str | None = None
    head_post: str | None = None


@dataclass(frozen=True)
class Claim:
    """One thing asked for: in own words, a finished sum, or an amount in yuan; `period` as the person says it.

    `amount` goes before the calculation's result: the person may ask for less.
    """

    kind: ClaimKind
    request: str | None = None
    calculation: Calculation | None = None
    amount: Decimal | None = None
    period: str | None = None


@dataclass(frozen=True)
class Evidence:
    """One piece. `held_by` is who has it: the person, the employer, or someone else by name."""

    name: str
    proves: str | None = None
    source: str | None = None
    held_by: Literal["person", "employer", "other"] = "person"
    pages: str | None = None


@dataclass(frozen=True)
class Term:
    """One promise of a settlement: who does what by when; `amount` in yuan."""

    text: str
    amount: Decimal | None = None
    by: date | None = None


@dataclass(frozen=True)
class Settlement:
    """What two sides agree and leave open. `waives_rest`: it says that nothing else is owed."""

    agreed: tuple[Term, ...] = ()
    disputed: tuple[str, ...] = ()
    default: str | None = None
    waives_rest: bool = False
    waives_insurance: bool = False
    organisation: str | None = None
    mediator: str | None = None


@dataclass(frozen=True)
class PayRecord:
    """One person's pay of one period, in yuan; `worked` as written (22天, 176小时)."""

    person: Person
    period: str
    worked: str
    due: Mapping[str, Decimal]
    taken: Mapping[str, Decimal] = field(default_factory=dict)
    paid_on: date | None = None
    proof: str | None = None

    @property
    def net(self) -> Decimal:
        """What is paid out: everything due less everything taken."""
        return sum(self.due.values(), Decimal(0)) - sum(self.taken.values(), Decimal(0))


@dataclass(frozen=True)
class CaseFacts:
    """A case as far as it is known. `circumstances` are what happened (yes, no; absent: not known).

    `person_offered`: someone of the staff or legal aid was offered before a step that cannot be taken back.
    `contract` is signed, unsigned, or what the person says of it. `checks` are an employer's answers to a checklist, by the item's name. `today` is the day the paper is written.
    `began` is the month work began, where nobody told the day.
    """

    person: Person = Person()
    employer: Employer = Employer()
    representative: Person = Person()
    representative_relation: str | None = None
    special_powers: bool = False
    relation: Relation = "unknown"
    district: str | None = None
    channel: str | None = None
    place: str | None = None
    job: str | None = None
    work_start: date | None = None
    began: str | None = None
    work_end: date | None = None
    wage: Decimal | None = None
    contract: str | None = None
    circumstances: Mapping[Circumstance, bool] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    witnesses: tuple[Person, ...] = ()
    story: str | None = None
    anonymous: bool = False
    answer_by: date | None = None
    person_offered: bool = False
    settlement: Settlement = Settlement()
    checks: Mapping[str, bool] = field(default_factory=dict)
    pay_records: tuple[PayRecord, ...] = ()
    today: date | None = None

    def holds(self, circumstance: Circumstance) -> bool:
        """Whether something is known to have happened."""
        return self.circumstances.get(circumstance) is True

    def claimed(self, kind: ClaimKind) -> bool:
        """Whether a thing is asked for."""
        return any(claim.kind == kind for claim in self.claims)
