"""A farewell is one by its words, not by its letters."""

from __future__ import annotations

import pytest

from index.answer import Answerer
from index.farewells import says_farewell
from tests.index.asking import ask


@pytest.mark.parametrize(
    "text",
    ["再见", "先这样", "走了哈", "改天再聊", "我先去忙", "没别的事了", "下次再来问你", "886", "问完了，谢谢", "我要上班了", "我先去找老板说了拜拜"],
)  # fmt: skip
def test_who_takes_leave_is_heard(text: str) -> None:
    """In the ways people do."""
    assert says_farewell(text)


@pytest.mark.parametrize(
    "text",
    [
        "厂子早都关了", "那我改过来就没事了吧", "老板走了", "公司搬走了", "老板说明天再说", "他说有空再签", "以后再也不给我交社保",
        "我睡了一觉就被开除", "娃儿生病没批假就走了，遭开了", "给烧烤摊串串，摊子不摆了，差我一千九", "等过完年再给钱",
    ],
)  # fmt: skip
def test_what_is_told_is_no_farewell(text: str) -> None:
    """Places that closed, people who left, days that others promised."""
    assert not says_farewell(text)


@pytest.mark.parametrize("text", ["厂子早都关了", "那我改过来就没事了吧", "换手机聊天记录不见了"])
def test_no_goodbye_is_said_to_whoever_takes_no_leave(answerer: Answerer, text: str) -> None:
    """It is answered, or asked what is meant."""
    assert ask(answerer, text).outcome in ("answered", "clarify")


def test_a_farewell_is_returned(answerer: Answerer) -> None:
    """As before."""
    assert ask(answerer, "再见").outcome == "smalltalk"
