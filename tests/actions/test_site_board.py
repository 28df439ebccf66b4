"""The rights board at a site's gate: its names reach the filing, whenever they are told."""

from __future__ import annotations

import pytest

from actions.complaint.site_board import LABELS
from channels.console.ticket_view import masked_value
from handoff.mapping import PARTIES
from handoff.personal.site_board import is_photo, names
from tests.actions.conftest import FORM, Person
from tests.actions.test_complaint_filing import ANSWERS
from tests.contracts.stores import Stores

ANSWER = "action_answer"
PHOTO = "我上传了维权信息告示牌的照片"
BOARD = (
    f"{PHOTO}，告示牌上写着：工程项目名称是样例花园二期，建设单位是重庆样例置业，施工总承包单位是样例建工集团第三公司，"
    "分包单位是老样劳务队，劳资专管员电话是13900002222"
)
READ = {
    "project_name": "样例花园二期",
    "developer": "重庆样例置业",
    "general_contractor": "样例建工集团第三公司",
    "subcontractor": "老样劳务队",
    "employer_phone": "13900002222",
}


def read(text: str) -> dict[str, str]:
    """What a message reads off a board, by field."""
    return {one.field: text[one.start : one.end] for one in names(text)}


def test_the_form_of_the_page_and_people_are_read_alike() -> None:
    """Labels as on the board or as said; what is not said is not there."""
    assert read(BOARD) == READ
    assert read("工地告示牌：总包是某某公司，项目叫江边一号") == {
        "general_contractor": "某某公司",
        "project_name": "江边一号",
    }


@pytest.mark.parametrize(
    "text",
    [
        "总包是某某公司",
        "告示牌上总包是谁",
        "告示牌上要写什么",
        "工地没有告示牌",
        "告示牌上写着：总包是哪个，怎么查",
        "",
    ],
)
def test_stories_and_questions_read_nothing_off_a_board(text: str) -> None:
    """Only a message that says what stands on a board is one."""
    assert read(text) == {} and not is_photo(text)


def test_a_photograph_is_followed_by_the_question_for_the_names(person: Person) -> None:
    """The page shows its form for `site_board`; the names are said back masked by the channel, with what they mean."""
    (asked,) = person.say(PHOTO, action=ANSWER)
    assert asked.asks == "site_board" and "施工总承包单位" in asked.text
    (noted,) = person.say(BOARD, action=ANSWER)
    assert noted.asks is None and "样例花园二期" in noted.text and "先清偿" in noted.text


def test_firms_and_the_telephone_never_reach_rasa(person: Person) -> None:
    """Whatever the firms are called, and whatever the form was asking for."""
    person.say(BOARD, action=ANSWER)
    person.open("老板拖欠我三个月工资，我要投诉")
    person.answer(**{name: ANSWERS[name] for name in ("request",)})
    assert person.asks == "employer_name"
    person.say(BOARD)
    sent = "".join(person.sent)
    assert [value for name, value in READ.items() if name != "project_name" and value in sent] == []


def test_names_told_before_the_complaint_are_filed_with_it(person: Person, stores: Stores) -> None:
    """They stand in the filing's parties with their real values, the kind of evidence in its facts."""
    person.say(BOARD, action=ANSWER)
    person.open("老板拖欠我三个月工资，我要投诉")
    person.answer(**ANSWERS)
    assert person.only("确认提交").outcome == "filed"
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert {name: ticket.parties.get(name) for name in READ} == READ
    assert ticket.facts["evidence"] == "维权信息告示牌照片"
    assert ticket.parties["employer_name"] == ANSWERS["employer_name"]


def test_names_told_during_the_complaint_answer_no_question_of_it(person: Person, stores: Stores) -> None:
    """The board comes while the employer is asked for: both are kept apart, and the question stands again."""
    person.open("老板拖欠我三个月工资，我要投诉")
    person.answer(request=ANSWERS["request"])
    noted, again = person.say(BOARD)
    assert (noted.asks, again.asks) == (None, "employer_name")
    person.answer(**ANSWERS)
    person.only("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.parties["employer_name"] == ANSWERS["employer_name"]
    assert ticket.parties["general_contractor"] == READ["general_contractor"]


def test_a_name_is_corrected_by_saying_it_again(person: Person, stores: Stores) -> None:
    """The later word counts, the others stay."""
    person.say(BOARD, action=ANSWER)
    person.say("告示牌上写着：分包单位是新样劳务队", action=ANSWER)
    person.open("老板拖欠我三个月工资，我要投诉")
    person.answer(**ANSWERS)
    person.only("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.parties["subcontractor"] == "新样劳务队"
    assert ticket.parties["developer"] == READ["developer"]


def test_a_board_that_rasa_takes_for_a_complaint_opens_no_form(person: Person) -> None:
    """The names alone are no wish to complain."""
    (noted,) = person.say(BOARD, "file_complaint", action=FORM)
    assert [offer.title for offer in noted.quick_replies] == ["我要投诉"]
    assert person.slots.get("stage") is None


def test_the_board_fills_fields_that_agencies_take() -> None:
    """Every name lands in a column of the mapping to other systems; staff see the telephone masked."""
    assert set(READ) == set(LABELS) <= PARTIES
    assert masked_value("employer_phone", READ["employer_phone"]) == "139****2222"


def test_a_board_changes_nothing_of_what_was_told_of_the_case(person: Person) -> None:
    """The story told before is taken over, and no firm on the board is taken for the employer."""
    person.say("老板欠我三个月工资13500，我在样例餐饮上班", action=ANSWER)
    before = {name: value for name, value in person.slots["known"].items() if name != "site_board"}
    person.say(BOARD, action=ANSWER)
    assert before and before == {
        name: value for name, value in person.slots["known"].items() if name != "site_board"
    }


def test_the_board_goes_with_an_anonymous_report(person: Person, stores: Stores) -> None:
    """The firms are the site's; of the teller nothing is filed."""
    person.say(BOARD, action=ANSWER)
    person.open("工地不给农民工发工资，我要举报", "file_report")
    person.answer(**{**ANSWERS, "anonymous": "匿名"})
    assert person.only("确认提交").outcome == "filed"
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.kind == "report" and ticket.parties["general_contractor"] == READ["general_contractor"]
    assert ticket.facts["evidence"] and "phone" not in ticket.parties
