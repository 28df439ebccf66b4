"""Words are cut with a private jieba that knows the labour terms."""

from __future__ import annotations

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.segment import LEXICON, segmenter


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("没签劳动合同", ["没签", "劳动合同"]),
        ("解除劳动合同的经济补偿金", ["解除劳动合同", "的", "经济补偿金"]),
        ("劳动仲裁要多久", ["劳动仲裁", "要", "多久"]),
        ("包工头欠农民工工资", ["包工头", "欠", "农民工", "工资"]),
    ],
)
def test_labour_terms_stay_whole(text: str, words: list[str]) -> None:
    """A term of the lexicon is one word, not its parts."""
    assert segmenter().words(text) == words


def test_every_term_of_the_lexicon_is_one_word() -> None:
    """No entry of the list is cut again by a stronger word of the dictionary."""
    terms = LEXICON.read_text(encoding="utf-8").split()
    assert [term for term in terms if segmenter().words(term) != [term]] == []


def test_blanks_and_marks_are_no_words() -> None:
    """Only what has a letter, digit or character counts as a word."""
    assert segmenter().words(" ，。！ 😀 ") == []


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=80))
def test_spans_stand_where_they_say(text: str) -> None:
    """Every token is found in the text at its own offset."""
    assert all(text[start : start + len(word)] == word for word, start in segmenter().spans(text))


def test_spans_keep_punctuation() -> None:
    """Unlike words, spans include marks: Rasa's tokenizer needs every visible character."""
    assert "".join(word for word, _ in segmenter().spans("欠薪，怎么办？")) == "欠薪，怎么办？"


def test_the_global_jieba_learns_nothing() -> None:
    """Our terms stay private: another user of jieba in the process sees its own dictionary."""
    segmenter()
    assert jieba.dt is not segmenter()._jieba
    assert "农民工工资专用账户" not in jieba.dt.FREQ
