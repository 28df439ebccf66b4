"""A fact told in the middle of a matter is taken down, and never sent away."""

from __future__ import annotations

import pytest

from tests.actions.conftest import Person

ANSWER = "action_answer"


@pytest.mark.parametrize(("before", "fact"), [("押金不退", "押了2800"), ("老板欠钱", "我们30多个人")])
def test_a_bare_fact_is_noted_and_the_matter_kept(person: Person, before: str, fact: str) -> None:
    """It is neither a goodbye nor out of scope; what to ask next is offered."""
    person.say(before, "ask_labour", action=ANSWER)
    (reply,) = person.say(fact, "inform", action=ANSWER)
    assert reply.outcome == "clarify" and reply.text.startswith("知道了")
    assert "去哪里办" in [one.title for one in reply.quick_replies]


def test_what_goes_on_with_the_card_told_last_is_not_sent_away(person: Person) -> None:
    """By its words alone 对方全责 is of traffic law; beside a crash on the way to work it decides the case."""
    person.say("我孃孃上班路上遭车撞了", "state_situation", action=ANSWER)
    (reply,) = person.say("报警了对方全责", "inform", action=ANSWER)
    assert reply.outcome in ("answered", "clarify")


@pytest.mark.parametrize("text", ["今晚重庆的火锅哪家好吃", "谢谢", "没签劳动合同能要双倍工资吗"])
def test_another_matter_thanks_and_questions_are_not_noted(person: Person, text: str) -> None:
    """What is no fact of the matter is answered, or declined, as ever."""
    person.say("老板欠钱", "ask_labour", action=ANSWER)
    replies = person.say(text, "inform", action=ANSWER)
    assert not replies[0].text.startswith("知道了")


def test_without_a_matter_nothing_is_noted(person: Person) -> None:
    """The first message of a conversation has nothing to go with."""
    (reply,) = person.say("就那个火锅店", "inform", action=ANSWER)
    assert not reply.text.startswith("知道了")
