"""Lengths of time are read in months or in days, never mixed, never guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.durations import parse_days, parse_months


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("三个月", "3"),
        ("３个月", "3"),
        ("三個月", "3"),
        ("俩月", "2"),
        ("十个月", "10"),
        ("12个月", "12"),
        ("1.5个月", "1.5"),
        ("一个半月", "1.5"),
        ("两个半月", "2.5"),
        ("半个月", "0.5"),
        ("三个多月", "3"),
        ("半年", "6"),
        ("0.5年", "6"),
        ("两年", "24"),
        ("一年半", "18"),
        ("十年", "120"),
        ("三周年", "36"),
        ("3个年头", "36"),
        ("3月", "3"),
    ],
)
def test_months_are_counted(text: str, months: str) -> None:
    """Years and half months become months."""
    assert parse_months(text) == Decimal(months)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("15天", 15),
        ("十五日", 15),
        ("三十天", 30),
        ("一百零五天", 105),
        ("两周", 14),
        ("三个星期", 21),
        ("2个星期", 14),
        ("一个礼拜", 7),
        ("十多天", 10),
        ("2礼拜", 14),
    ],
)
def test_days_are_counted(text: str, days: int) -> None:
    """Weeks become days."""
    assert parse_days(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "", "年", "个月", "天", "很久", "快一年", "大概三个月",
        "几个月", "好几个月", "十几个月", "两三个月", "一两年", "几年", "几天", "十几天", "两三天", "三四十天", "十来天",
        "-3个月", "负三天", "四个季度", "😀天",
    ],
)  # fmt: skip
def test_what_is_vague_is_not_guessed(text: str) -> None:
    """几个月 or 两三天 give None in both units, so that the person is asked."""
    assert parse_months(text) is None
    assert parse_days(text) is None


@pytest.mark.parametrize("text", ["15天", "两周", "十五日"])
def test_days_are_not_months(text: str) -> None:
    """A month has no fixed number of days; the law counts them apart."""
    assert parse_months(text) is None


@pytest.mark.parametrize("text", ["三个月", "半年", "一年半"])
def test_months_are_not_days(text: str) -> None:
    """Nor the other way round."""
    assert parse_days(text) is None


@given(st.text(max_size=20), st.sampled_from(["", "个月", "年", "天", "周", "年半"]))
def test_nothing_typed_is_an_error(count: str, unit: str) -> None:
    """Whatever stands before a unit, the answer is a length or None."""
    for length in (parse_months(count + unit), parse_days(count + unit)):
        assert length is None or length >= 0
