"""A question of one's own in the middle of the form is answered, and the field asked again."""

from __future__ import annotations

import pytest

from actions.complaint.asides import asks, fears, told_for_sure
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


@pytest.mark.parametrize(
    ("text", "fear"),
    [
        ("会计会不会晓得是我告的", "found_out"),
        ("别告诉老板", "found_out"),
        ("你们会通知公司不", "found_out"),
        ("我怕老板整我，会计不结账", "paid_back"),
        ("我怕‹人名1›晓得", "found_out"),
        ("怕遭开除", "paid_back"),
        ("投诉了他会不会开除我", "paid_back"),
    ],
)
def test_a_fear_is_heard(text: str, fear: str) -> None:
    """Of what may come, in the clause that says so."""
    assert fears(text) == fear


@pytest.mark.parametrize(
    "text",
    [
        "他们开除我不给赔偿，会计也不结账",
        "公司会发现金",
        "会计知道公司欠我钱",
        "公司开会通知我走人",
        "开会的时候老板说要开除我",
        "工会通知公司",
        "他开除我，会不会赔钱",
        "他开除我会不会赔钱",
        "我不怕老板晓得",
        "公司会调整我的岗位",
    ],
)
def test_what_happened_and_who_keeps_the_books_are_no_fear(text: str) -> None:
    """会计, 现金 and 开会 foretell nothing, and what is asked of a dismissal is another question."""
    assert fears(text) is None


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("complainant_name", "我叫李强，这个会不会花钱", ""),
        ("complainant_name", "我叫李强，他会不会报复我", "打击报复"),
        ("employer_name", "桥头火锅有限公司，投诉多久有结果？", "工作日"),
    ],
)
def test_a_question_beside_an_answer_is_answered_too(
    person: Person, field: str, text: str, words: str
) -> None:
    """The field is filled, the answer comes first and the next question after it."""
    person.open("老板拖欠我三个月工资，我要投诉")
    names = list(ANSWERS)
    if person.asks != field:
        person.answer(**{each: ANSWERS[each] for each in names[: names.index(field)]})
    answer, asked = person.say(text)
    assert answer.outcome in ("answered", "clarify") and words in answer.text
    assert person.slots[field] is not None and asked.asks != field


@pytest.mark.parametrize("text", ["我叫李强，啷个办", "我叫李强，老板是哪个我不晓得", "我叫李强，谢谢"])
def test_what_asks_nothing_beside_an_answer_gets_no_answer(person: Person, text: str) -> None:
    """The next field is asked at once."""
    person.open("老板拖欠我三个月工资，我要投诉")
    names = list(ANSWERS)
    person.answer(**{each: ANSWERS[each] for each in names[: names.index("complainant_name")]})
    assert person.only(text).asks != "complainant_name"
