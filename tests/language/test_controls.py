"""Short steering words are told from questions and from answers."""

from __future__ import annotations

import pytest

from language.controls import control, examples, is_question


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("取消", "cancel"),
        ("算了吧", "cancel"),
        ("算求了", "cancel"),
        ("不投诉了。", "cancel"),
        ("不晓得", "skip"),
        ("跳过！", "skip"),
        ("不清楚", "skip"),
        ("同意", "affirm"),
        ("要得", "affirm"),
        (" ＯＫ ", "affirm"),
        ("好的～", "affirm"),
        ("对头", "affirm"),
        ("没得问题", "affirm"),
        ("要得嘛", "affirm"),
        ("提交嘛", "affirm"),
        ("可以了", "affirm"),
        ("不同意嘛", "deny"),
        ("不晓得哦", "skip"),
        ("算了嘛", "cancel"),
        ("不同意", "deny"),
        ("不是", "deny"),
        ("转人工", "human"),
        ("轉人工", "human"),
    ],
)
def test_a_steering_word_alone_steers(text: str, meaning: str) -> None:
    """Width, traditional form, blanks and marks around the word do not matter."""
    assert control(text) == meaning


@pytest.mark.parametrize(
    "text",
    [
        "",
        "。",
        "可以要双倍工资吗",
        "算了一下欠我五千",
        "对方不给钱",
        "我不知道老板叫什么",
        "无锡",
        "好久发工资",
        "是嘛",
        "可以嘛",
        "对吧",
        "对头不",
        "有问题",
        "莫提交",
    ],
)
def test_a_sentence_that_holds_a_steering_word_does_not_steer(text: str) -> None:
    """Only a message that is nothing but the word is a control."""
    assert control(text) is None


def test_no_word_steers_two_ways() -> None:
    """Each word stands under one meaning."""
    words = [word for group in examples().values() for word in group]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("没签合同能要双倍工资吗", True),
        ("啷个告老板", True),
        ("这样合法不？", True),
        ("加班费怎么算", True),
        ("多久能拿到钱", True),
        ("可以嗎", True),
        ("老闆欠薪怎麼辦", True),
        ("老闆欠我五千塊", False),
        ("渝中区解放碑", False),
        ("欠我五千块", False),
        ("三个月", False),
    ],
)
def test_a_question_is_known_by_its_words_or_mark(text: str, asks: bool) -> None:
    """A form may be interrupted by a question; a plain fact is no question."""
    assert is_question(text) is asks
