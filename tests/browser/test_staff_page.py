"""The administrator's page in a real browser: an account opened, its owner let in, moved, closed, and all written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from answering import clock
from channels.console.credentials import code_at
from tests.browser.chat_page import AXE
from tests.browser.console_page import FROZEN, PASSWORD, hired, signed_in
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


def row_of(page: Page, login: str) -> Locator:
    """The line of an account on the administrator's page."""
    page.get_by_role("button", name="账号", exact=True).click()
    return page.locator("tbody tr", has_text=login)


def enter(page: Page, url: str, login: str, password: str, code: str) -> None:
    """Sign in at the door."""
    page.goto(f"{url}/console/")
    page.get_by_label("登录名").fill(login)
    page.get_by_label("密码").fill(password)
    page.get_by_label("动态码").fill(code)
    page.get_by_role("button", name="登录").click()


@pytest.mark.parametrize("what", ["停用", "重发链接、换动态码"])
def test_nothing_happens_to_an_account_unless_it_is_confirmed(
    browser: Browser, system: Any, what: str
) -> None:
    """The question names the account and what follows; after 取消 no request has left."""
    login, _ = hired(system.var, "mediator", "渝中区")
    with signed_in(browser, system, "administrator") as page:
        row, asked, sent = row_of(page, login), [], []
        page.on("dialog", lambda question: (asked.append(question.message), question.dismiss()))
        page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
        row.get_by_role("button", name=what).click()
        expect(row).to_contain_text("在用")
        assert len(asked) == 1 and login in asked[0] and "立即失效" in asked[0]
        assert not [url for url in sent if login in url]
        expect(page.locator(".secret")).to_have_count(0)


def test_a_renewed_account_takes_only_its_new_password_and_its_owner_is_told(
    browser: Browser, system: Any
) -> None:
    """The old password is refused and the code box emptied; set up anew, the owner reads who renewed it until 知道了."""
    login, old_secret = hired(system.var, "mediator", "渝中区")
    with signed_in(browser, system, "administrator") as page:
        page.on("dialog", lambda question: question.accept())
        row_of(page, login).get_by_role("button", name="重发链接").click()
        link = page.locator(".secret").inner_text()
    owner, now = browser.new_page(), clock(FROZEN).now()
    enter(owner, system.url, login, PASSWORD, code_at(old_secret, now))
    expect(owner.get_by_role("alert")).to_be_visible()
    expect(owner.get_by_label("动态码")).to_have_value("")
    owner.goto("about:blank")
    owner.goto(link)
    secret, anew = owner.locator(".secret").inner_text(), f"{PASSWORD}-anew"
    owner.get_by_label("新密码").fill(anew)
    owner.get_by_label("动态码").fill(code_at(secret, now))
    owner.get_by_role("button", name="保存").click()
    expect(owner.get_by_role("button", name="登录")).to_be_visible()
    # A code is good once: the next one is taken half a minute early.
    enter(owner, system.url, login, anew, code_at(secret, now + timedelta(seconds=30)))
    told = owner.get_by_text("您的账号发过新的设置链接")
    expect(told).to_contain_text("测试员")
    owner.get_by_role("button", name="知道了").click()
    expect(told).to_have_count(0)
    owner.close()


def test_a_closed_account_is_let_in_again_by_a_new_link_alone(browser: Browser, system: Any) -> None:
    """停用 refuses its owner at the door; 恢复 shows a link, and the row is in use again."""
    login, secret = hired(system.var, "operator", "渝中区")
    with signed_in(browser, system, "administrator") as page:
        page.on("dialog", lambda question: question.accept())
        row = row_of(page, login)
        row.get_by_role("button", name="停用").click()
        expect(page.get_by_role("status")).to_contain_text("已停用")
        owner = browser.new_page()
        enter(owner, system.url, login, PASSWORD, code_at(secret, clock(FROZEN).now()))
        expect(owner.get_by_role("alert")).to_be_visible()
        owner.close()
        row.get_by_role("button", name="恢复").click()
        expect(page.locator(".secret")).to_contain_text("/console/#")
        expect(row).to_contain_text("在用")


def test_a_role_changes_on_saving_alone_and_never_ones_own(browser: Browser, system: Any) -> None:
    """取消 leaves it as it was, 保存 changes it; the line of the administrator signed in has no buttons at all."""
    login, _ = hired(system.var, "operator", "渝中区")
    with signed_in(browser, system, "administrator") as page:
        row = row_of(page, login)
        for button, role in (("取消", "话务员"), ("保存", "监察员")):
            row.get_by_role("button", name="改岗位").click()
            page.get_by_label("岗位").select_option(label="监察员")
            page.get_by_role("button", name=button).click()
            expect(page.get_by_role("dialog")).to_have_count(0)
            expect(row).to_contain_text(role)
        own = page.locator("tbody tr", has_text="您自己的账号由另一位管理员改")
        expect(own).to_have_count(1)
        expect(own.get_by_role("button")).to_have_count(0)
