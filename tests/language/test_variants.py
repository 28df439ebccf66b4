"""Dialect and typing slips are written back as standard words."""

from __future__ import annotations

from pathlib import Path

import pytest

import language.variants
from language.variants import standardise

TABLE = Path(language.variants.__file__).parent / "data" / "variants.tsv"


@pytest.mark.parametrize(
    ("typed", "standard"),
    [
        ("啷个要工钱", "怎么要工资"),
        ("莫得和同咋个办", "没有合同怎么办"),
        ("晓得不", "知道不"),
        ("老板托欠公资", "老板拖欠工资"),
        ("老动仲才", "劳动仲裁"),
        ("双倍公资要得不", "双倍工资可以吗"),
        ("使用期被词退", "试用期被辞退"),
        ("加斑废", "加班费"),
        ("加班废不给", "加班费不给"),
        ("按年价折算", "按年假折算"),
        ("到老动局去陪尝", "到劳动部门去赔偿"),
    ],
)
def test_known_variants_are_replaced(typed: str, standard: str) -> None:
    """Each way of typing in the table gives the word the cards use."""
    assert standardise(typed) == standard


@pytest.mark.parametrize(
    "text",
    [
        "", "abc 123", "没签劳动合同可以要双倍工资吗", "工资三个月没发",
        "包工头跑了", "公司资金紧张", "需要得到多少赔偿", "没得到通知", "被公司开除", "延迟退休以后", "写了报告他不看", "鞋店撒了气", "他意志坚定", "去耍一耍", "那阵子", "钱还要得回来不",
        "合同约定的使用期限", "工商登记在哪里办", "酒店传菜员", "人事管理职责", "跟谁签的合同", "等钱到账", "没有全退", "绕路拒报",
    ],
)  # fmt: skip
def test_standard_words_stay(text: str) -> None:
    """What is standard already comes back unchanged, even where a variant hides inside it: 包[工头], 需[要得]到."""
    assert standardise(text) == text


def rows() -> list[list[str]]:
    """The rows of the table as written."""
    return [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]


def test_the_table_is_large() -> None:
    """At least 250 ways of typing."""
    assert len(rows()) >= 250


def test_every_row_of_the_table_is_a_variant_and_its_standard_form() -> None:
    """No blank or repeated row."""
    assert [row for row in rows() if len(row) != 2 or not row[0].strip()] == []
    assert len({row[0] for row in rows()}) == len(rows())


def test_a_row_that_changes_nothing_guards_a_longer_word() -> None:
    """包工头 → 包工头 keeps 工头 from matching inside it; any other idle row is a slip of the editor."""
    variants = [row[0] for row in rows()]
    idle = [typed for typed, standard in rows() if typed == standard]
    assert [word for word in idle if not any(other in word for other in variants if other != word)] == []


def test_standardising_twice_changes_nothing() -> None:
    """A standard form is never itself rewritten by another row."""
    once = [standardise(row[0]) for row in rows()]
    assert [form for form in once if standardise(form) != form] == []


def test_the_longest_variant_wins() -> None:
    """咋个办 is not cut at 咋, 劳动局 not at 劳动."""
    assert (standardise("咋个办"), standardise("到劳动局")) == ("怎么办", "到劳动部门")
