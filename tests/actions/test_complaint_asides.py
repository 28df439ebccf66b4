"""A question of one's own in the middle of the form is answered, and the field asked again."""

from __future__ import annotations

import pytest

from actions.complaint.asides import asks, told_for_sure
from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS

STORY = "店里差我半年工钱,我要投诉老板"


@pytest.mark.parametrize("text", ["要是他把我开了啷个办", "万一老板晓得了把我炒了咋整", "要是他不给钱咋个办"])
def test_what_is_only_thought_of_tells_no_matter(person: Person, text: str) -> None:
    """The matter is still asked for; nothing is taken for a dismissal."""
    person.open(STORY)
    assert person.asks == "issue"
    answer, again = person.say(text)
    assert answer.outcome in ("answered", "clarify")
    assert again.asks == "issue"
    assert person.slots["issue"] is None


def test_the_fear_to_be_dismissed_is_answered_by_what_protects_from_it(person: Person) -> None:
    """开了 is said for 开除."""
    person.open(STORY)
    answer, _ = person.say("要是他把我开了啷个办")
    assert "打击报复" in answer.text


@pytest.mark.parametrize("field", ["request", "employer_name", "complainant_name", "prior_reports"])
def test_a_question_at_any_field_is_answered_and_the_field_asked_again(person: Person, field: str) -> None:
    """Where a name is awaited, too: 老板跑了我该做啥子 is no employer."""
    person.open("老板拖欠我三个月工资，我要投诉")
    names = list(ANSWERS)
    if person.asks != field:
        person.answer(**{each: ANSWERS[each] for each in names[: names.index(field)]})
    answer, again = person.say("老板跑了我该做啥子")
    assert answer.outcome in ("answered", "clarify")
    assert again.asks == field
    assert person.slots[field] is None


def test_a_matter_told_before_the_supposition_counts(person: Person) -> None:
    """拖欠工资 is the matter; the rest is only feared."""
    person.open(STORY)
    person.say("他拖欠工资，要是他把我开了啷个办")
    assert person.slots["issue"] == "unpaid_wages"


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("我该做啥子", True),
        ("还有啥子办法", True),
        ("没得合同要得不要得", True),
        ("钱给不给嘛", True),
        ("没得啥子要求", False),
        ("他啥子都没给", False),
        ("他动不动就骂人", False),
        ("观音桥步行街三号", False),
    ],
)
def test_questions_as_they_are_spoken(text: str, is_asked: bool) -> None:
    """By the word for what, and by saying a word, not, and the word again."""
    assert asks(text) is is_asked


def test_what_happened_is_told_for_sure() -> None:
    """Only a thought that asks or fears is cut off."""
    assert told_for_sure("欠我三个月，要是他把我开了啷个办") == "欠我三个月"
    assert told_for_sure("如果方便就寄到沙坪坝") == "如果方便就寄到沙坪坝"
