"""A whole message that fills another field than the one asked, at whatever the form asks."""

from __future__ import annotations

import pytest

from actions.complaint.facts import UNKNOWN
from actions.complaint.plausible import is_plausible
from actions.complaint.put_right import put_right
from tests.actions.conftest import Person
from tests.actions.test_complaint_spoken import _until
from tests.contracts.stores import Stores

TOLD = {
    "issue": "unpaid_wages", "amount": "8000", "request": "结清", "employer_name": "渝中火锅店",
    "employer_address": "渝北区回兴街道12号",
}  # fmt: skip
DISTRICTS = ("渝北区", "江北区")


@pytest.mark.parametrize(
    ("text", "requested", "told"),
    [
        ("改一下，是9000", "employer_name", {"amount": "9000"}),
        ("改一下，是五个月", "employer_name", {"months_owed": "5"}),
        ("不对，是渝味火锅店", "employer_address", {"employer_name": "渝味火锅店"}),
        ("错了，是渝味火锅店", "district", {"employer_name": "渝味火锅店"}),
        ("搞错了，叫渝味火锅店", "phone", {"employer_name": "渝味火锅店"}),
        ("不对，是江北区", "prior_reports", {"district": "江北区"}),
        ("不对，是渝北区悦来街道8号", "prior_reports", {"employer_address": "渝北区悦来街道8号"}),
        ("不对，是王老三", "employer_address", {"employer_name": "王老三"}),
        ("改一下，公司叫诚心装饰", "employer_address", {"employer_name": "诚心装饰"}),
        ("改一下，公司叫诚心装饰", "employer_name", {"employer_name": "诚心装饰"}),
        ("金额是9500", "consent", {"amount": "9500"}),
        ("金额是9500元", "confirm", {"amount": "9500"}),
        ("公司是9000", "employer_address", {"amount": "9000"}),
        ("公司地址是渝北区悦来街道8号", "confirm", {"employer_address": "渝北区悦来街道8号"}),
        ("诚信装饰公司", "request", {"employer_name": "诚信装饰公司"}),
        ("诚信装饰公司, 不想说公司名", "request", {"employer_name": UNKNOWN}),
        ("不想说公司名", "request", {"employer_name": UNKNOWN}),
        ("不想说公司名", "employer_name", {"employer_name": UNKNOWN}),
        ("公司名字改成诚心装饰有限公司", "request", {"employer_name": "诚心装饰有限公司"}),
        ("打错了，是渝味老灶", "employer_name", {"employer_name": "渝味老灶"}),
    ],
)  # fmt: skip
def test_the_value_goes_where_it_belongs(text: str, requested: str, told: dict[str, str]) -> None:
    """By the name of the field, by the look of the value, or to what was told last."""
    facts = TOLD if requested not in ("employer_name", "request") else {**TOLD, "employer_name": None}
    assert put_right(text, facts, requested, DISTRICTS) == told


@pytest.mark.parametrize("text", ["不对，是他欠我的", "改一下，是5"])
def test_what_corrects_nothing_known_is_no_address(text: str) -> None:
    """It never lands, with its 不对, in what is asked."""
    assert put_right(text, {**TOLD, "employer_name": UNKNOWN}, "employer_address", DISTRICTS) == {}


@pytest.mark.parametrize(
    ("text", "requested"),
    [
        ("公司是骗子", "employer_address"), ("公司是做装修的", "employer_address"), ("把欠的工资结清", "request"),
        ("要公司赔钱", "request"), ("是不是9000", "employer_name"), ("渝味火锅店", "employer_name"),
        ("渝北区回兴街道12号", "employer_address"), ("不对，公司没给我签合同", "confirm"), ("不对", "confirm"),
        ("不想说", "request"), ("处罚这个公司", "request"), ("回到原公司", "request"), ("曝光公司", "request"),
        ("退还押金给店", "request"), ("公司是黑厂", "request"), ("单位是劳务公司", "request"), ("公司叫停工了", "confirm"),
        ("公司叫保安打人", "confirm"), ("诚信装饰公司", "request"),
    ],
)  # fmt: skip
def test_other_messages_are_read_as_ever(text: str, requested: str) -> None:
    """Answers, stories and questions put nothing right."""
    assert put_right(text, TOLD, requested, DISTRICTS) is None


@pytest.mark.parametrize("text", ["9000", "8000元", "三个月", "两个娃儿看起来十三四岁", "有几个工人在搬砖"])
def test_figures_and_people_are_no_employers_name(text: str) -> None:
    """They are asked about again."""
    assert not is_plausible("employer_name", text)


@pytest.mark.parametrize(
    "text", ["三一重工", "58同城", "王老五", "七天酒店", "小孩王超市", "三一", "五一", "百年", "万千"]
)
def test_a_name_may_hold_a_figure(text: str) -> None:
    """Only a figure and nothing else is none."""
    assert is_plausible("employer_name", text)


def test_money_told_at_the_name_corrects_the_amount(person: Person) -> None:
    """The name is asked again."""
    _until(person, "request")
    person.only("把欠的工资结清")
    assert person.only("改一下，是9000").asks == "employer_name"
    assert (person.slots["amount"], person.slots["employer_name"]) == ("9000", None)


def test_a_number_said_twice_is_still_no_name(person: Person) -> None:
    """Who insists is believed of names, not of numbers."""
    _until(person, "employer_name")
    person.say("9000")
    person.say("9000")
    assert person.slots["employer_name"] is None


@pytest.mark.parametrize("text", ["不对，是渝味火锅店", "错了，叫渝味火锅店", "改一下，公司叫渝味火锅店"])
@pytest.mark.parametrize("name", ["employer_address", "prior_reports", "id_check"])
def test_the_name_is_put_right_wherever_the_form_is(
    person: Person, stores: Stores, name: str, text: str
) -> None:
    """The field that stood is asked again, and keeps nothing of the correction."""
    _until(person, name)
    assert person.only(text).asks == name
    assert stores.vault.value(person.session_id, person.slots["employer_name"]) == "渝味火锅店"
    assert person.slots[name] is None


@pytest.mark.parametrize("name", ["consent", "delivery_address"])
def test_a_named_amount_is_put_right_at_any_step(person: Person, name: str) -> None:
    """金额是9500 needs no 改成."""
    _until(person, name)
    assert person.only("金额是9500").asks == name
    assert person.slots["amount"] == "9500"


def test_children_seen_at_work_are_the_matter_of_a_report(person: Person) -> None:
    """Safety comes first, and the form goes on behind it; who describes the children names no employer."""
    person.open("我要举报", "file_report")
    assert person.say("看着13岁的在里面上班")[-1].outcome == "urgent"
    assert person.only("继续").asks == "employer_name"
    assert person.slots["issue"] == "child_labour" and "13岁" in person.slots["details"]
    person.say("两个娃儿看起来十三四岁")
    assert person.slots["employer_name"] is None


def test_children_told_of_before_a_report_are_its_matter(person: Person) -> None:
    """The message that would have opened it is answered with safety alone."""
    assert person.say("举报有个15岁的娃儿在厂里打工", "file_report")[-1].outcome == "urgent"
    assert person.only("我要举报", "file_report").asks == "employer_name"
    assert person.slots["issue"] == "child_labour"


def test_a_firm_is_no_request(person: Person) -> None:
    """It is kept as the employer, and the request asked again."""
    _until(person, "request")
    assert person.only("诚信装饰公司").asks == "request"
    assert person.slots["request"] is None and person.slots["employer_name"] is not None
