"""What is offered after a reply: each side its own suggestions, and the roster where several are owed their wages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from actions.remedies.crew import ROSTER
from actions.reply import Reply
from actions.turns.base import Turn
from tests.actions.conftest import Person
from tests.contracts.stores import Stores


def say(person: Person, *messages: str) -> list[Reply]:
    """The replies to the last of some messages."""
    return [person.say(message, "ask_labour", action="action_answer") for message in messages][-1]


def titles(reply: Reply) -> list[str]:
    """The buttons of a reply."""
    return [offer.title for offer in reply.quick_replies]


@pytest.fixture
def employer(turns: dict[str, Turn], stores: Stores) -> Person:
    """Somebody who chose 我是企业 on the page."""
    opened, _ = stores.sessions.open(region=None, audience="employer", on=None, lifetime=timedelta(days=1))
    return Person(opened.id, turns, stores, lambda text: False)


@pytest.mark.parametrize("text", ["你好", "你能做什么"])
def test_an_employer_who_only_greets_is_offered_what_employers_ask(
    employer: Person, person: Person, text: str
) -> None:
    """A dismissal done rightly, not 我要投诉; a worker, and whoever has not said, is offered the worker's."""
    (greeted,) = say(employer, text)
    assert greeted.outcome == "smalltalk" and "我要投诉" not in titles(greeted)
    assert any("辞退" in title for title in titles(greeted))
    assert "我要投诉" in titles(say(person, text)[-1])


def test_what_the_message_says_of_itself_goes_first(person: Person) -> None:
    """我是老板 where nobody had chosen a side."""
    (greeted,) = say(person, "你好，我是开餐馆的老板")
    assert "我要投诉" not in titles(greeted)


def test_every_suggestion_to_an_employer_is_answered(employer: Person) -> None:
    """None leads to a refusal."""
    for title in titles(say(employer, "你好")[-1]):
        assert say(employer, title)[-1].outcome in ("answered", "documented")


@pytest.mark.parametrize(
    "text",
    [
        "包工头欠我们班组二十三个人的工资，怎么办",
        "工地上老板拖欠我们十几个工人三个月工资",
        "我们八个工友的工钱包工头一直不给",
    ],
)
def test_several_who_are_owed_wages_are_offered_the_roster(person: Person, text: str) -> None:
    """Once, beside the answer, as a page and not as a paper to download."""
    replies = say(person, text)
    assert [one for reply in replies for one in reply.documents] == [ROSTER]


@pytest.mark.parametrize(
    "text", ["老板拖欠我三个月工资怎么办", "我们公司三个人被辞退了，能赔多少", "年休假一年几天"]
)
def test_one_person_or_another_matter_is_offered_no_roster(person: Person, text: str) -> None:
    """Whoever speaks for themselves has no crew to list."""
    assert not [one for reply in say(person, text) for one in reply.documents]


def test_how_many_told_later_is_about_the_wages_told_before(person: Person) -> None:
    """The number alone is no matter of its own; the sum of one of them has the roster, too."""
    say(person, "工地包工头拖欠我三个月工资，月薪6000")
    say(person, "我们一共十二个工人都没拿到钱，怎么办")
    summed = say(person, "帮我算一下欠我多少工资")
    assert summed[0].outcome == "calculated" and ROSTER in summed[0].documents


def test_an_employer_with_a_crew_is_offered_no_roster_of_claims(newcomer: Callable[[], Person]) -> None:
    """The page lists what is owed to those who fill it in."""
    assert not [
        one
        for reply in say(newcomer(), "我是老板，我们欠了十二个工人的工资怎么办")
        for one in reply.documents
    ]
