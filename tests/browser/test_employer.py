"""The small-business entrance of the same page, on a phone and on a desk, in real Chromium."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.browser.chat_page import ChatPage
from tests.browser.conftest import PHONE

pytestmark = pytest.mark.browser
DESK = ViewportSize(width=1280, height=860)


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def employer(browser: Browser, live_url: str, request: pytest.FixtureRequest) -> Iterator[ChatPage]:
    """The page opened by the link for employers."""
    context = browser.new_context(viewport=request.param, locale="zh-CN")
    context.set_default_timeout(15_000)
    opened = ChatPage(context.new_page(), url=f"{live_url}/?for=employer")
    opened.open()
    yield opened
    assert opened.unexpected_errors() == []
    context.close()


def test_the_entrance_puts_check_up_and_papers_before_the_questions(employer: ChatPage) -> None:
    """The wall, then 用工体检, then the papers, then what others ask; switching sides takes them away."""
    page = employer.page
    page.locator(".suggestions").wait_for()
    expect(page.get_by_role("radio", name="我是企业")).to_be_checked()
    told = page.locator(".intro").inner_text()
    order = ["不会当作举报线索", "用工体检", "辞退核对表", "新员工入职第一个月"]
    assert sorted(order, key=told.index) == order
    assert employer.axe() == []
    assert employer.small_targets(44) == []
    assert not employer.too_wide()
    page.get_by_text("我是劳动者").click()
    expect(page.locator(".intro").get_by_text("用工体检")).to_have_count(0)


def test_a_paper_is_one_press_away(employer: ChatPage) -> None:
    """辞退核对表 comes as a file to download."""
    employer.page.get_by_role("button", name="辞退核对表").click()
    expect(employer.page.get_by_role("link", name="解除劳动合同核对表.docx")).to_be_visible()


def test_the_check_up_ends_in_a_dated_list_and_leaves_nothing(employer: ChatPage) -> None:
    """From the first screen by link, ten answers, a list with articles that unfold, and back; nothing is stored."""
    page = employer.page
    page.get_by_role("link", name="用工体检").click()
    expect(page.locator(".wall")).to_contain_text("不保存，不作线索")
    for place, answer in enumerate(["没有", "是", "说不清", *["是"] * 7]):
        page.locator(".question").nth(place).get_by_label(answer, exact=True).check()
    assert employer.axe() == []
    assert employer.small_targets(44) == []
    page.get_by_role("button", name="看结果").click()
    expect(page.get_by_role("heading", name="要办的事：2 件")).to_be_visible()
    expect(page.locator(".by").first).to_have_text("今天")
    page.get_by_text("依据（4 条）").click()
    expect(page.get_by_text("《劳动合同法》第八十二条第一款")).to_be_visible()
    assert employer.axe() == []
    assert not employer.too_wide()
    assert page.context.cookies() == [] and "no" not in employer.stored()
    page.get_by_role("link", name="回到问答").click()
    expect(page.get_by_role("radio", name="我是企业")).to_be_checked()
