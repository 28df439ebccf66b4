"""The chat page in real Chromium against the real app: what a person with a phone can do with it."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.chat_page import FAILED_CALL, MESSAGES, ChatPage

pytestmark = pytest.mark.browser

QUESTION = "没签合同干了8个月能要双倍工资吗"
COMPLAINT = "老板拖欠我三个月工资,我要投诉"
# Invented answers, by the field asked; any other field is answered 不知道.
ANSWERS = {
    "issue": "拖欠工资",
    "request": "把拖欠的工资发给我",
    "employer_name": "重庆样例建材有限公司",
    "employer_address": "重庆市渝中区样例路1号",
    "district": "渝中区",
    "amount": "15000元",
    "months_owed": "3个月",
    "prior_reports": "没有",
    "consent": "同意",
    "anonymous": "不匿名",
    "complainant_name": "张样例",
    "phone": "13800000000",
    "delivery_address": "重庆市渝中区样例路2号",
    "id_check": "以后再核",
    "confirm": "确认",
}
MOST_TURNS_OF_A_FILING = 20


def file_a_complaint(chat: ChatPage) -> None:
    """Answers the form's questions until the receipt is there."""
    chat.ask(COMPLAINT)
    for _ in range(MOST_TURNS_OF_A_FILING):
        if chat.page.locator(".receipt").count():
            return
        chat.ask(ANSWERS.get(chat.asks, "不知道"))
    pytest.fail(f"no receipt after {MOST_TURNS_OF_A_FILING} turns, still asked: {chat.asks!r}")


def test_the_first_screen_says_what_it_is_and_keeps_the_wall(chat: ChatPage) -> None:
    """Before anything is asked: automatic, how to reach a person, and that questions are no leads."""
    first = chat.page.locator(".intro")
    expect(first).to_contain_text("您在这里问什么，不会告诉单位，也不会当作举报线索")
    expect(first).to_contain_text("自动回答，供参考")
    expect(first.get_by_role("link", name="12333")).to_have_attribute("href", "tel:12333")
    expect(chat.page.get_by_role("button", name="转人工")).to_be_visible()
    expect(chat.page.locator(".banner")).to_contain_text("未经人社部门审定")
    assert "labour" not in chat.stored(), "opening the page must store nothing"


def test_a_question_gets_a_cited_answer_card(chat: ChatPage) -> None:
    """The verdict is shown, and the law it rests on by its Chinese article number and date."""
    reply = chat.ask(QUESTION)
    expect(reply.locator(".verdict")).not_to_be_empty()
    expect(reply.locator(".chip").first).to_contain_text("《劳动合同法》第八十二条")
    expect(reply.locator(".chip").first).to_contain_text(re.compile(r"\d{4}-\d{2}-\d{2} 起施行"))
    expect(chat.composer).to_be_focused()


def test_folded_parts_of_a_card_unfold_and_fold(chat: ChatPage) -> None:
    """Long answers start with two parts; one press shows the rest, the next hides it, the focus stays."""
    reply = chat.ask(QUESTION)
    parts = reply.locator(".part")
    expect(parts).to_have_count(2)
    fold = reply.get_by_role("button", name=re.compile("展开全部|收起")).first
    fold.click()
    expect(parts).not_to_have_count(2)
    expect(fold).to_be_focused()
    expect(fold).to_have_attribute("aria-expanded", "true")
    fold.click()
    expect(parts).to_have_count(2)


def test_a_suggested_question_is_asked_by_one_press(chat: ChatPage) -> None:
    """Six suggestions an audience; pressing one asks it."""
    suggestions = chat.page.locator(".suggestions button")
    expect(suggestions).to_have_count(6)
    question = suggestions.first.inner_text()
    suggestions.first.click()
    chat.reply_to(question)
    assert chat.person_messages == [question]


def test_an_employer_gets_the_employers_suggestions_and_session(chat: ChatPage) -> None:
    """The audience switch changes the suggestions and is told to the server with the session."""
    suggestions = chat.page.locator(".suggestions")
    before = suggestions.inner_text()
    chat.page.get_by_text("我是企业").click()
    expect(suggestions).not_to_have_text(before)
    with chat.page.expect_request("**/api/sessions") as opened:
        chat.ask(QUESTION)
    assert json.loads(opened.value.post_data or "{}") == {"audience": "employer"}


def test_a_quick_reply_is_sent_as_the_persons_words(chat: ChatPage) -> None:
    """Pressing a quick reply sends its payload, and the old buttons leave."""
    chat.ask(COMPLAINT)
    for _ in range(MOST_TURNS_OF_A_FILING):
        if chat.quick_replies.count():
            break
        chat.ask(ANSWERS.get(chat.asks, "不知道"))
    turns = len(chat.sent)
    chat.quick_replies.first.click()
    expect(chat.page.locator(".message.person")).to_have_count(turns + 1)
    assert chat.person_messages[-1] == chat.sent[-1]["text"]


