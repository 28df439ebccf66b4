"""Everyday words lead to the terms of the law."""

from __future__ import annotations

from pathlib import Path

import pytest

import language.synonyms
from language.synonyms import statutory_terms

TABLE = Path(language.synonyms.__file__).parent / "data" / "synonyms.tsv"


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("老板炒了我", ("解除劳动合同", "辞退")),
        ("血汗钱", ("工资", "劳动报酬")),
        ("跑路", ("逃匿", "拖欠工资")),
        ("打欠条", ("欠条",)),
        ("压一个月工资", ("拖欠工资",)),
        ("Ｎ＋1怎么算", ("经济补偿", "代通知金")),
        ("没签合同，受伤了", ("未签书面劳动合同", "工伤")),
        ("遭开除了没得社保", ("解除劳动合同", "辞退", "社会保险")),
        ("开除，又说炒了", ("解除劳动合同", "辞退")),
    ],
)
def test_phrases_stand_for_terms(text: str, terms: tuple[str, ...]) -> None:
    """In order of appearance, each once; dialect and typing slips are read through."""
    assert statutory_terms(text) == terms


@pytest.mark.parametrize("text", ["", "你好", "今天天气怎么样"])
def test_other_texts_have_none(text: str) -> None:
    """Nothing is added where nothing is meant."""
    assert statutory_terms(text) == ()


def test_the_longest_phrase_wins() -> None:
    """没签合同 is not read as the shorter words in it."""
    assert statutory_terms("不签合同") == ("未签书面劳动合同",)


def test_the_table_is_large_and_clean() -> None:
    """At least two hundred phrases, none twice, each with a term that is not itself."""
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 200
    assert len({row[0] for row in rows}) == len(rows)
    assert [row for row in rows if len(row) != 2 or not row[1].split() or row[0] in row[1].split()] == []
