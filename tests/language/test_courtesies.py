"""Greetings and thanks around a question tell nothing of it."""

from __future__ import annotations

import time

import pytest

from language.courtesies import without_courtesies


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("您好，请问试用期最长多久", "试用期最长多久"),
        ("律师您好，邻居把我家的围墙推倒了怎么办", "邻居把我家的围墙推倒了怎么办"),
        ("砍了一片落叶松是什么罪，，，谢谢你了", "砍了一片落叶松是什么罪"),
        ("你好在吗，工资拖了三个月了，谢谢各位律师！！", "工资拖了三个月了"),
        ("老师好我想问加班费怎么算", "我想问加班费怎么算"),
        ("在不在，试用期最长多久", "试用期最长多久"),
    ],
)
def test_what_is_asked_is_left(said: str, left: str) -> None:
    """Before and after, with whatever punctuation."""
    assert without_courtesies(said) == left


@pytest.mark.parametrize(
    "said", ["你好", "谢谢你们，太感谢了", "你好，你是真人吗", "感谢信怎么写，公司要我写"]
)
def test_small_talk_stays_whole(said: str) -> None:
    """Where hardly anything else is said, the courtesy is the message."""
    assert without_courtesies(said) == said


@pytest.mark.parametrize(
    "said",
    [
        "在不知情的情况下签了合同有效吗",
        "在不请假的情况下算旷工吗",
        "老师好几个月没发工资",
        "领导好像要把我开除怎么办",
        "老师好想离职怎么办",
        "晚上好几个小时加班不给钱",
        "你们好多人没签合同吗",
        "申请仲裁会不会很麻烦",
    ],
)
def test_nothing_is_cut_out_of_a_word(said: str) -> None:
    """好几个月, 好像, 在不知情 only begin like a greeting."""
    assert without_courtesies(said) == said


def test_the_longest_text_takes_no_time() -> None:
    """Ten thousand characters of thanks."""
    started = time.process_time()
    for text in ("谢谢，" * 3000, "，" * 9000 + "工资", "你好，" * 3000 + "吗"):
        without_courtesies(text)
    assert time.process_time() - started < 0.5
