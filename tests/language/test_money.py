"""Sums of money are read exactly, or not at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.money import parse_money


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("五千元", "5000"),
        ("一万二", "12000"),
        ("一万二千块", "12000"),
        ("一万零五百", "10500"),
        ("一万零五十", "10050"),
        ("两万五千六百", "25600"),
        ("两千五", "2500"),
        ("八百五", "850"),
        ("俩千", "2000"),
        ("一百来块", "100"),
        ("五千多块钱", "5000"),
        ("五千块钱左右", "5000"),
        ("8k", "8000"),
        ("2.5W块", "25000"),
        ("3.5万", "35000"),
        ("3万5", "35000"),
        ("3千5", "3500"),
        ("12万3千", "123000"),
        ("12,000", "12000"),
        ("12，000元", "12000"),
        ("１２０００元", "12000"),
        ("9000.50", "9000.50"),
        ("三千块钱人民币", "3000"),
        ("伍仟元", "5000"),
        ("貳萬元", "20000"),
        ("一千万", "10000000"),
        ("1.2亿", "120000000"),
    ],
)
def test_one_sum_is_read(text: str, yuan: str) -> None:
    """Digits, Chinese numerals, everyday short forms and financial capitals give exact yuan."""
    assert parse_money(text) == Decimal(yuan)


@pytest.mark.parametrize(
    "text",
    [
        "", "，，", "元", "千", "万", "工资", "多少", "很多",
        "三四千", "三五千", "两三万", "二三十万", "几万", "十几万", "好几千", "几百块", "十来万", "万把块", "百把块",
        "5000-6000", "五千到六千", "5000元/月", "1.5.2", "-500", "负五千", "😀",
    ],
)  # fmt: skip
def test_what_is_vague_or_no_sum_is_not_guessed(text: str) -> None:
    """A range, a vague count, a negative number or words give None: no sum is ever invented."""
    assert parse_money(text) is None


@given(st.integers(0, 99_999_999))
def test_plain_digits_mean_themselves(number: int) -> None:
    """With or without thousands commas and the unit."""
    assert parse_money(f"{number}元") == parse_money(f"{number:,}") == number


@given(st.text(max_size=30))
def test_nothing_typed_is_an_error(text: str) -> None:
    """Whatever is typed, the answer is a sum or None."""
    amount = parse_money(text)
    assert amount is None or amount >= 0
