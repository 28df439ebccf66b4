"""Answers that pick one of a few, places, telephones: taken when plain, asked again when not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from actions.complaint.reading import Reader
from knowledge.districts import Districts
from language.entities import entities

VALUES = {
    "‹电话1›": "13800138000",
    "‹电话2›": "023-12345678",
    "‹电话9›": "138001",
    "‹地址1›": "万州样例路1号",
}


@pytest.fixture
def reader(districts: Districts) -> Reader:
    """A reader on 2026-11-24."""
    return Reader(districts, date(2026, 11, 24), lambda placeholder: VALUES.get(placeholder, placeholder))


def answer(reader: Reader, field: str, text: str) -> dict[str, Any]:
    """What one answer to one field fills."""
    return dict(reader.read(text, entities(text), {"issue": "dismissal"}, field).facts)


CHOICES = (
    ("consent", "同意", True), ("consent", "好的，我同意", True), ("consent", "可以", True),
    ("consent", "不同意", False), ("consent", "我不太同意", False), ("consent", "不想同意", False),
    ("anonymous", "匿名", True), ("anonymous", "不要实名", True), ("anonymous", "实名", False),
    ("anonymous", "不要匿名", False),
    ("channel", "申请仲裁", "arbitration"), ("channel", "调解吧", "mediation"), ("channel", "2", "arbitration"),
    ("channel", "第一种", "mediation"), ("channel", "不想调解，直接仲裁", "arbitration"),
    ("channel", "先调解，不行再仲裁", "mediation"),
    ("confirm", "确认提交", True), ("confirm", "没问题", True), ("confirm", "对的，提交吧", True),
    ("confirm", "对头", True), ("confirm", "没得问题", True), ("confirm", "要得嘛", True), ("confirm", "提交嘛", True),
    ("confirm", "可以了", True), ("confirm", "要得，提交哈", True), ("consent", "要得，同意嘛", True),
    ("id_check", "到窗口核验", "window"), ("id_check", "以后再说", "later"),
)  # fmt: skip


@pytest.mark.parametrize(("field", "text", "value"), CHOICES)
def test_a_plain_choice_is_taken(reader: Reader, field: str, text: str, value: object) -> None:
    """Whichever way it is worded."""
    assert answer(reader, field, text) == {field: value}


UNCLEAR = (
    ("consent", "你们会告诉老板吗"), ("consent", "不同意会怎么样"), ("consent", "我想想"),
    ("anonymous", "好的"), ("anonymous", "不"), ("anonymous", "实名有什么坏处"),
    ("channel", "都可以"), ("channel", "不要调解"), ("channel", "调解还是仲裁"), ("channel", "仲裁要多久"),
    ("confirm", "等一下"), ("confirm", "提交了会怎么样"), ("confirm", "先别提交"),
    ("confirm", "莫提交"), ("confirm", "可以嘛"), ("confirm", "对头不"), ("confirm", "要得个铲铲"),
    ("id_check", "为什么要身份证"), ("issue", "这个有用吗"), ("request", "能要到多少"),
    ("employer_name", "等会儿告诉你"), ("district", "在老家那边"), ("amount", "很多"),
)  # fmt: skip


@pytest.mark.parametrize(("field", "text"), UNCLEAR)
def test_an_unclear_answer_is_never_guessed(reader: Reader, field: str, text: str) -> None:
    """A question, a half answer or nothing at all leaves the field open."""
    assert answer(reader, field, text).get(field) is None


PLACES = (
    ("district", "沙坪坝", {"district": "沙坪坝区"}),
    ("district", "江北", {"district": "两江新区"}),
    ("district", "重庆市渝中区解放碑", {"district": "渝中区"}),
    ("district", "在成都", {"district": "成都"}),
    ("employer_address", "‹地址1›", {"employer_address": "‹地址1›", "district": "万州区"}),
    ("delivery_address", "‹地址1›", {"delivery_address": "‹地址1›"}),
    ("employer_address", "在‹地址1›，家住‹地址2›",
     {"employer_address": "‹地址1›", "delivery_address": "‹地址2›", "district": "万州区"}),
)  # fmt: skip


@pytest.mark.parametrize(("field", "text", "told"), PLACES)
def test_places_are_told_apart(reader: Reader, field: str, text: str, told: dict[str, str]) -> None:
    """The district comes from the employer's address, by the name it has today; a home is not a workplace."""
    assert answer(reader, field, text) == told


def test_the_first_of_two_equally_long_districts_counts(reader: Reader) -> None:
    """The same message gives the same district in every process."""
    assert answer(reader, "district", "渝中到南岸") == {"district": "渝中区"}


KINDS = (
    ("‹姓名1›", {"complainant_name": "‹姓名1›"}), ("‹单位1›", {"employer_name": "‹单位1›"}),
    ("‹电话1›", {"phone": "‹电话1›"}), ("‹地址2›", {"employer_address": "‹地址2›"}),
    ("‹证件1›", {}), ("‹银行卡1›", {}), ("‹人名1›", {}), ("‹邮箱1›", {}),
)  # fmt: skip


@pytest.mark.parametrize(("placeholder", "told"), KINDS)
def test_each_kind_of_placeholder_has_its_field(
    reader: Reader, placeholder: str, told: dict[str, str]
) -> None:
    """Identity numbers, bank cards and other people's names fill none."""
    assert answer(reader, "request", f"补充{placeholder}") == told | {"request": f"补充{placeholder}"}


@pytest.mark.parametrize(
    ("placeholder", "is_right"), [("‹电话1›", True), ("‹电话2›", True), ("‹电话9›", False)]
)
def test_a_telephone_that_cannot_be_rung_is_asked_again(
    reader: Reader, placeholder: str, is_right: bool
) -> None:
    """A mobile or a landline is taken; six digits are not, and the person is told why."""
    found = reader.read(placeholder, [], {}, "phone")
    assert ("phone" in found.facts) is is_right
    assert (found.problem is None) is is_right


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("我带身份证来", "window"), ("本人过来", "window"), ("当面核验嘛", "window"), ("去窗口办", "window"),
        ("到时候再说", "later"), ("等你们联系我", "later"), ("不想去窗口", "later"), ("没时间去现场", "later"), ("改天", "later"),
    ],
)  # fmt: skip
def test_the_identity_check_is_told_in_other_words(reader: Reader, text: str, value: str) -> None:
    """At the window or later."""
    assert answer(reader, "id_check", text) == {"id_check": value}


@pytest.mark.parametrize("text", ["确认", "确认提交", "好的", "可以", "同意", "没问题", "王老五", "嗯"])
def test_a_yes_chooses_no_identity_check(reader: Reader, text: str) -> None:
    """It says neither window nor later: it is asked again."""
    assert answer(reader, "id_check", text) == {}
