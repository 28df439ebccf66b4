"""Who told that nobody insured them is not told that the fund pays, and no more."""

from __future__ import annotations

import pytest

from actions.calculating.insurance_told import injury_insured, tells_contributions_unpaid, tells_uninsured
from index.registers import BUBBLE
from tests.actions.conftest import Person

ANSWER = "action_answer"
WHO_PAYS = "都由单位按同样的标准付"


def test_an_uninsured_worker_hears_who_pays_instead_of_the_fund(person: Person) -> None:
    """The rule and its day stand after an answer that names the fund."""
    person.say("我在厂里上班手被机器压断了", "state_situation", action=ANSWER)
    person.say("社保也没买", "inform", action=ANSWER)
    (reply,) = person.say("工伤医药费基金报不报", "ask_labour", action=ANSWER)
    assert reply.answer and WHO_PAYS in reply.answer["short"] and len(reply.answer["short"]) <= BUBBLE
    assert WHO_PAYS in reply.text and "第六十二条第二款" in reply.text and "2011-01-01" in reply.text


def test_who_said_nothing_of_insurance_hears_the_rule_alone(person: Person) -> None:
    """Nothing is supposed of anybody."""
    person.say("我在厂里上班手被机器压断了", "state_situation", action=ANSWER)
    (reply,) = person.say("工伤医药费基金报不报", "ask_labour", action=ANSWER)
    assert reply.outcome == "answered" and WHO_PAYS not in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "社保也没买",
        "没买保险",
        "老板没给我交社保",
        "单位没给我上过工伤保险",
        "没得社保",
        "包工头没给我们买任何保险",
        "没交工伤",
        "厂里没参保",
        "没有依法为我缴纳社会保险",
        "没交社保，九级伤残能赔多少",
    ],
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
        "交社保没有？",
        "交社保没有",
        "老板交没交社保",
        "参保了",
        "不是没交社保",
        "没按实际工资交社保",
        "没交足社保",
        "如果没交社保，受了伤",
        "没交养老保险",
        "没去办工伤认定",
    ],
)
def test_other_words_of_insurance_are_not_taken_for_it(text: str) -> None:
    """Only that nobody paid counts."""
    assert not tells_uninsured(text)


@pytest.mark.parametrize(
    ("text", "insured"),
    [
        ("没买工伤保险，八级能赔多少", False),
        ("老板不给我买工伤保险", False),
        ("公司买了工伤保险的", True),
        ("买工伤保险没有", None),
        ("公司买工伤保险了吗", None),
        ("社保没交，工伤保险交了", True),
        ("没买社保，只给我买了工伤保险", True),
        ("工伤保险没交，社保交了", False),
        ("去年没交社保，今年交了", None),
        ("没交社保 后来老板交了", None),
        ("今年没交社保，去年交了", False),
        ("去年没交社保，去年受的伤", False),
        ("老板说交了社保，其实没交社保", False),
        ("我自己交了社保，公司没交社保", False),
    ],
)
def test_a_sum_hears_insurance_as_an_answer_does(text: str, insured: bool | None) -> None:
    """不给我买工伤保险 was once heard as insured, and a question as an answer."""
    assert injury_insured(text) is insured


def test_one_kind_of_insurance_unpaid_says_nothing_of_injuries() -> None:
    """没交养老保险 is a ground to leave, and no word on who pays for an injury."""
    assert tells_contributions_unpaid("一直没给我交养老保险")
    assert not tells_contributions_unpaid("养老保险没交足")


@pytest.mark.parametrize(
    ("text", "unpaid"),
    [
        ("社保没交，工伤保险交了", True),
        ("工伤保险没交，社保交了", True),
        ("没交社保，只买了意外险", True),
        ("社保没交，医保交了", True),
        ("去年没交社保，今年交了", False),
    ],
)
def test_contributions_may_be_unpaid_where_injuries_are_insured(text: str, unpaid: bool) -> None:
    """Each kind is heard by its own name, and what was made good is no ground to leave."""
    assert tells_contributions_unpaid(text) is unpaid
