"""Takes the pictures of docs/console.md: `labour demo`, `labour serve --no-rasa`, then this with the URL and VAR."""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from channels.console.routes import ConsoleStores
from settings import Settings
from store.desk_records import Role
from stores import open_stores
from tests.browser.conftest import FLAGS, chromium
from tests.unheard import UNHEARD

PICTURES = Path("docs/images")
CALL = "2020年3月1日入职，2026年5月20日被裁，月薪8000，经济补偿能拿多少"
TOLD = (
    "老板拖欠我三个月工资15000元，公司叫重庆样例餐饮有限公司，我叫张样例，电话13800138001 "
    "单位地址：渝中区样例路1号 送达地址：南岸区样例街2号 没有反映过"
)


def take(url: str, var: Path) -> None:
    """The call, the form, a question passed on, the queue, a ticket, the conversations, the accounts."""
    kept = open_stores(Settings(var=var)).console
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = _opened(browser, url, kept, "supervisor")
        _assist(page)
        _desk(page)
        _accounts(_opened(browser, url, kept, "administrator"))
        browser.close()


def _opened(browser: Browser, url: str, kept: ConsoleStores, role: Role) -> Page:
    member = kept.staff.by_login(f"demo-{role}")
    if member is None:
        raise SystemExit("run `labour demo` first")
    token = kept.staff_sessions.open(member.id, lifetime=timedelta(hours=1))
    page = browser.new_page(viewport={"width": 1180, "height": 860}, locale="zh-CN", device_scale_factor=1.5)
    page.add_init_script(f"sessionStorage.setItem('console-token', {json.dumps(token)});")
    page.goto(f"{url}/console/")
    return page


def _assist(page: Page) -> None:
    box = page.get_by_label("来电人说")
    box.fill(CALL)
    page.get_by_role("heading", name="1").first.wait_for()
    _shoot(page, "console-assist")
    box.fill(UNHEARD)
    page.get_by_text("要转的问题").wait_for()
    _shoot(page, "console-escalation")
    box.fill(TOLD)
    page.keyboard.press("F2")
    page.get_by_text("都填好了").wait_for()
    _shoot(page, "console-filing")
    page.keyboard.press("Escape")


def _desk(page: Page) -> None:
    page.get_by_role("button", name="办件", exact=True).click()
    page.locator("tbody .link").first.wait_for()
    _shoot(page, "console-queue")
    page.locator("tbody .link").first.click()
    page.get_by_role("button", name="我来办").wait_for()
    _shoot(page, "console-ticket")
    page.get_by_role("button", name="转人工", exact=True).click()
    page.get_by_role("button", name="接入").first.wait_for()
    page.get_by_role("button", name="接入").first.click()
    page.get_by_role("log").wait_for()
    _shoot(page, "console-chat")


def _accounts(page: Page) -> None:
    page.get_by_role("button", name="账号", exact=True).click()
    page.locator("tbody tr").first.wait_for()
    _shoot(page, "console-accounts")


def _shoot(page: Page, name: str) -> None:
    page.wait_for_timeout(400)
    page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    take(sys.argv[1], Path(sys.argv[2]))
