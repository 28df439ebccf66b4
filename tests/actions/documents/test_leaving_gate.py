"""被迫解除通知书 only where an item of 劳动合同法 38 is met, and a person was offered first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.documents.facts import CaseFacts, Circumstance, Relation
from actions.documents.leaving_grounds import GROUNDS, leaving_gate
from actions.documents.wording import listed
from tests.actions.documents.cases import TODAY, full_case
from tests.actions.documents.reading import opened, text_of, withheld


def case(*held: Circumstance, **changes: object) -> CaseFacts:
    """A person still at work, with these things known to have happened."""
    facts = replace(full_case(), circumstances=dict.fromkeys(held, True), person_offered=True)
    return replace(facts, **changes)  # type: ignore[arg-type]


ITEMS: list[tuple[Circumstance, str]] = [
    ("no_protection", "第三十八条第一款第一项"),
    ("wages_unpaid", "第三十八条第一款第二项"),
    ("below_minimum", "第三十八条第一款第二项"),
    ("overtime_unpaid", "第三十八条第一款第二项"),
    ("no_insurance", "第三十八条第一款第三项"),
    ("unlawful_rules", "第三十八条第一款第四项"),
    ("deceived", "第三十八条第一款第五项"),
    ("rights_excluded", "第三十八条第一款第五项"),
    ("forced_labour", "第三十八条第二款"),
    ("dangerous_orders", "第三十八条第二款"),
]


@pytest.mark.parametrize(("circumstance", "item"), ITEMS)
def test_each_item_opens_the_gate_and_is_named(circumstance: Circumstance, item: str) -> None:
    """One fact is enough, and the notice names its item."""
    gate = leaving_gate(case(circumstance))
    assert gate.open
    assert item in listed(gate.grounds[0].citations)
    assert item in text_of(opened("forced_leaving", case(circumstance)))


def test_every_ground_has_its_row_here() -> None:
    """A ground added to the table is added to the test."""
    assert {ground.circumstance for ground in GROUNDS} == {circumstance for circumstance, _ in ITEMS}


@pytest.mark.parametrize(
    "circumstance", ["leave_unused", "no_written_contract", "insurance_underpaid", "injured"]
)
def test_other_breaches_do_not_open_it(circumstance: Circumstance) -> None:
    """No contract, leave and an insurance base that is too low are no item by themselves."""
    assert not leaving_gate(case(circumstance)).open
    assert "劳动合同法第三十八条" in "".join(withheld("forced_leaving", case(circumstance)).why)


def test_a_denied_breach_does_not_open_it() -> None:
    """What the person says did not happen, did not."""
    assert not leaving_gate(replace(full_case(), circumstances={"wages_unpaid": False})).open


@pytest.mark.parametrize("ended", ["dismissed", "resigned", "contract_expired"])
def test_a_contract_that_is_over_is_not_ended_again(ended: Circumstance) -> None:
    """Who is already out cannot leave."""
    assert "不能再解除一次" in withheld("forced_leaving", case("wages_unpaid", ended)).why[0]


def test_the_last_day_may_be_today_but_not_yesterday() -> None:
    """The boundary of still being at work."""
    assert leaving_gate(case("wages_unpaid", work_end=TODAY)).open
    assert not leaving_gate(case("wages_unpaid", work_end=date(2026, 11, 25))).open


def test_pay_deferred_with_the_union_is_not_withheld_without_reason() -> None:
    """A deferral the union agreed to closes the item of pay, not the others."""
    assert not leaving_gate(case("wages_unpaid", "delay_agreed")).open
    assert leaving_gate(case("wages_unpaid", "delay_agreed", "no_insurance")).open


@pytest.mark.parametrize(("relation", "word"), [("over_age", "退休年龄"), ("service", "劳动关系")])
def test_without_a_labour_contract_a_person_is_asked(relation: Relation, word: str) -> None:
    """Past retirement age and service contracts are another matter."""
    assert word in "".join(withheld("forced_leaving", case("wages_unpaid", relation=relation)).why)


def test_a_person_is_offered_first() -> None:
    """Nothing that cannot be taken back before somebody was offered; the reasons are the warnings."""
    why = withheld("forced_leaving", case("wages_unpaid", person_offered=False)).why
    assert "12333" in why[0]
    assert any("个人原因" in one for one in why)


def test_the_notice_carries_its_warnings() -> None:
    """Reason in writing, proof, N and not 2N, delivery; the agency for dispatched workers."""
    text = text_of(opened("forced_leaving", case("no_insurance", relation="dispatch", evidence=())))
    for part in (
        "个人原因",
        "不是违法解除的赔偿金",
        "邮政特快专递",
        "派遣单位",
        "还没有记下证据",
        "《劳动争议司法解释二》第十九条第一款",
    ):
        assert part in text, part
