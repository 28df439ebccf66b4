"""Calls at the operator's screen in a real browser: filed without retyping, passed on, called back, looked up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import APIResponse, Browser, Page, Route, expect

from tests.browser.chat_page import AXE
from tests.browser.console_page import signed_in
from tests.browser.test_console import SERIOUS
from tests.unheard import UNHEARD

pytestmark = pytest.mark.browser

PHONE = "13800138000"
TOLD = (
    "老板拖欠我三个月工资15000元，公司叫重庆样例餐饮有限公司，我叫张三，电话13800138000 "
    "单位地址：渝中区样例路1号 送达地址：南岸区样例街2号 没有反映过"
)


@pytest.fixture(scope="module")
def system(start_system: Callable) -> Iterator[object]:
    """The app without Rasa: the console needs none."""
    with start_system(rasa=False) as running:
        yield running


@pytest.fixture
def page(browser: Browser, system: object) -> Iterator[Page]:
    """The console, signed in as an operator, at half a screen's width."""
    with signed_in(browser, system, "operator") as shown:
        yield shown


def test_what_was_typed_is_not_typed_again(page: Page) -> None:
    """The form is full but for the consent; it is filed, read out, and the call ends with one key."""
    page.get_by_label("来电人说").fill(TOLD)
    expect(page.locator(".card h2").first).to_be_visible()
    page.keyboard.press("F2")
    expect(page.get_by_text("都填好了")).to_be_visible()
    page.get_by_label("来电人同意登记").check()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("回执编号")
    page.keyboard.press("F9")
    expect(page.get_by_role("status")).to_contain_text("通话已记：已登记")
    expect(page.get_by_label("来电人说")).to_be_focused()
    assert page.get_by_label("来电人说").input_value() == ""


def test_closing_the_form_loses_nothing(page: Page) -> None:
    """What was typed into it is there again, beside what the caller said meanwhile."""
    box = page.get_by_label("来电人说")
    box.fill("老板拖欠我三个月工资")
    page.keyboard.press("F2")
    page.get_by_label("单位", exact=True).fill("重庆样例餐饮有限公司")
    page.keyboard.press("Escape")
    box.fill("老板拖欠我三个月工资，电话13800138000")
    page.keyboard.press("F2")
    expect(page.get_by_label("单位", exact=True)).to_have_value("重庆样例餐饮有限公司")
    expect(page.get_by_label("电话", exact=True)).to_have_value(PHONE)


def test_a_call_goes_on_while_another_page_is_looked_at(page: Page) -> None:
    """Words, number and note are there again, and what is typed then is answered; signing out leaves nothing of them."""
    page.get_by_label("来电人说").fill("老板拖欠我三个月工资")
    page.get_by_label("来电人电话").fill(PHONE)
    page.get_by_label("通话记要").fill("问进度")
    page.get_by_role("button", name="办件", exact=True).click()
    expect(page.get_by_label("范围")).to_be_visible()
    page.keyboard.press("F9")
    page.get_by_role("button", name="接听", exact=True).click()
    expect(page.get_by_label("来电人说")).to_have_value("老板拖欠我三个月工资")
    expect(page.get_by_label("来电人电话")).to_have_value(PHONE)
    expect(page.get_by_label("通话记要")).to_have_value("问进度")
    page.get_by_label("来电人说").fill(UNHEARD)
    expect(page.get_by_text(f"要转的问题：{UNHEARD}")).to_be_visible()
    page.get_by_role("button", name="退出").click()
    expect(page.get_by_role("button", name="登录")).to_be_visible()
    assert PHONE not in page.content() and UNHEARD not in page.content()


def test_a_report_with_a_name_is_filed_without_touching_the_box(page: Page) -> None:
    """匿名 left alone is 实名, as the form shows it: name and number are asked for and kept."""
    page.get_by_label("来电人说").fill(f"举报重庆样例制鞋厂收押金扣身份证，{TOLD.partition('，')[2]}")
    expect(page.locator(".card h2").first).to_be_visible()
    page.keyboard.press("F2")
    page.get_by_label("类别").select_option("report")
    expect(page.get_by_text("都填好了")).to_be_visible()
    page.get_by_label("来电人同意登记").check()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("回执编号")


