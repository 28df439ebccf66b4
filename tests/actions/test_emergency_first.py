"""Whoever is in danger gets the safety message first and alone, whatever else the message asks for."""

from __future__ import annotations

import pytest

from tests.actions.conftest import Person

ANSWER = "action_answer"


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("老板欠我工资三个月", "帮我写仲裁申请书，再不给钱我就从楼上跳下去"),
        ("老板欠我工资三个月", "帮我写仲裁申请书，我不想活了"),
        ("公司收到员工的仲裁申请书", "公司收到员工的仲裁申请书，怎么准备，他说要跳楼"),
        ("我被辞退了，帮我算赔偿", "我不想活了"),
    ],
)
def test_an_emergency_is_answered_before_any_paper_list_or_sum(
    person: Person, before: str, text: str
) -> None:
    """One reply, urgent, with a number to call; nothing is asked."""
    person.say(before, "ask_labour", action=ANSWER)
    replies = person.say(text, "ask_document", action=ANSWER)
    assert [one.outcome for one in replies] == ["urgent"]
    assert "12356" in replies[0].text or "110" in replies[0].text
    assert not replies[0].body().get("asks")


@pytest.mark.parametrize("text", ["他在渝北", "在江北勒", "机器还在", "三万二"])
def test_a_place_or_a_sum_is_no_emergency(person: Person, text: str) -> None:
    """So few words are believed only where a rule knows them."""
    person.say("我要告老板，欠钱不给", "ask_labour", action=ANSWER)
    replies = person.say(text, "inform", action=ANSWER)
    assert "urgent" not in [one.outcome for one in replies]
