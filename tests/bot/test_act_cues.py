"""Cues of a dialogue act: kinds of words, and their order where a text is short."""

from __future__ import annotations

import pytest

from bot.components.act_cues import cues


@pytest.mark.parametrize("text", ["难用", "不顶用", "白问了"])
def test_rare_words_of_one_kind_are_one_cue(text: str) -> None:
    """What is said of a useless answer is learnt from every way of saying it."""
    assert "cue:useless" in cues(text)


def test_the_order_of_the_cues_is_told_of_a_short_text() -> None:
    """Whether we may write for them, and that they may write for us, differ by their order alone."""
    assert "order:you>may" in cues("你能写申请书不")
    assert "order:you>may" not in cues("能不能你写")


def test_a_story_has_cues_but_no_order() -> None:
    """In a long text the order of kinds is chance."""
    found = cues("我在工地干了半年老板一直拖着工资不给我们几个人都不晓得怎么办")
    assert "cue:they" in found
    assert not any(name.startswith(("order:", "cues:")) for name in found)


@pytest.mark.parametrize("text", ["", "👍", "asdf", "一" * 2000])
def test_any_text_can_be_read(text: str) -> None:
    """Nothing people send raises."""
    assert isinstance(cues(text), list)
