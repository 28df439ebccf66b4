"""The ticket page in a real browser: by keyboard alone, its files, its clock, its print, its export, its proof."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import APIResponse, Page, Route, expect

from answering import clock
from handoff.desk import HOLD, Desk
from handoff.evidence import check
from knowledge.working_days import load_working_days
from settings import Settings
from store.records import HoldEvent, TicketRecord
from stores import open_stores
from tests.browser.chat_page import AXE
from tests.browser.console_page import FROZEN
from tests.browser.test_console import SERIOUS, page, system  # noqa: F401 (fixtures)
from tests.contracts.stores import FACTS, a_filing

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=\"document.title='taken over'\"><script>document.title='taken over'</script>"


def filed(var: Path, details: str = "老板拖欠三个月工资") -> TicketRecord:
    """A complaint of the running instance, with a picture of a pay slip."""
    settings = Settings(var=var, labour_today=date(2026, 11, 24))
    kept = open_stores(settings)
    desk = Desk(
        tickets=kept.tickets,
        attempts=kept.attempts,
        clock=clock(FROZEN),
        working_days=load_working_days(),
        destinations=lambda filing: (HOLD,),
    )
    session, _ = kept.sessions.open(region=None, audience=None, on=None, lifetime=timedelta(days=1))
    drawn = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(drawn, "PNG")
    content = drawn.getvalue()
    kept.evidence.keep(
        session.id, "a1", content, media_type="image/png", source="web", reduced=check(content).reduced
    )
    filing = a_filing(session.id)
    receipt = desk.file(replace(filing, facts=FACTS | {"details": details}))
    ticket = kept.tickets.by_number(receipt.number)
    assert ticket is not None
    return ticket


def opened(page: Page, ticket: TicketRecord) -> None:  # noqa: F811
    """Show the ticket, with the keyboard alone."""
    page.get_by_role("button", name="办件", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator("tbody tr").first).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_label("编号 /")).to_be_focused()
    page.keyboard.type(ticket.number)
    expect(page.get_by_role("status")).to_have_text("共 1 件")
    page.keyboard.press("Enter")
    expect(page.locator("tbody .link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2)).to_be_focused()


def faults(page: Page) -> list[str]:  # noqa: F811
    """What axe finds on the page as it stands."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return list(page.evaluate(SERIOUS))


def test_a_ticket_is_found_opened_claimed_and_left_by_keyboard(page: Page, system) -> None:  # noqa: F811
    """/ finds, Enter opens, c claims, Esc goes back to the row one came from; j and k walk; ? tells the keys."""
    ticket = filed(system.var)
    filed(system.var)
    opened(page, ticket)
    page.keyboard.press("c")
    expect(page.get_by_role("button", name="放回队列")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name=ticket.number)).to_be_focused()
    page.keyboard.press("/")
    page.get_by_label("编号 /").fill("")
    expect(page.locator("tbody .link")).not_to_have_count(1)
    page.locator("tbody .link").first.focus()
    page.keyboard.press("j")
    expect(page.locator("tbody .link").nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("tbody .link").first).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="快捷键")).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_an_earlier_reading_never_replaces_a_later_one(page: Page, system) -> None:  # noqa: F811
    """A refresh asked for before the claim arrives after it: the ticket stays in one's hands."""
    ticket = filed(system.var)
    opened(page, ticket)
    late: list[tuple[Route, APIResponse]] = []
    page.route(
        f"**/api/console/tickets/{ticket.number}", lambda route: late.append((route, route.fetch())), times=1
    )
    page.get_by_role("button", name="刷新").click()
    page.wait_for_timeout(300)
    page.get_by_role("button", name="我来办").click()
    expect(page.get_by_role("button", name="放回队列")).to_be_visible()
    [(route, before)] = late
    assert before.json()["mine"] is False
    with page.expect_response(f"**/api/console/tickets/{ticket.number}"):
        route.fulfill(response=before)
    page.wait_for_timeout(300)
    expect(page.get_by_role("button", name="放回队列")).to_be_visible()


def test_everything_on_the_page_is_reached_by_tab(page: Page, system) -> None:  # noqa: F811
    """Each control once, in the order it stands there; and axe finds nothing."""
    opened(page, filed(system.var))
    controls = page.locator("main :is(button, input, select, textarea):visible")
    wanted, reached = controls.count(), set()
    page.evaluate(
        "[...document.querySelectorAll('main :is(button, input, select, textarea)')].forEach((one, at) => one.dataset.at = at)"
    )
    for _ in range(wanted + 15):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.dataset.at"))
    assert len(reached - {None}) == wanted
    assert faults(page) == []


