"""What a conversation has told, as the facts of a paper: nothing is said of the employer that nobody told."""

from __future__ import annotations

from typing import Any

import pytest

from actions.documents.facts import CaseFacts, Circumstance
from actions.documents.gathering import gathered
from tests.actions.conftest import WORKS
from tests.actions.documents.cases import TODAY
from tests.actions.documents.reading import opened, text_of, withheld

STAY = {"monthly_wage": "8000", "work_start": "2020-03-01", "work_end": "2026-11-20"}
BY_EMPLOYER = "被申请人提出解除劳动合同"


def told(**known: Any) -> CaseFacts:
    """The facts of what a conversation knows."""
    return gathered(
        known, WORKS.retold(known, TODAY), TODAY, lambda placeholder: placeholder, person_offered=True
    )


def left(reason: str, **known: Any) -> CaseFacts:
    """Severance worked out for a way of leaving."""
    return told(sums={"severance": STAY | {"leaving_reason": reason}}, **known)


@pytest.mark.parametrize(
    ("reason", "circumstance"),
    [
        ("forced", "left_for_breach"),
        ("employer_agreed", "leaving_proposed_by_employer"),
        ("article_40", "dismissed_without_fault"),
        ("layoff", "laid_off"),
        ("expired", "contract_expired"),
        ("resigned", "resigned"),
    ],
)
def test_the_way_of_leaving_told_for_a_sum_is_the_one_in_the_paper(
    reason: str, circumstance: Circumstance
) -> None:
    """And it alone: an application after 被迫离职 does not say that the employer dismissed."""
    facts = left(reason)
    assert facts.holds(circumstance)
    assert not facts.holds("dismissed")
    assert BY_EMPLOYER not in text_of(opened("arbitration_application", facts))


@pytest.mark.parametrize(
    "known",
    [
        {"issue": "dismissal", "sums": {"severance": STAY}},
        {"sums": {"unlawful_dismissal": STAY}},
    ],
)
def test_a_dismissal_told_or_claimed_is_said(known: dict[str, Any]) -> None:
    """辞退 in the story, or 2N, which only a dismissal gives."""
    assert BY_EMPLOYER in text_of(opened("arbitration_application", told(**known)))


def test_severance_alone_does_not_say_who_ended_the_contract() -> None:
    """It may have run out: nothing is put into the mouth of whoever signs."""
    assert BY_EMPLOYER not in text_of(opened("arbitration_application", told(sums={"severance": STAY})))


def test_a_sum_that_came_to_nothing_is_no_claim() -> None:
    """自己辞职 has no severance: the application leaves the request open instead of asking for 0 yuan."""
    facts = left("resigned")
    assert facts.claims == ()
    assert "【待填写：请求什么、多少钱】" in text_of(opened("arbitration_application", facts))
    assert "还没有算出能要的钱" in withheld("calculation_sheet", facts).why[0]


def test_who_was_laid_off_cannot_leave_for_breach() -> None:
    """The contract is over already."""
    facts = left("layoff", issue="unpaid_wages")
    assert "已经解除或者终止" in withheld("forced_leaving", facts).why[0]


@pytest.mark.parametrize(
    ("story", "is_ground"),
    [
        ("我在厂里上了两年班，一直没给我交社保", True),
        ("公司从来没有给我们买过社保", True),
        ("公司没有按实际工资交社保", False),
        ("公司没足额缴社保", False),
    ],
)
def test_no_insurance_in_the_story_is_a_ground_to_leave(story: str, is_ground: bool) -> None:
    """劳动合同法 38(3): told in so many words it opens the gate, an insurance base too low does not."""
    assert told(issue="social_insurance", description=story).holds("no_insurance") is is_ground
