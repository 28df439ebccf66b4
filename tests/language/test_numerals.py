"""Whole numbers are read, vague ones are not guessed."""

from __future__ import annotations

import pytest

from language.numerals import count, digits


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("十二", 12), ("廿三", 23), ("两", 2), ("初", None)]
)
def test_numerals_in_digits_and_characters(text: str, number: int | None) -> None:
    """Arabic, Chinese and the calendar's short forms."""
    assert count(text) == number


@pytest.mark.parametrize("text", ["几", "三四", "十几", "十来", "-3", "负三", "", "月"])
def test_vague_counts_are_none(text: str) -> None:
    """Neighbouring digits, 几, and what is no number."""
    assert count(text) is None


def test_years_are_read_digit_by_digit() -> None:
    """二〇二四 is 2024."""
    assert (digits("二〇二四"), digits("一九"), digits("2024")) == (2024, 19, 2024)