def test_a_complaint_made_of_markup_is_read_as_text(page: Page, system) -> None:  # noqa: F811
    """Nothing in it runs, in the list or on the page."""
    opened(page, filed(system.var, HOSTILE))
    expect(page.get_by_text("<img src=x onerror=").first).to_be_visible()
    assert page.locator("main img, main script").count() == 0
    assert "taken over" not in page.title()


def test_a_paper_whose_article_is_held_cannot_be_taken_and_says_why(page: Page, system) -> None:  # noqa: F811
    """The button is dead, the law and what to do stand under it; restored, it lives again."""
    ticket, journal = filed(system.var), open_stores(Settings(var=system.var)).quarantine
    held = HoldEvent(
        action="hold", law="重庆市劳动保障监察条例", article="15", topic=None, reason="核对", by="test"
    )
    journal.record(held)
    opened(page, ticket)
    button = page.get_by_role("button", name="填写投诉书")
    expect(button).to_be_disabled()
    expect(page.get_by_text("投诉书依据的《重庆市劳动保障监察条例》第 15 条正在核对")).to_be_visible()
    assert faults(page) == []
    journal.record(replace(held, action="restore"))
    page.wait_for_timeout(1100)  # a running server knows of it within a second
    page.keyboard.press("Escape")
    page.get_by_role("button", name=ticket.number).click()
    expect(button).to_be_enabled()


def test_a_picture_shows_after_a_reason_and_the_original_is_saved(page: Page, system) -> None:  # noqa: F811
    """The dialog asks, the journal on the page tells it afterwards."""
    ticket = filed(system.var)
    opened(page, ticket)
    page.get_by_role("button", name="看图，材料 1").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("textbox")).to_be_focused()
    assert faults(page) == []
    dialog.get_by_role("textbox").fill("核对工资条上的数")
    page.keyboard.press("Enter")
    expect(page.get_by_role("img", name="材料 1", exact=True)).to_be_visible()
    expect(page.get_by_text("查看材料")).to_be_visible()
    page.get_by_role("button", name="下载原件，材料 1").click()
    dialog.get_by_role("textbox").fill("装入案卷备查")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.startswith(ticket.number)
    page.get_by_role("button", name="填写投诉书").click()
    dialog.get_by_role("textbox").fill("给本人到窗口签字")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == f"投诉书-{ticket.number}.docx"


def test_a_case_is_put_before_a_supervisor_and_the_story_tells_it(page: Page, system) -> None:  # noqa: F811
    """The clock's own form; the words of the law beside it."""
    opened(page, filed(system.var))
    expect(page.get_by_text("到期没有确认的，可以不立案")).to_be_visible()
    page.get_by_label("对期限").select_option("escalate")
    page.locator(".card", has=page.get_by_role("heading", name="期限")).get_by_label("为什么").fill(
        "人数多，单位拒不配合"
    )
    page.get_by_role("button", name="提交期限操作").click()
    expect(page.get_by_text("已报主管。")).to_be_visible()
    expect(page.get_by_text("记录完整，没有改动过。")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("tbody .tag")).to_have_text("报主管")
    assert faults(page) == []


def test_the_print_is_a_case_sheet(page: Page, system) -> None:  # noqa: F811
    """What was told, the law and the story; no form, no button; values nobody opened stay masked."""
    ticket = filed(system.var)
    opened(page, ticket)
    page.evaluate("window.print = () => (document.body.dataset.printed = 'yes')")
    page.keyboard.press("p")
    expect(page.locator("body[data-printed]")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.get_by_text("办件情况表")).to_be_visible()
    for heading in ("诉求", "单位和工地", "本人", "期限", "依据", "经过", "材料"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    assert page.locator("form:visible, header:visible, main button:visible").count() == 0
    expect(page.get_by_text("138****8000")).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="screen")


def test_the_list_is_taken_away_and_the_journal_proves_itself(page: Page, system) -> None:  # noqa: F811
    """A workbook that opens; the export stands in the journal, which is checked on the screen."""
    ticket = filed(system.var)
    page.get_by_role("button", name="办件", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="导出 XLSX").click()
    sheet = load_workbook(io.BytesIO(download.value.path().read_bytes())).active
    assert sheet is not None and ticket.number in [row[0].value for row in sheet.iter_rows()]
    page.get_by_role("button", name="操作记录").click()
    expect(page.locator("tbody tr").first).to_contain_text("导出")
    page.get_by_role("button", name="核对是否改动过").click()
    expect(page.get_by_role("status")).to_contain_text("没有改动过")
