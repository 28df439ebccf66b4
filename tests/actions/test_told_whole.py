"""What was told whole just before is not told whole again: a way of thirty lines, a list, a card that a fact changes nothing of."""

from __future__ import annotations

from actions.remedies.told_whole import ABOVE, NOTED
from actions.reply import Reply
from tests.actions.conftest import Person

STORY = "老板欠我3个月工资，每月5000，2026年5月起没发"


def _say(person: Person, *messages: str) -> Reply:
    """The first reply to the last of some messages."""
    return [person.say(message, action="action_answer") for message in messages][-1][0]


def test_a_way_told_again_unchanged_is_two_lines(person: Person) -> None:
    """What was asked, and where the rest stands; the card and the articles stay."""
    whole = _say(person, STORY, "我该走哪条路")
    again = _say(person, "那下一步怎么走")
    assert whole.text.count("\n") > 5
    assert again.text.split("\n") == [whole.text.split("\n")[0], ABOVE]
    assert whole.answer and again.answer
    (first,) = again.answer["answers"]
    assert first["card"] == "path.unpaid_wages"
    assert first["citations"] == whole.answer["answers"][0]["citations"]
    assert first["text"] == again.text and not first["sections"]


def test_a_way_that_has_changed_is_told_whole(person: Person) -> None:
    """A new fact changes it."""
    _say(person, STORY, "我该走哪条路")
    assert ABOVE not in _say(person, "公司在法院破产了", "那我该走哪条路").text


def test_after_another_matter_the_way_is_told_whole(person: Person) -> None:
    """It no longer stands just above."""
    _say(person, STORY, "我该走哪条路", "试用期最长多久")
    assert ABOVE not in _say(person, "老板欠我工资的事，我该走哪条路").text


def test_a_list_for_an_employer_is_told_once(person: Person) -> None:
    """The list before a dismissal, asked for twice in a row."""
    _say(person, "我们店想辞退一个员工，怎么做合法")
    assert ABOVE in _say(person, "怎么辞退才合法").text


def test_a_card_that_a_fact_changes_nothing_of_is_not_repeated_whole(person: Person) -> None:
    """Its verdict and its articles, and that the rest stands above; a question is answered whole."""
    whole = _say(person, "老板拖欠我的工资")
    again = _say(person, "老板就是不给钱")
    assert whole.answer and again.answer
    assert again.answer["answers"][0]["card"] == whole.answer["answers"][0]["card"]
    verdict, rests_on, *rest = again.text.split("\n")
    assert (
        whole.text.startswith(verdict.removeprefix(NOTED))
        and verdict.startswith(NOTED)
        and rests_on.startswith("依据：")
    )
    assert rest == [ABOVE]
    assert ABOVE not in _say(person, "老板拖欠工资怎么办").text


def test_a_question_how_to_write_one_after_a_card_is_no_order_of_a_paper(person: Person) -> None:
    """That a card was told is no fact of a case."""
    assert _say(person, "仲裁要多久出结果", "仲裁申请书怎么写").outcome == "answered"