def test_a_question_without_an_approved_answer_is_passed_on_and_answered_once(page: Page) -> None:
    """The note holds the question; it is listed, opened, answered, and gone, though an earlier list arrives last."""
    page.get_by_label("来电人说").fill(UNHEARD)
    expect(page.get_by_text(f"要转的问题：{UNHEARD}")).to_be_visible()
    assert page.get_by_role("heading", name="1").count() == 0
    page.get_by_label("来电人电话").fill(PHONE)
    page.get_by_label("来电人同意留电话").check()
    page.get_by_label("通话记要").fill("下午三点后打")
    page.keyboard.press("F9")
    expect(page.get_by_role("status")).to_contain_text("转主管")
    owed = page.get_by_role("complementary", name="等回复的来电")
    expect(owed).to_contain_text("138****8000")
    late: list[tuple[Route, APIResponse]] = []
    page.route("**/api/console/calls/owed", lambda route: late.append((route, route.fetch())), times=1)
    owed.get_by_role("button", name="我来回复").first.click()
    expect(page.get_by_label("来电人说")).to_have_value(UNHEARD)
    expect(page.get_by_label("来电人电话")).to_have_value(PHONE)
    page.get_by_label("来电人同意留电话").check()
    page.get_by_role("button", name="已答复").click()
    expect(owed).not_to_be_visible()
    [(route, before)] = late
    assert before.json()["calls"], "the late list is of before the answer"
    with page.expect_response("**/api/console/calls/owed"):
        route.fulfill(response=before)
    expect(owed).not_to_be_visible()


def test_earlier_contacts_open_by_number_with_a_reason(page: Page) -> None:
    """The caller's own tickets, masked; the number is in no address."""
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    page.get_by_label("来电人电话").fill(PHONE)
    page.get_by_text("查这个电话以前的来电和登记").click()
    page.get_by_role("button", name="查看", exact=True).click()
    expect(page.get_by_text(re.compile("登记 .*拖欠工资：待确认"))).to_be_visible()
    assert not [url for url in addresses if PHONE in url]
    page.get_by_label("通话记要").press("Escape")


def test_the_caller_before_is_never_looked_up_beside_the_next_one(page: Page) -> None:
    """What was asked of one number arrives when the call has ended, and is not shown."""
    late: list[tuple[Route, APIResponse]] = []
    page.route("**/api/console/callers", lambda route: late.append((route, route.fetch())))
    page.get_by_label("来电人说").fill(UNHEARD)
    page.get_by_label("来电人电话").fill(PHONE)
    page.get_by_label("来电人同意留电话").check()
    page.get_by_text("查这个电话以前的来电和登记").click()
    page.get_by_role("button", name="查看", exact=True).click()
    page.wait_for_timeout(300)
    page.get_by_role("button", name="已答复").click()
    expect(page.get_by_label("来电人电话")).to_have_value("")
    [(route, before)] = late
    assert before.json()["tickets"]
    with page.expect_response("**/api/console/callers"):
        route.fulfill(response=before)
    page.wait_for_timeout(300)
    expect(page.get_by_text(re.compile("登记 .*拖欠工资"))).to_have_count(0)


def test_axe_finds_nothing_on_the_form_and_the_call(page: Page) -> None:
    """No barrier with answers, an open look-up, or the form on screen."""
    page.get_by_label("来电人说").fill(TOLD)
    expect(page.locator(".card h2").first).to_be_visible()
    page.get_by_text("查这个电话以前的来电和登记").click()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert page.evaluate(SERIOUS) == []
    page.keyboard.press("F2")
    expect(page.get_by_text("都填好了")).to_be_visible()
    assert page.evaluate(SERIOUS) == []
