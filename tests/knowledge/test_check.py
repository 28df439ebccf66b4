"""The knowledge check finds each kind of fault, and only that."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge.check import check
from knowledge.checks.copying import LONGEST_SHARED_RUN
from knowledge.checks.numbers import quantities
from tests.knowledge.samples import CARD, Folder

COPIED = "本条第二款写得特别长，是为了让人抄写的时候能够凑满三十个连续的汉字"


def citing(**reference: Any) -> dict[str, Any]:
    """A change that makes a card cite this alone, and tell no number."""
    return {"citations": [{"law": "样例法", **reference}], "verdict": "能。按规定就可以去办。"}


@pytest.mark.parametrize("with_texts", [True, False])
def test_right_knowledge_has_no_fault(folder: Folder, with_texts: bool) -> None:
    """The sample card stands, against the registry alone and against the text."""
    folder.card()
    assert check(folder.root, folder.statutes if with_texts else None) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"citations": [{"law": "没有的法", "article": 1}]}, "没有的法 不在 knowledge/laws 登记册内"),
        (citing(article=9), "样例法 没有第 9 条"),
        (citing(article=1, sub=1), "样例法 没有第 1-1 条"),
        (citing(article=1, paragraph=3), "样例法 第 1 条没有第 3 款"),
        (citing(section="九、没有"), "没有“九、没有”这一部分"),
        (citing(article=3), "样例法 第 3 条自 2024-07-01 起施行，晚于卡片适用日 2020-01-01"),
        (citing(article=2, paragraph=1), "样例法 第 2 条自 2025-09-01 起被 样例法二 废止"),
        ({"related": ["contract.nowhere"]}, "相关卡片 contract.nowhere 不存在"),
        ({"related": [CARD["id"]]}, "相关卡片 contract.sample-card 不存在"),
        ({"id": "contract.other-name"}, "编号 contract.other-name 与所在文件不符"),
        ({"topic": "wages"}, "编号 contract.sample-card 与所在文件不符"),
        ({"questions": [*CARD["questions"], "样例问法，第甲种？"]}, "问法与 contract.sample-card 的"),
        ({"verdcit": "拼错"}, "verdcit"),
    ],
)
def test_a_fault_is_found_by_the_registry_alone(
    folder: Folder, changes: dict[str, Any], message: str
) -> None:
    """Each fault is reported once, with the file it is in, without any official text at hand."""
    path = folder.card(**changes)
    faults = check(folder.root)
    assert [fault.path for fault in faults] == [path]
    assert message in faults[0].message


@pytest.mark.parametrize(
    ("by_trial", "tried_from", "is_right"),
    [
        (True, "2024-07-01", True),
        (True, "2024-06-30", False),
        (True, None, False),
        (False, "2024-07-01", False),
    ],
)
def test_a_younger_article_stands_only_where_it_holds_by_the_trial(
    folder: Folder, by_trial: bool, tried_from: str | None, is_right: bool
) -> None:
    """An interpretation may be younger than what happened, if the card says since when it is tried so."""
    folder.law(by_trial=by_trial)
    folder.card(**citing(article=3), tried_from=tried_from)
    assert (check(folder.root) == []) is is_right


def test_a_trial_day_that_nothing_cited_has_is_a_fault(folder: Folder) -> None:
    """It would withhold the card for no reason; a card of a procedure goes by the day of asking anyway."""
    folder.law(by_trial=True)
    path = folder.card(**citing(article=3), tried_from="2024-07-02")
    assert [(fault.path, "最晚的施行日" in fault.message) for fault in check(folder.root)] == [(path, True)]
    folder.card(**citing(article=3), tried_from="2024-07-01", dated_by="filing")
    assert "不用写" in check(folder.root)[0].message


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (citing(article=1, paragraph=2, item=3), "原文第 1 条没有第 3 项"),
        ({"verdict": "能。四十日内可以去办，别拖。"}, "数字 40 不在所引条文中"),
        ({"deadlines": ["两个月内去办"]}, "数字 2 不在所引条文中"),
        ({"steps": [f"{COPIED}。"]}, f"与法条原文连续 {LONGEST_SHARED_RUN + 1} 字相同"),
        ({"false_premises": [{"premise": "不用办", "correction": COPIED}]}, "与法条原文连续"),
    ],
)
def test_a_fault_is_found_with_the_texts(folder: Folder, changes: dict[str, Any], message: str) -> None:
    """Foreign numbers, copied runs and missing items need the official text, and are silent without it."""
    path = folder.card(**changes)
    assert check(folder.root) == []
    faults = check(folder.root, folder.statutes)
    assert [fault.path for fault in faults] == [path]
    assert message in faults[0].message


@pytest.mark.parametrize(
    "paragraphs",
    [{"1": 2, "2": 2, "3": 1, "3-1": 1, "4": 1}, {"1": 2, "2": 2, "3": 1, "3-1": 1, "4": 3}],
)
def test_an_article_only_the_registry_knows_is_a_fault(folder: Folder, paragraphs: dict[str, int]) -> None:
    """The registry itself is proved against the text: article 4 does not exist there."""
    folder.law(paragraphs=paragraphs)
    folder.card(**citing(article=4))
    assert check(folder.root) == []
    assert "样例法 原文没有第 4 条" in check(folder.root, folder.statutes)[0].message


@pytest.mark.parametrize(
    "changes",
    [
        {"applies": {"from": "2020-01-01", "to": "2025-08-31"}, **citing(article=2, paragraph=1)},
        citing(article=2, paragraph=2),
        {"applies": {"from": "2024-07-01", "to": None}, **citing(article=3)},
        citing(section="一、总的要求"),
        citing(article=3, sub=1),
        {"derived": [{"number": 40, "because": "三十日再加十日"}], "verdict": "能。四十日内可以去办，别拖。"},
        {"conditions": ["费用付50%就行"]},
        {"steps": [COPIED[:LONGEST_SHARED_RUN]]},
        {"steps": ["按《本条第二款写得特别长是为了让人抄写的时候能够凑满三十个》去办"]},
        {"verdict": "能。2024年5月1日起，三十日内可以去办。"},
    ],
)
def test_what_is_lawful_is_no_fault(folder: Folder, changes: dict[str, Any]) -> None:
    """A rule told only until its repeal, a derived number, a calendar date, a run of 29 characters all pass."""
    folder.card(**changes)
    assert check(folder.root, folder.statutes) == []


def test_a_question_on_two_cards_is_a_fault_of_the_second(folder: Folder) -> None:
    """Two cards may not claim one question, however it is punctuated."""
    folder.card()
    other = folder.card("contract/twin.yml", id="contract.twin")
    faults = check(folder.root)
    assert {fault.path for fault in faults} == {other}
    assert len(faults) == len(CARD["questions"])


def test_two_cards_of_one_id_are_a_fault(folder: Folder) -> None:
    """An id names one card."""
    folder.card()
    folder.card("contract/zz-copy.yml", questions=[f"另一种问法{n}" for n in "一二三四五六七八九十百千"])
    messages = [fault.message for fault in check(folder.root)]
    assert len(messages) == 2 and "与所在文件不符" in messages[0]
    assert "sample-card.yml 重复" in messages[1]


@pytest.mark.parametrize(("today", "late"), [("2027-05-24", False), ("2027-05-25", True)])
def test_a_card_past_its_review_day_is_a_fault(folder: Folder, today: str, late: bool) -> None:
    """`review_by` is the last day a card may be served unreviewed; without a today nothing is overdue."""
    folder.card()
    assert bool(check(folder.root, today=date.fromisoformat(today))) is late
    assert check(folder.root) == []


def test_all_faults_are_told_at_once_with_their_lines(folder: Folder) -> None:
    """An editor sees everything in one run."""
    path = folder.card(related=["contract.nowhere"], **citing(article=9))
    lines = path.read_text(encoding="utf-8").splitlines()
    told = {lines[fault.line - 1].strip("- ") for fault in check(folder.root)}
    assert told == {"contract.nowhere", "law: 样例法"}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("三十日内付两倍", {30, 2}),
        ("百分之五十以上百分之一百以下", {50, 100}),
        ("2008年1月1日起施行，满1年", {1}),
        ("不低于80%，十五个工作日", {80, 15}),
        ("第八十二条", set()),
        ("1.5倍", {1.5}),
        ("１５０％的工资，罚款２万元", {150, 20000}),
        ("2024年2月9日到九月一日，2026年，2025年3月", set()),
        ("干了3个月零9日", {3, 9}),
        ("处五万元以上十万元以下罚款", {50000, 100000}),
    ],
)
def test_numbers_with_units_are_read(text: str, numbers: set[float]) -> None:
    """Only a quantity counts: an article number or the day a law began is none."""
    assert quantities(text) == numbers


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{card}\t那工资呢\tcontract.nowhere\tellipsis", "没有这张卡片：contract.nowhere"),
        ("{card}\t那工资呢\t{card}\tguess", "没有这种说法：guess"),
        ("{card}\t那工资呢\t{card},{card},{card},{card}\tbare", "最多写 3 张能答的卡片"),
        ("{card}\t那工资呢\t{card}", "应有 4 列"),
    ],
)
def test_a_broken_line_of_the_continuations_is_found(folder: Folder, line: str, message: str) -> None:
    """What people say next leads to cards that are there, in four columns."""
    folder.card()
    table = folder.root / "continuations.tsv"
    table.write_text(line.format(card=CARD["id"]) + "\n", encoding="utf-8")
    (fault,) = check(folder.root)
    assert fault.path == table and message in fault.message


def test_the_same_words_twice_after_one_card_are_found(folder: Folder) -> None:
    """Which of two answers would be meant?"""
    folder.card()
    line = f"{CARD['id']}\t那工资呢\t{CARD['id']}\tellipsis\n"
    (folder.root / "continuations.tsv").write_text("# 说明\n" + line * 2, encoding="utf-8")
    (fault,) = check(folder.root)
    assert (fault.line, fault.message) == (3, "同一张卡片后面的话重复了")


def _presume(folder: Folder, entry: str) -> Path:
    """The tables of what cards presume, with one entry."""
    tables = folder.root / "presumed"
    tables.mkdir()
    (tables / "words.yml").write_text("跌: [摔, 跌倒]\n", encoding="utf-8")
    (tables / "contract.yml").write_text(entry, encoding="utf-8")
    return tables / "contract.yml"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("contract.nowhere: {{frequency: 0}}", "没有这张卡片：contract.nowhere"),
        ("{card}: {{frequency: 0, presumes: [['(摔']]}}", "不是有效的表达式"),
        ("{card}: {{frequency: 0, presumes: [['摔|']]}}", "什么话都算说到了"),
        ("{card}: {{frequency: 0, presumes: [[工商认定]]}}", "请直接写后一个"),
        ("{card}: {{frequency: 0, presumes: [[火星上摔了]]}}", "自己的问题大多没有说到“火星上摔了"),
        ("{card}: {{frequency: 0, unless: ['(摔']}}", "不是有效的表达式"),
        ("{card}: {{frequency: 0, unless: ['[一-龥]']}}", "自己的问题大多说到了 unless 里的话"),
    ],
)
def test_a_broken_entry_of_what_a_card_presumes_is_found(folder: Folder, entry: str, message: str) -> None:
    """A circumstance is of a card that is there, can be read, and is told by the card's own questions."""
    folder.card()
    own = "" if entry.startswith("{card}") else f"{CARD['id']}: {{frequency: 0}}\n"
    file = _presume(folder, f"{entry.format(card=CARD['id'])}\n{own}")
    (fault,) = check(folder.root)
    assert message in fault.message and (fault.path, fault.line) == (file, 1)


def test_a_card_that_presumes_nothing_is_written_down_too(folder: Folder) -> None:
    """Nobody forgets to say what a card presumes."""
    folder.card()
    _presume(folder, "{}\n")
    (fault,) = check(folder.root)
    assert fault.message == "presumed 里没有写它假定了什么"


@pytest.mark.parametrize(
    "entry",
    [
        "{card}: {{frequency: 9}}",
        "{card}: {{frequency: 0, presumes: [[<没有这组>]]}}",
        "{card}: {{frequency: 0, presumes: [摔]}}",
        "- {card}",
        "",
        "{card}: [",
    ],
)
def test_entries_of_what_a_card_presumes_that_cannot_be_read_are_found(folder: Folder, entry: str) -> None:
    """A grade that there is not, or shared words that there are not."""
    folder.card()
    file = _presume(folder, entry.format(card=CARD["id"]) + "\n")
    (fault,) = check(folder.root)
    assert fault.path == file.parent and fault.message.startswith("读不懂")