def test_a_related_question_is_offered_once(chat: ChatPage) -> None:
    """What the card lists as related does not come back as a quick reply below it."""
    reply = chat.ask(QUESTION)
    related = reply.locator(".related button").all_inner_texts()
    assert related
    assert not set(related) & set(chat.quick_replies.all_inner_texts())
    expect(chat.quick_replies.filter(has_text="转人工")).to_have_count(1)


def test_a_filing_ends_in_a_receipt(chat: ChatPage) -> None:
    """The receipt says that registered is not opened, and shows number, code and state."""
    file_a_complaint(chat)
    receipt = chat.page.locator(".receipt")
    expect(receipt).to_contain_text("登记成功，不等于已经立案")
    expect(receipt.locator("[data-key=number]")).not_to_be_empty()
    expect(receipt.locator("[data-key=code]")).not_to_be_empty()
    expect(receipt).to_contain_text("劳动保障监察")
    assert chat.axe() == []
    assert not chat.too_wide()


def test_the_receipt_is_copied_by_one_press(chat: ChatPage) -> None:
    """Number and code land on the clipboard together."""
    chat.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    file_a_complaint(chat)
    number = chat.page.locator("[data-key=number]").inner_text()
    code = chat.page.locator("[data-key=code]").inner_text()
    chat.page.get_by_role("button", name="复制编号和查询码").click()
    expect(chat.page.get_by_text("已复制")).to_be_visible()
    copied = chat.page.evaluate("navigator.clipboard.readText()")
    assert copied == f"登记编号：{number}\n查询码：{code}"


def test_the_code_survives_a_look_at_another_app_but_not_a_reload(chat: ChatPage) -> None:
    """History blanks the code: coming back to the tab keeps it on screen, loading anew does not."""
    file_a_complaint(chat)
    code = chat.page.locator("[data-key=code]")
    with chat.page.expect_response(lambda response: "after=" in response.url):
        chat.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(code).not_to_be_empty()
    chat.page.reload()
    expect(chat.page.locator("[data-key=number]")).not_to_be_empty()
    expect(code).to_have_count(0)


def test_the_input_follows_the_field_that_is_asked(chat: ChatPage) -> None:
    """A telephone number is asked with the telephone keys."""
    chat.ask(COMPLAINT)
    for _ in range(MOST_TURNS_OF_A_FILING):
        if chat.asks == "phone":
            break
        chat.ask(ANSWERS.get(chat.asks, "不知道"))
    expect(chat.composer).to_have_attribute("inputmode", "tel")


def test_reload_resumes_the_conversation(chat: ChatPage) -> None:
    """Both sides are there again after a reload, once each, and the talk goes on."""
    chat.ask(QUESTION)
    chat.page.reload()
    expect(chat.page.locator(".verdict")).to_have_count(1)
    assert chat.person_messages == [QUESTION]
    chat.ask("那要去哪里申请仲裁")
    assert chat.person_messages == [QUESTION, "那要去哪里申请仲裁"]


def test_enter_while_composing_does_not_send(chat: ChatPage) -> None:
    """Enter that confirms pinyin stays in the input method; the next Enter sends."""
    chat.composer.fill("老板拖欠")
    ime = chat.page.context.new_cdp_session(chat.page)
    ime.send("Input.imeSetComposition", {"text": "gongzi", "selectionStart": 6, "selectionEnd": 6})
    # A raw key, as the system sends it: the input method takes the character, the page still sees the key.
    ime.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", "key": "Enter", "windowsVirtualKeyCode": 13})
    # Safari ends the composition before this key; it then tells by keyCode 229 alone.
    late = "new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true })"
    chat.composer.evaluate(f"(box) => box.dispatchEvent({late})")
    expect(chat.composer).to_have_value("老板拖欠gongzi")
    ime.send("Input.insertText", {"text": "工资"})
    chat.composer.press("Enter")
    chat.reply_to("老板拖欠工资")
    assert [sent["text"] for sent in chat.sent] == ["老板拖欠工资"]


def test_shift_enter_makes_a_new_line(chat: ChatPage) -> None:
    """A person may write in lines; they are shown as written."""
    chat.composer.fill("老板不发工资")
    chat.composer.press("Shift+Enter")
    chat.composer.press_sequentially("怎么办")
    chat.composer.press("Enter")
    chat.reply_to("怎么办")
    assert chat.person_messages == ["老板不发工资\n怎么办"]


