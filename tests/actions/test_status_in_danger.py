"""查进度 and 转人工 while somebody is in danger: safety first, and kept, by whatever action the message came."""

from __future__ import annotations

import pytest

from actions.turns.lost_number import is_lost
from tests.actions.conftest import PERSON, STATUS, Person

CRIES = (
    "他们要把我从楼顶丢下来，救命",
    "救命，有人在打我，我的车牌渝A12345",
    "老板拿刀追我，说是哪个举报的我",
    "我投诉了老板，他现在带人来打我",
)


@pytest.mark.parametrize("is_open", [False, True])
@pytest.mark.parametrize("text", CRIES)
def test_a_cry_for_help_is_heard_before_number_code_and_whose_filing(
    person: Person, text: str, is_open: bool
) -> None:
    """The form is left, the danger kept, and 查进度 offered for later."""
    if is_open:
        person.say("查进度", "ask_status", action=STATUS)
    (reply,) = person.say(text, "ask_status", action=STATUS)
    assert reply.outcome == "urgent" and "110" in reply.text
    assert reply.asks is None and person.slots["requested_slot"] is None
    assert "查进度" in [one.title for one in reply.quick_replies]
    (after,) = person.say("在楼下了", action="action_answer")
    assert after.outcome == "urgent"


def test_words_after_a_danger_are_heard_while_the_code_is_asked_for(person: Person) -> None:
    """在楼下了 is no code; a code is still taken for one."""
    person.say("老板要打死我", action="action_answer")
    (asked,) = person.say("查进度", "ask_status", action=STATUS)
    assert asked.asks == "ticket_code"
    (held,) = person.say("在楼下了", action=STATUS)
    assert held.outcome == "urgent"


def test_a_person_is_fetched_and_safety_told_first(person: Person) -> None:
    """Nobody waits in a queue without knowing whom to call now; the request is stored all the same."""
    safety, handed = person.say("转人工，老板正在打我", "ask_person", action=PERSON)
    assert (safety.outcome, handed.outcome) == ("urgent", "handed_off")
    (after,) = person.say("在楼下了", action="action_answer")
    assert after.outcome == "urgent"


@pytest.mark.parametrize("text", ["我要找人工", "找个人问哈我的投诉", "转人工，上个月被打的事"])
def test_a_plain_wish_for_a_person_gets_no_alarm(person: Person, text: str) -> None:
    """One reply."""
    (reply,) = person.say(text, "ask_person", action=PERSON)
    assert reply.outcome == "handed_off"


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("搞丢了", True), ("忘咯", True), ("忘记了咋办", True), ("早忘光了", True), ("我忘记编号了", True), ("手机丢了", True),
        ("我弄丢了那个号", True), ("他们要把我从楼顶丢下来", False), ("把我的行李丢出宿舍", False), ("老板忘了给我发工资", False),
        ("我工作丢了", False), ("老板忘了这回事", False),
    ],
)  # fmt: skip
def test_a_lost_number_is_told_from_whatever_else_is_thrown_or_forgotten(text: str, lost: bool) -> None:
    """丢 and 忘 alone are of anything."""
    assert is_lost(text) is lost
