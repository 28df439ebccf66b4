"""Who told that nobody insured them is not told that the fund pays, and no more."""

from __future__ import annotations

import pytest

from actions.remedies.uninsured import tells_uninsured
from tests.actions.conftest import Person

ANSWER = "action_answer"
WHO_PAYS = "都由单位按同样的标准付"


def test_an_uninsured_worker_hears_who_pays_instead_of_the_fund(person: Person) -> None:
    """The rule and its day stand after an answer that names the fund."""
    person.say("我在厂里上班手被机器压断了", "state_situation", action=ANSWER)
    person.say("社保也没买", "inform", action=ANSWER)
    (reply,) = person.say("工伤医药费基金报不报", "ask_labour", action=ANSWER)
    assert reply.answer and WHO_PAYS in reply.answer["short"]
    assert WHO_PAYS in reply.text and "第六十二条第二款" in reply.text and "2011-01-01" in reply.text


def test_who_said_nothing_of_insurance_hears_the_rule_alone(person: Person) -> None:
    """Nothing is supposed of anybody."""
    person.say("我在厂里上班手被机器压断了", "state_situation", action=ANSWER)
    (reply,) = person.say("工伤医药费基金报不报", "ask_labour", action=ANSWER)
    assert reply.outcome == "answered" and WHO_PAYS not in reply.text


@pytest.mark.parametrize(
    "text", ["社保也没买", "没买保险", "老板没给我交社保", "单位没给我上过工伤保险", "没得社保"]
)
def test_no_insurance_is_understood(text: str) -> None:
    """People tell it in many ways."""
    assert tells_uninsured(text)


@pytest.mark.parametrize(
    "text",
    [
        "社保买了的",
        "保险公司没赔",
        "社保局没得人",
        "没买商业保险",
        "同事没买社保",
        "不买社保可以吗",
        "公司给我买了社保 没买公积金",
    ],
)
def test_other_words_of_insurance_are_not_taken_for_it(text: str) -> None:
    """Only that nobody paid counts."""
    assert not tells_uninsured(text)