def test_markup_is_shown_as_text(chat: ChatPage) -> None:
    """What a person types never becomes an element."""
    typed = "<img src=x onerror=alert(1)><b>工资</b>"
    chat.ask(typed)
    assert chat.person_messages == [typed]
    expect(chat.page.locator(".log img, .log b")).to_have_count(0)


def test_a_message_too_long_is_counted_and_kept_back(chat: ChatPage) -> None:
    """Past 2,000 characters the page says by how many and does not send."""
    chat.composer.fill("长" * 2001)
    expect(chat.page.get_by_text("超出 1 字")).to_be_visible()
    chat.composer.press("Enter")
    assert chat.sent == []


def test_an_unsent_message_waits_and_is_sent_under_the_same_id(chat: ChatPage) -> None:
    """With the line down the words stay visible; the retry carries the same id."""
    chat.expected_errors.append(FAILED_CALL)
    chat.page.route(MESSAGES, lambda route: route.abort())
    chat.composer.fill(QUESTION)
    chat.composer.press("Enter")
    expect(chat.pending).to_contain_text("网络没有接通")
    chat.page.unroute(MESSAGES)
    chat.page.get_by_role("button", name="重试").click()
    chat.reply_to(QUESTION)
    assert len({sent["id"] for sent in chat.sent}) == 1 < len(chat.sent)
    assert chat.person_messages == [QUESTION]


@pytest.mark.parametrize("recovery", ["retry", "reload"])
def test_a_lost_reply_is_fetched_again_and_nothing_is_doubled(chat: ChatPage, recovery: str) -> None:
    """The server had the message, the reply was lost: in the end there is one question and one answer."""
    chat.expected_errors.append(FAILED_CALL)

    def lose_reply(route: Route) -> None:
        route.fetch()
        route.abort()

    chat.page.route(MESSAGES, lose_reply, times=1)
    chat.composer.fill(QUESTION)
    chat.composer.press("Enter")
    retry = chat.page.get_by_role("button", name="重试")
    retry.wait_for()
    if recovery == "retry":
        retry.click()
    else:
        chat.page.reload()
    chat.reply_to(QUESTION)
    assert chat.person_messages == [QUESTION]
    expect(chat.page.locator(".verdict")).to_have_count(1)


def test_an_unsent_message_survives_a_reload(chat: ChatPage) -> None:
    """Closing and opening the page does not lose what was still waiting."""
    chat.expected_errors.append(FAILED_CALL)
    chat.page.route(MESSAGES, lambda route: route.abort())
    chat.composer.fill(QUESTION)
    chat.composer.press("Enter")
    expect(chat.pending).to_contain_text("网络没有接通")
    chat.page.unroute(MESSAGES)
    chat.page.reload()
    chat.reply_to(QUESTION)
    assert len({sent["id"] for sent in chat.sent}) == 1
    assert chat.person_messages == [QUESTION]


def test_too_many_messages_are_told_in_plain_words(chat: ChatPage) -> None:
    """The problem document's sentence is shown beside the waiting message."""
    chat.expected_errors.append(FAILED_CALL)
    detail = "您发得太快了，请 30 秒后再试。"
    told = {"status": 429, "headers": {"Retry-After": "30"}, "body": json.dumps({"detail": detail})}
    chat.page.route(MESSAGES, lambda route: route.fulfill(**told), times=1)
    chat.composer.fill(QUESTION)
    chat.composer.press("Enter")
    expect(chat.pending).to_contain_text(detail)
    assert chat.axe() == []
    chat.page.get_by_role("button", name="重试").click()
    chat.reply_to(QUESTION)


def test_an_expired_session_becomes_a_new_one_with_a_notice(chat: ChatPage) -> None:
    """The question is answered in the new session; the person is told why the old talk is gone."""
    chat.expected_errors.append(FAILED_CALL)
    chat.ask(QUESTION)
    chat.page.evaluate(
        """() => {
          const record = JSON.parse(sessionStorage.getItem("labour.session"));
          sessionStorage.setItem("labour.session", JSON.stringify({ ...record, token: "expired" }));
        }"""
    )
    chat.page.reload()
    expect(chat.page.locator(".notice")).to_contain_text("上次的对话已到期")
    chat.ask(QUESTION)
    assert chat.person_messages == [QUESTION]


def test_clearing_leaves_nothing_on_the_device(chat: ChatPage) -> None:
    """清除本机记录 asks once, then storage and screen are as on a first visit."""
    chat.ask(QUESTION)
    assert "token" in chat.stored()
    chat.page.locator("header").get_by_role("button", name="清除本机记录").click()
    dialog = chat.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert chat.axe() == []
    dialog.get_by_role("button", name="清除本机记录").click()
    expect(chat.page.locator(".intro")).to_be_visible()
    expect(chat.page.locator(".message")).to_have_count(0)
    assert "labour.session" not in chat.stored()


