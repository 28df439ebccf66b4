"""The console in a browser: a member of staff is hired and signs in as people do."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize

from answering import clock
from channels.console.credentials import code_at, hash_password, new_secret
from settings import Settings
from store.desk_records import CITYWIDE, Role
from stores import open_stores
from tests.conftest import System

FROZEN = Settings(labour_today=date(2026, 11, 24))
"""The instance's clock (tests/conftest.py)."""
PASSWORD = "correct-horse-7"
HALF_A_SCREEN = ViewportSize(width=960, height=900)


def hired(var: Path, role: Role, *districts: str) -> tuple[str, str]:
    """Login and second factor of a new member of staff: a code is good once, so every test has its own."""
    kept = open_stores(Settings(var=var)).console
    login, secret = f"{role}{time.time_ns()}", new_secret()
    member = kept.staff.add(
        login=login,
        name="测试员",
        role=role,
        districts=list(districts) or [CITYWIDE],
        password_hash=hash_password(PASSWORD),
    )
    kept.staff.set_totp(member.id, secret)
    return login, secret


@contextmanager
def signed_in(
    browser: Browser, system: System, role: Role, viewport: ViewportSize = HALF_A_SCREEN
) -> Iterator[Page]:
    """The console of a new member of staff; afterwards no script may have failed or been refused."""
    context = browser.new_context(
        viewport=viewport, locale="zh-CN", permissions=["clipboard-read", "clipboard-write"]
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda told: faults.append(told.text) if "Content Security" in told.text else None)
    login, secret = hired(system.var, role)
    page.goto(f"{system.url}/console/")
    page.get_by_label("登录名").fill(login)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_label("动态码").fill(code_at(secret, clock(FROZEN).now()))
    page.get_by_role("button", name="登录").click()
    page.get_by_role("navigation", name="页面").wait_for()
    yield page
    assert faults == []
    context.close()
