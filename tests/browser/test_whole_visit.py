"""One visit from the first question to a person, on a phone and on a desk: the journey of issue 7 in one go."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chat_page import FAILED_CALL, ChatPage
from tests.browser.conftest import PHONE
from tests.browser.test_employer import DESK
from tests.browser.test_evidence import choose, photograph
from tests.journeys.test_filing import ANSWERS

pytestmark = pytest.mark.browser
TURN_MS = 60_000
"""The page itself waits 30 s for a turn and then tries again; most turns take one."""


@pytest.fixture(params=[(PHONE, True), (DESK, False)], ids=["phone", "desk"])
def visit(browser: Browser, live_url: str, request: pytest.FixtureRequest) -> Iterator[ChatPage]:
    """A fresh phone, touched, or a fresh desk."""
    viewport, touch = request.param
    context = browser.new_context(
        viewport=viewport, has_touch=touch, locale="zh-CN", timezone_id="Asia/Shanghai"
    )
    context.set_default_timeout(20_000)
    opened = ChatPage(context.new_page(), url=live_url)
    opened.open()
    yield opened
    assert opened.unexpected_errors() == []
    context.close()


def test_from_a_question_to_a_person(visit: ChatPage) -> None:
    """Ask, follow up, calculate, photograph, complain, look up, ask for a person; nothing inaccessible on the way."""
    page = visit.page
    expect(visit.ask("没签合同干了8个月能要双倍工资吗")).to_contain_text("第八十二条")
    expect(visit.ask("那要准备什么证据")).not_to_be_empty()
    visit.ask("2020年3月1日入职，2026年9月1日被公司辞退，月工资8000元，经济补偿是多少")
    expect(page.locator(".results").last).to_contain_text("56000 元")
    pieces = choose(visit, photograph())
    expect(pieces).to_contain_text(["已收好"])
    page.get_by_role("button", name="好了").click()
    visit.ask("老板拖欠我三个月工资,我要投诉")
    while visit.asks in ANSWERS:
        visit.ask(ANSWERS[visit.asks])
    number = page.locator("[data-key=number]").inner_text()
    assert visit.axe() == []
    expect(visit.ask("查进度")).to_contain_text(number)
    expect(visit.ask("转人工")).to_contain_text("12333")
    page.get_by_role("button", name="长辈版").click()
    assert visit.axe() == []
    assert visit.small_targets(60) == []
    assert not visit.too_wide()


def test_offline_and_back_nothing_is_lost_or_doubled(visit: ChatPage) -> None:
    """Two messages said in a tunnel wait in order, and are answered once each when the line is back."""
    visit.expected_errors.append(FAILED_CALL)
    visit.ask("加班费怎么算")
    visit.page.context.set_offline(True)
    for number, text in enumerate(("年休假一年几天", "产假有多少天"), 1):
        visit.composer.fill(text)
        visit.composer.press("Enter")
        expect(visit.pending).to_have_count(number)
    expect(visit.pending.first).to_contain_text("这条还没送出")
    expect(visit.pending.last).to_have_attribute("data-state", "waiting")
    visit.page.context.set_offline(False)
    said = visit.page.locator(".message.person .text")
    expect(said.nth(1)).to_have_text("年休假一年几天", timeout=TURN_MS)
    expect(said.nth(2)).to_have_text("产假有多少天", timeout=TURN_MS)
    expect(visit.pending).to_have_count(0)
    expect(said).to_have_text(["加班费怎么算", "年休假一年几天", "产假有多少天"])
    visit.page.reload()
    expect(visit.page.locator(".message.person")).to_have_count(3)
    expect(visit.page.locator(".message.bot")).to_have_count(3)
