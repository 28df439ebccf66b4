"""The complaint form of a call, from one caller to the next: nothing told is lost, nothing stale is shown."""

from __future__ import annotations

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from tests.browser.test_calls import TOLD, page, system  # noqa: F401 (fixtures)
from tests.unheard import UNHEARD

pytestmark = pytest.mark.browser

EMPLOYER = "重庆样例餐饮有限公司"


@pytest.mark.parametrize("from_where", ["the field", "the page"])
def test_esc_goes_back_from_the_form_as_its_button_does(page: Page, from_where: str) -> None:  # noqa: F811
    """The words, their answers and what was typed into the form are there; only a second Esc clears the box."""
    box = page.get_by_label("来电人说")
    box.fill("老板拖欠我三个月工资")
    expect(page.locator(".card h2").first).to_be_visible()
    page.keyboard.press("F2")
    page.get_by_label("单位", exact=True).fill(EMPLOYER)
    if from_where == "the page":
        page.get_by_role("heading", name="登记投诉").click()
    page.keyboard.press("Escape")
    expect(box).to_have_value("老板拖欠我三个月工资")
    expect(box).to_be_focused()
    expect(page.locator(".card h2").first).to_be_visible()
    page.keyboard.press("F2")
    expect(page.get_by_label("单位", exact=True)).to_have_value(EMPLOYER)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")


def test_esc_does_not_leave_the_form_while_it_is_filed(page: Page) -> None:  # noqa: F811
    """The number and the code would come to nobody; after the receipt Esc goes back, the words kept until the end."""
    box = page.get_by_label("来电人说")
    box.fill(TOLD)
    page.keyboard.press("F2")
    page.get_by_label("来电人同意登记").check()
    held: list[Route] = []
    page.route("**/api/console/filings", lambda route: held.append(route))
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    page.keyboard.press("Escape")
    [sent] = held
    sent.continue_()
    expect(page.get_by_role("status")).to_contain_text("回执编号")
    page.keyboard.press("Escape")
    expect(page.get_by_text("已登记 CQ26-")).to_be_visible()
    expect(box).to_have_value(TOLD)


def test_the_receipt_tells_first_by_when_to_confirm(page: Page) -> None:  # noqa: F811
    """The one day after which a complaint is never opened; a dispute for mediation has none."""
    page.get_by_label("来电人说").fill(TOLD)
    page.keyboard.press("F2")
    page.get_by_label("来电人同意登记").check()
    page.keyboard.press("Enter")
    receipt = page.get_by_role("status").locator("p")
    expect(receipt.first).to_contain_text("最迟 2026年12月8日")
    expect(receipt.first).to_contain_text("渝中区劳动保障监察机构确认，不确认就不能立案")
    expect(receipt.nth(1)).to_contain_text("回执编号")
    page.keyboard.press("F9")
    page.get_by_label("来电人说").fill(f"公司把我辞退了，我要申请调解，{TOLD.partition('，')[2]}")
    page.keyboard.press("F2")
    page.get_by_label("来电人同意登记").check()
    page.keyboard.press("Enter")
    expect(receipt.first).to_contain_text("回执编号")


def test_the_next_caller_is_a_worker_again(page: Page) -> None:  # noqa: F811
    """The side chosen for one call ends with it; the next question is asked as a worker's."""
    page.keyboard.press("F4")
    employer = page.get_by_role("button", name="单位", exact=True)
    expect(employer).to_have_attribute("aria-pressed", "true")
    page.get_by_label("来电人说").fill("没签劳动合同能要双倍工资吗")
    expect(page.locator(".card h2").first).to_be_visible()
    with page.expect_request("**/api/console/calls") as ended:
        page.keyboard.press("F9")
    assert '"audience":"employer"' in (ended.value.post_data or "")
    expect(page.get_by_role("status")).to_contain_text("通话已记")
    expect(employer).to_have_attribute("aria-pressed", "false")
    with page.expect_request("**/api/assist") as asked:
        page.get_by_label("来电人说").fill("没签劳动合同能要双倍工资吗")
    assert '"audience":"worker"' in (asked.value.post_data or "")


def test_a_form_of_the_caller_before_never_opens(page: Page) -> None:  # noqa: F811
    """It was asked for, the call ended, and it arrives at the next one."""
    late: list[tuple[Route, APIResponse]] = []
    page.route("**/api/console/prefill", lambda route: late.append((route, route.fetch())))
    page.get_by_label("来电人说").fill(UNHEARD)
    page.keyboard.press("F2")
    page.wait_for_timeout(300)
    page.get_by_role("button", name="已答复").click()
    expect(page.get_by_role("status")).to_contain_text("通话已记")
    [(route, before)] = late
    with page.expect_response("**/api/console/prefill"):
        route.fulfill(response=before)
    page.wait_for_timeout(300)
    expect(page.get_by_role("heading", name="登记投诉")).to_have_count(0)
    expect(page.get_by_label("来电人说")).to_be_visible()
