"""Chromium for the browser tests: the one of this machine, never downloaded.

Without Chromium or a Chinese font the tests are skipped with the reason; in CI that is a failure, for widths
and contrasts would be measured on boxes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize, expect, sync_playwright

from tests.browser.chat_page import ChatPage
from tests.browser.console_page import Worker, signed_in
from tests.conftest import System

DEBIAN_CHROMIUM = Path("/usr/bin/chromium")
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = ViewportSize(width=360, height=740)
# The first message to a Rasa just started takes seconds on a busy machine.
expect.set_options(timeout=20_000)


def _missing(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def chromium() -> str | None:
    """The path of a Chromium, None where there is none."""
    if DEBIAN_CHROMIUM.exists():
        return str(DEBIAN_CHROMIUM)
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def _has_chinese_font() -> bool:
    if not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True, check=False)
    return listed.returncode == 0 and bool(listed.stdout.strip())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all tests of a file; longer, its event loop would be in the way of others."""
    executable = chromium()
    if executable is None:
        _missing("no Chromium on this machine (Debian: apt-get install chromium)")
    if not _has_chinese_font():
        _missing("no Chinese font on this machine (Debian: apt-get install fonts-noto-cjk)")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone with nothing stored on it."""
    fresh = browser.new_context(viewport=PHONE, locale="zh-CN", timezone_id="Asia/Shanghai")
    fresh.set_default_timeout(15_000)
    yield fresh
    fresh.close()


@pytest.fixture
def chat(context: BrowserContext, live_url: str) -> Iterator[ChatPage]:
    """The chat page, opened; afterwards the console must hold no error a test did not announce."""
    opened = ChatPage(context.new_page(), url=live_url)
    opened.open()
    yield opened
    assert opened.unexpected_errors() == []


@pytest.fixture
def staff(browser: Browser, system: System) -> Iterator[Callable[..., Worker]]:
    """Somebody new at the console of the test's instance: `staff("inspector", "渝中区")`."""
    with ExitStack() as at_work:
        yield lambda role, *districts: Worker(
            at_work.enter_context(signed_in(browser, system, role, districts=districts))
        )
