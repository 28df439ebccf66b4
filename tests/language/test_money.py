"""Sums of money are read exactly, or not at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.money import parse_money, parse_money_range


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
        "三四千", "三五千", "五六", "两三万", "二三十万", "几万", "十几万", "好几千", "几百块", "十来万", "万把块", "百把块",
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


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("三四千", 3_000, 4_000),
        ("三五千块", 3_000, 5_000),
        ("两三万", 20_000, 30_000),
        ("二三十万", 200_000, 300_000),
        ("一万三四", 13_000, 14_000),
        ("五千到六千", 5_000, 6_000),
        ("三到五千", 3_000, 5_000),
        ("5000-6000元", 5_000, 6_000),
        ("5000到1万", 5_000, 10_000),
        ("3k-5k", 3_000, 5_000),
    ],
)
def test_a_range_has_both_its_ends(text: str, least: int, most: int) -> None:
    """Neighbouring digits or two sums give the least and the most; the first takes the scale of the second."""
    assert parse_money_range(text) == (Decimal(least), Decimal(most))


@pytest.mark.parametrize("text", ["", "五千", "几万", "十几万", "五六", "6000-5000", "三月到五月", "-", "到"])
def test_what_has_no_two_ends_is_no_range(text: str) -> None:
    """One sum, a vague count or an order that cannot be give None."""
    assert parse_money_range(text) is None


@given(st.text(st.sampled_from("一二两三四五十百千万0123456789k-到至块元多"), max_size=12))
def test_a_range_is_in_order(text: str) -> None:
    """Whatever is typed, the least comes first."""
    found = parse_money_range(text)
    assert found is None or 0 <= found[0] < found[1]
