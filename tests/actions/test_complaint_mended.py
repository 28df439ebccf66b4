"""A part of what was told is put right wherever the form is: 不是1234是1235, of a telephone."""

from __future__ import annotations

import pytest

from actions.complaint import wording
from actions.complaint.mended import mended
from tests.actions.conftest import Person
from tests.actions.test_complaint_spoken import _until
from tests.contracts.stores import Stores

TOLD = {
    "employer_name": "重庆大发餐饮有限公司", "employer_address": "渝北区回兴街道12号", "complainant_name": "王小明",
    "phone": "13900001234", "delivery_address": "渝北区龙溪街道88号3栋5-1", "amount": "12000", "months_owed": "3",
    "district": "渝北区",
}  # fmt: skip


@pytest.mark.parametrize("name", ["delivery_address", "id_check"])
@pytest.mark.parametrize("text", ["不是8000是8001", "尾号不是8000，应该是8001哈", "8000打错了，是8001"])
def test_the_end_of_the_telephone_is_put_right(person: Person, stores: Stores, name: str, text: str) -> None:
    """It is no address; the field that stood is asked again."""
    _until(person, name)
    address = person.slots["delivery_address"]
    reply = person.only(text)
    assert stores.vault.value(person.session_id, person.slots["phone"]) == "13800138001"
    assert (person.slots["delivery_address"], reply.asks) == (address, name)
    assert wording.CORRECTED in reply.text


def test_at_the_check_the_telephone_is_put_right_and_not_the_amount(person: Person, stores: Stores) -> None:
    """Four digits that end the telephone are no money."""
    _until(person, "id_check")
    person.only("到窗口核验")
    amount = person.slots["amount"]
    person.only("不是8000是8001")
    assert stores.vault.value(person.session_id, person.slots["phone"]) == "13800138001"
    assert person.slots["amount"] == amount


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("不是1234，是1235", ("phone", "13900001235")), ("是1235不是1234", ("phone", "13900001235")),
        ("手机号不是1234是1235，刚才打错了", ("phone", "13900001235")),
        ("不是13900001234是13900001235", ("phone", "13900001235")),
        ("不是88号是86号", ("delivery_address", "渝北区龙溪街道86号3栋5-1")),
        ("不是12是15", ("employer_address", "渝北区回兴街道15号")),
        ("不是回兴街道是悦来街道", ("employer_address", "渝北区悦来街道12号")),
        ("不是小明是小敏", ("complainant_name", "王小敏")), ("不是王小明是王晓明", ("complainant_name", "王晓明")),
        ("不是大发是大法", ("employer_name", "重庆大法餐饮有限公司")),
    ],
)  # fmt: skip
def test_the_value_that_holds_what_was_wrong_is_put_right(text: str, found: tuple[str, str]) -> None:
    """In whatever order it is said, of a number, an address or a name."""
    assert mended(text, TOLD, str) == found


@pytest.mark.parametrize(
    "text",
    [
        "不是三个月是五个月", "不是12000是15000", "不是公司是老板", "我不是王小明是他老婆", "不是1234是12", "不是3是5",
        "不是渝北区是江北区", "不是工资是加班费", "是不是1234", "不是我不上班是他不让我上班", "渝北区回兴街道12号",
        "我不是老板是员工", "单位不是工地是餐馆",
    ],
)  # fmt: skip
def test_other_corrections_are_of_no_part(text: str) -> None:
    """Money, months, a district and what somebody is are read as ever."""
    assert mended(text, TOLD, str) is None
