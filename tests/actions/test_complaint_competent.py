"""Where a filing goes: what the law says by place, owner and who lent the worker, on the ticket and in the receipt."""

from __future__ import annotations

import pytest

from actions.reply import Reply
from store.records import TicketRecord
from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS
from tests.contracts.stores import Stores

WAGES = "老板拖欠我三个月工资，我要投诉"


def filed(person: Person, stores: Stores, opening: str = WAGES, **answers: str) -> tuple[Reply, TicketRecord]:
    """The receipt and the ticket of a complaint with some other answers."""
    person.open(opening)
    person.answer(**ANSWERS | answers)
    receipt = person.only("确认提交")
    return receipt, stores.tickets.by_session(person.session_id)[-1]


def test_the_receipt_says_where_it_went_and_why(person: Person, stores: Stores) -> None:
    """The district of the work, with the article; the ticket has the ground too."""
    receipt, ticket = filed(person, stores)
    assert "转到：沙坪坝区劳动保障监察机构" in receipt.text
    assert "《重庆市劳动保障监察条例》第十五条" in receipt.text
    assert "《重庆市劳动保障监察条例》第十五条" in ticket.grounds


@pytest.mark.parametrize(
    ("address", "district"),
    [("渝北区统景镇民权路3号", "北碚区"), ("渝北区龙溪街道红锦大道8号", "两江新区"), ("江北区观音桥步行街2号", "两江新区")],
)  # fmt: skip
def test_a_dissolved_district_goes_to_its_successor(
    person: Person, stores: Stores, address: str, district: str
) -> None:
    """Five northern towns of 渝北 went to 北碚, the rest to 两江新区."""
    _, ticket = filed(person, stores, employer_address=address)
    assert ticket.district == district


def test_a_former_district_without_a_street_is_asked_about(person: Person, stores: Stores) -> None:
    """渝北 alone leaves open where it went: the receipt says what to tell."""
    receipt, _ = filed(person, stores, employer_address="渝北区")
    assert "哪个街道或者镇" in receipt.text


def test_work_in_another_province_crosses_regions(person: Person, stores: Stores) -> None:
    """川渝: the inspection of the place of work is competent, and the receipt promises nothing in its name."""
    receipt, ticket = filed(
        person, stores, "我在成都的工地干活，老板拖欠我三个月工资，我要投诉", employer_address="不清楚", district="成都"
    )  # fmt: skip
    assert (ticket.channel, ticket.district, ticket.confirm_by) == ("cross_region", "成都", None)
    assert "转到：成都的劳动保障监察机构" in receipt.text
    assert "第十三条" in receipt.text
    assert "对方受理才算数" in receipt.text


def test_a_central_firm_of_the_main_districts_goes_to_the_city(person: Person, stores: Stores) -> None:
    """重庆市劳动保障监察条例 16; where the seat lies is asked when nobody said."""
    story = "我在央企的项目上干活，公司在主城区，拖欠我三个月工资，我要投诉"
    receipt, ticket = filed(person, stores, story)
    assert ticket.district == "重庆市"
    assert "第十六条" in receipt.text


def test_where_a_central_firm_sits_is_left_open(person: Person, stores: Stores) -> None:
    """Filed where the work is, with what happens if the city is competent."""
    receipt, ticket = filed(person, stores, "我在央企的项目上干活，拖欠我三个月工资，我要投诉")
    assert ticket.district == "沙坪坝区"
    assert "三个工作日内移送" in receipt.text


def test_an_unknown_place_is_told_to_be_asked(person: Person, stores: Stores) -> None:
    """No district is guessed."""
    receipt, ticket = filed(person, stores, employer_address="不清楚", district="不清楚")
    assert ticket.district is None
    assert "区县还没有说清" in receipt.text


def test_arbitration_may_be_had_in_two_places(person: Person, stores: Stores) -> None:
    """劳动争议调解仲裁法 21, 2: the place of work goes before."""
    receipt, ticket = filed(person, stores, "公司上个月把我开除了，我不服，我要投诉")
    assert (ticket.channel, ticket.district) == ("arbitration", "沙坪坝区")
    assert "《劳动争议调解仲裁法》第二十一条" in receipt.text


def test_consent_names_the_body(person: Person) -> None:
    """Who will read it is said before the first identity field."""
    person.open(WAGES)
    asked = person.answer(**{name: said for name, said in ANSWERS.items() if name != "consent"})
    assert asked.asks == "consent"
    assert "会转给沙坪坝区劳动保障监察机构" in asked.text


def test_a_district_that_is_corrected_goes_before_the_address(person: Person, stores: Stores) -> None:
    """The firm sits in 沙坪坝, the work was done in 渝中: where the work is decides."""
    person.open(WAGES)
    person.answer(**ANSWERS)
    person.only("区县改成渝中区")
    person.only("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.district == "渝中区"
