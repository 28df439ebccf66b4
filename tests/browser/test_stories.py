"""Stories 1, 2 and 11 in a real browser, and a call that comes back: what begins with somebody who tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.chat_page import ChatPage
from tests.browser.console_page import Worker
from tests.browser.telling import called, complain, status
from tests.unheard import UNHEARD

pytestmark = [pytest.mark.browser, pytest.mark.journey]

Staff = Callable[..., Worker]


def test_1_a_chat_complaint_is_paid(chat: ChatPage, staff: Staff) -> None:
    """Filed question by question; found, confirmed, opened, worked on, paid; the words come into the same page."""
    number = complain(chat, "老板拖欠我三个月工资,我要投诉")
    status(chat, "等您确认")
    inspector = staff("inspector", "九龙坡区")
    inspector.open(number)
    inspector.page.get_by_role("button", name="我来办").click()
    inspector.move("已登记", "已核实本人意愿")
    inspector.move("已立案", "符合立案条件")
    status(chat, "已立案")
    inspector.move("办理中", "开始办理")
    inspector.move("已办结", "已付清", note="单位已经付清 15000 元", recovered="15000")
    expect(inspector.story.filter(has_text="已办结 已付清 追回 15000 元")).to_have_count(1)
    expect(chat.page.locator(".message.operator").last).to_contain_text("单位已经付清 15000 元")
    status(chat, "已办结")


def test_2_a_call_to_the_hotline_is_followed_by_number_and_code(chat: ChatPage, staff: Staff) -> None:
    """The operator reads both out; the caller types them on a page that knows nothing, and reads nothing personal."""
    number, code = staff("operator").take_down(called("13800138021"))
    inspector = staff("inspector", "渝中区")
    inspector.open(number)
    inspector.move("已登记", "已核实本人意愿")
    inspector.move("已立案", "符合立案条件")
    inspector.move("已办结", "已责令", note="已责令支付", recovered="15000")
    expect(inspector.story.filter(has_text="已办结 已责令 追回 15000 元")).to_have_count(1)
    status(chat, "已办结", number, code)
    assert "张样例" not in chat.page.locator(".message.bot").last.inner_text()


def test_11_the_same_complaint_twice_is_one_case(chat: ChatPage, staff: Staff) -> None:
    """The operator sees that it was filed before; a supervisor puts the second into the first; the caller is told."""
    operator = staff("operator")
    first, first_code = operator.take_down(called("13699990001"))
    second, second_code = operator.take_down(called("13699990001"))
    operator.page.get_by_label("来电人电话").fill("136 9999 0001")
    operator.page.get_by_text("查这个电话以前的来电和登记").click()
    operator.page.get_by_role("button", name="查看", exact=True).click()
    earlier = operator.page.get_by_role("complementary", name="这通电话")
    expect(earlier).to_contain_text(first)
    expect(earlier).to_contain_text(second)
    chief = staff("supervisor")
    chief.open(second)
    expect(chief.page.get_by_text(f"{first} 待确认 渝中区：同一人同一事")).to_be_visible()
    chief.move("已并案", "同一人同一事", target=first)
    expect(chief.story.last).to_contain_text(first)
    status(chat, "已合并办理", second, second_code)
    status(chat, "等您确认", first, first_code)
    inspector = staff("inspector")
    inspector.page.get_by_role("button", name="办件", exact=True).click()
    expect(inspector.page.locator("tbody")).to_contain_text(first)
    expect(inspector.page.locator("tbody")).not_to_contain_text(second)
    inspector.open(second)
    expect(inspector.page.get_by_text("已经并到另一件里")).to_be_visible()


def test_what_no_card_answers_comes_back_to_the_caller(staff: Staff) -> None:
    """One operator passes it on with a number; a supervisor opens it, answers, and it is owed no longer."""
    page = staff("operator").page
    page.get_by_label("来电人说").fill(UNHEARD)
    expect(page.get_by_text("要转的问题")).to_be_visible()
    page.get_by_label("来电人电话").fill("13800138078")
    page.get_by_label("来电人同意留电话").check()
    page.get_by_role("button", name="转主管 F9").first.click()
    expect(page.get_by_text("通话已记：转主管")).to_be_visible()
    page = staff("supervisor").page
    owed = page.get_by_role("complementary", name="等回复的来电")
    owed.get_by_role("button", name="我来回复").click()
    expect(page.get_by_label("来电人电话")).to_have_value("13800138078")
    page.get_by_label("通话记要").fill("已按规章制度的规定答复")
    page.get_by_label("来电人同意留电话").check()
    page.get_by_role("button", name="已答复").click()
    expect(page.get_by_text("通话已记：已答复")).to_be_visible()
    expect(owed).not_to_be_visible()
