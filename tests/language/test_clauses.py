"""Spoken messages are cut into clauses and read without fillers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.clauses import clauses, without_fillers


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("没签合同，没社保。怎么办？", ["没签合同", "没社保", "怎么办"]),
        ("然后他就走了", ["然后他就走了"]),
        (
            "我在渝北一个工地干活然后包工头一直拖着工资不给后来他跑了现在电话也打不通请问我该怎么办",
            ["我在渝北一个工地干活", "然后包工头一直拖着工资不给", "后来他跑了", "现在电话也打不通", "请问我该怎么办"],
        ),
        ("", []),
        ("，。", []),
    ],
)  # fmt: skip
def test_a_text_is_cut_at_marks_and_a_long_stretch_at_spoken_seams(text: str, parts: list[str]) -> None:
    """A short clause keeps its 然后; a run-on of more than 25 characters is cut before each seam."""
    assert clauses(text) == parts


@given(st.text(st.sampled_from("我他公司工资不给然后就是但是后来，。 "), max_size=80))
def test_no_word_is_lost(text: str) -> None:
    """The clauses together are the text without its marks and blanks."""
    marks = str.maketrans("", "", "，。 ")
    assert "".join(clauses(text)).translate(marks) == text.translate(marks)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("嗯，那个，我想问一下就是说公司不给发工资嘛，怎么办", "我想问一下公司不给发工资，怎么办"),
        ("那个公司欠我钱", "公司欠我钱"),
        ("我说的就是那个公司", "我说的就是那个公司"),
        ("没有合同", "没有合同"),
    ],
)
def test_fillers_are_left_out_of_the_reading(text: str, read: str) -> None:
    """What only holds the floor goes; 那个 that points at something stays."""
    assert without_fillers(text) == read
