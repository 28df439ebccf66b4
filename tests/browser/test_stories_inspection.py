"""Stories 3, 4, 5, 6, 8 and 12 in a real browser: what inspection does with a complaint or a report."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from settings import Settings
from tests.browser.chat_page import ChatPage
from tests.browser.console_page import Worker, signed_in
from tests.browser.telling import called, code_of, complain, status
from tests.browser.test_evidence import choose, photograph
from tests.conftest import System
from tests.journeys.desk import told, until
from tests.journeys.official_account import WECHAT, account, wechat
from tests.journeys.official_account import complain as complain_by_wechat

pytestmark = [pytest.mark.browser, pytest.mark.journey]

ARREARS = "老板拖欠我三个月工资,我要投诉"
TOO_LATE = date(2026, 12, 2)
"""More than five working days after the instance's own day."""

Staff = Callable[..., Worker]


@pytest.fixture(scope="module")
def system(start_system: Callable) -> Iterator[System]:
    """One whole instance with an Official Account."""
    with start_system(**WECHAT) as running:
        yield running


@pytest.fixture(scope="module")
def live_url(system: System) -> str:
    """Its address."""
    return system.url


def test_3_a_complaint_by_wechat_is_opened(system: System, staff: Staff) -> None:
    """Filed in the account, opened at the console, asked for in the account."""
    person = account()
    inspector, number = staff("inspector"), complain_by_wechat(system, person, ARREARS)
    inspector.open(number)
    inspector.move("已登记", "已核实本人意愿")
    inspector.move("已立案", "符合立案条件")
    expect(inspector.story.filter(has_text="已立案 符合立案条件")).to_have_count(1)
    assert "已立案" in wechat(system, person, "查进度")


def test_4_an_anonymous_report_ends_without_a_name(chat: ChatPage, staff: Staff) -> None:
    """No page shows who told it; what inspection found is told on the page, and by number and code."""
    number = complain(chat, "我要举报一个厂收押金扣身份证")
    code = code_of(chat)
    inspector = staff("inspector")
    inspector.open(number)
    expect(inspector.page.locator("dt").filter(has_text="姓名")).to_have_count(0)
    expect(inspector.page.locator("dt").filter(has_text="电话")).to_have_count(0)
    inspector.move("办理中", "开始办理")
    inspector.move("已办结", "查无此事", note="现场检查没有发现")
    expect(inspector.story.filter(has_text="已办结 查无此事")).to_have_count(1)
    status(chat, "已办结", number, code)
    expect(chat.page.get_by_text("现场检查没有发现").first).to_be_visible()


def test_5_what_is_lacking_is_asked_for_sent_and_enough(chat: ChatPage, staff: Staff) -> None:
    """Without words the request is not sent; the picture goes up on the page, is looked at, and the case is opened."""
    number = complain(chat, ARREARS)
    inspector = staff("inspector")
    inspector.open(number)
    inspector.ask("待补正", "补充证据")
    expect(inspector.form.get_by_label("说明")).to_be_focused()
    inspector.move("待补正", "补充证据", note="请补充工资条或者转账记录")
    expect(chat.page.get_by_text("请补充工资条或者转账记录").first).to_be_visible()
    status(chat, "需要补充材料")
    picture = photograph("工资条.jpg")
    expect(choose(chat, picture)).to_contain_text(["已收好"])
    chat.page.get_by_role("button", name="好了").click()
    inspector.page.get_by_role("button", name="刷新").click()
    expect(inspector.page.get_by_text(hashlib.sha256(picture["buffer"]).hexdigest())).to_be_visible()
    inspector.page.get_by_role("button", name="看图，材料 1").click()
    inspector.page.get_by_role("dialog").get_by_role("textbox").fill("核对工资条")
    inspector.page.keyboard.press("Enter")
    expect(inspector.page.get_by_role("img", name="材料 1", exact=True)).to_be_visible()
    inspector.move("已登记", "材料已补齐")
    inspector.move("已立案", "符合立案条件")
    status(chat, "已立案")


def test_6_a_transfer_takes_the_ticket_along(chat: ChatPage, staff: Staff) -> None:
    """It leaves the page and the queue of one district for another's; the person sees where it is."""
    number, code = staff("operator").take_down(called("13800138026"))
    here, there = staff("inspector", "渝中区"), staff("inspector", "万州区")
    expect(there.find(number)).to_have_count(0)
    here.open(number)
    here.ask("已移送", "属于其他区县", note="用工地在万州", target="成都")
    expect(here.fault).to_contain_text("区县全名")
    here.ask("已移送", "属于其他区县", note="用工地在万州", target="万州区")
    expect(here.page.get_by_role("status").filter(has_text="不在您负责的区县")).to_be_visible()
    expect(here.find(number)).to_have_count(0)
    status(chat, "已转交其他部门", number, code)
    expect(chat.page.locator(".receipt").last).to_contain_text("万州区")
    there.open(number)
    expect(there.story.filter(has_text="已移送 属于其他区县 万州区")).to_have_count(1)
    there.move("已立案", "符合立案条件")
    status(chat, "已立案", number, code)


def test_8_silence_opens_the_case(browser: Browser, start_system: Callable, tmp_path: Path) -> None:
    """Nobody decides within five working days: a supervisor finds it under 已报主管, deemed opened by law."""
    with start_system(var=tmp_path, rasa=False) as early, signed_in(browser, early, "supervisor") as page:
        chief = Worker(page)
        number, code = chief.take_down(called("13800138028"))
        chief.open(number)
        chief.move("已登记", "已核实本人意愿")
        expect(page.get_by_text("到期没有决定不立案的，视为立案")).to_be_visible()
    with start_system(var=tmp_path, rasa=False, LABOUR_TODAY=TOO_LATE.isoformat()) as late:
        receipt = {"number": number, "code": code}
        assert until(lambda: str(told(late, receipt)["status"]), "deemed_opened")
        with signed_in(browser, late, "supervisor", at=Settings(labour_today=TOO_LATE)) as page:
            chief = Worker(page)
            chief.open(number, within="已报主管")
            expect(chief.heading).to_contain_text("视为立案")
            expect(page.get_by_text("到期没有决定，依法视为已经立案。")).to_be_visible()
            expect(
                chief.story.filter(has_text="视为立案 到期没有决定").filter(has_text="系统")
            ).to_have_count(1)


def test_12_twelve_workers_reach_a_supervisor_and_no_other_district(chat: ChatPage, staff: Staff) -> None:
    """Ten or more with one claim are escalated at once; an inspector elsewhere does not find it."""
    told_by_one = "我们12个工友的工资都被拖欠，一共欠96000元"
    number, code = staff("operator").take_down(called("13800138032", told_by_one))
    chief = staff("supervisor")
    chief.open(number, within="已报主管")
    expect(chief.page.get_by_text("已报主管。")).to_be_visible()
    expect(staff("inspector", "万州区").find(number, within="全部")).to_have_count(0)
    inspector = staff("inspector", "渝中区")
    inspector.open(number)
    inspector.move("已登记", "已核实本人意愿")
    inspector.move("已立案", "符合立案条件")
    expect(inspector.story.first).to_contain_text("已登记 待确认 报主管：满十人")
    status(chat, "已立案", number, code)
