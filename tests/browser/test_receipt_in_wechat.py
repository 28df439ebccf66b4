"""A receipt and papers in an ordinary browser and in WeChat's own, in real Chromium over a real server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from settings import Settings
from stores import open_stores
from tests.browser.chat_page import ChatPage
from tests.browser.conftest import PHONE
from tests.conftest import System

pytestmark = pytest.mark.browser
WECHAT = (
    "Mozilla/5.0 (Linux; Android 14; TEST) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 "
    "Mobile Safari/537.36 MMWEBID/1 MicroMessenger/8.0.50.2701 NetType/WIFI Language/zh_CN"
)
TOKEN = "0" * 48
PAPER = {
    "text": "申请书写好了。", "outcome": "documented",
    "documents": [{"name": "劳动仲裁申请书（Word）", "url": f"/api/documents/{TOKEN}"}],
}  # fmt: skip
FACTS = {
    "issue": "unpaid_wages", "amount": 15000, "request": "把欠的工资结清", "employer_name": "重庆测试样例建筑有限公司",
    "employer_address": "渝中区样例路1号", "district": "渝中区", "prior_reports": "没有", "consent": True,
    "complainant_name": "测试甲", "phone": "13800138000", "delivery_address": "南岸区样例街2号", "confirm": True,
}  # fmt: skip


@pytest.fixture(scope="module")
def running(start_system: Callable) -> Iterator[System]:
    """An instance without Rasa: what the bot would say is given to the page here."""
    with start_system(rasa=False) as started:
        yield started


@pytest.fixture(scope="module")
def live_url(running: System) -> str:
    """Its address."""
    return running.url


@pytest.fixture
def ticket(running: System) -> dict[str, Any]:
    """A complaint that another system filed: this page's session is not its own."""
    kept = open_stores(Settings(var=running.var))
    session, _ = kept.sessions.open(region=None, audience=None, on=None, lifetime=timedelta())
    key = kept.api_keys.open(
        session.id, session_id=session.id, scopes=frozenset({"tickets:write"}), per_minute=60, per_day=60
    )
    call = {"id": "1", "kind": "complaint", "facts": FACTS}
    filed = httpx.post(
        f"{running.url}/api/v1/tickets",
        headers={"Authorization": f"Bearer {key}"},
        json=call,
        trust_env=False,
    )
    assert filed.status_code == 201, filed.text
    return dict(filed.json())


@pytest.fixture
def wechat(browser: Browser, live_url: str) -> Iterator[ChatPage]:
    """The page as WeChat's browser on a phone opens it."""
    context: BrowserContext = browser.new_context(
        viewport=PHONE, locale="zh-CN", timezone_id="Asia/Shanghai", user_agent=WECHAT,
        permissions=["clipboard-read", "clipboard-write"],
    )  # fmt: skip
    context.set_default_timeout(15_000)
    opened = ChatPage(context.new_page(), url=live_url)
    opened.open()
    yield opened
    assert opened.unexpected_errors() == []
    context.close()


def test_a_receipt_is_taken_back_after_one_question(chat: ChatPage, ticket: dict[str, Any]) -> None:
    """先不撤 does nothing; elsewhere filed, the code is asked for; then it is withdrawn for good, on the server too."""
    chat.expected_errors.append("Failed to load resource")
    card = chat.show({"text": "登记成功", "outcome": "filed", "ticket": ticket})
    card.get_by_role("button", name="撤回这件登记").click()
    expect(card.get_by_role("button", name="先不撤")).to_be_focused()
    expect(card).to_contain_text("先别撤")
    assert chat.axe() == [] and not chat.too_wide()
    card.get_by_role("button", name="先不撤").click()
    card.get_by_role("button", name="撤回这件登记").click()
    card.get_by_role("button", name="确定撤回").click()
    card.get_by_label("查询码").fill(ticket["code"])
    assert chat.small_targets(44) == []
    card.get_by_role("button", name="确定撤回").click()
    expect(card).to_contain_text("已经撤回")
    expect(card.locator(".facts")).to_contain_text("已撤回")
    expect(card.get_by_role("button", name="撤回这件登记")).to_have_count(0)
    told = chat.page.request.post(
        f"{chat.url}/api/tickets/status", data={"number": ticket["number"], "code": ticket["code"]}
    )
    assert told.json()["status"] == "withdrawn"


def test_the_last_day_to_confirm_is_a_link_that_every_browser_can_open(
    chat: ChatPage, ticket: dict[str, Any]
) -> None:
    """No file made in the page: the server gives a calendar with the day in it, and the link tells the day alone."""
    card = chat.show({"text": "登记成功", "outcome": "filed", "ticket": ticket})
    link = card.get_by_role("link", name="存到日历").get_attribute("href")
    assert link == f"/api/reminders/{ticket['confirm_by']}.ics"
    with chat.page.expect_download() as saved:
        card.get_by_role("link", name="存到日历").click()
    assert saved.value.suggested_filename == f"{ticket['confirm_by']}.ics"
    calendar = saved.value.path().read_bytes().decode("utf-8").replace("\r\n ", "")
    lines = calendar.split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert "BEGIN:VEVENT" in lines and f"最后一天是{ticket['confirm_by']}" in calendar
    assert not [value for value in (ticket["number"], ticket["code"]) if value in calendar]
    expect(card.locator("[data-wechat-hint]")).to_have_count(0)


def test_in_wechat_papers_are_links_with_a_way_around(wechat: ChatPage) -> None:
    """No download attribute, which its browser ignores or blocks; the link can be copied, and the way out is told."""
    card = wechat.show(PAPER)
    link = card.get_by_role("link", name="劳动仲裁申请书")
    assert link.get_attribute("href") == f"/api/documents/{TOKEN}"
    assert link.get_attribute("download") is None
    expect(card.locator("[data-wechat-hint]")).to_contain_text("在浏览器打开")
    card.get_by_role("button", name="复制链接").click()
    expect(card).to_contain_text("链接已复制")
    assert wechat.page.evaluate("navigator.clipboard.readText()") == f"{wechat.url}/api/documents/{TOKEN}"
    assert wechat.axe() == [] and not wechat.too_wide() and wechat.small_targets(44) == []


def test_in_wechat_nothing_is_saved_by_the_page_itself(wechat: ChatPage, ticket: dict[str, Any]) -> None:
    """The reminder is the server's link, one's own data is copied as text; no address of a blob is ever made."""
    wechat.page.evaluate("() => { URL.createObjectURL = () => { throw new Error('a blob in WeChat') } }")
    card = wechat.show({"text": "登记成功", "outcome": "filed", "ticket": ticket})
    assert card.get_by_role("link", name="存到日历").get_attribute("href").startswith("/api/reminders/")
    expect(card.locator("[data-wechat-hint]")).to_be_visible()
    wechat.page.get_by_role("button", name="更多").click()
    dialog = wechat.page.get_by_role("dialog")
    dialog.get_by_role("button", name="看看记下了什么").click()
    dialog.get_by_role("button", name="复制全部内容").click()
    expect(dialog).to_contain_text("已复制")
    assert '"messages"' in wechat.page.evaluate("navigator.clipboard.readText()")
