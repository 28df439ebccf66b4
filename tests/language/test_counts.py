"""Counts typed with digits are read like those in Chinese numerals; days, years and sums stay."""

from __future__ import annotations

import pytest

from language.counts import in_han
from language.variants import standardise


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("工伤8级", "工伤八级"), ("10级", "十级"), ("5到6级", "五级至六级"), ("3个月", "三个月"), ("干了2年", "干了两年"),
        ("1年2个月", "一年两个月"), ("12个小时", "十二个小时"), ("48小时", "四十八小时"), ("18岁", "十八岁"), ("2倍", "两倍"),
    ],
)  # fmt: skip
def test_a_small_count_is_written_in_han(typed: str, read: str) -> None:
    """As the statutes and most people write it."""
    assert in_han(typed) == read


@pytest.mark.parametrize(
    "text", ["23年底走的", "2023年3月", "15日前", "2.5倍", "4500元", "上午8:30", "2024年", "20年"]
)
def test_what_is_no_count_stays(text: str) -> None:
    """A year, a day, a sum, a clock time; 20年 may be a year."""
    assert in_han(text) == text


def test_both_spellings_of_a_grade_are_one_question() -> None:
    """They had not a word in common."""
    assert standardise("工伤8级能赔多少") == standardise("工伤八级能赔多少")
