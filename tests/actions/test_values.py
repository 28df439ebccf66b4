"""Sums and months owed, out of what people say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actions.values import PayClaim, pay_claim, plain
from language.entities import entities

TOLD = (
    ("老板拖欠我三个月工资", "3", None),
    ("欠我工资8000元", None, "8000"),
    ("欠我三个月8000元", "3", "8000"),
    ("拖欠工资一万二", None, "12000"),
    ("欠薪12,000元", None, "12000"),
    ("老板不发工资，一共8000元", None, "8000"),
    ("给了2000元生活费，还欠18000元", None, "18000"),
    ("压了我半年工资", "6", None),
    ("两个半月没发工资", "2.5", None),
    ("8个月工资没结", "8", None),
    ("已经给了两个月，还欠三个月", "3", None),
    ("没给我发三个月工资", "3", None),
    ("两个月的工资都发了，还有四个月没发", "4", None),
    ("公司要等新人来了才发最后两个月的工资", "2", None),
    ("把三个月工资结清", "3", None),
    ("没发三个月工资", "3", None),
    ("有没有拖欠我三个月工资", "3", None),
    ("没有说过就克扣我5000元", None, "5000"),
    ("没欠社保，欠我三个月工资", "3", None),
)
NOT_A_CLAIM = (
    "月薪六千，老板不发工资",
    "我每个月工资5000元，公司拖欠",
    "工资一个月5000，老板拖着",
    "工资是6000元，一直没发",
    "一天200元，老板没结",
    "我上班三个月了，工资没发",
    "罚了我500元，工资没结",
    "工作三个月了",
    "房租8000元",
    "我干了6个月，只发了2个月工资",
    "半年只拿到1个月工资",
    "只结了三个月工资",
    "就给我发过两个月工资",
    "三个月工资已经发了",
    "公司没有拖欠我三个月工资",
    "从没欠过工资5000",
    "三个月工资没欠",
    "不是没发三个月工资",
)
ASKED = (
    ("8000", None, "8000"),
    ("8000吧", None, "8000"),
    ("八千", None, "8000"),
    ("大概一万二", None, "12000"),
    ("三万块钱左右", None, "30000"),
    ("3.5万", None, "35000"),
    ("三个月", "3", None),
    ("半年", "6", None),
    ("干了半年，欠三个月", "3", None),
    ("三个月，一共1.8万", "3", "18000"),
    ("一个月工资5000，欠了我三个月", "3", None),
)
NOT_GUESSED = (
    "只发了2个月",
    "几千块", "好几个月", "5000元到8000元", "3", "很多", "0元", "9999999999元", "欠了九千个月", "月薪8000元", "20天",
)  # fmt: skip


def read(text: str, *, asked: bool) -> PayClaim:
    """The claim in a text."""
    return pay_claim(text, entities(text), asked=asked)


def claim(months: str | None, amount: str | None) -> PayClaim:
    """A claim as the tables write it."""
    return PayClaim(Decimal(months) if months else None, Decimal(amount) if amount else None)


@pytest.mark.parametrize(("text", "months", "amount"), TOLD)
def test_words_of_owing_make_a_number_a_claim(text: str, months: str | None, amount: str | None) -> None:
    """Told in passing, what is owed is understood."""
    assert read(text, asked=False) == claim(months, amount)


@pytest.mark.parametrize("text", NOT_A_CLAIM)
def test_a_wage_or_a_length_of_service_is_no_claim(text: str) -> None:
    """What is earned, worked, paid or fined is not what is owed."""
    assert not read(text, asked=False)


@pytest.mark.parametrize(("text", "months", "amount"), ASKED)
def test_an_answer_needs_no_words_of_owing(text: str, months: str | None, amount: str | None) -> None:
    """Asked for the sum, a bare number or a duration will do."""
    assert read(text, asked=True) == claim(months, amount)


@pytest.mark.parametrize("text", NOT_GUESSED)
def test_vague_or_absurd_answers_are_not_guessed_at(text: str) -> None:
    """A range, a handful, nothing, or more than anyone can be owed gives no claim."""
    assert not read(text, asked=True)


def test_only_what_stands_after_the_start_counts() -> None:
    """In a correction the old value is in front of `start`."""
    text = "不是三个月是五个月"
    found = pay_claim(text, entities(text), asked=True, start=text.index("五"))
    assert found == PayClaim(months=Decimal(5))


@pytest.mark.parametrize(
    ("value", "written"),
    [("3", "3"), ("2.50", "2.5"), ("1E+4", "10000"), ("18000.0", "18000"), ("0.5", "0.5"), ("100", "100")],
)
def test_numbers_are_written_plainly(value: str, written: str) -> None:
    """No trailing zeros, no exponent."""
    assert plain(Decimal(value)) == written
