"""What is said of a filing, and a word of cancelling, whichever action the message is heard by."""

from __future__ import annotations

import pytest

from actions.turns import withdrawal
from tests.actions.conftest import FORM, STATUS, Person
from tests.contracts.stores import Stores, a_filing

ANSWER = "action_answer"


@pytest.mark.parametrize("action", [ANSWER, FORM, STATUS])
def test_a_lost_number_is_told_again_after_a_filing(person: Person, stores: Stores, action: str) -> None:
    """The conversation that filed needs no code."""
    number = stores.desk("hold").file(a_filing(person.session_id)).number
    (reply,) = person.say("编号掉了咋办", action=action)
    assert reply.outcome == "status" and number in reply.text


@pytest.mark.parametrize("action", [ANSWER, FORM, STATUS])
def test_a_filing_is_taken_back_after_it(person: Person, stores: Stores, action: str) -> None:
    """Asked back first; no second form is opened."""
    number = stores.desk("hold").file(a_filing(person.session_id)).number
    (reply,) = person.say("撤回这个投诉", "file_complaint", action=action)
    assert reply.outcome == "status" and number in reply.text and "先别撤" in reply.text
    assert person.slots.get("stage") is None


def test_what_was_taken_back_is_not_taken_back_again(person: Person, stores: Stores) -> None:
    """It is said, in place of any other answer."""
    desk = stores.desk("hold")
    desk.withdraw(person.session_id, desk.file(a_filing(person.session_id)).number)
    assert "不用再撤" in person.say("撤回这个投诉", action=ANSWER)[0].text


@pytest.mark.parametrize("text", ["取消", "算了", "不投诉了"])
def test_cancelling_nothing_is_said_plainly(person: Person, text: str) -> None:
    """With what can be done next."""
    (reply,) = person.say(text, "cancel", action=ANSWER)
    assert reply.text == withdrawal.NOTHING_OPEN
    assert "我要投诉" in [one.title for one in reply.quick_replies]


def test_a_filing_can_still_be_taken_back_when_nothing_is_open(person: Person, stores: Stores) -> None:
    """Its button stands there."""
    number = stores.desk("hold").file(a_filing(person.session_id)).number
    (reply,) = person.say("取消", "cancel", action=ANSWER)
    assert f"撤回 {number}" in [one.title for one in reply.quick_replies]


def test_a_word_of_cancelling_in_danger_is_no_cancelling(person: Person) -> None:
    """Safety first."""
    person.say("我不想活了", action=ANSWER)
    assert person.say("算了", "cancel", action=ANSWER)[0].outcome == "urgent"
