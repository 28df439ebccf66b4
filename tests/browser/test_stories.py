"""Three stories in a real browser: on the citizen's page and at the console, from the complaint to what is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chat_page import ChatPage
from tests.browser.console_page import signed_in
from tests.conftest import System
from tests.journeys.desk import desk
from tests.journeys.test_filing import ANSWERS

pytestmark = [pytest.mark.browser, pytest.mark.journey]

NUMBER = re.compile(r"CQ26-\w{5}-\w{3}")
CALLED = (
    "老板拖欠我三个月工资15000元，公司叫重庆样例餐饮有限公司，我叫张样例，电话13800138077 "
    "单位地址：渝中区样例路1号 送达地址：南岸区样例街2号 没有反映过"
)


@pytest.fixture
def hire(system: System) -> Iterator[Callable]:
    """Hires staff of the shared instance."""
    with desk(system) as hiring:
        yield hiring


def test_a_complaint_on_a_phone_is_answered_where_it_was_made(chat: ChatPage, hire: Callable) -> None:
    """Filed question by question; the officer's words and the new status come into the same page."""
    chat.ask("老板拖欠我三个月工资,我要投诉")
    for field in (
        "request", "employer_name", "employer_address", "prior_reports", "consent", "complainant_name", "phone",
        "delivery_address", "id_check", "confirm",
    ):  # fmt: skip
        chat.ask(ANSWERS[field])
    number = NUMBER.findall(chat.page.locator("body").inner_text())[-1]
    inspector = hire("inspector")
    inspector.move(number, "supplement_requested", "evidence", note="请补充三个月的工资条")
    expect(chat.page.get_by_text("请补充三个月的工资条").first).to_be_visible(timeout=20_000)
    inspector.move(number, "filed", "supplemented")
    inspector.move(number, "case_opened", "meets_conditions")
    chat.ask("查进度")
    expect(chat.page.get_by_text("已立案").last).to_be_visible()


def test_a_call_is_followed_on_the_page_by_number_and_code(
    browser: Browser, system: System, chat: ChatPage, hire: Callable
) -> None:
    """The operator reads number and code out; the caller types them on the page and sees the result."""
    with signed_in(browser, system, "operator") as page:
        page.get_by_label("来电人说").fill(CALLED)
        page.keyboard.press("F2")
        expect(page.get_by_text("都填好了")).to_be_visible()
        page.get_by_label("来电人同意登记").check()
        page.keyboard.press("Enter")
        said = page.get_by_text("回执编号").inner_text()
        page.keyboard.press("F9")
        expect(page.get_by_text("通话已记：已登记")).to_be_visible()
    number, code = NUMBER.findall(said)[0], said.split("查询码")[1].strip()
    inspector = hire("inspector")
    for step in (("filed", "confirmed"), ("case_opened", "meets_conditions")):
        inspector.move(number, *step)
    inspector.move(number, "resolved", "paid", note="已经付清", recovered="15000")
    chat.ask(f"{number} {code}")
    expect(chat.page.get_by_text("已办结").last).to_be_visible()


def test_what_no_card_answers_comes_back_to_the_caller(browser: Browser, system: System) -> None:
    """One operator passes it on with a number; a supervisor opens it, answers, and it is owed no longer."""
    with signed_in(browser, system, "operator") as page:
        page.get_by_label("来电人说").fill("车间不许放个人水杯行不行")
        expect(page.get_by_text("要转的问题")).to_be_visible()
        page.get_by_label("来电人电话").fill("13800138078")
        page.get_by_label("来电人同意留电话").check()
        page.get_by_role("button", name="转主管 F9").first.click()
        expect(page.get_by_text("通话已记：转主管")).to_be_visible()
    with signed_in(browser, system, "supervisor") as page:
        owed = page.get_by_role("complementary", name="等回复的来电")
        owed.get_by_role("button", name="我来回复").click()
        expect(page.get_by_label("来电人电话")).to_have_value("13800138078")
        page.get_by_label("通话记要").fill("已按规章制度的规定答复")
        page.get_by_label("来电人同意留电话").check()
        page.get_by_role("button", name="已答复").click()
        expect(page.get_by_text("通话已记：已答复")).to_be_visible()
        expect(owed).not_to_be_visible()
