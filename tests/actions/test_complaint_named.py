"""A complaint needs a name and a report does not: what people say of it outside its question."""

from __future__ import annotations

import pytest

from actions.complaint.opening import stays_named
from tests.actions.conftest import Person


def test_no_name_said_early_in_a_report_is_kept(person: Person) -> None:
    """It is not asked a second time."""
    person.open("我要举报厂里天天加班到半夜", "file_report")
    person.say("匿名")
    assert person.slots["anonymous"] is True


def test_no_name_is_no_matter(person: Person) -> None:
    """Said where the matter is asked, it is kept, and the matter asked again."""
    person.open("我要举报", "file_report")
    assert person.only("匿名").asks == "issue"
    assert (person.slots["anonymous"], person.slots["issue"]) == (True, None)


@pytest.mark.parametrize(
    ("text", "accepts"),
    [
        ("那还是实名嘛,继续", True),
        ("好，实名就实名", True),
        ("实名投诉，继续填", True),
        ("要得，实名嘛", True),
        ("可以实名", True),
        ("实名会不会遭报复", False),
        ("不实名", False),
    ],
)
def test_a_name_given_after_all_is_heard(text: str, accepts: bool) -> None:
    """In a few words, that neither ask nor refuse."""
    assert stays_named(text) is accepts


def test_a_name_given_after_all_is_no_answer_to_another_question(person: Person) -> None:
    """It must not stand as what the complaint asks for."""
    person.open("老板欠我三个月工资我要投诉", "file_complaint")
    assert person.only("那还是实名嘛,继续").asks == "request"
    assert person.slots["request"] is None
