"""How the page looks, where a link leads, two tabs, one's own data: in real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import APIResponse, Route, expect

from tests.browser.chat_page import MESSAGES, ChatPage

pytestmark = pytest.mark.browser
QUESTION = "没签合同干了8个月能要双倍工资吗"


def background(chat: ChatPage) -> str:
    """The colour behind the page."""
    return str(chat.page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_the_largest_text_is_thirty_pixels_and_fits(chat: ChatPage) -> None:
    """特大 at 360 pixels: nothing scrolls sideways, nothing is inaccessible, the choice survives a reload."""
    chat.page.get_by_role("button", name="更多").click()
    assert chat.axe() == []
    chat.page.get_by_label("特大").check()
    assert chat.page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 30
    assert not chat.too_wide()
    chat.page.keyboard.press("Escape")
    expect(chat.composer).to_be_in_viewport(ratio=1)
    expect(chat.page.get_by_role("button", name="清除本机记录")).to_be_in_viewport(ratio=1)
    assert chat.small_targets(44) == []
    chat.ask(QUESTION)
    assert not chat.too_wide()
    assert chat.axe() == []
    chat.page.reload()
    chat.composer.wait_for()
    assert chat.page.evaluate("document.documentElement.dataset.size") == "huge"


def test_dark_and_light_can_be_chosen_against_the_system(chat: ChatPage) -> None:
    """A dark page on a light phone, and the other way round, without an accessibility fault."""
    light = background(chat)
    chat.page.get_by_role("button", name="更多").click()
    chat.page.get_by_label("深色").check()
    assert background(chat) != light
    assert chat.axe() == []
    chat.page.emulate_media(color_scheme="dark")
    chat.page.get_by_label("浅色").check()
    assert background(chat) == light


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?topic=arrears", "关于拖欠工资"),
        ("?topic=没有这个", "大家常问"),
        ("?audience=employer", "新员工入职第一个月"),
    ],
)
def test_a_link_opens_its_topic_or_side(chat: ChatPage, query: str, shown: str) -> None:
    """The first screen offers what the link is about; an unknown topic is as none."""
    chat.page.goto(chat.url + "/" + query)
    expect(chat.page.locator(".intro")).to_contain_text(shown)


def test_paper_shows_what_was_folded(chat: ChatPage) -> None:
    """Printing opens every part of a card, every article and what it says."""
    reply = chat.ask(QUESTION)
    chat.page.evaluate("window.print = () => { window.printed = true; }")
    chat.page.get_by_role("button", name="更多").click()
    chat.page.get_by_role("button", name="打印这次对话").click()
    chat.page.wait_for_function("window.printed")
    assert reply.locator("[aria-expanded=false]").count() == 0
    assert reply.locator("details:not([open])").count() == 0


def test_the_pages_for_a_crew_a_site_and_an_employer_are_found_here(chat: ChatPage) -> None:
    """The roster and 用工体检 open beside the conversation; the rights board opens where its picture is taken."""
    chat.page.get_by_role("button", name="更多").click()
    dialog = chat.page.get_by_role("dialog")
    for name, heading in (("工地名册", "工地名册"), ("用工体检", "用工体检")):
        with chat.page.context.expect_page() as opened:
            dialog.get_by_role("link", name=name).click()
        expect(opened.value.locator("h1")).to_contain_text(heading)
        opened.value.close()
    assert chat.axe() == [] and not chat.too_wide()
    dialog.get_by_role("button", name="拍工地维权告示牌").click()
    board = chat.page.get_by_role("dialog", name="上传材料")
    expect(board.get_by_label("施工总承包单位")).to_be_visible()
    assert chat.axe() == []


def test_a_history_that_comes_late_takes_nothing_away(chat: ChatPage) -> None:
    """What was said while it was on its way stays, and is fetched again with the rest."""
    chat.ask(QUESTION)
    late: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        if route.request.method == "GET" and not late:
            late.append((route, route.fetch()))
        else:
            route.fallback()

    chat.page.route(MESSAGES, hold)
    with chat.page.expect_request(lambda request: request.method == "GET" and "/api/messages" in request.url):
        chat.page.evaluate("window.dispatchEvent(new Event('online'))")
    chat.ask("那要去哪里申请仲裁")
    ((route, old),) = late
    with chat.page.expect_request(lambda request: request.method == "GET" and "/api/messages" in request.url):
        route.fulfill(response=old)
    expect(chat.page.locator(".message.person .text")).to_have_text([QUESTION, "那要去哪里申请仲裁"])
    expect(chat.page.locator(".message.bot")).to_have_count(2)


def test_two_tabs_show_one_conversation(chat: ChatPage) -> None:
    """What is said in one tab stands in the other within moments, once."""
    chat.page.locator(".intro").get_by_label("这是我自己的手机或电脑").check()
    chat.ask(QUESTION)
    second = ChatPage(chat.page.context.new_page(), url=chat.url)
    second.open()
    expect(second.page.locator(".verdict")).to_have_count(1)
    second.ask("那要去哪里申请仲裁")
    expect(chat.page.locator(".message.person")).to_have_count(2)
    assert chat.person_messages == second.person_messages == [QUESTION, "那要去哪里申请仲裁"]


def test_one_sees_and_erases_ones_own_data(chat: ChatPage) -> None:
    """What is kept can be seen and saved; erasing asks once, ends the session and empties the device."""
    chat.ask(QUESTION)
    chat.page.get_by_role("button", name="更多").click()
    dialog = chat.page.get_by_role("dialog")
    dialog.get_by_role("button", name="看看记下了什么").click()
    expect(dialog).to_contain_text("消息 2 条")
    with chat.page.expect_download() as saved:
        dialog.get_by_role("button", name="全部存成文件").click()
    assert saved.value.suggested_filename == "我的对话.json"
    dialog.get_by_role("button", name="删除我的对话").click()
    expect(dialog).to_contain_text("会删掉服务器上的这次对话")
    assert chat.axe() == []
    with chat.page.expect_response("**/api/me") as erased:
        dialog.get_by_role("button", name="确定删除，不能恢复").click()
    assert erased.value.json()["messages"] == 2
    expect(chat.page.locator(".notice")).to_contain_text("已删除服务器上的这次对话")
    assert "labour.session" not in chat.stored()


def test_words_typed_before_the_script_came_are_kept(chat: ChatPage) -> None:
    """The shell's form takes text at once; when the script takes over, the text stands in its box."""
    page = chat.page.context.new_page()
    held = []
    page.route("**/assets/*.js", lambda route: held.append(route))
    page.goto(chat.url, wait_until="commit")
    page.locator("#plain-question").fill("老板不发")
    page.wait_for_timeout(200)
    for route in held:
        route.continue_()
    page.unroute("**/assets/*.js")
    expect(page.locator("#question")).to_have_value("老板不发")


def test_the_page_is_used_by_keyboard_alone(chat: ChatPage) -> None:
    """Tab reaches every tool in order of sight, Enter asks a suggestion, Esc closes what was opened."""
    names = []
    for _ in range(6):
        chat.page.keyboard.press("Tab")
        names.append(
            chat.page.evaluate("document.activeElement.textContent.trim() || document.activeElement.name")
        )
    assert names[:3] == ["长辈版", "更多", "清除本机记录"]
    chat.page.get_by_role("button", name="更多").focus()
    chat.page.keyboard.press("Enter")
    expect(chat.page.get_by_role("dialog")).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(chat.page.get_by_role("dialog")).to_be_hidden()
    expect(chat.page.get_by_role("button", name="更多")).to_be_focused()
    chat.page.locator(".suggestions button").first.focus()
    chat.page.keyboard.press("Enter")
    expect(chat.page.locator(".verdict")).to_be_visible()
