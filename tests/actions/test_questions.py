"""One message may ask several things: each is answered, at most three, and one thing is one answer."""

from __future__ import annotations

import pytest

from actions.questions import questions
from tests.actions.conftest import Person

ANSWER = "action_answer"


def test_a_story_goes_with_every_question_that_follows_it() -> None:
    """What was told first is told for both questions."""
    asked = questions("我在公司干了三年没签合同，能要双倍工资吗，社保没交怎么办")
    assert [one.whole for one in asked] == [
        "我在公司干了三年没签合同，能要双倍工资吗",
        "我在公司干了三年没签合同，社保没交怎么办",
    ]


def test_a_short_question_belongs_to_the_one_before() -> None:
    """怎么要 goes on from what is to be claimed."""
    (asked,) = questions("老板欠我两个月工资怎么办，能要多少，怎么要")
    assert asked.text == "老板欠我两个月工资怎么办，能要多少，怎么要"


def test_two_matters_are_two_answers(person: Person) -> None:
    """Each question of a message gets the card it would get alone."""
    replies = person.say("试用期最长可以约定多久？另外产假一共有多少天？", "ask_labour", action=ANSWER)
    cards = [reply.answer["answers"][0]["card"] for reply in replies if reply.answer]
    assert cards == ["contract.probation-length", "women.maternity-leave-days"]
    assert person.slots["context"]["card"] == "women.maternity-leave-days"


@pytest.mark.parametrize("text", ["试用期最长多久？最多可以约定多久？", "没签合同能要双倍工资吗"])
def test_one_matter_is_one_answer(person: Person, text: str) -> None:
    """Asked twice in other words, or once: one reply."""
    assert len(person.say(text, "ask_labour", action=ANSWER)) == 1


def test_no_more_than_three_answers_to_one_message(person: Person) -> None:
    """Four questions: the first three are answered, the rest can be asked next."""
    text = "试用期最长可以约定多久？产假一共有多少天？申请劳动仲裁要交费吗？国庆加班几倍工资？"
    assert len(person.say(text, "ask_labour", action=ANSWER)) <= 3
