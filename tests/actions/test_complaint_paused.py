"""A danger told in the form stays until it is over; the form waits and comes back."""

from __future__ import annotations

import pytest

from actions.complaint import wording
from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS

STORY = "老板拖欠我三个月工资，我要投诉"


def _cry(person: Person, field: str = "request") -> None:
    """The form open at a field, and somebody in danger."""
    person.open(STORY)
    names = list(ANSWERS)
    if person.asks != field:
        person.answer(**{each: ANSWERS[each] for each in names[: names.index(field)]})
    assert person.only("老板要打死我").outcome == "urgent"


@pytest.mark.parametrize("field", ["request", "employer_address", "complainant_name"])
def test_what_follows_a_cry_is_no_answer_to_the_field(person: Person, field: str) -> None:
    """他在楼下了 gets the safety advice again, whatever the form waits for."""
    _cry(person, field)
    for words in ("他在楼下了", "他们在砸门"):
        reply = person.only(words)
        assert reply.outcome == "urgent" and "110" in reply.text
        assert reply.asks is None
    assert person.slots[field] is None
    assert person.slots["requested_slot"] == field


@pytest.mark.parametrize("words", ["继续", "继续填"])
def test_the_form_comes_back_when_asked_for(person: Person, words: str) -> None:
    """The same question; the next message is its answer again."""
    _cry(person)
    assert "继续填" in [one.title for one in person.only("他在楼下了").quick_replies]
    assert person.only(words).asks == "request"
    assert person.only("把工资结清").asks == "employer_name"


def test_once_it_is_over_the_form_waits_for_its_answer(person: Person) -> None:
    """没事了 is told how to go on; a name said next is still kept from Rasa."""
    _cry(person, "complainant_name")
    safe = person.only("没事了")
    assert safe.text.endswith(wording.WAITS)
    assert person.only("小样").asks == "phone"
    assert person.sent[-1] == "‹姓名1›"


def test_a_danger_in_the_form_may_be_left_by_cancelling_alone(person: Person) -> None:
    """算了 may be said of more than the form; 取消 ends the form, and the danger is kept."""
    _cry(person)
    assert person.only("算了", "cancel").outcome == "urgent"
    assert person.only("取消", "cancel").outcome == "cancelled"
    (reply,) = person.say("他在楼下了", action="action_answer")
    assert reply.outcome == "urgent"


def test_a_person_asked_for_in_danger_is_fetched_and_nothing_asked(person: Person) -> None:
    """The form stays quiet."""
    _cry(person)
    assert person.only("转人工").outcome == "handed_off"
    assert person.only("他在楼下了").outcome == "urgent"


def test_a_form_opened_after_a_danger_asks_its_questions(person: Person) -> None:
    """Whoever wants to file goes on with their matter."""
    person.say("老板要打死我", action="action_answer")
    person.open(STORY)
    assert person.only("把工资结清").asks == "employer_name"


def test_a_question_of_law_is_answered_while_a_danger_is_told(person: Person) -> None:
    """As outside the form."""
    _cry(person)
    answer, again = person.say("没签劳动合同能要双倍工资吗")
    assert (answer.outcome, again.asks) == ("answered", "request")
    assert person.only("他在楼下了").outcome == "urgent"


def test_a_cry_beside_the_wish_to_file_is_heard_before_any_form(person: Person) -> None:
    """老板要打死我，我要投诉 gets the safety message first; no form is open, and 我要投诉 opens it when the person is safe."""
    first, *_ = person.say("老板要打死我，我要投诉", "file_complaint")
    assert first.outcome == "urgent" and "110" in first.text
    assert "我要投诉" in [one.title for one in first.quick_replies]
    assert person.slots.get("requested_slot") is None and person.slots.get("stage") is None
    person.open("我要投诉")
    assert person.asks == "issue"
