"""Slips of the keyboard are mended by what people often write here."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.spelling import Speller

WRITTEN = [
    *["出差期间的工资怎么算", "在外地出差受伤算工伤吗", "薪水拖了两个月", "这个月的薪水还没有发"] * 5,
    *["我姓冉，在冉家坝上班", "把钢筋绑好再收工"] * 2,
]


@pytest.fixture(scope="module")
def speller() -> Speller:
    """One that has read a few sentences."""
    return Speller.learned(WRITTEN)


@pytest.mark.parametrize(
    ("typed", "meant"), [("出叉期间工资怎么算", "出差期间工资怎么算"), ("新水拖了两个月", "薪水拖了两个月")]
)
def test_a_word_typed_by_its_sound_is_mended(speller: Speller, typed: str, meant: str) -> None:
    """The character that makes a common word takes the place of the one that makes none."""
    assert speller.mended(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        *WRITTEN,
        "",
        "?!…",
        "abc 123",
        "𠮷野家的工资",
        "我在冉家坝绑钢筋",
        "十月十号发薪水",
        "在校大学生与单位之间",
    ],
)
def test_what_is_written_as_it_should_be_stays(speller: Speller, text: str) -> None:
    """Names, numbers, rare characters and words known here are never touched."""
    assert speller.mended(text) == text


def test_what_is_no_slip_is_not_guessed_either(speller: Speller) -> None:
    """Nothing, other letters, numbers."""
    assert all(speller.guessed(text) == text for text in ("", "abc 123", "十月十号发薪水"))


def test_a_saved_speller_mends_as_before(speller: Speller, tmp_path: Path) -> None:
    """The file holds all that was learned."""
    speller.save(tmp_path / "spelling.json")
    assert Speller.load(tmp_path / "spelling.json").mended("出叉期间工资怎么算") == "出差期间工资怎么算"
