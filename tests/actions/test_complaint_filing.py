"""Whole filings, turn by turn: from the first sentence to the receipt."""

from __future__ import annotations

import json

from tests.actions.conftest import Person
from tests.contracts.stores import Stores

ANSWERS = {
    "issue": "老板不发工资",
    "channel": "申请仲裁",
    "amount": "一万二",
    "request": "把欠的工资结清",
    "employer_name": "重庆样例建筑有限公司",
    "employer_address": "沙坪坝区样例路12号",
    "district": "沙坪坝区",
    "prior_reports": "没有反映过",
    "consent": "同意",
    "anonymous": "匿名",
    "complainant_name": "张小样",
    "phone": "13800138000",
    "delivery_address": "渝中区样板街3号2栋5-1",
    "id_check": "到窗口核验",
}
SECRETS = ("重庆样例建筑有限公司", "样例路12号", "张小样", "13800138000", "样板街3号")


def test_a_complaint_is_filed_and_receipted(person: Person, stores: Stores) -> None:
    """Everything asked is stored with real values, the receipt says what it is and what comes next."""
    opened = person.open("老板拖欠我三个月工资，我要投诉")
    assert "投诉后单位会知道是你" in opened.text
    assert "《劳动保障监察条例》第十一条" in opened.text
    confirm = person.answer(**ANSWERS)
    assert confirm.asks == "confirm"
    assert "欠薪：3 个月" in confirm.text
    filed = person.only("确认提交")
    assert filed.outcome == "filed"
    assert "登记成功，不等于已经立案" in filed.text
    assert "2026-12-08 前（十个工作日内）" in filed.text
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert filed.ticket is not None
    assert filed.ticket["number"] == ticket.number
    assert (ticket.kind, ticket.channel, ticket.district) == ("complaint", "inspection", "沙坪坝区")
    assert ticket.facts["months_owed"] == "3"
    assert ticket.facts["issue"] == "unpaid_wages"
    assert ticket.parties == {
        "complainant_name": "张小样",
        "phone": "13800138000",
        "employer_name": "重庆样例建筑有限公司",
        "employer_address": "沙坪坝区样例路12号",
        "delivery_address": "渝中区样板街3号2栋5-1",
    }
    assert ticket.missing == ()


def test_nothing_of_the_form_is_left_after_filing(person: Person) -> None:
    """After the receipt every slot is empty but what papers may use, so that a second filing starts afresh."""
    person.open("老板拖欠我三个月工资，我要投诉")
    person.answer(**ANSWERS)
    person.only("确认提交")
    assert {value for name, value in person.slots.items() if name != "known"} == {None}
    assert person.slots["known"]["issue"] == "unpaid_wages"


def test_no_personal_value_ever_stands_in_a_slot(person: Person) -> None:
    """Rasa's tracker and what is sent to Rasa hold placeholders, at every turn."""
    person.open("我叫张小样，电话13800138000，重庆样例建筑有限公司拖欠我三个月工资，我要投诉")
    person.answer(**ANSWERS)
    person.only("电话改成13900139000")
    person.only("确认提交")
    seen = json.dumps([person.kept, person.sent], ensure_ascii=False)
    assert not [secret for secret in (*SECRETS, "13900139000") if secret in seen]


def test_the_code_in_the_receipt_is_a_placeholder(person: Person, stores: Stores) -> None:
    """The query code never reaches Rasa; the channel puts it in."""
    person.open("老板拖欠我三个月工资，我要投诉")
    person.answer(**ANSWERS)
    filed = person.only("确认提交")
    assert filed.ticket is not None
    assert filed.ticket["code"] == "‹查询码1›"
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert stores.vault.value(person.session_id, "‹查询码1›") == ticket.code


def test_an_anonymous_report_names_nobody(person: Person, stores: Stores) -> None:
    """No name, phone or address is asked, and none given earlier is filed."""
    opened = person.open("我叫张小样，举报我们厂用童工，电话13800138000", "file_report")
    assert "举报不能替您要回自己的钱" in opened.text
    confirm = person.answer(**ANSWERS)
    assert confirm.asks == "confirm"
    assert "匿名" in confirm.text
    assert "姓名" not in confirm.text
    filed = person.only("确认提交")
    assert "《重庆市劳动保障监察条例》第二十一条" in filed.text
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert (ticket.kind, ticket.status, ticket.urgency) == ("report", "filed", "urgent")
    assert set(ticket.parties) == {"employer_name", "employer_address"}
    assert "张小样" not in str(ticket.facts)
    assert "13800138000" not in str(ticket.facts)


def test_a_named_report_keeps_who_reported(person: Person, stores: Stores) -> None:
    """实名 asks for name and phone, and no delivery address."""
    person.open("我要举报厂里超时加班不让休息", "file_report")
    confirm = person.answer(**ANSWERS | {"anonymous": "实名"})
    assert confirm.asks == "confirm"
    person.only("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.parties["complainant_name"] == "张小样"
    assert ticket.parties["phone"] == "13800138000"
    assert "delivery_address" not in ticket.parties


def test_unknown_answers_are_listed_as_missing(person: Person, stores: Stores) -> None:
    """What the person could not tell is named in the receipt and in the ticket, and was asked once."""
    person.open("我要投诉")
    unknown = {
        "employer_name": "不清楚",
        "employer_address": "不知道",
        "prior_reports": "跳过",
        "amount": "不清楚",
    }
    person.answer(**ANSWERS | unknown)
    filed = person.only("确认提交")
    assert filed.ticket is not None
    assert filed.ticket["missing"] == ["amount", "employer_name", "employer_address", "prior_reports"]
    assert "还缺：金额、单位、单位地址、之前反映" in filed.text
    asked = [slots["requested_slot"] for slots in person.kept]
    assert asked.count("amount") == 1


def test_confirming_one_form_twice_makes_one_ticket(person: Person, stores: Stores) -> None:
    """A confirmation whose reply was lost, sent again while the form is still open, files nothing new."""
    person.open("老板拖欠我三个月工资，我要投诉")
    person.answer(**ANSWERS)
    before = dict(person.slots)
    person.only("确认提交")
    person.slots = before
    person.only("确认提交")
    assert len(stores.tickets.by_session(person.session_id)) == 1
