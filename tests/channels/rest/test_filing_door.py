"""Another system files for a person, and asks how it stands."""

from __future__ import annotations

from typing import Any

import pytest

from actions.complaint.fields import FIELDS
from channels.rest.facts import Facts
from tests.channels.rest.conftest import Rest

FACTS: dict[str, Any] = {
    "issue": "unpaid_wages",
    "amount": 15000,
    "request": "把三个月工资结清",
    "employer_name": "重庆测试样例建筑有限公司",
    "employer_address": "渝中区样例路1号",
    "district": "渝中区",
    "prior_reports": "没有",
    "consent": True,
    "complainant_name": "测试甲",
    "phone": "13800138000",
    "delivery_address": "南岸区样例街2号",
    "id_check": "later",
    "confirm": True,
    "details": "在工地干了三个月，一直没发工资",
}


def file(rest: Rest, key: str, reference: str = "12345-0871", kind: str = "complaint", **changes: Any) -> Any:
    """One filing by this system."""
    facts = {name: value for name, value in (FACTS | changes).items() if value is not None}
    return rest.call("POST", "/api/v1/tickets", key, json={"id": reference, "kind": kind, "facts": facts})


def test_a_complete_complaint_is_one_ticket_however_often_it_is_sent(rest: Rest) -> None:
    """201 with number and code; a repeat gives both again; another reference is another ticket."""
    key = rest.key()
    first, again, other = file(rest, key), file(rest, key), file(rest, key, "12345-0872")
    assert [one.status_code for one in (first, again, other)] == [201] * 3
    assert first.json() == again.json() and first.json()["code"]
    assert other.json()["number"] != first.json()["number"]
    kept = rest.stores.tickets.by_number(first.json()["number"])
    assert kept and kept.parties["phone"] == "13800138000" and kept.facts["amount"] == "15000"
    assert (kept.channel, kept.district, kept.status) == ("inspection", "渝中区", "awaiting_confirmation")


def test_the_same_reference_with_other_content_is_a_conflict(rest: Rest) -> None:
    """Nothing is overwritten, and no receipt of the first is handed out; two systems may use the same reference."""
    key, other = rest.key(), rest.key(name="仲裁院")
    number = file(rest, key).json()["number"]
    refused = file(rest, key, amount=99)
    assert refused.status_code == 409 and number not in refused.text
    assert refused.json()["title"] == "这个 id 已经用过，内容不一样"
    assert file(rest, other).json()["number"] != number


