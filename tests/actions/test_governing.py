"""A sum told alone carries the card and the articles of its rule, and takes the thread."""

from __future__ import annotations

from actions.calculating.governing import CARD_OF, CARD_OF_GRADE
from actions.calculators.catalogue import CALCULATORS
from actions.reply import Reply
from knowledge.load import load
from tests.actions.conftest import Person


def _say(person: Person, *messages: str) -> list[Reply]:
    """The replies to the last of some messages."""
    return [person.say(message, action="action_answer") for message in messages][-1]


def test_a_follow_up_with_another_term_takes_the_thread(person: Person) -> None:
    """The sum with three years has the card of the probation's length and its article, and is gone on from."""
    (reply,) = _say(person, "试用期最长多久 一年的合同", "那工资呢", "签三年的话呢")
    assert reply.calculation and reply.calculation["result"] == 6
    assert reply.answer
    (answer,) = reply.answer["answers"]
    assert answer["card"] == "contract.probation-length"
    assert (answer["citations"][0]["law"], answer["citations"][0]["article"]) == ("劳动合同法", 19)
    assert answer["verdict"] == "试用期上限：6个月。"
    assert person.slots["context"]["card"] == "contract.probation-length"


def test_a_sum_beside_its_card_is_told_with_one_answer(person: Person) -> None:
    """The card told beside it carries the articles."""
    replies = _say(person, "试用期最长多久 一年的合同")
    assert [bool(one.answer) for one in replies] == [True, False]


def test_every_sum_with_a_rule_has_a_card_of_it() -> None:
    """The cards exist, and name the sum as theirs."""
    cards = load().cards
    assert {"work_injury_lump_sum", "working_days_deadline"} == CALCULATORS.keys() - CARD_OF.keys()
    assert all(kind in cards[card].calculators for kind, card in CARD_OF.items())
    assert all("work_injury_lump_sum" in cards[card].calculators for card in CARD_OF_GRADE.values())
