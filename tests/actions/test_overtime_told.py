"""Overtime told by the day: hours a day times the days, as an answer and after the sum."""

from __future__ import annotations

import pytest

from actions.calculating.overtime_total import day_by_day
from actions.reply import Reply
from tests.actions.conftest import Person

ANSWER = "action_answer"
TOLD = ("帮我算加班费，月薪8000，平时加班20小时", "普通的标准工时")


def say(person: Person, *messages: str) -> Reply:
    """The last reply to some messages."""
    return [person.say(message, "ask_labour", action=ANSWER) for message in messages][-1][-1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("周末每天8小时,一共10天", ("rest_day_hours", "80小时")),
        ("周末加了4天每天8小时", ("rest_day_hours", "32小时")),
        ("国庆加了三天班,每天10小时", ("holiday_hours", "30小时")),
        ("每天3小时、22天", (None, "66小时")),
        ("周末加了4天,一天8个小时", ("rest_day_hours", "32小时")),
        ("每天加班3小时", None),
        ("平时每天2小时,周末4天", None),
        ("周末加班80小时", None),
    ],
)
def test_hours_a_day_times_the_days(text: str, told: object) -> None:
    """One number of hours, one number of days, one sort at most."""
    assert day_by_day(text) == told


def test_the_question_for_hours_takes_them_by_the_day(person: Person) -> None:
    """8000 / 21.75 / 8 × 200 % × 80 hours."""
    told = say(person, "帮我算加班费，月薪8000", "普通的标准工时", "周末每天8小时，一共10天")
    assert "7356.32元" in told.text


def test_days_told_after_the_sum_are_counted_in(person: Person) -> None:
    """Twenty hours of working days stay, thirty-two of rest days come."""
    told = say(person, *TOLD, "周末加了4天每天8小时")
    assert told.outcome == "calculated"
    assert "4321.84元" in told.text


def test_more_days_are_added(person: Person) -> None:
    """另外: 32 and 8 hours."""
    told = say(person, *TOLD, "周末加了4天每天8小时", "另外周末还加了2天，每天4小时")
    assert "40小时" in told.text


def test_days_told_after_the_sum_correct_it(person: Person) -> None:
    """Without 另外 the hours of the sort are told anew."""
    told = say(person, *TOLD, "周末加了4天每天8小时", "周末加了3天每天8小时")
    assert "× 24小时" in told.text


def test_nothing_is_an_answer(person: Person) -> None:
    """没得 to whether anything made the year begin anew: nothing did, and it is no greeting."""
    told = say(person, "公司2026年3月10日把我辞退了，我不服", "我这个还来得及吗", "没得")
    assert told.outcome == "answered"
    assert "按上面的日子" in told.text
