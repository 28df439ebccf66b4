"""What a reply may carry, in real Chromium: sums, papers, receipts, ratings, voices."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from actions.calculators.calculation import Alternative, Calculation, Line, article
from tests.browser.chat_page import FAILED_CALL, ChatPage

pytestmark = pytest.mark.browser

SEVERANCE = Calculation(
    kind="severance",
    inputs={"monthly_wage": Decimal(8000)},
    result=Decimal("52000.00"),
    unit="CNY",
    lines=(
        Line("工作年限", "6年4个月，不满半年的按半年", "6.5个月"),
        Line("经济补偿", "8000元 × 6.5个月", "52000元"),
    ),
    citations=(article("劳动合同法", 47, 1),),
    alternatives=(Alternative("按最低工资算", "平均工资低于最低工资时", Decimal("15000")),),
    not_covered=("没有结清的加班费",),
)
TICKET = {
    "number": "CQ26-7K3M9QX-4", "code": "7KQ4M9", "kind": "complaint", "channel": "inspection", "district": "渝中区",
    "status": "awaiting_confirmation", "delivery": "held", "urgency": "normal", "confirm_by": "2026-12-08",
    "missing": ["id_check"], "issue": "unpaid_wages",
}  # fmt: skip


def as_json(calculation: Calculation) -> dict[str, Any]:
    """A sum as it travels: decimals and dates as text."""
    cited = [reference.model_dump() for reference in calculation.citations]
    body: dict[str, Any] = json.loads(json.dumps(asdict(calculation) | {"citations": cited}, default=str))
    return body


def test_a_sum_shows_its_result_then_its_working(chat: ChatPage) -> None:
    """Result first, each step with formula and value, other readings, what is left out, the article."""
    body = {"text": "经济补偿 52000 元", "outcome": "calculated", "calculation": as_json(SEVERANCE)}
    reply = chat.show(body)
    expect(reply.locator(".results")).to_have_text("结果52000 元")
    expect(reply.get_by_role("table", name="怎么算的").get_by_role("row")).to_have_count(3)
    expect(reply.locator(".sum")).to_contain_text("《劳动合同法》第四十七条第一款")
    expect(reply.locator(".sum")).to_contain_text("按最低工资算：15000 元")
    expect(reply.locator(".sum")).to_contain_text("没有结清的加班费")
    assert chat.axe() == []
    assert not chat.too_wide()


def test_a_sum_is_told_once_and_what_to_do_stays(chat: ChatPage) -> None:
    """The part of the text that the table shows is left out; the way on stands below the table."""
    text = "经济补偿：52000元。\n怎么算的：略"
    sum_ = as_json(SEVERANCE) | {"text": text}
    reply = chat.show({"text": f"{text}\n下一步：申请仲裁", "outcome": "calculated", "calculation": sum_})
    expect(reply.locator(".bubble")).to_have_text("下一步：申请仲裁")


def test_the_number_asked_for_stands_above_the_card(chat: ChatPage) -> None:
    """A turn that brings a card and a sum shows the sum first; turns stay in their order."""
    card = {"text": "要付。", "outcome": "clarify"}
    sum_ = {"text": "经济补偿 52000 元", "outcome": "calculated", "calculation": as_json(SEVERANCE)}
    chat.show({**card, "text": "早先的话", "reply_to": "00"}, card, sum_)
    shown = chat.page.locator(".message.bot")
    expect(shown).to_have_count(3)
    expect(shown.nth(0)).to_contain_text("早先的话")
    expect(shown.nth(1).locator(".sum")).to_be_visible()
    expect(shown.nth(2)).to_contain_text("要付。")


def test_the_receipt_is_seen_before_its_explanation(chat: ChatPage) -> None:
    """On a small phone the number, the query code and the last day stand above the text that explains them."""
    reply = chat.show(
        {"text": "登记成功。\n" + "下一步：带身份证去确认。\n" * 9, "outcome": "filed", "ticket": TICKET}
    )
    expect(reply.locator("[data-key=code]")).to_be_in_viewport()
    assert (
        reply.evaluate(
            "(one) => one.querySelector('.receipt').compareDocumentPosition(one.querySelector('.bubble'))"
        )
        == 4
    )


def test_listed_lines_hang_under_their_point(chat: ChatPage) -> None:
    """Lines that begin with a point or a number are set apart; the words stay what was said."""
    reply = chat.show({"text": "请核对：\n· 姓名：欧***\n1. 先去窗口\n没问题就回复。", "outcome": "asking"})
    expect(reply.locator(".listed")).to_have_text(["· 姓名：欧***", "1. 先去窗口"])
    assert reply.locator(".text").inner_text() == "请核对：\n· 姓名：欧***\n1. 先去窗口\n没问题就回复。"


def test_dates_and_ranges_are_written_as_people_write_them(chat: ChatPage) -> None:
    """An ISO date becomes 年月日, two ends become 至, named parts get a row each."""
    sums = [
        {"result": date(2027, 3, 1).isoformat(), "unit": "date"},
        {"result": {"low": "7000.00", "high": "8000.50"}, "unit": "CNY"},
        {"result": {"国家假": 98, "地方假": 80}, "unit": "days"},
    ]
    bodies = [
        {"text": "算好了", "outcome": "calculated", "calculation": {**as_json(SEVERANCE), **one}}
        for one in sums
    ]
    chat.show(*bodies)
    expect(chat.page.locator(".results")).to_have_text(
        ["结果2027年3月1日", "结果7000 至 8000.5 元", "国家假98 天地方假80 天"]
    )


def test_papers_are_links_to_download(chat: ChatPage) -> None:
    """Each paper by its name, with what to do about gaps."""
    papers = [
        {"name": "仲裁申请书.docx", "url": "/documents/x"},
        {"name": "证据清单.docx", "url": "/documents/y"},
    ]
    reply = chat.show({"text": "文书好了", "outcome": "documented", "documents": papers})
    expect(reply.locator(".documents a")).to_have_text(["仲裁申请书.docx", "证据清单.docx"])
    expect(reply.locator(".documents")).to_contain_text("【待填写】")
    assert chat.axe() == []


def test_a_page_of_ours_is_a_link_and_no_paper(chat: ChatPage) -> None:
    """The roster opens beside the conversation; nothing is said of gaps or of a link that expires."""
    roster = [{"name": "很多人一起算：工地名册", "url": "/roster", "kind": "page"}]
    reply = chat.show({"text": "算好了", "outcome": "answered", "documents": roster})
    expect(reply.locator(".documents")).to_have_count(0)
    with chat.page.context.expect_page() as opened:
        reply.get_by_role("link", name="工地名册").click()
    expect(opened.value.locator("h1")).to_contain_text("名册")
    assert chat.axe() == [] and chat.small_targets(44) == []


def printed_slip(chat: ChatPage) -> Locator:
    """The sheet as it lies in the printer."""
    chat.page.wait_for_function("window.printed")
    chat.page.emulate_media(media="print")
    slip = chat.page.locator(".slip")
    expect(slip).to_be_visible()
    expect(chat.page.locator(".page")).to_be_hidden()
    return slip


def is_one_page(chat: ChatPage) -> bool:
    """Whether Chromium prints a single sheet of A4."""
    return chat.page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_the_slip_for_the_window_has_a_qr_code_and_no_query_code(chat: ChatPage) -> None:
    """On one sheet: matter, window, last day, what to bring, number and its code; never the query code."""
    chat.page.evaluate("window.print = () => { window.printed = true; }")
    chat.show({"text": "已登记", "outcome": "filed", "ticket": TICKET})
    chat.page.get_by_role("button", name="打印办事单").click()
    slip = printed_slip(chat)
    for told in (
        TICKET["number"],
        "投诉：拖欠工资",
        "渝中区劳动保障监察",
        "以 12333 答复为准",
        "2026年12月8日",
        "□ 身份证明",
    ):
        expect(slip).to_contain_text(str(told))
    expect(slip).not_to_contain_text(str(TICKET["code"]))
    assert len(slip.locator("path").get_attribute("d") or "") > 500
    assert is_one_page(chat)


def test_an_answer_is_taken_to_the_window_on_one_sheet(chat: ChatPage) -> None:
    """Without a filing: the matter, the verdict, where, by when, what to bring, the articles, and no code to scan."""
    chat.page.evaluate("window.print = () => { window.printed = true; }")
    chat.ask("老板拖欠工资怎么办")
    chat.page.get_by_role("button", name="打印办事单，带去窗口").click()
    slip = printed_slip(chat)
    for told in ("什么事", "去哪里", "带什么", "依据", "以 12333 答复为准"):
        expect(slip).to_contain_text(told)
    expect(slip.locator("svg")).to_have_count(0)
    expect(slip).not_to_contain_text("查询码")
    assert is_one_page(chat)


def test_printing_a_conversation_leaves_the_buttons_out(chat: ChatPage) -> None:
    """The answer with its articles unfolded, without composer and tools."""
    chat.page.evaluate("window.print = () => { window.printed = true; }")
    chat.ask("没签合同干了8个月能要双倍工资吗")
    chat.page.get_by_role("button", name="更多").click()
    chat.page.get_by_role("button", name="打印这次对话").click()
    chat.page.wait_for_function("window.printed")
    chat.page.emulate_media(media="print")
    expect(chat.page.locator(".digest").first).to_be_visible()
    expect(chat.page.locator("form.composer")).to_be_hidden()
    expect(chat.page.locator(".tools").first).to_be_hidden()


def test_a_citation_unfolds_to_what_it_says(chat: ChatPage) -> None:
    """One press shows the digest of the article."""
    reply = chat.ask("没签合同干了8个月能要双倍工资吗")
    expect(reply.locator(".digest").first).to_be_hidden()
    reply.locator("summary").first.click()
    expect(reply.locator(".digest").first).to_be_visible()


def test_a_reply_can_be_rated_and_the_reason_given(chat: ChatPage) -> None:
    """没用, then why; both reach the server under the message's id."""
    reply = chat.ask("没签合同干了8个月能要双倍工资吗")
    with chat.page.expect_response("**/api/feedback") as first:
        reply.get_by_role("button", name="没用", exact=True).click()
    assert first.value.status == 204
    assert chat.axe() == []
    with chat.page.expect_response("**/api/feedback") as second:
        reply.get_by_role("button", name="看不懂").click()
    assert second.value.status == 204
    sent = json.loads(second.value.request.post_data or "{}")
    assert (sent["rating"], sent["comment"]) == (-1, "看不懂")
    expect(reply.get_by_text("谢谢，记下了。")).to_be_visible()


