"""People talk to the form as they talk: they correct, quit, go on and are afraid, at whatever it asks."""

from __future__ import annotations

import pytest

from actions.complaint import wording
from actions.complaint.opening import fears, goes_on, quits
from handoff.redact import redact
from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS

STORY = "老板拖欠我三个月工资，我要投诉"


def _until(person: Person, name: str) -> None:
    """Answer the form up to the field."""
    person.open(STORY)
    names = list(ANSWERS)
    person.answer(**{each: ANSWERS[each] for each in names[: names.index(name)]})
    assert person.asks == name


@pytest.mark.parametrize("text", ["改一下 电话是13900004321", "电话打错了 应该是13900004321"])
def test_a_correction_is_heard_while_an_address_is_awaited(person: Person, text: str) -> None:
    """The telephone is changed, the address is asked again."""
    _until(person, "delivery_address")
    before = person.slots["phone"]
    reply = person.only(text)
    assert person.slots["phone"] != before and person.slots["delivery_address"] is None
    assert reply.asks == "delivery_address" and wording.CORRECTED in reply.text


@pytest.mark.parametrize("text", ["你这个烦死了 老子不填了", "我不想投诉了", "算了不弄了"])
@pytest.mark.parametrize("name", ["employer_name", "delivery_address"])
def test_giving_up_is_understood_at_every_field(person: Person, name: str, text: str) -> None:
    """It is taken for no name and no address; nothing is filed."""
    _until(person, name)
    assert person.only(text).outcome == "cancelled"


def test_what_is_asked_instead_is_answered(person: Person) -> None:
    """不想投诉了，就想问… ends the form and answers."""
    _until(person, "employer_address")
    cancelled, answered = person.say("我不想投诉了 就想问哈仲裁收不收费")
    assert (cancelled.outcome, answered.outcome) == ("cancelled", "answered")


@pytest.mark.parametrize("text", ["继续", "接着填"])
def test_going_on_asks_the_field_again(person: Person, text: str) -> None:
    """It is no name."""
    _until(person, "employer_name")
    assert person.only(text).asks == "employer_name" and person.slots["employer_name"] is None


@pytest.mark.parametrize("text", ["我要投诉没给我交公积金", "查进度"])
def test_what_can_be_no_name_is_asked_again(person: Person, text: str) -> None:
    """A sentence is not filed as the employer."""
    _until(person, "employer_name")
    person.say(text)
    assert person.asks == "employer_name" and person.slots["employer_name"] is None


@pytest.mark.parametrize(
    ("text", "card"),
    [("他们会不会知道是我", "arrears.report-anonymous"), ("他会不会报复我", "inspection.retaliation")],
)
def test_fears_at_consent_are_answered(person: Person, text: str, card: str) -> None:
    """They are neither yes nor no, and consent is asked again."""
    _until(person, "consent")
    told, again = person.say(text)
    assert told.answer and told.answer["answers"][0]["card"] == card
    assert again.asks == "consent" and person.slots["consent"] is None


def test_who_wants_no_name_in_a_complaint_is_offered_a_report(person: Person) -> None:
    """One word changes it, and nothing told is lost."""
    _until(person, "consent")
    told, again = person.say("我不想实名")
    assert told.text == wording.NEEDS_NAME and again.asks == "consent"
    person.say("举报")
    assert person.slots["kind"] == "report" and person.slots["issue"] == "unpaid_wages"


def test_no_name_said_early_in_a_report_is_kept(person: Person) -> None:
    """It is not asked a second time."""
    person.open("我要举报厂里天天加班到半夜", "file_report")
    person.say("匿名")
    assert person.slots["anonymous"] is True


@pytest.mark.parametrize("text", ["以前投诉过后来不投诉了", "他们不写了", "老板不给了"])
def test_other_words_do_not_give_up(text: str) -> None:
    """Only who speaks gives up."""
    assert quits(text) is None


@pytest.mark.parametrize("text", ["继续", "好 接着填", "往下"])
def test_going_on_is_understood(text: str) -> None:
    """In a few words."""
    assert goes_on(text)


@pytest.mark.parametrize("text", ["老板知道公司欠我钱", "公司把我开除我不服"])
def test_facts_are_no_fears(text: str) -> None:
    """What happened is not what may happen."""
    assert fears(text) is None


def test_a_real_address_is_still_personal_as_a_whole() -> None:
    """What only announces a correction is left out of it, the rest is kept back from Rasa."""
    kept: list[str] = []

    def keep(kind: str, value: str) -> str:
        kept.append(value)
        return f"‹{kind}{len(kept)}›"

    assert redact("改一下 桥头老地方三楼", "delivery_address", keep) == "改一下 ‹地址1›"
    assert kept == ["桥头老地方三楼"]


def test_an_employer_who_is_complained_of_gets_an_answer_and_no_form(person: Person) -> None:
    """The form is for who complains; a question of what it will cost is answered."""
    replies = person.say("我是开餐馆的，员工现在要告我双倍工资，要赔好多", "file_complaint")
    assert person.slots.get("stage") is None and replies[0].outcome == "answered"
