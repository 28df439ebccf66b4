"""The order of the questions: facts first, identity last, never more than fourteen."""

from __future__ import annotations

from typing import Any

import pytest

from actions.complaint.facts import IDENTITY, UNKNOWN
from actions.complaint.fields import FIELDS, missing, next_field
from actions.complaint.issues import ISSUES

ANSWERS: dict[str, Any] = {"channel": "mediation", "consent": True, "confirm": True}

MOST_QUESTIONS = 14
"""The contract's bound on the questions of one filing."""


def asked(**facts: Any) -> list[str]:
    """The fields asked, one after the other, when each gets an answer."""
    order = []
    while field := next_field(facts):
        order.append(field.name)
        facts[field.name] = ANSWERS.get(field.name, UNKNOWN)
    return order


IDENTITY_LAST = ["consent", "complainant_name", "phone", "delivery_address", "id_check", "confirm"]
PLACE = ["request", "employer_name", "employer_address", "district", "prior_reports"]

PATHS = (
    ({"issue": "unpaid_wages"}, ["amount", *PLACE, *IDENTITY_LAST]),
    ({"issue": "unpaid_wages", "months_owed": "3"}, [*PLACE, *IDENTITY_LAST]),
    ({"issue": "withheld_property"}, [*PLACE, *IDENTITY_LAST]),
    ({"issue": "dismissal"}, ["channel", *PLACE, *IDENTITY_LAST]),
    ({"issue": "severance"}, ["channel", "amount", *PLACE, *IDENTITY_LAST]),
    ({"kind": "report", "issue": "hours"}, ["employer_name", "employer_address", "consent", "anonymous", "confirm"]),
    ({"kind": "report", "issue": "hours", "anonymous": False},
     ["employer_name", "employer_address", "consent", "complainant_name", "phone", "confirm"]),
)  # fmt: skip


@pytest.mark.parametrize(("facts", "order"), PATHS)
def test_the_questions_come_in_their_order(facts: dict[str, Any], order: list[str]) -> None:
    """Path by path, from an issue told in the first message."""
    assert asked(**facts) == order


@pytest.mark.parametrize("kind", ["complaint", "report"])
@pytest.mark.parametrize("issue", [None, *ISSUES])
def test_no_path_asks_more_than_fourteen_questions(kind: str, issue: str | None) -> None:
    """The longest path too, and identity comes after consent on all of them."""
    facts = {"kind": kind} | ({"issue": issue} if issue else {})
    order = asked(**facts)
    assert len(order) + (issue is not None) <= MOST_QUESTIONS
    identity = [place for place, name in enumerate(order) if name in IDENTITY]
    assert all(place > order.index("consent") for place in identity)
    assert order[-1] == "confirm"


def test_the_longest_path_has_fourteen() -> None:
    """An unpaid severance with nothing told is asked everything but anonymity."""
    assert len(asked(kind="complaint", issue="severance")) + 1 == MOST_QUESTIONS


def test_missing_lists_what_was_unknown_in_order() -> None:
    """Neither what was told nor what was never needed."""
    facts = {"kind": "complaint", "phone": UNKNOWN, "amount": UNKNOWN, "request": "结清", "district": None}
    assert missing(facts) == ("amount", "phone")


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_question_is_worded(field: Any) -> None:
    """A question, or for consent and confirmation the notice that the turn makes."""
    assert field.label
    assert bool(field.question) is (field.name not in ("consent", "confirm"))
