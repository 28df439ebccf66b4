"""Reports, the editors' list and the hit test in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import APIResponse, Browser, Route, ViewportSize, expect

from answering import clock
from handoff.desk import HOLD, Desk
from knowledge.working_days import load_working_days
from settings import Settings
from store.improvement_records import Improvement, LoggedAnswer
from stores import Stores, open_stores
from tests.browser.chat_page import AXE
from tests.browser.console_page import FROZEN, signed_in
from tests.browser.test_console import SERIOUS
from tests.contracts.stores import a_filing

pytestmark = pytest.mark.browser

PICTURE = Path("docs/images/reports.png")
WIDE = ViewportSize(width=1280, height=980)
CARD = "contract.unsigned-double-wage"
SEEDED = (
    ("渝中区", "wages", 42), ("渝中区", "injury", 17), ("南岸区", "wages", 31), ("南岸区", "injury", 4),
    ("巴南区", "contract", 26), ("两江新区", "arrears", 58), ("九龙坡区", "dismissal", 23),
)  # fmt: skip


@pytest.fixture(scope="module")
def system(start_system: Callable) -> Iterator[Any]:
    """The app without Rasa, with a month of made-up questions and two complaints."""
    with start_system(rasa=False) as running:
        seed(open_stores(Settings(var=running.var, labour_today=FROZEN.labour_today)))
        yield running


def seed(kept: Stores) -> None:
    """Statistics by district and topic, a question nobody answered, filed cases."""
    for region, topic, number in SEEDED:
        for nth in range(number):
            day = date(2026, 11, 1 + nth % 24)
            outcome = "declined_no_evidence" if nth % 4 == 3 else "answered"
            kept.answers.add(
                LoggedAnswer(on_day=day, outcome=outcome, channel="web", region=region, topic=topic)
            )
    about = LoggedAnswer(on_day=date(2026, 11, 23), outcome="clarify", channel="web", region="渝中区")
    kept.improvements.add(
        Improvement(about=about, cause="unanswered", question="押的培训费不退怎么办", nearest={CARD: 0.31})
    )


def test_a_supervisor_reads_the_month_and_looks_into_a_district(browser: Browser, system: Any) -> None:
    """Charts come with the page and not before; small cells are hidden; a district unfolds by topic."""
    with signed_in(browser, system, "supervisor", WIDE) as page:
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url))
        assert not [url for url in fetched if "chart" in url]
        page.get_by_role("button", name="报表").click()
        page.get_by_label("月份").fill("2026-11")
        expect(page.locator(".chart canvas")).to_be_visible()
        assert [url for url in fetched if "/chart" in url]
        page.get_by_role("button", name="两江新区").click()
        expect(page.get_by_role("heading", name="两江新区")).to_be_visible()
        page.screenshot(path=PICTURE)
        page.get_by_label("角度").select_option("topic")
        page.get_by_label("往下看").select_option("region")
        page.get_by_role("button", name="工伤").click()
        expect(page.locator(".inside")).to_contain_text("〈少于10〉")
        for kind in ("满意度", "投诉举报", "规划指标"):
            page.get_by_role("button", name=kind, exact=True).click()
            page.wait_for_timeout(300)
            page.evaluate(AXE.read_text(encoding="utf-8"))
            assert page.evaluate(SERIOUS) == [], kind
        expect(page.get_by_text("渝人社〔2022〕13号")).to_be_visible()
        expect(page.get_by_role("heading", name="劳动人事争议调解成功率")).to_be_visible()


def test_a_month_asked_for_before_never_stands_under_the_newer_one(browser: Browser, system: Any) -> None:
    """The report of an empty month arrives after November's, and changes nothing."""
    with signed_in(browser, system, "supervisor", WIDE) as page:
        page.get_by_role("button", name="报表").click()
        page.get_by_label("月份").fill("2026-11")
        district = page.get_by_role("button", name="两江新区")
        expect(district).to_be_visible()
        late: list[tuple[Route, APIResponse]] = []
        page.route("**/reports/questions?month=2026-10*", lambda route: late.append((route, route.fetch())))
        page.get_by_label("月份").fill("2026-10")
        page.wait_for_timeout(300)
        page.get_by_label("月份").fill("2026-11")
        page.wait_for_timeout(300)
        [(route, october)] = late
        with page.expect_response("**/reports/questions?month=2026-10*"):
            route.fulfill(response=october)
        page.wait_for_timeout(300)
        expect(district).to_be_visible()


