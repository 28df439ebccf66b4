"""One message into fields: several at once, corrections, what is not known, what is not guessed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from actions.complaint.facts import UNKNOWN
from actions.complaint.fields import FIELDS
from actions.complaint.reading import Reader, Reading
from knowledge.districts import Districts
from language.entities import entities

VALUES = {
    "‹电话1›": "13800138000",
    "‹电话2›": "13900139000",
    "‹电话9›": "138001",
    "‹地址1›": "沙坪坝区样例路12号",
    "‹地址2›": "渝中区样板街3号",
    "‹单位1›": "重庆样例公司",
    "‹单位2›": "江北样板厂",
}
FULL = {
    "issue": "unpaid_wages", "months_owed": "3", "amount": "5000", "request": "结清", "district": "渝中区",
    "employer_name": "‹单位1›", "employer_address": "‹地址1›", "delivery_address": "‹地址2›", "phone": "‹电话1›",
    "complainant_name": "‹姓名1›", "channel": "mediation",
}  # fmt: skip


@pytest.fixture
def reader(districts: Districts) -> Reader:
    """A reader on 2026-11-24 that knows the values above."""
    return Reader(districts, date(2026, 11, 24), lambda placeholder: VALUES.get(placeholder, placeholder))


def read(reader: Reader, text: str, requested: str | None = None, **facts: Any) -> Reading:
    """The reading of one message."""
    return reader.read(text, entities(text), facts, requested)


EVERYTHING = {
    "issue": "unpaid_wages", "months_owed": "3", "employer_name": "‹单位1›", "phone": "‹电话1›",
    "employer_address": "‹地址1›", "district": "沙坪坝区", "complainant_name": "‹姓名1›",
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "‹单位1›拖欠我三个月工资，在‹地址1›，我叫‹姓名1›，电话‹电话1›",
        "我叫‹姓名1›，‹电话1›，‹单位1›在‹地址1›，欠我三个月工资",
        "电话‹电话1› ‹地址1›的‹单位1›三个月工资没发 ‹姓名1›",
    ],
)
def test_several_answers_in_any_order(reader: Reader, text: str) -> None:
    """One message may fill many fields, whatever comes first."""
    assert read(reader, text).facts == EVERYTHING


CORRECTIONS = (
    ("不是三个月是五个月", {"months_owed": "5"}),
    ("不是三个月，应该是五个月", {"months_owed": "5"}),
    ("是五个月，不是三个月", {"months_owed": "5"}),
    ("金额改成8000", {"amount": "8000"}),
    ("金额改成 8000 元", {"amount": "8000"}),
    ("不是5000是8000", {"amount": "8000"}),
    ("说错了，一万二", {"amount": "12000"}),
    ("电话改成‹电话2›", {"phone": "‹电话2›"}),
    ("单位写错了，是‹单位2›", {"employer_name": "‹单位2›", "district": "两江新区"}),
    ("送达地址改成‹地址1›", {"delivery_address": "‹地址1›"}),
    ("单位地址不是‹地址1›，是‹地址2›", {"employer_address": "‹地址2›", "district": "渝中区"}),
    ("区县写错了，是九龙坡", {"district": "九龙坡区"}),
    ("改成仲裁", {"channel": "arbitration"}),
    ("不是欠工资，是没给加班费", {"issue": "overtime_pay"}),
    ("不是三个月是五个月，电话也错了，是‹电话2›", {"months_owed": "5", "phone": "‹电话2›"}),
)


@pytest.mark.parametrize(("text", "told"), CORRECTIONS)
@pytest.mark.parametrize("requested", ["confirm", "prior_reports"])
def test_corrections_replace_what_was_told(
    reader: Reader, text: str, told: dict[str, str], requested: str
) -> None:
    """At any question the new value is taken and the old one in the same message is not."""
    found = read(reader, text, requested, **FULL)
    assert found == Reading(told, corrects=True)


@pytest.mark.parametrize(
    ("text", "reopened"),
    [
        ("单位写错了", {"employer_name": None}),
        ("改电话", {"phone": None}),
        ("金额不对", {"amount": None, "months_owed": None}),
        ("送达地址要改", {"delivery_address": None}),
    ],
)
def test_a_mistake_without_the_new_value_opens_the_field_again(
    reader: Reader, text: str, reopened: dict[str, None]
) -> None:
    """The field named is to be asked once more."""
    assert read(reader, text, "confirm", **FULL).facts == reopened


@pytest.mark.parametrize("text", ["是不是投诉了就会被开除", "不是说要三个月吗", "还是八千块"])
def test_a_question_corrects_nothing(reader: Reader, text: str) -> None:
    """What is asked changes no answer."""
    assert read(reader, text, "confirm", **FULL) == Reading()


@pytest.mark.parametrize("field", [field.name for field in FIELDS if field.may_be_unknown])
@pytest.mark.parametrize("text", ["不清楚", "不知道", "跳过"])
def test_not_knowing_is_an_answer_to_every_field(reader: Reader, field: str, text: str) -> None:
    """Stored as unknown, whichever field was asked."""
    assert read(reader, text, field).facts == {field: UNKNOWN}


@pytest.mark.parametrize(
    "text", ["这个我不清楚", "我也不晓得老板叫啥", "法人不晓得", "不知道公司全名", "记不清了"]
)
def test_not_knowing_is_understood_in_a_sentence(reader: Reader, text: str) -> None:
    """People say it in their own words."""
    assert read(reader, text, "employer_name").facts == {"employer_name": UNKNOWN}


@pytest.mark.parametrize("field", ["consent", "confirm"])
def test_consent_and_confirmation_cannot_be_skipped(reader: Reader, field: str) -> None:
    """不清楚 is neither a yes nor a no."""
    assert read(reader, "不清楚", field).facts == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我在成都高新区上班", {}),
        ("在四川省遵义市高新区上班", {}),
        ("在长寿路上班", {}),
        ("我从成都到渝北区打工", {"district": "两江新区"}),
        ("在永辉超市南坪店上班", {"district": "南岸区"}),
    ],
)
def test_a_district_of_another_city_is_none(reader: Reader, text: str, told: dict[str, str]) -> None:
    """Only a city right before it makes it another's."""
    found = read(reader, text).facts
    assert {name: value for name, value in found.items() if name == "district"} == told


