"""An injury told without its day: the day is asked for once, and the injury stays the matter."""

from __future__ import annotations

import pytest

from actions.reply import Reply
from tests.actions.conftest import Person

ANSWER = "action_answer"
FALL = "受伤了 在工地从架子上摔下来 腿断了 老板不管 没得保险 咋个办"


def say(person: Person, *messages: str) -> list[Reply]:
    """The replies to the last of some messages."""
    return [person.say(message, "ask_labour", action=ANSWER) for message in messages][-1]


def test_the_day_is_asked_for_beside_the_card(person: Person) -> None:
    """One question, after the answer."""
    card, asked = say(person, "在工地从架子上摔下来，腿断了，老板不管，怎么办")
    assert card.outcome == "answered"
    assert (asked.outcome, asked.asks) == ("asking", "injured_on")


def test_the_day_gives_the_dated_list(person: Person) -> None:
    """11月2号 alone: thirty days for the employer, a year for the worker; who is not insured is said."""
    (told,) = say(person, FALL, "11月2号")
    for words in ("2026-12-02", "2027-11-02", "没参工伤保险"):
        assert words in told.text
    assert person.slots["known"]["injured_on"] == "2026-11-02"


def test_what_is_told_next_changes_the_way(person: Person) -> None:
    """包工头叫我去的: whoever passed the work on is liable, the injury stays the matter."""
    (told,) = say(person, FALL, "11月2号", "没签合同，包工头叫我去的")
    assert "转包的单位" in told.text
    assert "2027-11-02" in told.text


def test_whether_there_is_time_is_about_the_injury(person: Person) -> None:
    """No first day of work is asked for."""
    (told,) = say(person, FALL, "11月2号", "没签合同，包工头叫我去的", "还来得及吗")
    assert told.asks is None
    assert "2026-12-02" in told.text


def test_the_order_of_what_is_told_does_not_matter(person: Person) -> None:
    """Asked for time before the day is known, the day is asked for again."""
    (asked,) = say(person, FALL, "还来得及吗")
    assert asked.asks == "injured_on"
    (told,) = say(person, "11月2号")
    assert "2026-12-02" in told.text


@pytest.mark.parametrize("other", ["帮我算双倍工资", "2026年3月1日入职的"])
def test_another_matter_is_no_day_of_the_injury(person: Person, other: str) -> None:
    """A sum is opened, a first day is learned."""
    replies = say(person, FALL, other)
    assert not any("按时间要走的步骤" in one.text for one in replies)


def test_a_day_not_remembered_is_looked_up(person: Person) -> None:
    """The papers of the hospital have it."""
    (told,) = say(person, FALL, "不记得了")
    assert "病历" in told.text


def test_a_question_for_the_rule_asks_nothing_back(person: Person) -> None:
    """员工受伤怎么办 tells of nobody's injury."""
    assert all(one.asks is None for one in say(person, "工伤认定要怎么办"))
