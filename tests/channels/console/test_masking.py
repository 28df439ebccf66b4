"""Free text on staff's screens: where a person lives is masked as the field is, where they work is not."""

from __future__ import annotations

import pytest

from channels.console.masking import masked
from tests.channels.console.conftest import Console
from tests.channels.console.test_filing import CONFIRMED, prefilled
from tests.channels.console.test_queue_and_tickets import of
from tests.contracts.stores import FACTS


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("送达地址：渝北区样例街2号", "送达地址：渝北区样例街****"),
        ("欠我工资 送达地址 渝北区样例街2号 金额 15000", "欠我工资 送达地址 渝北区样例街**** 金额 15000"),
        ("送达地址：观音桥红房子 姓名：张样例", "送达地址：**** 姓名：张**"),
        ("收信地址：重庆市渝北区 样例街2号，没反映过", "收信地址：**** ****，没反映过"),
        ("通讯地址：渝北区龙溪街道样例小区3栋5-1", "通讯地址：渝北区龙溪街****"),
        ("地址：南岸区样例街2号 金额：15000 人数：12", "地址：南岸区样例街**** 金额：15000 人数：12"),
        ("我住在渝北区样例街2号，老板欠我钱", "我住在渝北区样例街****，老板欠我钱"),
        ("寄到南岸区样例花园5栋12-3", "寄到南岸区样例花****"),
        ("家住万州区样例镇样例村3组", "家住万州区样例镇****"),
        ("住址是九龙坡区样例路88号附3号", "住址是九龙坡区样例****"),
        ("单位地址：渝中区样例路1号 住址：渝北区样例街2号", "单位地址：渝中区样例路1号 住址：渝北区样例街****"),
    ],
)  # fmt: skip
def test_where_a_person_lives_is_masked(told: str, shown: str) -> None:
    """Behind a label whatever its shape, or in a sentence; what stands beside it stays."""
    assert masked(told) == shown


@pytest.mark.parametrize(
    "told",
    [
        "单位地址：渝中区样例路1号 没有反映过",
        "工地地址 渝中区样例路1号3栋",
        "单位：重庆样例餐饮有限公司 金额：15000",
        "我在渝中区上班，老板欠了我三个月工资",
        "公司在解放碑附近，老板跑了",
        "工地在江北区，包工头不给钱",
        "我们一共12个工友，2026年3月开始没发工资",
        "每天上班10小时，没有加班费",
        "仲裁委在哪里，地址是多少",
        "送达地址：",
    ],
)
def test_what_tells_of_work_stays_readable(told: str) -> None:
    """An employer's address is no secret, and a district is no address."""
    assert masked(told) == told


def test_a_story_hides_what_the_field_beside_it_hides(console: Console) -> None:
    """The words of a call repeat the address; nowhere on the page does it stand in full until it is revealed."""
    typed = "老板拖欠我三个月工资 单位地址：渝中区样例路1号 送达地址：渝北区样例街2号"
    caller = console.as_(console.hire("operator"))
    form = prefilled(caller, typed)
    facts = CONFIRMED | form["facts"] | {"delivery_address": "渝北区样例街2号"}
    number = caller.post("/api/console/filings", {"call": form["call"], "facts": facts}).json()["number"]
    inspector = console.as_(console.hire("inspector"))
    page = inspector.get(of(number))
    assert "渝北区样例街2号" not in page.text and "渝北区样例街****" in page.text
    story = next(one for one in page.json()["facts"] if one["field"] == "details")
    assert story["hidden"] and "单位地址：渝中区样例路1号" in story["value"]
    asked = {"field": "details", "reason": "回访核实身份"}
    assert inspector.post(of(number, "reveal"), asked).json() == {"value": typed}


def test_sites_and_notes_of_colleagues_keep_their_places(console: Console) -> None:
    """Where an inspector has to go is read without a reason; nothing would reveal a note."""
    place = "渝中区样例路1号样例花园3栋"
    ticket = console.file(facts=FACTS | {"site_address": place})
    caller = console.as_(console.hire("inspector"))
    told = {"version": 1, "audience": "staff", "text": f"周五到{place}看现场"}
    assert caller.post(of(ticket.number, "words"), told).status_code == 200
    page = caller.get(of(ticket.number)).json()
    site = next(one for one in page["facts"] if one["field"] == "site_address")
    assert (site["value"], site["hidden"]) == (place, False)
    assert page["notes"][0]["text"] == f"周五到{place}看现场"
