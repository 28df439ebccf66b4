"""A wrong belief is corrected where it is held, not where it is merely asked about."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from index.citations import in_force_on
from index.encoder import open_encoder
from index.premises import COMMON, CommonPremise, common_premise, stated_premise
from knowledge.load import Knowledge, read_yaml

TODAY = date(2026, 11, 25)
SENTENCES = Path(__file__).parents[1] / "quality" / "premises.jsonl"
HELD = (
    ("老板说试用期不用交社保", "试用期不用交社保"),
    ("试用期可以不交社保吧", "试用期不用交社保"),
    ("反正没签合同就不算员工", "没签合同就不算员工"),
    ("工伤私了就不能再要了吧", "工伤私了就不能再要"),
    ("临时工没有补偿，我认了", "临时工没有补偿"),
    ("合同到期不续没有补偿吧", "合同到期不续没有补偿"),
    ("公司规定迟到扣全天工资", "迟到可以扣全天工资"),
    ("末位淘汰可以直接辞退吧", "末位淘汰可以直接辞退"),
    ("人事说年假过了年就作废", "年休假过了年就作废"),
)
ASKED = (
    "试用期不交社保合法吗", "公司试用期不给我交社保怎么办", "没签合同算不算员工", "押金要怎么要回来",
    "合同到期不续有没有补偿", "末位淘汰可以直接辞退吗", "怀孕可以辞退吗", "年假没休完怎么办", "老板欠我三个月工资",
)  # fmt: skip


def common() -> list[CommonPremise]:
    """The table as it is delivered."""
    return [CommonPremise.model_validate(row) for row in read_yaml(COMMON)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("text", "premise"), HELD)
def test_a_common_wrong_belief_put_as_a_rule_is_found(text: str, premise: str) -> None:
    """Quoted, taken for granted, or simply stated."""
    found = common_premise(text)
    assert found is not None
    assert found.premise == premise


@pytest.mark.parametrize("text", ASKED)
def test_who_merely_asks_or_tells_is_not_corrected(text: str) -> None:
    """The answer itself tells them."""
    assert common_premise(text) is None


def test_every_correction_is_governed_by_an_article_in_force(knowledge: Knowledge) -> None:
    """Forty beliefs and more; law, article and paragraph are in the registry and hold today."""
    assert len(common()) >= 40
    for wrong in common():
        law, key = knowledge.laws[wrong.citation.law], wrong.citation.article_key
        assert key in law.paragraphs, wrong
        assert (wrong.citation.paragraph or 1) <= law.paragraphs[key], wrong
        assert in_force_on(wrong.citation, knowledge.laws, TODAY), wrong


def test_the_labelled_sentences_are_decided_with_precision(built: Path, knowledge: Knowledge) -> None:
    """Whoever is told 先说明 did hold the belief in at least 97 of 100; at least seven in ten are noticed."""
    rows = [json.loads(line) for line in SENTENCES.read_text("utf-8").splitlines()]
    encode = open_encoder(built / "index" / "encoder").encode_query
    found = [
        row["premise"]
        for row in rows
        if stated_premise(
            row["text"], knowledge.cards[row["card"]], lambda a, b: float(encode(a) @ encode(b))
        )
    ]
    assert len(rows) >= 120
    assert sum(found) >= 0.97 * len(found)
    assert sum(found) >= 0.7 * sum(row["premise"] for row in rows)


def test_a_card_without_wrong_beliefs_corrects_nothing(knowledge: Knowledge) -> None:
    """However surely the text asserts something."""
    card = next(iter(knowledge.cards.values())).model_copy(update={"false_premises": ()})
    assert stated_premise("老板说没签合同就不算员工", card, lambda one, other: 1.0) is None