def test_a_borrowed_phone_forgets_after_thirty_idle_minutes(chat: ChatPage) -> None:
    """By default an idle conversation leaves the screen and the storage, and the page says so."""
    chat.page.clock.install()
    chat.open()
    chat.ask(QUESTION)
    chat.page.clock.fast_forward("29:00")
    expect(chat.page.locator(".message.person")).to_have_count(1)
    chat.page.clock.fast_forward("02:00")
    expect(chat.page.locator(".notice")).to_contain_text("超过 30 分钟没有操作")
    expect(chat.page.locator(".message")).to_have_count(0)
    assert "labour.session" not in chat.stored()


def test_ones_own_phone_keeps_the_conversation(chat: ChatPage) -> None:
    """Who says the device is theirs finds the talk again in a new tab, without an idle limit."""
    chat.page.locator(".intro").get_by_label("这是我自己的手机或电脑").check()
    chat.ask(QUESTION)
    second = ChatPage(chat.page.context.new_page(), url=chat.url)
    second.open()
    expect(second.page.locator(".verdict")).to_have_count(1)


def test_a_reply_is_announced_once(chat: ChatPage) -> None:
    """The live region takes each reply in one change, so that a screen reader says it once."""
    chat.page.evaluate(
        """() => {
          window.heard = [];
          const region = document.querySelector("[data-announcement]");
          const hear = () => window.heard.push(region.textContent);
          new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
        }"""
    )
    chat.ask(QUESTION)
    heard = chat.page.evaluate("window.heard")
    assert len(heard) == 1
    assert "第八十二条" in heard[0]


def test_nothing_scrolls_sideways_on_a_small_phone(chat: ChatPage) -> None:
    """360 pixels are enough, before and after an answer, in large type, and 320 too."""
    for width in (360, 320):
        chat.page.set_viewport_size({"width": width, "height": 740})
        assert not chat.too_wide()
    chat.ask(QUESTION)
    assert not chat.too_wide()
    chat.page.get_by_role("button", name="长辈版").click()
    assert not chat.too_wide()


def test_a_form_question_and_its_buttons_are_on_the_screen_of_a_small_phone(chat: ChatPage) -> None:
    """At 360 × 640 what is to be answered is not below the fold, however long its introduction."""
    chat.page.set_viewport_size({"width": 360, "height": 640})
    expect(chat.ask("我要投诉，老板拖欠我一万二工资")).to_contain_text("您想要什么结果")
    for button in chat.quick_replies.all():
        expect(button).to_be_in_viewport(ratio=1)


def test_the_keyboard_leaves_the_input_in_view(chat: ChatPage) -> None:
    """When the visible height shrinks to half, as with an on-screen keyboard, the composer stays inside."""
    chat.ask(QUESTION)
    chat.page.set_viewport_size({"width": 360, "height": 380})
    expect(chat.composer).to_be_in_viewport(ratio=1)


def test_targets_are_large_enough_for_thumbs(chat: ChatPage) -> None:
    """At least 44 pixels, in 长辈版 at least 60, on the first screen and under an answer."""
    assert chat.small_targets(44) == []
    chat.ask(QUESTION)
    assert chat.small_targets(44) == []
    chat.page.get_by_role("button", name="长辈版").click()
    assert chat.small_targets(60) == []
    chat.page.reload()
    expect(chat.page.get_by_role("button", name="长辈版")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("elder", [False, True], ids=["normal", "elder"])
def test_axe_finds_nothing(chat: ChatPage, scheme: str, elder: bool) -> None:
    """No accessibility violation on the first screen, after an answer, and after a refusal."""
    chat.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    if elder:
        chat.page.get_by_role("button", name="长辈版").click()
    expect(chat.page.locator(".suggestions")).to_be_visible()
    assert chat.axe() == []
    chat.ask(QUESTION)
    assert chat.axe() == []
    chat.ask("今天天气怎么样")
    assert chat.axe() == []


def test_without_scripts_the_shell_is_a_working_form(chat: ChatPage) -> None:
    """The HTML carries the title, the wall and 12333; its form leads to /plain and is answered there."""
    browser = chat.page.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(chat.url)
    expect(page.get_by_role("heading", level=1)).to_contain_text("劳动关系咨询助手")
    expect(page.locator("a[href='tel:12333']")).to_be_visible()
    page.get_by_label("您的问题").fill(QUESTION)
    page.get_by_role("button", name="发送").click()
    page.get_by_role("button", name="发送").click()
    expect(page.locator("#last .text")).to_contain_text("第八十二条")
    expect(page.locator("#last .head").first).to_have_text("怎么办：")
    expect(page.locator("#last .listed").first).to_have_text(re.compile(r"^1\. "))
    context.close()
