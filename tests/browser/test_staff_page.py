"""The administrator's page in a real browser: an account opened, its owner let in, moved, closed, and all written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from answering import clock
from channels.console.credentials import code_at
from tests.browser.chat_page import AXE
from tests.browser.console_page import FROZEN, PASSWORD, signed_in
from tests.browser.test_console import SERIOUS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def system(start_system: Callable) -> Iterator[Any]:
    """The app without Rasa."""
    with start_system(rasa=False) as running:
        yield running


def test_an_account_is_opened_used_moved_and_closed(browser: Browser, system: Any) -> None:
    """The owner sets it up by the link that is shown once; the journal tells every step by name."""
    with signed_in(browser, system, "administrator") as page:
        page.get_by_role("button", name="账号", exact=True).click()
        page.get_by_role("button", name="新增账号").click()
        page.get_by_label("登录名").fill("test.staff")
        page.get_by_label("姓名").fill("测试新人")
        page.get_by_label("岗位").select_option(label="监察员")
        expect(page.get_by_role("button", name="保存")).to_be_disabled()
        page.get_by_label("渝中区").check()
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.evaluate(SERIOUS) == []
        page.get_by_role("button", name="保存").click()
        expect(page.get_by_role("heading", name="测试新人 的设置链接")).to_be_visible()
        link = page.locator(".secret").inner_text()
        assert page.evaluate(SERIOUS) == []

        owner = browser.new_page()
        owner.goto(link)
        secret = owner.locator(".secret").inner_text()
        owner.get_by_label("新密码").fill(PASSWORD)
        owner.get_by_label("动态码").fill(code_at(secret, clock(FROZEN).now()))
        owner.get_by_role("button", name="保存").click()
        expect(owner.get_by_role("button", name="登录")).to_be_visible()
        owner.close()

        page.get_by_role("button", name="已交给本人").click()
        expect(page.get_by_text(link)).to_have_count(0)
        row = page.locator("tbody tr", has_text="test.staff")
        row.get_by_role("button", name="改岗位").click()
        page.get_by_label("岗位").select_option(label="调解员")
        page.get_by_label("南岸区").check()
        page.get_by_role("button", name="保存").click()
        expect(row).to_contain_text("调解员")
        expect(row).to_contain_text("南岸区、渝中区")
        page.on("dialog", lambda asked: asked.accept())
        row.get_by_role("button", name="停用").click()
        expect(row).to_contain_text("停用")
        expect(row.get_by_role("button", name="恢复")).to_be_visible()

        page.get_by_role("button", name="操作记录").click()
        page.get_by_label("做了什么").select_option(label="停用账号")
        page.get_by_role("button", name="查", exact=True).click()
        expect(page.locator("tbody tr")).to_have_count(1)
        expect(page.locator("tbody tr")).to_contain_text("测试新人")
