"""Of an age alone follow years of birth, and a range of retirement: never a single date."""

from __future__ import annotations

import re

import pytest

from actions.calculating.age_told import age_told
from actions.reply import Reply
from tests.actions.conftest import Person


def _last(person: Person, *messages: str) -> Reply:
    """The last reply to the last of some messages."""
    return [person.say(message, action="action_answer") for message in messages][-1][-1]


@pytest.mark.parametrize(
    ("messages", "spans"),
    [
        (("我今年54，女的，什么时候退休",), ("女55：2027年5月到2028年8月之间", "女50：已经到龄")),
        (("我58岁，男的，还有几年退休",), ("男：2028年8月到2029年11月之间",)),
        (("我今年54", "什么时候退休"), ("男：", "女55：", "女50：")),
    ],
)
def test_an_age_gives_a_range_and_asks_for_the_month(
    person: Person, messages: tuple[str, ...], spans: tuple[str, ...]
) -> None:
    """The months that the birth may lie in decide between when."""
    reply = _last(person, *messages)
    assert reply.asks == "birth_date" and reply.calculation is None
    assert all(span in reply.text for span in spans)
    assert not re.search(r"\d{4}-\d\d-\d\d", reply.text)


def test_the_month_of_birth_then_gives_the_date(person: Person) -> None:
    """The question is answered, and the sum told."""
    reply = _last(person, "我今年54，女的，什么时候退休", "1972年3月")
    assert reply.calculation and reply.calculation["result"] == {"女55": "2027-10-01", "女50": "2022-03-01"}


def test_a_birth_month_told_needs_no_age(person: Person) -> None:
    """It is worked out at once."""
    reply = _last(person, "我1972年3月出生，女工人，什么时候退休")
    assert reply.calculation and reply.calculation["result"] == "2022-03-01"


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("我今年54", 54), ("我58岁", 58), ("我妈今年49，好久可以退休", 49), ("我五十四岁了", 54),
        ("女的50岁退休还是55岁退休", None), ("我快60了", None), ("我不是55岁是54岁", 54), ("我40岁进厂，现在55岁", 55), ("我女儿35岁", None),
        ("我女儿35岁，我60岁", 60), ("我同事55岁", None), ("我55岁了还在上班", 55), ("我54天没领工资", None), ("今年54号文", None),
    ],
)  # fmt: skip
def test_what_is_an_age(text: str, age: int | None) -> None:
    """An age somebody has, and no age of the rule."""
    assert age_told(text) == age
