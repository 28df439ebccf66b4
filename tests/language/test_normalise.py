"""Normalising folds ways of typing and never moves an offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.normalise import has_words, normalise

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)


@given(ANYTHING)
def test_every_character_stays_in_its_place(text: str) -> None:
    """The normalised text is as long as the typed one, whatever was typed, half emoji included."""
    assert len(normalise(text)) == len(text)


@given(ANYTHING)
def test_each_character_is_folded_by_itself(text: str) -> None:
    """Cutting a text before or after normalising is the same, so entity offsets hold in the original."""
    middle = len(text) // 2
    assert normalise(text[:middle]) + normalise(text[middle:]) == normalise(text)


@given(ANYTHING)
def test_normalising_twice_changes_nothing(text: str) -> None:
    """A text that went through one process may go through the other."""
    once = normalise(text)
    assert normalise(once) == once


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("１２０００元", "12000元"),
        ("ＡＢｃ", "abc"),
        ("３．５万", "3.5万"),
        ("８０％", "80%"),
        ("Mr WANG", "mr wang"),
        ("勞動合同沒簽，老闆拖欠薪資", "劳动合同没签，老板拖欠薪资"),
        ("試用期三個月", "试用期三个月"),
        ("２０２４—０５—０１", "2024-05-01"),
    ],
)
def test_forms_of_one_character_become_one(typed: str, folded: str) -> None:
    """Full width, traditional and upper-case forms are read as the plain ones."""
    assert normalise(typed) == folded


@pytest.mark.parametrize(
    "hidden", ["\x00", "\x07", "\t", "\n", "\u200b", "\ufeff", "\u202e", "\u3000", "\xa0", "\ud83d", "\ue000"]
)
def test_control_and_invisible_characters_become_blanks(hidden: str) -> None:
    """Nothing unseen reaches the models."""
    assert normalise(f"工{hidden}资") == "工 资"


def test_sentence_marks_stay_as_typed() -> None:
    """Chinese commas and question marks are kept, so that clauses can be told apart."""
    assert normalise("没签合同，怎么办？！：；。") == "没签合同，怎么办？！：；。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", False),
        ("   \n", False),
        ("😀😀", False),
        ("？？！！…", False),
        ("\x00\x07", False),
        ("啊", True),
        ("8", True),
        ("ok", True),
        ("😀工资", True),
    ],
)
def test_a_text_without_words_is_told(text: str, expected: bool) -> None:
    """Emoji, marks and control characters alone cannot be read; one letter, digit or character can."""
    assert has_words(text) is expected
