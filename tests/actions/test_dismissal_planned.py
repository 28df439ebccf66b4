"""An employer who means to dismiss: a numbered, dated list, and what doing it wrong costs."""

from __future__ import annotations

import pytest

from actions.remedies.dismissal_told import DismissalDesk
from actions.reply import Reply
from answering import sums
from knowledge.quarantine import Hold, Quarantine
from tests.actions.conftest import LAWS, Person
from tests.contracts.stores import HandClock

ANSWER = "action_answer"


def say(person: Person, *messages: str) -> Reply:
    """The last reply to some messages."""
    return [person.say(message, "ask_labour", action=ANSWER) for message in messages][-1][-1]


@pytest.mark.parametrize("text", ["我想辞退一个员工要注意什么", "我们公司怎么合法辞退员工", "我店里想炒一个服务员要走什么流程"])  # fmt: skip
def test_an_employer_gets_the_numbered_list(person: Person, text: str) -> None:
    """Reason, evidence, protected people, union, certificate, the day of notice, the cost: each with its article."""
    reply = say(person, text)
    for words in (
        "1. 先定理由", "举证责任在单位", "孕期、产期、哺乳期", "通知工会", "解除或终止证明", "2026-12-24",
        "二倍赔偿金", "《劳动合同法》第四十三条", "《工会法》第十九条",
    ):  # fmt: skip
        assert words in reply.text
    assert "不会告诉员工" in reply.text


def test_wage_and_years_give_what_it_costs(person: Person) -> None:
    """Six years at 8000: N 48000, 2N 96000, told in the same list."""
    reply = say(person, "我想辞退一个员工，他干了六年，月薪8000，怎么合法辞退")
    assert "48000元" in reply.text
    assert "96000元" in reply.text


def test_figures_told_before_count(person: Person) -> None:
    """The wage of one message, the question of the next."""
    reply = say(person, "我们有个员工干了六年，月薪8000", "我想辞退这个员工要注意什么")
    assert "96000元" in reply.text


def test_figures_need_no_name(person: Person) -> None:
    """他月薪6000，2021年3月1日入职 is told of the worker talked about."""
    say(person, "我想辞退一个员工要注意什么", "他月薪6000，2021年3月1日入职")
    assert "72000元" in say(person, "我想辞退这个员工，怎么合法辞退").text


def test_a_pregnant_worker_is_forbidden_ground(person: Person) -> None:
    """The group told of is named, the others are not listed."""
    reply = say(person, "我想辞退一个怀孕的员工，她不能胜任，怎么合法辞退")
    assert "孕期、产期、哺乳期：不能用无过错解除、裁员的理由" in reply.text
    assert "离退休不到五年" not in reply.text


def test_a_day_that_is_planned_dates_the_transfer(person: Person) -> None:
    """Fifteen days after the end."""
    reply = say(person, "我想辞退一个员工，打算2026年12月31日解除，要什么手续")
    assert "2027-01-15" in reply.text


@pytest.mark.parametrize(
    "text", ["公司想辞退我，要注意什么", "我被公司辞退了怎么办", "老板怎么样辞退我才合法"]
)
def test_a_worker_gets_no_employers_list(person: Person, text: str) -> None:
    """The list is for whoever dismisses."""
    assert "先定理由" not in say(person, text).text


def test_a_held_article_stops_the_list(clock: HandClock) -> None:
    """While 劳动合同法 43 is checked no order of steps is told."""
    held = Quarantine(frozenset({Hold("劳动合同法", "43")}))
    desk = DismissalDesk(sums=sums(LAWS, lambda: held), laws=LAWS, today=clock.today)
    reply = desk.told("我想辞退一个员工要注意什么", {}, None)
    assert reply is not None
    assert reply.outcome == "declined_no_evidence"
