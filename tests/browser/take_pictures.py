"""Takes the README's pictures of a running instance: `python -m tests.browser.take_pictures URL`."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chat_page import ChatPage
from tests.browser.conftest import FLAGS, chromium
from tests.browser.test_evidence import photograph
from tests.journeys.test_filing import ANSWERS

PICTURES = Path("docs/images")
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 860}


def take(url: str) -> None:
    """First screen and answer on a phone, an answer on a desktop, a receipt, the employer's entrance and check-up."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        _conversation(browser, url, PHONE, "phone", ["没签合同干了8个月能要双倍工资吗"])
        _conversation(browser, url, DESKTOP, "desktop", ["老板拖欠工资怎么办"])
        _receipt(browser, url)
        _sum_and_evidence(browser, url)
        _employer(browser, url)
        browser.close()


def _conversation(browser: Browser, url: str, size: dict[str, int], name: str, questions: list[str]) -> None:
    page = browser.new_page(viewport=size, device_scale_factor=2)
    chat = ChatPage(page, url=url)
    chat.open()
    page.screenshot(path=PICTURES / f"{name}-start.png")
    for question in questions:
        chat.ask(question)
    page.wait_for_timeout(500)
    page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


def _employer(browser: Browser, url: str) -> None:
    page = browser.new_page(viewport=PHONE, device_scale_factor=2)
    chat = ChatPage(page, url=f"{url}/?for=employer")
    chat.open()
    page.locator(".papers").wait_for()
    page.screenshot(path=PICTURES / "employer.png")
    page.get_by_role("link", name="用工体检").click()
    for place, answer in enumerate(["没有", "是", "说不清", *["是"] * 7]):
        page.locator(".question").nth(place).get_by_label(answer, exact=True).check()
    page.get_by_role("button", name="看结果").click()
    page.locator(".big").wait_for()
    page.wait_for_timeout(500)
    page.screenshot(path=PICTURES / "checkup.png")
    page.close()


def _receipt(browser: Browser, url: str) -> None:
    page = browser.new_page(viewport=PHONE, device_scale_factor=2)
    chat = ChatPage(page, url=url)
    chat.open()
    chat.ask("老板拖欠我三个月工资,我要投诉")
    for field in (
        "request",
        "employer_name",
        "employer_address",
        "prior_reports",
        "consent",
        "complainant_name",
        "phone",
    ):
        chat.ask(ANSWERS[field])
    for field in ("delivery_address", "id_check"):
        chat.ask(ANSWERS[field])
    page.wait_for_timeout(300)
    page.screenshot(path=PICTURES / "confirm.png")
    chat.ask(ANSWERS["confirm"])
    page.wait_for_timeout(500)
    page.screenshot(path=PICTURES / "receipt.png")
    page.close()


def _sum_and_evidence(browser: Browser, url: str) -> None:
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, color_scheme="dark")
    page = context.new_page()
    chat = ChatPage(page, url=url)
    chat.open()
    page.get_by_role("button", name="长辈版").click()
    chat.ask("老板拖欠工资怎么办")
    page.wait_for_timeout(500)
    page.screenshot(path=PICTURES / "elder.png")
    context.close()
    page = browser.new_page(viewport=PHONE, device_scale_factor=2)
    chat = ChatPage(page, url=url)
    chat.open()
    chat.ask("2020年3月1日入职，2026年9月1日被公司辞退，月工资8000元，经济补偿是多少")
    page.wait_for_timeout(500)
    page.locator(".sum").evaluate("(sum) => sum.scrollIntoView()")
    page.screenshot(path=PICTURES / "sum.png")
    page.get_by_role("button", name="上传材料").click()
    page.locator("[data-pick]").set_input_files([photograph(), photograph("工地告示牌.jpg")])
    page.get_by_text("已收好").nth(1).wait_for()
    page.wait_for_timeout(500)
    page.screenshot(path=PICTURES / "evidence.png")
    page.close()


if __name__ == "__main__":
    take(sys.argv[1])