def test_complaints_are_read_by_employer_down_to_the_receipt(browser: Browser, system: Any) -> None:
    """Another screen of the same reports: here the employer is named, for it was complained of."""
    kept = open_stores(Settings(var=system.var, labour_today=FROZEN.labour_today))
    session, _ = kept.sessions.open(region=None, audience=None, on=None, lifetime=timedelta(days=1))
    desk = Desk(
        tickets=kept.tickets,
        attempts=kept.attempts,
        clock=clock(FROZEN),
        working_days=load_working_days(),
        destinations=lambda filing: [HOLD],
    )
    number = desk.file(a_filing(session.id)).number
    with signed_in(browser, system, "inspector", WIDE) as page:
        page.get_by_role("button", name="报表").click()
        expect(page.get_by_role("button", name="咨询")).to_have_count(0)
        page.get_by_label("登记日期从").fill("2026-11-01")
        page.get_by_label("到", exact=True).fill("2026-11-30")
        page.get_by_label("角度").select_option("employer")
        page.get_by_role("button", name="重庆测试样例建筑有限公司", exact=True).click()
        expect(page.get_by_role("button", name=number)).to_be_visible()
        page.get_by_label("角度").select_option("issue")
        page.get_by_role("button", name="拖欠工资，未办结").click()
        page.get_by_role("button", name="在“办件”里列出").click()
        expect(page.get_by_label("登记从")).to_have_value("2026-11-01")
        expect(page.get_by_label("事由")).to_have_value("unpaid_wages")
        expect(page.locator("tbody tr")).to_have_count(1)
        page.get_by_role("button", name="报表").click()
        page.get_by_label("登记日期从").fill("2026-11-01")
        page.get_by_label("到", exact=True).fill("2026-11-30")
        page.get_by_role("button", name="合计，件数").click()
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.evaluate(SERIOUS) == []
        page.get_by_role("button", name=number).click()
        expect(page.get_by_role("heading", name=re.compile(number))).to_be_visible()
        page.get_by_role("button", name="办件", exact=True).click()
        expect(page.get_by_label("登记从")).to_have_value("")


def test_a_refused_export_says_why(browser: Browser, system: Any) -> None:
    """A click without a word would be taken for a file on its way."""
    with signed_in(browser, system, "supervisor", WIDE) as page:
        page.get_by_role("button", name="报表").click()
        page.route("**/reports/questions?*form=*", lambda route: route.abort())
        page.get_by_role("button", name="导出 XLSX").click()
        expect(page.get_by_role("alert")).to_have_text("网络不通，请检查后再试。")


def test_an_editor_works_off_the_list_and_tries_a_question(browser: Browser, system: Any) -> None:
    """Nearest card shown, done with a note; the hit test says what was taken and what was not."""
    with signed_in(browser, system, "editor", WIDE) as page:
        page.get_by_role("button", name="改进").click()
        expect(page.get_by_role("heading", name="押的培训费不退怎么办")).to_be_visible()
        expect(page.get_by_text(CARD)).to_be_visible()
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.evaluate(SERIOUS) == []
        page.get_by_label("怎么处理的").fill("已加进押金卡片的问法")
        page.get_by_role("button", name="处理完").click()
        expect(page.get_by_text("没有要改进的。")).to_be_visible()
        page.get_by_role("button", name="命中测试").click()
        page.get_by_label("问题").fill("没签劳动合同能要双倍工资吗")
        page.get_by_role("button", name="试一下").click()
        expect(page.get_by_text("没采用").first).to_be_visible()
        expect(page.locator(".card.ask").first).to_contain_text(CARD)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.evaluate(SERIOUS) == []


def test_a_supervisor_rejects_an_answer_with_a_reason(browser: Browser, system: Any) -> None:
    """Typed beside the answer while the caller waits; the editors have it."""
    with signed_in(browser, system, "supervisor", WIDE) as page:
        page.get_by_label("来电人说").fill("没签劳动合同能要双倍工资吗")
        page.get_by_role("button", name="评这个说法").first.click()
        page.get_by_label("理由（不写来电人的信息）").fill("写到一半")
        page.keyboard.press("Escape")
        expect(page.get_by_label("来电人说")).to_have_value("没签劳动合同能要双倍工资吗")
        page.get_by_role("button", name="快捷键").click()
        expect(page.get_by_text("写记要、结束通话")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_text("写记要、结束通话")).not_to_be_visible()
        page.get_by_role("button", name="评这个说法").first.click()
        page.get_by_label("理由（不写来电人的信息）").fill("没有提醒一年时效")
        page.get_by_role("button", name="不认可").click()
        expect(page.get_by_text("已告诉编辑：不认可")).to_be_visible()
        entries = open_stores(Settings(var=system.var)).improvements.page(causes=["rejected"])
        assert [(one.about.card, one.remark) for one in entries] == [(CARD, "没有提醒一年时效")]
