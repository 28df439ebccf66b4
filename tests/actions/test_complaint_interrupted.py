"""What comes between: questions, a wish for a person, an emergency, cancelling, a change of mind."""

from __future__ import annotations

import pytest

from actions.complaint import wording
from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS
from tests.contracts.stores import Stores

STORY = "老板拖欠我三个月工资，我要投诉"


def test_a_question_in_between_is_answered_and_the_field_asked_again(person: Person) -> None:
    """The form waits with the same question; nothing told is lost."""
    person.open(STORY)
    asked = person.asks
    answer, again = person.say("没签劳动合同能要双倍工资吗", "ask_contract")
    assert answer.outcome == "answered"
    assert "《劳动合同法》第八十二条" in answer.text
    assert answer.asks is None
    assert again.asks == asked == "request"
    assert person.slots["months_owed"] == "3"


@pytest.mark.parametrize("text", ["取消", "算了", "不投诉了"])
def test_cancelling_leaves_nothing(person: Person, stores: Stores, text: str) -> None:
    """No ticket, no slot but what sums and papers may still use, and it is said that nothing was passed on."""
    person.open(STORY)
    reply = person.only(text, "cancel")
    assert (reply.outcome, reply.text) == ("cancelled", wording.CANCELLED)
    assert {value for name, value in person.slots.items() if name != "known"} == {None}
    assert set(person.slots["known"]) == {"issue", "months_owed", "description"}
    assert stores.tickets.by_session(person.session_id) == []


def test_cancelling_at_the_last_question_files_nothing(person: Person, stores: Stores) -> None:
    """The button 取消 beside 确认提交 means it."""
    person.open(STORY)
    person.answer(**ANSWERS)
    assert person.only("取消", "cancel").outcome == "cancelled"
    assert stores.tickets.by_session(person.session_id) == []


def test_without_consent_nothing_is_filed(person: Person, stores: Stores) -> None:
    """The person is told the ways that need no consent."""
    person.open(STORY)
    person.answer(**ANSWERS | {"consent": "不同意"})
    assert person.slots["consent"] is None
    assert stores.tickets.by_session(person.session_id) == []


def test_refusing_consent_names_other_ways(person: Person) -> None:
    """匿名举报, the window, 12333."""
    person.open(STORY)
    facts = {name: value for name, value in ANSWERS.items() if name != "consent"}
    person.answer(**facts)
    reply = person.only("不同意", "deny")
    assert reply.outcome == "cancelled"
    assert "匿名举报" in reply.text
    assert "12333" in reply.text


def test_a_question_at_consent_is_no_consent(person: Person) -> None:
    """你们会告诉老板吗 is answered, and consent is asked again."""
    person.open(STORY)
    person.answer(**{name: value for name, value in ANSWERS.items() if name != "consent"})
    *_, again = person.say("同意了你们会告诉老板吗", "ask_labour")
    assert again.asks == "consent"
    assert person.slots["consent"] is None


def test_a_person_asked_for_in_between_is_stored(person: Person, stores: Stores) -> None:
    """The request is kept for staff, and the form goes on."""
    person.open(STORY)
    handed, again = person.say("转人工", "ask_person")
    assert handed.outcome == "handed_off"
    assert again.asks == "request"
    assert [request.session_id for request in stores.people.open()] == [person.session_id]


def test_an_emergency_pauses_the_form(person: Person) -> None:
    """Only help is told, nothing is asked; 继续 goes on where the form was."""
    person.open(STORY)
    (reply,) = person.say("老板带人打我，我被他们关起来了，快来救我", "urgent")
    assert reply.outcome == "urgent"
    assert "110" in reply.text
    assert reply.asks is None
    assert person.slots["requested_slot"] == "request"
    assert person.only("继续").asks == "request"
    assert person.only("把欠的工资结清").asks == "employer_name"


def test_an_answer_after_an_emergency_is_still_kept_from_rasa(person: Person) -> None:
    """The field stays asked while the form pauses, so the name that follows leaves as a placeholder."""
    person.open(STORY)
    person.answer(**{name: text for name, text in ANSWERS.items() if name != "complainant_name"})
    assert person.asks == "complainant_name"
    person.say("老板带人打我，我被他们关起来了，快来救我", "urgent")
    person.say("没事了")
    assert person.only("小样").asks == "phone"
    assert person.sent[-1] == "‹姓名1›"


@pytest.mark.parametrize("wish", ["我要举报", "改成举报", "还是匿名举报吧"])
def test_a_complaint_may_become_a_report(person: Person, wish: str) -> None:
    """What was told stays; the report's own rules are said, consent is asked for it."""
    person.open(STORY)
    reply = person.only(wish)
    assert "举报不能替您要回自己的钱" in reply.text
    assert person.slots["kind"] == "report"
    assert person.slots["issue"] == "unpaid_wages"


def test_a_report_may_become_a_complaint_and_asks_consent_again(person: Person) -> None:
    """To be named to the employer needs a consent of its own."""
    person.open("我要举报厂里超时加班不让休息", "file_report")
    person.answer(**{name: ANSWERS[name] for name in ("employer_name", "employer_address", "consent")})
    assert person.slots["consent"] is True
    reply = person.only("我要投诉")
    assert "投诉后单位会知道是你" in reply.text
    assert person.slots["consent"] is None
    consent = person.answer(request="不要再超时", district="不清楚", prior_reports="没有")
    assert "单位会知道是您在投诉" in consent.text


@pytest.mark.parametrize("answer", ["投诉过", "举报过", "向信访举报过"])
def test_earlier_reports_do_not_switch_the_form(person: Person, answer: str) -> None:
    """举报过 answers the question; it is no wish to report."""
    person.open(STORY)
    needed = ("request", "employer_name", "employer_address", "district")
    person.answer(**{name: ANSWERS[name] for name in needed})
    assert person.asks == "prior_reports"
    person.only(answer)
    assert (person.slots["kind"], person.slots["prior_reports"]) == ("complaint", answer)


def test_what_is_not_understood_is_asked_again(person: Person) -> None:
    """The same field, with the same words, and a note that it was not clear."""
    person.open("公司拖欠工资，我要投诉")
    again = person.only("很多很多")
    assert again.asks == "amount"
    assert again.text.startswith(wording.NOT_UNDERSTOOD)


def test_another_fact_than_the_one_asked_is_noted(person: Person) -> None:
    """It is kept and the open question comes again without a reproach."""
    person.open("公司拖欠工资，我要投诉")
    again = person.only("公司是重庆样例建筑有限公司")
    assert again.asks == "amount"
    assert again.text.startswith(wording.NOTED)
    assert person.slots["employer_name"] == "‹单位1›"
