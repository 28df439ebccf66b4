"""The console in a browser: a member of staff is hired, signs in and works on a ticket as people do."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

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
    browser: Browser,
    system: System,
    role: Role,
    viewport: ViewportSize = HALF_A_SCREEN,
    *,
    districts: Sequence[str] = (),
    at: Settings = FROZEN,
) -> Iterator[Page]:
    """The console of a new member of staff; afterwards no script may have failed or been refused.

    `at` has the instance's clock, where it is not that of the others.
    """
    context = browser.new_context(
        viewport=viewport, locale="zh-CN", permissions=["clipboard-read", "clipboard-write"]
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda told: faults.append(told.text) if "Content Security" in told.text else None)
    login, secret = hired(system.var, role, *districts)
    page.goto(f"{system.url}/console/")
    page.get_by_label("登录名").fill(login)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_label("动态码").fill(code_at(secret, clock(at).now()))
    page.get_by_role("button", name="登录").click()
    page.get_by_role("navigation", name="页面").wait_for()
    yield page
    assert faults == []
    context.close()


NUMBER = re.compile(r"CQ26-\w{5}-\w{3}")


@dataclass(frozen=True)
class Worker:
    """A member of staff at the console: one method a thing they do, one property a thing they see."""

    page: Page

    def find(self, number: str, within: str = "未办结") -> Locator:
        """Look a ticket up in the queue by its number; its row, which may not be there."""
        self.page.get_by_role("button", name="办件", exact=True).click()
        self.page.get_by_label("范围").select_option(label=within)
        with self.page.expect_response(lambda reply: f"number={number}" in reply.url):
            self.page.get_by_label("编号 /").fill(number)
        return self.page.locator("tbody tr").filter(has_text=number)

    def open(self, number: str, within: str = "未办结") -> None:
        """Find a ticket and open its page."""
        self.find(number, within).get_by_role("button").click()
        expect(self.heading).to_contain_text(number)

    def move(self, to: str, reason: str, *, note: str = "", target: str = "", recovered: str = "") -> None:
        """One step on the open page, in the words of its lists; the page shows it before this returns."""
        self.ask(to, reason, note=note, target=target, recovered=recovered)
        expect(self.heading).to_contain_text(f"· {to}")

    def ask(self, to: str, reason: str, *, note: str = "", target: str = "", recovered: str = "") -> None:
        """Fill the form of a step in and send it, whatever becomes of it."""
        form = self.form
        form.get_by_label("改为").select_option(label=to)
        form.get_by_label("理由").select_option(label=reason)
        if target:
            form.get_by_label("转到哪里" if to == "已移送" else "并到哪一件").fill(target)
        if recovered:
            form.get_by_label("追回金额").fill(recovered)
        if note:
            form.get_by_label("说明").fill(note)
        form.get_by_role("button", name="确定").click()

    def release(self) -> None:
        """Give the open ticket back, so that a colleague may go on with it."""
        self.page.get_by_role("button", name="放回队列").click()
        expect(self.page.get_by_role("button", name="我来办")).to_be_visible()

    def take_down(self, said: str) -> tuple[str, str]:
        """A call's complaint from the first word to the end of the call; the number and code read out."""
        page = self.page
        page.get_by_label("来电人说").fill(said)
        page.keyboard.press("F2")
        expect(page.get_by_text("都填好了")).to_be_visible()
        page.get_by_label("来电人同意登记").check()
        page.keyboard.press("Enter")
        read_out = page.get_by_text("回执编号").inner_text()
        page.keyboard.press("F9")
        expect(page.get_by_text("通话已记：已登记")).to_be_visible()
        return NUMBER.findall(read_out)[0], read_out.split("查询码")[1].strip()

    @property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=2).first

    @property
    def form(self) -> Locator:
        """What a step is made with; not there for whoever may make none."""
        return self.page.locator("form", has=self.page.get_by_role("heading", name="办理", exact=True))

    @property
    def story(self) -> Locator:
        """What the page tells of the ticket, oldest first."""
        return self.page.locator(".story li")

    @property
    def fault(self) -> Locator:
        return self.page.get_by_role("alert")
