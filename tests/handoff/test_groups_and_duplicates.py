"""Groups and their representatives; what is the same claim of the same person."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoff.duplicates import duplicates, employer
from handoff.groups import (
    ARBITRATION_RULES,
    INSPECTION_RULE,
    representatives_fault,
    why_supervisor,
)
from knowledge.load import load
from store.records import TicketRecord
from tests.contracts.test_store_contract import a_ticket

MEMBERS = frozenset(map(str, range(12)))


def some(number: int) -> frozenset[str]:
    """That many members."""
    return frozenset(map(str, range(number)))


def test_the_rules_of_groups_are_in_the_registry() -> None:
    """Each names an article and a paragraph that exist."""
    laws = load().laws
    for reference in (INSPECTION_RULE, *ARBITRATION_RULES):
        assert (reference.paragraph or 1) <= laws[reference.law].paragraphs[reference.article_key or ""]


@pytest.mark.parametrize(("number", "fault"), [(0, "none_chosen"), (1, None), (5, None), (6, "too_many")])
def test_inspection_hears_at_most_five(number: int, fault: str | None) -> None:
    """重庆市劳动保障监察条例 22, 3."""
    found = representatives_fault("inspection", MEMBERS, some(number))
    assert (found and found[0]) == fault


@pytest.mark.parametrize(("number", "fault"), [(2, "too_few"), (3, None), (5, None), (6, "too_many")])
def test_arbitration_hears_three_to_five_of_ten_or_more(number: int, fault: str | None) -> None:
    """劳动人事争议仲裁办案规则 63."""
    found = representatives_fault("arbitration", MEMBERS, some(number))
    assert (found and found[0]) == fault
    few = representatives_fault("arbitration", some(9), some(3))
    assert few is not None and few[0] == "not_yet_a_group"


def test_a_stranger_represents_nobody() -> None:
    """Whom the members did not choose from among themselves."""
    found = representatives_fault("inspection", some(3), frozenset({"stranger"}))
    assert found is not None and found[0] == "not_a_member"


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"workers_count": 9}, None),
        ({"workers_count": 10}, "group_of_ten"),
        ({"workers_count": "23"}, "group_of_ten"),
        ({"workers_count": "不清楚"}, None),
        ({"workers_count": True}, None),
        ({"amount": "60000"}, "large_sum"),
        ({"amount": "59999.99"}, None),
        ({"amount": "NaN"}, None),
        ({}, None),
    ],
)
def test_many_people_or_a_large_sum_go_to_a_supervisor(facts: dict[str, Any], why: str | None) -> None:
    """The sum is the office's own threshold."""
    assert why_supervisor(facts, threshold=Decimal(60000)) == why


def test_without_a_threshold_no_sum_alone_alarms() -> None:
    """月薪一亿 included."""
    assert not why_supervisor({"amount": "100000000"})


def told(name: str = "重庆样例建筑有限公司", **changes: Any) -> TicketRecord:
    """A ticket about unpaid wages at an employer."""
    return a_ticket("session", facts={"issue": "unpaid_wages"}, parties={"employer_name": name}, **changes)


def test_the_same_claim_of_one_person_is_the_same() -> None:
    """However the company is written."""
    assert [how for _, how in duplicates(told(), [told("样例建筑（重庆）公司"), told("样例建筑")])] == [
        "same",
        "same",
    ]


def test_another_claim_channel_or_employer_is_not() -> None:
    """Two claims of one person are two complaints."""
    other_claim = replace(told(), id="x", facts={"issue": "social_insurance"})
    assert duplicates(told(), [other_claim, told(channel="arbitration"), told("重庆另家餐饮有限公司")]) == []


def test_an_employer_not_known_by_name_makes_it_possible_only() -> None:
    """A person decides."""
    assert [how for _, how in duplicates(told(), [told("")])] == ["possible"]
    assert [how for _, how in duplicates(told(), [told("样例建筑劳务")])] == ["possible"]


def test_a_withdrawn_ticket_repeats_nothing() -> None:
    """Nor does a ticket repeat itself."""
    this = told()
    assert duplicates(this, [this, told(status="withdrawn"), told(status="merged")]) == []


@given(st.text(alphabet="重庆市样例建筑有限责任公司股份甲", max_size=20))
def test_how_a_name_is_spaced_does_not_matter(name: str) -> None:
    """Brackets, spaces and full-width signs are nothing of the name."""
    assert employer("（" + " · ".join(name) + "）") == employer(name)
