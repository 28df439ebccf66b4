"""People talk to the form as they talk: they correct, quit, go on and are afraid, at whatever it asks."""

from __future__ import annotations

import pytest

from actions.complaint import wording
from actions.complaint.asides import fears
from actions.complaint.opening import announces_change, goes_on, may_open, quits
from actions.complaint.plausible import is_plausible
from handoff.redact import redact
from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS
from tests.contracts.stores import Stores, a_filing

STORY = "老板拖欠我三个月工资，我要投诉"


def _until(person: Person, name: str) -> None:
    """Answer the form up to the field."""
    person.open(STORY)
    names = list(ANSWERS)
    if person.asks != name:
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


@pytest.mark.parametrize(
    "text", ["你这个烦死了 老子不填了", "我不想投诉了", "算了不弄了", "算了嘛 我还是不告他们了"]
)
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


@pytest.mark.parametrize("text", ["我要投诉没给我交公积金", "查进度", "等下 我要改一下"])
def test_what_can_be_no_name_is_asked_again(person: Person, text: str) -> None:
    """A sentence is not filed as the employer."""
    _until(person, "employer_name")
    person.say(text)
    assert person.asks == "employer_name" and person.slots["employer_name"] is None


@pytest.mark.parametrize("name", ["employer_name", "employer_address", "delivery_address"])
def test_who_insists_is_believed(person: Person, name: str) -> None:
    """What seems no name and no place is asked again once and taken then: nobody is stuck."""
    _until(person, name)
    again = person.only("老板天天骂我们")
    assert again.asks == name and person.slots[name] is None
    assert person.only("老板天天骂我们").asks != name and person.slots[name] is not None


def test_a_doubt_is_forgotten_with_the_next_message(person: Person) -> None:
    """A second sentence is no insisting once something else was said in between."""
    _until(person, "employer_address")
    for text in ("老板天天骂我们", "名字改成大江食品", "老板天天骂我们"):
        person.say(text)
    assert person.slots["employer_address"] is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("employer_name", "大鹏火锅"),
        ("employer_name", "老板姓王，喊王老五"),
        ("employer_address", "桥头老地方三楼"),
        ("employer_address", "九龙坡杨家坪"),
        ("delivery_address", "忠县拔山镇老家"),
        ("complainant_name", "买买提·艾合买提"),
        ("request", "把工资给我"),
    ],
)
def test_ordinary_answers_are_not_doubted(field: str, value: str) -> None:
    """Names and places as people say them, and every field that is neither."""
    assert is_plausible(field, value)


@pytest.mark.parametrize("name", ["request", "employer_name", "employer_address"])
def test_no_earlier_report_is_heard_at_any_field(person: Person, name: str) -> None:
    """It goes where it belongs, the field is asked again, and earlier reports are not asked for."""
    _until(person, name)
    assert person.only("从来没有反映过").asks == name
    assert (person.slots["prior_reports"], person.slots[name]) == ("没有", None)


def test_how_filings_stand_is_told_in_between(person: Person, stores: Stores) -> None:
    """Those of the session with their numbers, else that there are none yet; the field is asked again."""
    _until(person, "employer_name")
    none, again = person.say("查哈进度")
    assert none.text == wording.NOTHING_FILED and again.asks == "employer_name"
    number = stores.desk("hold").file(a_filing(person.session_id)).number
    assert number in person.say("查哈进度")[0].text


def test_a_field_said_to_be_wrong_is_asked_anew(person: Person) -> None:
    """公司名字搞错了 means the employer's, not the person's."""
    _until(person, "delivery_address")
    kept = person.slots["complainant_name"]
    assert person.only("公司名字搞错了").asks == "employer_name"
    assert person.slots["complainant_name"] == kept


def test_another_district_is_heard_where_an_address_is_awaited(person: Person) -> None:
    """It is no address."""
    _until(person, "delivery_address")
    assert person.only("不是沙坪坝区是九龙坡区").asks == "delivery_address"
    assert person.slots["district"] == "九龙坡区"


@pytest.mark.parametrize("text", ["改一下", "等下 我要改一下", "前面填错了"])
def test_a_change_is_announced(text: str) -> None:
    """In a few words, without what is to be changed."""
    assert announces_change(text)


@pytest.mark.parametrize("text", ["电话写错了", "改一下 桥头老地方三楼", "公司改了名字"])
def test_what_names_the_change_announces_none(text: str) -> None:
    """It is the change."""
    assert not announces_change(text)


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("他们会不会知道是我", "arrears.report-anonymous"),
        ("我怕老板晓得", "arrears.report-anonymous"),
        ("他们得不得晓得是我告的", "arrears.report-anonymous"),
        ("我不愿意让公司知道", "arrears.report-anonymous"),
        ("他会不会报复我", "inspection.retaliation"),
    ],
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


def test_the_facts_of_a_report_are_filed_wherever_they_are_told(person: Person, stores: Stores) -> None:
    """At the matter, in place of an address, at the end; each is read back, and none becomes the address."""
    person.open("我要举报一个厂", "file_report")
    person.say("每天干14个小时")
    person.say("大鹏电子")
    assert person.only("还不给休息 工资条也不给看").asks == "employer_address"
    person.answer(employer_address="巴南区花溪路3号", consent="同意", anonymous="匿名")
    summary = person.only("他们还打人骂人")
    person.say("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.parties["employer_address"] == "巴南区花溪路3号"
    for told in ("每天干14个小时", "工资条也不给看", "打人骂人"):
        assert told in summary.text and told in ticket.facts["details"]


@pytest.mark.parametrize("text", ["同意", "不晓得", "他会不会报复我", "匿名"])
def test_answers_and_fears_are_no_facts_of_a_report(person: Person, text: str) -> None:
    """They steer the form."""
    person.open("我要举报厂里天天加班到半夜", "file_report")
    person.say(text)
    assert person.slots["details"] == "我要举报厂里天天加班到半夜"


@pytest.mark.parametrize(
    "text",
    [
        "以前投诉过后来不投诉了",
        "他们不写了",
        "老板说不办了",
        "厂子不办了 工资没给",
        "工地不搞了",
        "活路不整了",
    ],
)
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


@pytest.mark.parametrize("text", ["我现在就要走 他不给", "公司让我下个月换岗"])
def test_what_is_only_told_opens_no_form(person: Person, text: str) -> None:
    """It is answered, and the form offered."""
    (reply,) = person.say(text, "file_complaint")
    assert person.slots.get("stage") is None and reply.quick_replies[0].title == "我要投诉"


@pytest.mark.parametrize("text", ["员工把我告了", "他要去仲裁我", "那个人现在要告我双倍工资"])
def test_who_is_complained_of_opens_no_form(text: str) -> None:
    """Whoever they are."""
    assert not may_open("file_complaint", text)


@pytest.mark.parametrize(
    "text", ["我要告我们老板", "帮我把工资要回来", "包工头不结账，给我登起", "我要投诉我上班那个厂"]
)
def test_who_wants_to_file_may_open_the_form(text: str) -> None:
    """In whatever words."""
    assert may_open("file_complaint", text)


@pytest.mark.parametrize("text", ["我不想活了 不办了", "我要跳楼 不办了"])
def test_a_cry_for_help_is_heard_before_giving_up(person: Person, text: str) -> None:
    """The safety message comes, and the form waits."""
    _until(person, "employer_name")
    assert person.only(text).outcome == "urgent"
