"""A person and an operator in two real browsers: queue, takeover, suggestion, hand back, and a letter."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from answering import clock
from channels.console.credentials import code_at, hash_password, new_secret
from settings import Settings
from store.desk_records import CITYWIDE
from stores import open_stores
from tests.browser.chat_page import ChatPage
from tests.browser.conftest import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.journey]

FROZEN = Settings(labour_today=date(2026, 11, 24))
"""The instance's clock (tests/conftest.py)."""
SLOW_MS = 30_000
"""The first turn of Rasa on a busy machine."""
PASSWORD = "correct-horse-7"
QUESTION = "没签劳动合同能要双倍工资吗"


@pytest.fixture(scope="module")
def system(start_system: Callable) -> Iterator[object]:
    """A whole instance whose staff answer at any hour."""
    with start_system(SERVICE_HOURS="always", RASA_TIMEOUT="30") as running:
        yield running


@pytest.fixture
def people(browser: Browser, system: object) -> Iterator[Callable[[], ChatPage]]:
    """Opens the chat page on another phone each time."""
    contexts = []

    def comes() -> ChatPage:
        context = browser.new_context(viewport=PHONE, locale="zh-CN", timezone_id="Asia/Shanghai")
        context.set_default_timeout(15_000)
        contexts.append(context)
        opened = ChatPage(context.new_page(), url=system.url)  # type: ignore[attr-defined]
        opened.open()
        return opened

    yield comes
    for context in contexts:
        context.close()


@pytest.fixture
def desk(browser: Browser, system: object) -> Iterator[Page]:
    """The console's page of conversations, signed in as an operator, at half a screen's width."""
    kept = open_stores(Settings(var=system.var)).console  # type: ignore[attr-defined]
    login, secret = f"operator{time.time_ns()}", new_secret()
    member = kept.staff.add(
        login=login,
        name="测试话务员",
        role="operator",
        districts=[CITYWIDE],
        password_hash=hash_password(PASSWORD),
    )
    kept.staff.set_totp(member.id, secret)
    context = browser.new_context(viewport={"width": 960, "height": 1000}, locale="zh-CN")
    context.set_default_timeout(15_000)
    shown = context.new_page()
    shown.goto(f"{system.url}/console/")  # type: ignore[attr-defined]
    shown.get_by_label("登录名").fill(login)
    shown.get_by_label("密码").fill(PASSWORD)
    shown.get_by_label("动态码").fill(code_at(secret, clock(FROZEN).now()))
    shown.get_by_role("button", name="登录").click()
    with shown.expect_response(lambda reply: "chats/presence" in reply.url):
        shown.get_by_role("button", name="转人工", exact=True).click()
    yield shown
    with shown.expect_response(lambda reply: "sign-out" in reply.url):
        shown.get_by_role("button", name="退出").click()
    context.close()


def asks_for_a_person(chat: ChatPage) -> None:
    """By the button under the box."""
    chat.page.get_by_role("button", name="转人工").first.click()
    expect(chat.page.locator(".message.bot").last).to_contain_text("12333", timeout=SLOW_MS)


def standing(chat: ChatPage, told: str) -> None:
    """The line above the box."""
    expect(chat.page.locator(".standing")).to_contain_text(told, timeout=SLOW_MS)


def test_the_whole_exchange(people: Callable[[], ChatPage], desk: Page) -> None:
    """Two wait in order; the first talks with the operator while the bot is silent, then with the bot again."""
    first, second = people(), people()
    asks_for_a_person(first)
    standing(first, "下一位就是您")
    asks_for_a_person(second)
    standing(second, "前面还有 1 位")
    assert second.axe() == []

    desk.get_by_role("button", name="接入").first.click()
    operators = first.page.locator(".message.operator")
    expect(operators.last).to_contain_text("工作人员已经接入")
    standing(first, "正在和工作人员说话")
    standing(second, "下一位就是您")

    first.composer.fill(QUESTION)
    first.composer.press("Enter")
    log = desk.get_by_role("log")
    expect(log).to_contain_text(QUESTION)
    expect(desk.get_by_role("heading", name=re.compile("可以这样说"))).to_be_visible()
    said = desk.get_by_label("说给来访人")
    said.press("Alt+KeyS")
    expect(said).to_have_value(re.compile("八十二条"))
    assert ChatPage(desk, url="").axe() == []
    expect(operators).to_have_count(1)  # taken over; the suggestion was not sent by itself
    said.press("Enter")
    expect(operators.last).to_contain_text("八十二条")
    expect(first.page.locator(".message.bot")).to_have_count(1)
    assert first.axe() == []

    desk.get_by_label("临别的话").fill("祝您顺利。")
    desk.get_by_role("button", name="交还给自动回答").click()
    expect(operators.last).to_contain_text("祝您顺利。")
    expect(first.page.locator(".standing")).to_have_count(0, timeout=SLOW_MS)
    first.composer.fill("你好")
    first.composer.press("Enter")
    expect(first.page.locator(".message.bot")).to_have_count(2, timeout=SLOW_MS)
    second.page.get_by_role("button", name="不等了").click()
    expect(second.page.locator(".standing")).to_have_count(0)
    expect(desk.get_by_text("现在没有人等。")).to_be_visible()


def test_what_suits_the_question_before_is_not_put_under_the_next_one(
    people: Callable[[], ChatPage], desk: Page
) -> None:
    """Until the suggestion to the new question is there, the old one is neither shown nor inserted."""
    person = people()
    asks_for_a_person(person)
    desk.get_by_role("button", name="接入").first.click()
    suggested = desk.get_by_role("heading", name=re.compile("可以这样说"))
    person.composer.fill(QUESTION)
    person.composer.press("Enter")
    expect(suggested).to_be_visible()
    desk.route("**/suggestion", lambda route: None)  # never answered
    person.composer.fill("那社保没交呢")
    person.composer.press("Enter")
    expect(desk.get_by_role("log")).to_contain_text("那社保没交呢")
    expect(suggested).to_have_count(0)
    said = desk.get_by_label("说给来访人")
    said.press("Alt+KeyS")
    expect(said).to_have_value("")
    desk.unroute("**/suggestion")
    desk.get_by_role("button", name="交还给自动回答").click()
    expect(desk.get_by_text("现在没有人等。")).to_be_visible()


def test_a_letter_is_answered_in_the_conversation_it_was_left_in(
    people: Callable[[], ChatPage], desk: Page
) -> None:
    """Nobody takes conversations: the person is told so with 12333, and finds the answer on coming back."""
    with desk.expect_response(lambda reply: "chats/presence" in reply.url):
        desk.get_by_label(re.compile("我在，接对话")).uncheck()
    person = people()
    asks_for_a_person(person)
    expect(person.page.locator(".message.bot").last).to_contain_text("没有人能马上接", timeout=SLOW_MS)
    standing(person, "已留言")
    assert person.axe() == []
    person.page.get_by_role("button", name="自己的手机，留着对话").click()
    person.page.goto("about:blank")

    expect(desk.get_by_text("留言", exact=True)).to_be_visible()
    desk.get_by_role("button", name="接入").click()
    said = desk.get_by_label("说给来访人")
    said.fill("留言看到了，请带上工资条来大厅。")
    said.press("Enter")
    expect(desk.get_by_role("log")).to_contain_text("请带上工资条")
    desk.get_by_role("button", name="交还给自动回答").click()
    expect(desk.get_by_text("现在没有人等。")).to_be_visible()

    person.page.goto(person.url)
    expect(person.page.locator(".message.operator").filter(has_text="请带上工资条")).to_have_count(1)