@pytest.mark.parametrize(
    "left_out",
    [
        "issue",
        "request",
        "amount",
        "employer_name",
        "prior_reports",
        "consent",
        "complainant_name",
        "phone",
        "confirm",
    ],
)
def test_what_is_missing_is_named(rest: Rest, left_out: str) -> None:
    """Nothing is filed half, without consent, or unconfirmed."""
    refused = file(rest, rest.key(), **{left_out: None})
    assert refused.status_code == 422 and refused.json()["field"] == left_out
    assert rest.stores.tickets.list(10) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("consent", False), ("confirm", False), ("issue", "weather"), ("phone", "110110"), ("amount", "很多"),
        ("district", "火星区"), ("channel", "court"), ("id_number", "500101199001011234"),
    ],
)  # fmt: skip
def test_what_cannot_be_right_is_refused_by_name(rest: Rest, field: str, value: Any) -> None:
    """Also a field that nobody asked for: no identity number is taken."""
    refused = file(rest, rest.key(), **{field: value})
    assert refused.status_code == 422 and refused.json()["field"] == field
    assert str(value) not in refused.text or isinstance(value, bool)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("request", None, "facts.request（请求）没有填。要问本人：您想要什么结果"),
        ("phone", "01012345678901", "facts.phone 格式不对"),
        ("channel", "court", "facts.channel 只能是 mediation、arbitration、unknown"),
        ("id_number", "x", "facts.id_number 没有这一项，不收"),
        ("consent", "是的", "facts.consent 要写 true 或者 false"),
        ("confirm", None, "facts.confirm：要本人核对内容"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_where_to_a_program(
    rest: Rest, field: str, value: Any, said: str
) -> None:
    """In Chinese, with the name of the input, and with nothing of buttons that only the chat has."""
    refused = file(rest, rest.key(), **{field: value})
    problem = refused.json()
    assert (problem["title"], problem["status"]) == ("请求里有的内容缺了或者不对", 422)
    assert said in problem["detail"] and "点下面" not in problem["detail"]


def test_everything_that_is_missing_is_told_at_once(rest: Rest) -> None:
    """Six fields left out cost one call more, not six; each with what to ask the person."""
    left_out = ["request", "employer_name", "district", "complainant_name", "phone", "delivery_address"]
    nowhere = {"employer_address": "样例路6号"}
    problem = file(rest, rest.key(), **dict.fromkeys(left_out), **nowhere).json()
    assert problem["field"] == "request" and problem["detail"].count("要问本人：") == len(left_out)
    assert all(f"facts.{name}（" in problem["detail"] for name in left_out)


def test_several_mistakes_are_told_at_once(rest: Rest) -> None:
    """Each with its place; what is not JSON is told as such, and neither repeats what was sent."""
    wrong = {"kind": "letter", "facts": {"amount": "很多", "phone": "110110"}}
    told = rest.call("POST", "/api/v1/tickets", rest.key(), json=wrong).json()
    assert [part.split()[0] for part in told["detail"].split("；")] == [
        "id", "kind", "facts.amount", "facts.phone",
    ]  # fmt: skip
    broken = rest.client.post("/api/v1/tickets", content="{", headers={"Content-Type": "application/json"})
    assert (broken.status_code, broken.json()["detail"]) == (400, "请求体不是完整的 JSON。")


@pytest.mark.parametrize(
    ("employer_address", "employer_name"),
    [
        ("九龙坡区杨家坪街道样例路6号", "重庆测试样例建筑有限公司"),
        ("杨家坪样例路6号", "重庆测试样例建筑有限公司"),
        ("unknown", "九龙坡区样例餐馆"),
    ],
)
def test_the_district_is_read_from_where_the_work_is(
    rest: Rest, employer_address: str, employer_name: str
) -> None:
    """As in the chat; where neither address nor employer names one it is asked for, and home is no place of work."""
    key = rest.key()
    place = {"employer_address": employer_address, "employer_name": employer_name}
    number = file(rest, key, district=None, **place).json()["number"]
    kept = rest.stores.tickets.by_number(number)
    assert kept and kept.district == "九龙坡区" and kept.facts["district"] == "九龙坡区"
    nowhere = {"employer_address": "样例路6号", "employer_name": "样例餐馆", "district": None}
    assert file(rest, key, "12345-0872", **nowhere).json()["field"] == "district"


@pytest.mark.parametrize(
    ("employer_address", "employer_name"),
    [
        ("成都市高新区天府大道6号", "重庆测试样例建筑有限公司"),
        ("四川省成都市武侯区样例路6号", "重庆市渝中区样例餐馆"),
        ("遵义市样例区南坪样例巷6号", "样例餐馆"),
        ("长寿路6号", "样例餐馆"),
        ("unknown", "长寿食品厂"),
    ],
)
def test_a_district_is_not_guessed(rest: Rest, employer_address: str, employer_name: str) -> None:
    """Another city's district, a road or a brand is no place of work here; the field is asked for."""
    place = {"employer_address": employer_address, "employer_name": employer_name}
    assert file(rest, rest.key(), district=None, **place).json()["field"] == "district"


def test_a_district_that_was_told_is_not_read_again(rest: Rest) -> None:
    """Not even where the address names another."""
    told = file(rest, rest.key(), district="江北区", employer_address="九龙坡区样例路6号")
    kept = rest.stores.tickets.by_number(told.json()["number"])
    assert kept and kept.facts["district"] == "江北区"


def test_what_a_person_does_not_know_is_listed_and_no_obstacle(rest: Rest) -> None:
    """`unknown` is an answer, as in the chat."""
    told = file(rest, rest.key(), employer_address="unknown", amount="unknown").json()
    assert {"employer_address", "amount"} <= set(told["missing"])


def test_an_anonymous_report_carries_no_identity(rest: Rest) -> None:
    """Even where the other system sends a name."""
    story = "我叫张样例，电话13800138000，厂里收押金"
    told = file(rest, rest.key(), kind="report", anonymous=True, details=story)
    assert told.status_code == 201, told.text
    kept = rest.stores.tickets.by_number(told.json()["number"])
    assert kept and kept.kind == "report" and not {"complainant_name", "phone"} & kept.parties.keys()
    assert "张样例" not in str(kept.facts) and "13800138000" not in str(kept.facts)


def test_a_matter_of_another_agency_is_not_filed(rest: Rest) -> None:
    """The refusal names whose it is."""
    refused = file(rest, rest.key(), issue="housing_fund")
    assert refused.status_code == 422 and "12329" in refused.json()["detail"]


def test_a_ticket_is_told_by_number_and_code_alone(rest: Rest) -> None:
    """Without personal data; a wrong code and an unknown number are alike, and five misses pause the number."""
    key = rest.key()
    filed = file(rest, key).json()
    asked = {"number": filed["number"], "code": filed["code"]}
    told = rest.call("POST", "/api/v1/tickets/status", key, json=asked)
    assert told.json()["status"] == "awaiting_confirmation" and told.json()["code"] == ""
    assert "测试甲" not in told.text
    wrong = asked | {"code": "AAAAAA"}
    statuses = [rest.call("POST", "/api/v1/tickets/status", key, json=wrong).status_code for _ in range(6)]
    assert statuses == [404] * 5 + [429]


def test_the_form_has_every_field_the_chat_asks(rest: Rest) -> None:
    """One table for both; each is documented in words."""
    described = Facts.model_json_schema()["properties"]
    assert {field.name for field in FIELDS} <= described.keys()
    assert all(one["description"].strip() for one in described.values())
