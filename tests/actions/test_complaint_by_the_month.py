"""What is owed is worked out from the months and the wage where both were told of it; corrected, the story says so."""

from __future__ import annotations

import pytest

from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS
from tests.contracts.stores import Stores


@pytest.mark.parametrize(
    "text",
    [
        "欠三个月 一个月四千二", "欠三个月，一个月4200", "欠我三个月工资，月薪4200", "一个月四千二，欠了三个月", "三个月没发，每月4200元",
    ],
)  # fmt: skip
def test_months_and_wage_make_the_amount(person: Person, text: str) -> None:
    """It is said, and not asked again."""
    assert person.open("老板拖欠工资，我要投诉").asks == "amount"
    reply = person.only(text)
    assert (person.slots["amount"], reply.asks) == ("12600", "request")
    assert "12600" in reply.text


def test_months_and_wage_of_the_first_message_make_the_amount(person: Person) -> None:
    """As soon as the form is opened."""
    assert "12600" in person.open("我要投诉，老板欠我三个月工资，一个月四千二").text


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("欠三个月", None), ("欠三个月，一个月四千二，一共欠12000", "12000"), ("欠三个月，一个月四千二，给过两千", None),
        ("欠三个月，底薪四千二加提成", None), ("每个月欠我1000，欠了三个月，月薪5000", None), ("欠我们5个人三个月，一个月6000", None), ("一个月四千二", None),
    ],
)  # fmt: skip
def test_nothing_is_worked_out_of_less(person: Person, text: str, amount: str | None) -> None:
    """Of months alone, of a wage alone or of what was paid in part; what was said to be owed stands."""
    person.open("老板拖欠工资，我要投诉")
    person.only(text)
    assert person.slots["amount"] == amount


@pytest.mark.parametrize(("text", "amount"), [("不是三个月是五个月", "21000"), ("月工资改成5000", "15000")])
def test_the_amount_follows_what_it_was_worked_out_from(person: Person, text: str, amount: str) -> None:
    """A corrected month or wage never leaves the old product."""
    person.open("老板拖欠工资，我要投诉")
    person.only("欠三个月 一个月四千二")
    person.only(text)
    assert person.slots["amount"] == amount


def test_a_corrected_amount_stands_after_the_story(person: Person, stores: Stores) -> None:
    """In the check and in what is filed; the person's own words stay."""
    person.open("我要投诉，老板欠我12000元工资")
    before = person.answer(**ANSWERS)
    assert "后更正" not in before.text
    assert "老板欠我12000元工资；后更正：金额15000元" in person.only("金额改成15000").text
    person.only("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.facts["description"] == "老板欠我12000元工资；后更正：金额15000元"


def test_an_amount_put_right_again_is_told_as_it_stands(person: Person) -> None:
    """The last correction alone; none once it is what the story tells."""
    person.open("我要投诉，老板欠我一万二工资")
    person.answer(**ANSWERS)
    person.only("金额改成15000")
    assert "后更正：金额14000元" in (again := person.only("金额改成14000").text) and "15000" not in again
    assert "后更正" not in person.only("金额改成12000").text
