"""Both sides of a rule agree, and the versions of a rule follow each other."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.check import check, read_corpus
from knowledge.versions import families
from tests.knowledge.samples import Folder

OTHERS = [f"别的问法{word}号样" for word in "子丑寅卯辰巳午未申酉戌亥"]


def employers(**changes: Any) -> dict[str, Any]:
    """The employer's card on the same rule."""
    right = {
        "id": "contract.other-side",
        "audience": "employer",
        "questions": OTHERS,
        "counterpart": "contract.sample-card",
        "favours": "worker",
    }
    return {**right, **changes}


def test_cards_of_both_sides_on_one_rule_agree(folder: Folder) -> None:
    """The same article, the same side favoured: no fault."""
    folder.card(favours="worker")
    folder.card("contract/other-side.yml", **employers())
    assert check(folder.root) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"favours": "employer"}, "结论与 contract.sample-card 不一致"),
        ({"counterpart": "contract.nowhere"}, "对方卡片 contract.nowhere 不存在"),
        ({"counterpart": "contract.other-side"}, "对方卡片 contract.other-side 不存在"),
        ({"citations": [{"law": "样例法", "article": 2, "paragraph": 2}]}, "没有引用同一条规定"),
    ],
)
def test_sides_that_disagree_are_a_fault(folder: Folder, changes: dict[str, Any], message: str) -> None:
    """Another conclusion, another article or no counterpart at all."""
    folder.card(favours="worker")
    path = folder.card("contract/other-side.yml", **employers(**changes))
    faults = check(folder.root)
    assert [fault.path for fault in faults] == [path]
    assert message in faults[0].message


def test_two_cards_for_the_same_side_are_no_counterparts(folder: Folder) -> None:
    """A counterpart speaks to the other side."""
    folder.card(favours="worker", audience="employer")
    folder.card("contract/other-side.yml", **employers())
    assert "也是写给同一方的" in check(folder.root)[0].message


def test_versions_may_share_their_questions(folder: Folder) -> None:
    """Before and after one day the same question has two answers, found by the same words."""
    folder.card(applies={"from": "2020-01-01", "to": "2024-12-31"})
    newer = {"id": "contract.newer", "applies": {"from": "2025-01-01"}, "replaces": "contract.sample-card"}
    folder.card("contract/newer.yml", **newer)
    assert check(folder.root) == []
    cards = read_corpus(folder.root)[0].by_id
    assert families(cards) == dict.fromkeys(cards, frozenset(cards))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"applies": {"from": "2024-12-31"}}, "contract.sample-card 应当在 2024-12-31 以前结束"),
        ({"replaces": "contract.nowhere", "questions": OTHERS}, "被替代的卡片 contract.nowhere 不存在"),
    ],
)
def test_versions_never_hold_on_the_same_day(folder: Folder, changes: dict[str, Any], message: str) -> None:
    """The old version ends before the new one starts."""
    folder.card(applies={"from": "2020-01-01", "to": "2024-12-31"})
    right = {"id": "contract.newer", "applies": {"from": "2025-01-01"}, "replaces": "contract.sample-card"}
    folder.card("contract/newer.yml", **{**right, **changes})
    assert [fault.message for fault in check(folder.root)] == [message]


def test_a_near_identical_question_on_another_card_is_a_fault(folder: Folder) -> None:
    """One word more does not make another question."""
    folder.card(questions=["老板拖欠我三个月工资一直不给怎么办", *OTHERS])
    words = ["老板拖欠我三个月工资一直不给怎么办呀", *(f"又一种{text}{text[4]}式" for text in OTHERS)]
    folder.card("contract/twin.yml", id="contract.twin", questions=words)
    assert [fault.message.split("：")[0] for fault in check(folder.root)] == [
        "问法与 contract.sample-card 的“老板拖欠我三个月工资一直不给怎么办”几乎相同"
    ]