def test_no_earlier_report_is_an_answer(reader: Reader) -> None:
    """没有 answers the question about earlier reports; it does not mean unknown."""
    assert read(reader, "没有", "prior_reports").facts == {"prior_reports": "没有"}


def test_what_was_unknown_is_taken_when_told_later(reader: Reader) -> None:
    """Unknown is not asked again, but it may still be told."""
    assert read(reader, "哦，欠了8000元", "district", amount=UNKNOWN).facts == {"amount": "8000"}


def test_what_is_known_is_not_overwritten_in_passing(reader: Reader) -> None:
    """Only a correction, or the answer to its own question, changes a field."""
    assert "phone" not in read(reader, "寄到‹地址1›，‹电话2›", "delivery_address", **FULL).facts


@pytest.mark.parametrize("text", ["王老五", "火锅店", "四千二", "同意", "‹电话1›", "老板姓王", "是王老五"])
def test_what_answers_no_earlier_report_is_not_taken_for_one(reader: Reader, text: str) -> None:
    """之前反映过吗 is asked again."""
    assert "prior_reports" not in read(reader, text, "prior_reports").facts


@pytest.mark.parametrize(
    "text",
    ["去年找过街道", "12333", "打过电话", "劳动局", "投诉过", "申请过仲裁", "还没", "第一次", "有，上个月", "是的", "已经起诉"],
)  # fmt: skip
def test_an_earlier_report_is_told_in_any_words(reader: Reader, text: str) -> None:
    """A place, a number, a day or a plain yes."""
    assert read(reader, text, "prior_reports").facts["prior_reports"]
