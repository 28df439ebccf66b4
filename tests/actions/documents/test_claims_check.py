"""The claims check: what is claimed, what could be, and what does not go together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.documents.catalogue import build
from actions.documents.claim_kinds import KINDS
from actions.documents.claim_rules import RULES
from actions.documents.claims_check import Status, claims_check
from actions.documents.facts import CaseFacts, Circumstance, Claim, ClaimKind
from actions.documents.model import Document
from actions.documents.overlaps import OVERLAPS
from tests.actions.documents.cases import TODAY

Known = Mapping[Circumstance, bool]
CIRCUMSTANCES: tuple[Circumstance, ...] = get_args(Circumstance)
CASES: list[tuple[ClaimKind, bool, Known, Status]] = [
    ("unpaid_wages", True, {"wages_unpaid": True}, "claimed"),
    ("unpaid_wages", False, {"wages_unpaid": True}, "possible"),
    ("unpaid_wages", False, {"wages_unpaid": False}, "unfounded"),
    ("unpaid_wages", True, {"wages_unpaid": False}, "doubtful"),
    ("unpaid_wages", False, {}, "ask"),
    ("unpaid_wages", True, {}, "doubtful"),
    ("overtime", False, {"overtime_unpaid": True}, "possible"),
    ("annual_leave_pay", False, {"leave_unused": True}, "possible"),
    ("double_wage", True, {"no_written_contract": True}, "claimed"),
    ("severance", False, {"resigned": True}, "unfounded"),
    ("severance", True, {"resigned": True}, "doubtful"),
    ("severance", False, {"resigned": True, "left_for_breach": True}, "possible"),
    ("severance", False, {"contract_expired": True}, "possible"),
    ("severance", True, {"leaving_proposed_by_employer": True}, "claimed"),
    ("severance", True, {"dismissal_unlawful": True}, "doubtful"),
    ("severance", False, {"dismissed": True}, "ask"),
    ("unlawful_dismissal", False, {"dismissal_unlawful": True}, "possible"),
    ("unlawful_dismissal", True, {"resigned": True}, "doubtful"),
    ("unlawful_dismissal", False, {"left_for_breach": True}, "unfounded"),
    ("notice_pay", False, {"dismissed_without_fault": True}, "possible"),
    ("notice_pay", False, {"dismissed_without_fault": True, "notice_given": True}, "unfounded"),
    ("notice_pay", True, {"dismissed_without_fault": True, "dismissal_unlawful": True}, "doubtful"),
    ("reinstatement", True, {"wants_back": True, "dismissal_unlawful": True}, "claimed"),
    ("reinstatement", True, {"wants_back": True}, "doubtful"),
    ("probation", False, {"probation_too_long": True}, "possible"),
    ("certificate", True, {"no_certificate": True}, "claimed"),
    ("social_insurance", False, {"insurance_underpaid": True}, "possible"),
    ("injury", True, {"injured": True}, "doubtful"),
    ("injury", True, {"injured": True, "injury_recognised": True, "grade_appraised": True}, "claimed"),
    ("deposit", False, {"property_held": True}, "possible"),
]


@pytest.mark.parametrize(("kind", "claimed", "known", "status"), CASES)
def test_each_claim_is_weighed(kind: ClaimKind, claimed: bool, known: Known, status: Status) -> None:
    """Claimed or not, and what the facts say of it."""
    facts = CaseFacts(circumstances=known, claims=(Claim(kind),) if claimed else ())
    assert claims_check(facts).of(kind).status == status


def test_every_claim_of_the_issue_is_looked_at() -> None:
    """Pay, overtime, leave, double wage, N, 2N, probation, certificate, insurance and injury, each with articles."""
    findings = claims_check(CaseFacts()).findings
    assert {
        "unpaid_wages", "overtime", "annual_leave_pay", "double_wage", "severance", "unlawful_dismissal", "probation",
        "certificate", "social_insurance", "injury",
    } <= {finding.kind for finding in findings}  # fmt: skip
    assert all(finding.citations and finding.why for finding in findings)


@pytest.mark.parametrize(
    ("today", "status"), [(date(2026, 3, 30), "unfounded"), (date(2026, 3, 31), "possible")]
)
def test_double_wage_begins_after_the_first_month(today: date, status: Status) -> None:
    """From 1 March: on 30 March the month is not full, on 31 March it is."""
    facts = CaseFacts(circumstances={"no_written_contract": True}, work_start=date(2026, 3, 1), today=today)
    assert claims_check(facts).of("double_wage").status == status


def test_past_retirement_age_no_one_is_turned_away() -> None:
    """Pay and injury stay as they are; what rests on a labour contract goes to a person, with the other door."""
    facts = CaseFacts(relation="over_age", circumstances={"wages_unpaid": True, "dismissal_unlawful": True})
    check = claims_check(facts)
    assert check.of("unpaid_wages").status == "possible"
    assert check.of("unlawful_dismissal").status == "ask"
    assert "法院" in check.of("unlawful_dismissal").why


@pytest.mark.parametrize(
    "overlap", [one for one in OVERLAPS if one.exclusive], ids=lambda one: f"{one.first}+{one.second}"
)
def test_exclusive_claims_never_share_an_application(overlap: object) -> None:
    """Each exclusive pair is a question, never a paper."""
    kinds: tuple[ClaimKind, ClaimKind] = (overlap.first, overlap.second)  # type: ignore[attr-defined]
    facts = CaseFacts(claims=tuple(Claim(kind, amount=Decimal(1)) for kind in kinds), today=TODAY)
    assert not isinstance(build("arbitration_application", facts), Document)


def test_all_other_pairs_may_share_one() -> None:
    """What does not exclude each other stands side by side."""
    exclusive = {frozenset((one.first, one.second)) for one in OVERLAPS if one.exclusive}
    for pair in combinations(KINDS, 2):
        facts = CaseFacts(claims=tuple(Claim(kind, amount=Decimal(1)) for kind in pair), today=TODAY)
        made = isinstance(build("arbitration_application", facts), Document)
        assert made == (frozenset(pair) not in exclusive), pair


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(st.sampled_from(CIRCUMSTANCES), st.booleans()),
    st.sets(st.sampled_from([rule.kind for rule in RULES])),
)
def test_the_check_never_mixes_up_what_is_claimed(
    known: dict[Circumstance, bool], kinds: set[ClaimKind]
) -> None:
    """Whatever is known: a claimed thing is said to be claimed, an unclaimed one not; N and 2N are never both fine."""
    check = claims_check(CaseFacts(circumstances=known, claims=tuple(Claim(kind) for kind in kinds)))
    for finding in check.findings:
        assert (finding.status in ("claimed", "doubtful")) == (finding.kind in kinds)
    fine = {finding.kind for finding in check.findings if finding.status in ("claimed", "possible")}
    assert not {"severance", "unlawful_dismissal"} <= fine
    assert not {"notice_pay", "unlawful_dismissal"} <= fine


@given(st.sampled_from(RULES))
def test_a_ground_that_becomes_known_never_weakens_a_claim(rule: object) -> None:
    """Monotone: learning a ground moves ask to possible."""
    kind, ground = rule.kind, rule.grounds[0]  # type: ignore[attr-defined]
    before = claims_check(CaseFacts()).of(kind).status
    after = claims_check(replace(CaseFacts(), circumstances={ground: True})).of(kind).status
    assert (before, after) == ("ask", "possible")
