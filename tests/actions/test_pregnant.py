"""Who said that she is pregnant is not forgotten when a dismissal comes up later."""

from __future__ import annotations

import pytest

from actions.remedies.pregnant import heard_pregnant
from actions.reply import Reply
from index.registers import BUBBLE
from tests.actions.conftest import Person

PROTECTED = "第四十二条第四项"


def _say(person: Person, *messages: str) -> Reply:
    """The first reply to the last of some messages."""
    return [person.say(message, action="action_answer") for message in messages][-1][0]


@pytest.mark.parametrize(
    "messages",
    [
        ("我怀孕了", "试用期能开除吗", "公司要开除我"),
        ("我怀孕了", "工资怎么发", "公司说我违纪要开除我"),
        ("我怀孕5个月了", "试用期能开除吗", "老板说要辞退我"),
    ],
)
def test_the_protection_comes_before_the_rule_for_everybody(
    person: Person, messages: tuple[str, ...]
) -> None:
    """A question in between changes nothing; the fault that takes the protection away is named."""
    reply = _say(person, *messages)
    assert reply.text.startswith("您说怀孕了")
    assert PROTECTED in reply.text and "第三十九条" in reply.text
    assert (
        reply.answer and reply.answer["short"].startswith("怀孕了：") and len(reply.answer["short"]) <= BUBBLE
    )


@pytest.mark.parametrize(
    "messages",
    [
        ("公司要开除我",),
        ("我怀孕了", "加班费怎么算"),
        ("我怀孕了", "流产了", "公司要开除我"),
        ("我老婆怀孕了", "公司要开除我"),
    ],
)
def test_nobody_else_is_told_so(person: Person, messages: tuple[str, ...]) -> None:
    """Nothing is supposed, and no other matter is led by it."""
    assert not _say(person, *messages).text.startswith("您说怀孕了")


@pytest.mark.parametrize(
    ("text", "pregnant"),
    [
        ("我怀孕了能开除我吗", True), ("查出怀孕了", True), ("我现在孕期", True), ("我没怀孕", False),
        ("怀孕了能辞退吗", None), ("如果我怀孕了", None), ("我同事怀孕了", None), ("我想怀孕", None), ("我准备怀孕", None),
        ("我去年流产过，现在怀孕3个月，公司要辞退我", True), ("我去年流产过现在怀孕3个月公司要辞退我", True),
        ("我现在怀孕3个月，去年流产过，能不能开除我", True), ("我流产后又怀上了", True), ("我怀二胎了", True),
        ("我被查出怀孕", True), ("我怀上了", True), ("我怀起娃儿了老板喊我走", True), ("医院查出我怀孕了", True),
        ("怀孕了，公司能辞退我吗", True), ("我怀孕了，医生说先兆流产", True), ("我怀孕3个月流产了", False),
        ("我刚流产，公司要我上班", False), ("我没怀上", False), ("我被查出没怀孕", False), ("我之前流产过", None),
        ("我想怀二胎", None), ("我怀不上", None), ("我怀疑老板骗我", None), ("我老婆怀二胎了", None), ("以后怀了再说", None),
    ],
)  # fmt: skip
def test_what_tells_of_a_pregnancy(text: str, pregnant: bool | None) -> None:
    """The speaker's own, told and not supposed."""
    assert heard_pregnant(text) is pregnant