def test_a_rating_that_was_lost_says_so(chat: ChatPage) -> None:
    """With the line down nothing is claimed."""
    chat.expected_errors.append(FAILED_CALL)
    reply = chat.ask("没签合同干了8个月能要双倍工资吗")
    chat.page.route("**/api/feedback", lambda route: route.abort())
    reply.get_by_role("button", name="有用", exact=True).click()
    expect(reply.get_by_text("没有送到，请再按一次。")).to_be_visible()


def test_an_answer_is_read_aloud_and_stopped(chat: ChatPage) -> None:
    """读给我听 speaks Chinese; pressed again it stops."""
    chat.page.evaluate(
        """() => {
          window.spoken = [];
          speechSynthesis.speak = (words) => window.spoken.push([words.lang, words.text]);
          speechSynthesis.cancel = () => window.spoken.push(["cancel", ""]);
        }"""
    )
    reply = chat.ask("没签合同干了8个月能要双倍工资吗")
    reply.get_by_role("button", name="读给我听").click()
    language, text = chat.page.evaluate("window.spoken[1]")
    assert language == "zh-CN" and "第八十二条" in text
    reply.get_by_role("button", name="停止").click()
    assert chat.page.evaluate("window.spoken.length") == 3


def test_dictation_tells_who_listens_and_sends_nothing(chat: ChatPage) -> None:
    """The first press warns, the second listens; the words stand in the box, unsent."""
    chat.page.evaluate(
        """() => {
          window.webkitSpeechRecognition = window.SpeechRecognition = class {
            start() { this.onresult({ results: [[{ transcript: "老板不发工资" }]] }); this.onend(); }
            stop() {} abort() {}
          };
        }"""
    )
    chat.page.get_by_role("button", name="清除本机记录").first.click()
    chat.page.get_by_role("dialog").get_by_role("button", name="清除本机记录").click()  # starts the page anew
    speak = chat.page.get_by_role("button", name="说话")
    speak.click()
    expect(chat.page.get_by_text("语音由浏览器或手机厂商识别")).to_be_visible()
    expect(chat.composer).to_have_value("")
    speak.click()
    expect(chat.composer).to_have_value("老板不发工资")
    assert chat.sent == []
