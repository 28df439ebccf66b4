"""Days around a change of law: the old rule for the old event, the new one for the new, and nothing where none is known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from index.citations import in_force_on
from knowledge.districts import load_districts
from knowledge.figures import NOT_LOADED, Figures, load_figures
from knowledge.in_force import Setting, in_force
from knowledge.load import Knowledge, load
from knowledge.schema import Reference

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """Everything delivered."""
    return load()


@pytest.fixture(scope="module")
def figures() -> Figures:
    """The delivered tables."""
    return load_figures()


@pytest.mark.parametrize(
    ("figure", "changed_on", "before", "after"),
    [
        ("工时折算.法定节假日天数", date(2025, 1, 1), "11天", "13天"),
        ("工时折算.每月工作日", date(2025, 1, 1), "20.83天", "20.67天"),
        ("工时折算.每年工作日", date(2025, 1, 1), "250天", "248天"),
        ("工时折算.月计薪天数", date(2025, 1, 1), "21.75天", "21.75天"),
        ("最低工资.一档每月", date(2025, 1, 1), "2100元", "2330元"),
        ("最低工资.一档每小时", date(2025, 1, 1), "21元", "23元"),
        ("最低工资.二档每月", date(2025, 1, 1), "2000元", "2200元"),
        ("最低工资.二档每小时", date(2025, 1, 1), "20元", "22元"),
        ("最低工资.一档每月", date(2022, 4, 1), NOT_LOADED, "2100元"),
        ("最低工资.二档每月", date(2022, 4, 1), NOT_LOADED, "2000元"),
        ("延迟退休.最低缴费年限", date(2030, 1, 1), "15年", "15.5年"),
        ("延迟退休.最低缴费年限", date(2039, 1, 1), "19.5年", "20年"),
        ("延迟退休.男职工延到", date(2025, 1, 1), NOT_LOADED, "63周岁"),
        ("工伤待遇.一次性工亡补助金", date(2025, 1, 1), NOT_LOADED, "1083760元"),
        ("工伤待遇.一次性工亡补助金", date(2026, 1, 1), "1083760元", NOT_LOADED),
        ("重庆假期.女职工产假合计", date(2021, 11, 25), NOT_LOADED, "178天"),
        ("重庆门槛.欠一人金额", date(2014, 9, 17), NOT_LOADED, "10000元"),
    ],
)
def test_a_figure_changes_on_its_day(
    figures: Figures, figure: str, changed_on: date, before: str, after: str
) -> None:
    """The last day of the old number and the first of the new one."""
    assert figures.fill(f"{{{figure}}}", changed_on - DAY).text == before
    assert figures.fill(f"{{{figure}}}", changed_on).text == after


@pytest.mark.parametrize(
    ("law", "article", "paragraph", "since"),
    [
        ("劳动争议司法解释二", 21, None, date(2025, 9, 1)),
        ("超龄劳动者基本权益保障暂行规定", 19, None, date(2026, 7, 1)),
        ("劳动能力鉴定管理办法", 8, None, date(2025, 7, 1)),
        ("延迟法定退休年龄决定和办法", 1, None, date(2025, 1, 1)),
        ("全国年节及纪念日放假办法", 2, None, date(2025, 1, 1)),
        ("劳动合同法", 57, 1, date(2013, 7, 1)),
        ("劳动争议司法解释一", 32, 2, date(2021, 1, 1)),
    ],
)
def test_an_article_is_cited_from_its_first_day(
    knowledge: Knowledge, law: str, article: int, paragraph: int | None, since: date
) -> None:
    """Not a day earlier."""
    reference = Reference(law=law, article=article, paragraph=paragraph)
    assert not in_force_on(reference, knowledge.laws, since - DAY)
    assert in_force_on(reference, knowledge.laws, since)


def test_a_repealed_paragraph_is_cited_to_its_last_day(knowledge: Knowledge) -> None:
    """劳动争议司法解释一 第三十二条第一款 held until 2025-08-31; the second paragraph still does."""
    first = Reference(law="劳动争议司法解释一", article=32, paragraph=1)
    assert in_force_on(first, knowledge.laws, date(2025, 8, 31))
    assert not in_force_on(first, knowledge.laws, date(2025, 9, 1))


@pytest.mark.parametrize(
    ("before", "after", "changed_on"),
    [
        ("hours.holiday-list-before-2025", "hours.holiday-list", date(2025, 1, 1)),
        ("hours.monthly-hours-before-2025", "hours.monthly-hours", date(2025, 1, 1)),
        ("contract.expired-still-working-before-2025", "contract.expired-still-working", date(2025, 9, 1)),
        ("injury.overage-before-2026", "injury.overage-2026", date(2026, 7, 1)),
    ],
)
def test_one_version_of_a_rule_holds_each_day(
    knowledge: Knowledge, before: str, after: str, changed_on: date
) -> None:
    """The old card on the last old day, the new card on the first new one, never both."""
    home = load_districts().place("重庆", changed_on)
    for day, holds in ((changed_on - DAY, before), (changed_on, after)):
        setting = Setting(event=day, asked=day, place=home)
        assert [name for name in (before, after) if in_force(knowledge.cards[name], setting)] == [holds]
    assert knowledge.cards[after].replaces == before


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [("江北", "江北区", "两江新区"), ("渝北", "渝北区", "两江新区"), ("两江新区", "重庆市", "两江新区")],
)
def test_a_district_is_that_of_the_day(name: str, before: str, after: str) -> None:
    """江北 and 渝北 became 两江新区 on 2025-11-06."""
    districts, day = load_districts(), date(2025, 11, 6)
    assert districts.place(name, day - DAY).name == before
    assert districts.place(name, day).name == after


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("主城", "重庆市"),
        ("观音桥", "两江新区"),
        ("北部新区", "两江新区"),
        ("杨家坪", "九龙坡区"),
        ("大学城", "重庆高新区"),
        ("双桥区", "大足区"),
        ("万盛区", "万盛经开区"),
        ("万县", "万州区"),
        ("巴县", "巴南区"),
    ],
)
def test_former_counties_and_quarters_are_in_the_city(said: str, meant: str) -> None:
    """Names people still use never mean a place whose standards we do not have."""
    place = load_districts().place(said, date(2026, 11, 25))
    assert (place.name, place.known) == (meant, True)
