"""The evaluation is worth something: many questions, of all kinds, and none near what is taught."""

from __future__ import annotations

import json
from collections import Counter

from knowledge.load import Knowledge
from tests.quality.near_duplicates import asked_in, near_duplicates, trained_sentences
from tests.quality.own_questions import QUESTIONS, VARIANTS

ROWS = [
    json.loads(line)
    for file in sorted(QUESTIONS.glob("*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


def test_there_are_many_questions_and_half_are_hard_to_read() -> None:
    """Seven hundred or more, half of them long, told, mistyped, in dialect or spoken."""
    styles = Counter(row["style"] for row in ROWS)
    assert len(ROWS) >= 700
    assert styles["short"] <= len(ROWS) / 2
    assert all(styles[style] >= 50 for style in ("long", "told", "typo", "dialect", "voice"))


def test_every_label_exists(knowledge: Knowledge) -> None:
    """Cards are cards, and every entity stands in its question."""
    for row in ROWS:
        assert {name for name in (row["card"], *row["also"]) if name} <= set(knowledge.cards), row["id"]
        assert all(span in row["question"] for _, span in row["entities"]), row["id"]
    assert sum(len(row["entities"]) for row in ROWS) >= 400


def test_no_evaluation_question_is_near_a_taught_one() -> None:
    """Neither to a card's own question nor to a sentence of the intents folder."""
    asked = [pair for file in (*sorted(QUESTIONS.glob("*.jsonl")), VARIANTS) for pair in asked_in(file)]
    assert list(near_duplicates(asked, trained_sentences())) == []


def test_a_near_question_is_recognised() -> None:
    """A word more or less does not make another question; another wish does."""
    taught = ["没签劳动合同可以要双倍工资吗"]
    found = near_duplicates([("a", "没签劳动合同可不可以要双倍工资"), ("b", "工地欠薪找谁")], taught)
    assert [one.id for one in found] == ["a"]
