"""The one-tag loader on somebody else's page, and the page without scripts: in real Chromium."""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.chat_page import ChatPage
from tests.conftest import System

pytestmark = pytest.mark.browser
HOST_CSP = "default-src 'none'; script-src {url}; frame-src {url}"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under the strictest policy that still names our script."""

    policy = ""

    def end_headers(self) -> None:
        """Adds the policy."""
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextlib.contextmanager
def site(folder: Path) -> Iterator[tuple[str, type[Quiet]]]:
    """Another web site; its address and the handler whose policy may be set."""
    handler = type("Host", (Quiet,), {})
    serve = functools.partial(handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", handler
        server.shutdown()


@pytest.fixture(scope="module")
def framed(start_system: Callable, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[System, str]]:
    """An instance that lets one other site frame it, and that site with the tag on its page."""
    folder = tmp_path_factory.mktemp("host")
    with site(folder) as (origin, handler), start_system(rasa=False, EMBED_ORIGINS=origin) as system:
        handler.policy = HOST_CSP.format(url=system.url)
        tag = f'<script src="{system.url}/widget.js" data-topic="arrears" defer></script>'
        (folder / "index.html").write_text(
            f"<!doctype html><html lang=zh><title>门户</title><main><h1>门户</h1></main>{tag}", "utf-8"
        )
        yield system, origin


def test_nothing_is_loaded_or_stored_before_opening(
    framed: tuple[System, str], context: BrowserContext
) -> None:
    """One script, then silence: no frame, no call, no storage on either side."""
    system, origin = framed
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(origin)
    expect(page.get_by_role("button", name="劳动咨询")).to_be_visible()
    assert [url for url in asked if url.startswith(system.url)] == [f"{system.url}/widget.js"]
    assert page.frames == [page.main_frame]
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    assert page.evaluate("window.LabourWidget.version").startswith("1.")


def test_it_opens_on_its_topic_answers_and_folds_away(
    framed: tuple[System, str], context: BrowserContext
) -> None:
    """The launcher opens the chat, which answers inside the frame; 收起 and Esc give the focus back."""
    _, origin = framed
    page = context.new_page()
    page.goto(origin)
    launcher = page.get_by_role("button", name="劳动咨询")
    launcher.focus()
    page.keyboard.press("Enter")
    expect(launcher).to_have_attribute("aria-expanded", "true")
    inside = page.frame_locator("iframe")
    expect(inside.locator(".intro")).to_contain_text("关于拖欠工资")
    inside.get_by_label("您的问题").fill("没签合同能要双倍工资吗")
    inside.get_by_label("您的问题").press("Enter")
    expect(inside.locator(".verdict")).to_be_visible()
    inside.get_by_role("button", name="收起").click()
    expect(launcher).to_be_focused()
    launcher.click()
    inside.get_by_label("您的问题").press("Escape")
    expect(launcher).to_have_attribute("aria-expanded", "false")
    expect(launcher).to_be_focused()
    launcher.click()
    expect(inside.locator(".verdict")).to_be_visible()  # the conversation is still there


def test_a_site_that_is_not_listed_cannot_frame_us(
    framed: tuple[System, str], context: BrowserContext, tmp_path: Path
) -> None:
    """The browser refuses the frame: nothing of ours is drawn in it."""
    system, _ = framed
    (tmp_path / "index.html").write_text(f'<script src="{system.url}/widget.js"></script>', "utf-8")
    with site(tmp_path) as (stranger, handler):
        handler.policy = "default-src * 'unsafe-inline'"
        page = context.new_page()
        page.goto(stranger)
        page.get_by_role("button", name="劳动咨询").click()
        page.wait_for_timeout(800)
        assert page.frame_locator("iframe").locator(".intro").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_plain_pages_are_accessible(chat: ChatPage, scheme: str) -> None:
    """/plain before and after an answer, /privacy, /checkup and /roster: no violation, no small target, no sideways scrolling."""
    chat.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for path in ("/privacy", "/checkup", "/roster", "/plain"):
        chat.page.goto(chat.url + path)
        assert chat.axe() == []
        assert not chat.too_wide()
    chat.page.get_by_label("您的问题").fill("没签合同能要双倍工资吗")
    chat.page.get_by_role("button", name="发送").click()
    expect(chat.page.locator("#last")).to_contain_text("第八十二条")
    assert chat.axe() == []
    assert chat.small_targets(44) == []
    assert not chat.too_wide()


def test_what_is_kept_is_told_one_thing_after_another_on_a_phone(chat: ChatPage) -> None:
    """Three narrow columns would break every word: each cell takes the whole width and says what it is."""
    chat.page.goto(chat.url + "/privacy")
    cell = chat.page.locator(".kept td").first
    expect(cell).to_have_css("display", "block")
    assert "为什么" in cell.evaluate("(one) => getComputedStyle(one, '::before').content")
    chat.page.set_viewport_size({"width": 1280, "height": 800})
    expect(cell).to_have_css("display", "table-cell")
