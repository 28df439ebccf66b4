"""Replies as they are read on a phone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channels.message import Message
from channels.wechat.bubbles import LARGEST_BUBBLE, MORE, NO_DOWNLOAD, link, split, worded
from channels.wechat.deliveries import STILL_THINKING
from channels.wechat.menu import KEY_BYTES, MOST_SUB, MOST_TOP, SUB_BYTES, TOP_BYTES, greeting, menu
from channels.wechat.sending import UNDELIVERED

SITE = "https://zixun.example.cn"
SHORT = "能要。最多十一个月（《劳动合同法》第八十二条）。\n下一步：去投诉。\n回复 1 依据 2 怎么算 3 我要投诉"


def a_message(text: str, **more: Any) -> Message:
    """One message of the assistant."""
    given = {"id": "1", "from": "bot", "at": "", "reply_to": None, "text": text, "outcome": "answered"}
    return Message.model_validate(given | more)


def seen(text: str) -> str:
    """What is left of a text once its links are shown as links."""
    return re.sub(r"<a [^>]*>(.*?)</a>", r"\1", text)


def test_an_answer_is_told_in_its_short_register() -> None:
    """At most 120 characters, the article named, the digits to tap or to type."""
    told = worded([a_message("很长的全文", answer={"short": SHORT})], in_full=False, site=SITE)
    assert seen(told) == SHORT
    assert len(seen(told)) <= 120
    assert "msgmenucontent=1&" in told
    assert "msgmenucontent=3&" in told


def test_an_unfolded_answer_is_told_in_full() -> None:
    """Who asked for the basis must not read the same bubble again."""
    assert worded([a_message("依据：……", answer={"short": SHORT})], in_full=True, site=SITE) == "依据：……"


def test_a_digit_shows_its_part_and_the_digits_again() -> None:
    """1 is the basis and nothing else: the answer around it was read a moment ago."""
    answer = {"short": SHORT, "answers": [{"verdict": "能要。"}]}
    offers = [{"title": "转人工", "payload": "转人工"}]
    text = "依据：\n· 《劳动合同法》第八十二条\n能要。\n怎么办：\n· 去投诉。"
    told = seen(worded([a_message(text, answer=answer, quick_replies=offers)], in_full=True, site=SITE))
    assert told == "依据：\n· 《劳动合同法》第八十二条\n回复 1 依据 2 怎么算 3 我要投诉"
    elsewhere = a_message("（只是全国规定。）\n能要。\n怎么办：", answer=answer, quick_replies=offers)
    assert (
        seen(worded([elsewhere], in_full=True, site=SITE)) == "（只是全国规定。）\n能要。\n怎么办：\n转人工"
    )


def test_the_number_asked_for_stands_before_the_card() -> None:
    """A card and a sum in one turn: the sum first, the way on last."""
    offers = [{"title": "帮我写仲裁申请书", "payload": "帮我写仲裁申请书"}]
    card = a_message("很长的全文", answer={"short": SHORT})
    done = a_message("52000 元", outcome="calculated", calculation={"lines": []}, quick_replies=offers)
    told = seen(worded([card, done], in_full=False, site=SITE))
    assert told.startswith("52000 元\n\n能要。") and told.endswith("\n帮我写仲裁申请书")


def test_of_several_answers_the_last_shows_the_menu() -> None:
    """The digits can unfold one answer alone."""
    two = [a_message("一", answer={"short": SHORT}), a_message("二", answer={"short": SHORT})]
    assert seen(worded(two, in_full=False, site=SITE)).count("回复 1") == 1


def test_quick_replies_are_links_that_send_their_payload() -> None:
    """One a line, under the text."""
    offers = [{"title": "拖欠工资", "payload": "拖欠工资"}, {"title": "不清楚", "payload": "不清楚"}]
    told = worded([a_message("什么事？", outcome="asking", quick_replies=offers)], in_full=False, site=SITE)
    assert seen(told) == "什么事？\n拖欠工资\n不清楚"
    assert "weixin://bizmsgmenu?msgmenucontent=拖欠工资&msgmenuid=" in told


@pytest.mark.parametrize("payload", ['a"b', "a&b", "<script>", "1+1=2?", "50%"])
def test_no_payload_breaks_out_of_its_link(payload: str) -> None:
    """Characters that end an attribute or a query become full width."""
    assert re.fullmatch(
        r'<a href="weixin://bizmsgmenu\?msgmenucontent=[^"&<>]+&msgmenuid=[^"&<>]+">[^<>]+</a>', link(payload)
    )


def test_documents_are_links_to_the_site() -> None:
    """Without a public address people are sent to the page."""
    paper = a_message(
        "文书好了", outcome="documented", documents=[{"name": "仲裁申请书", "url": "/api/documents/1"}]
    )
    assert f'<a href="{SITE}/api/documents/1">仲裁申请书</a>' in worded([paper], in_full=False, site=SITE)
    assert "网页版" in worded([paper], in_full=False, site=None)


def test_a_page_is_a_link_beside_an_answer() -> None:
    """Nothing is downloaded, so nothing is said of downloads; without a public address it is left out."""
    roster = [{"name": "工地名册", "url": "/roster", "kind": "page"}]
    answered = a_message(
        "全文", outcome="answered", answer={"short": "简短", "answers": []}, documents=roster
    )
    told = worded([answered], in_full=False, site=SITE)
    assert told.startswith("简短") and f'<a href="{SITE}/roster">工地名册</a>' in told
    assert NO_DOWNLOAD not in told
    assert "网页版" not in worded([answered], in_full=False, site=None)


def test_a_sum_shows_its_working() -> None:
    """Label, formula and value, one line each."""
    lines = [{"label": "经济补偿", "formula": "5000 × 3", "value": "15000.00"}]
    told = worded(
        [a_message("15000 元", outcome="calculated", calculation={"lines": lines})], in_full=False, site=SITE
    )
    assert "· 经济补偿：5000 × 3 = 15000.00" in told


def test_a_receipt_brings_its_last_day_as_a_link_for_the_calendar() -> None:
    """Only when it was just filed, and where the address of the site is known; the link tells the day alone."""
    ticket = {
        "number": "CQ26-7K3M9-QX4", "code": "AK3M7E", "kind": "complaint", "channel": "inspection", "district": "渝中区",
        "status": "awaiting_confirmation", "delivery": "held", "urgency": "normal", "confirm_by": "2026-12-08", "missing": [],
    }  # fmt: skip
    link = f'<a href="{SITE}/api/reminders/2026-12-08.ics">把最迟确认日存到日历</a>'
    filed = a_message("登记成功", outcome="filed", ticket=ticket)
    assert link in worded([filed], in_full=False, site=SITE)
    assert "reminders" not in worded([filed], in_full=False, site=None)
    assert "reminders" not in worded(
        [a_message("等您确认", outcome="status", ticket=ticket)], in_full=False, site=SITE
    )


@settings(deadline=None)
@given(st.text(max_size=3000), st.integers(40, 300))
def test_bubbles_keep_every_character_and_their_size(text: str, most: int) -> None:
    """Nothing but blanks at their ends is lost, whatever is said."""
    text = text.encode("utf-8", "ignore").decode()
    parts = split(text, most)
    assert all(len(part.encode()) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_bubbles_end_after_sentences_and_cut_no_link() -> None:
    """A long answer with links at its end."""
    text = "用人单位应当足额支付劳动报酬。" * 60 + "\n" + link("我要投诉") + "\n" + link("转人工")
    parts = split(text)
    assert len(parts) > 1
    assert all(part.endswith(("。", "</a>")) for part in parts)
    assert "".join(parts).count("<a href") == 2


def test_a_full_bubble_with_every_link_behind_it_fits_the_platform() -> None:
    """2048 bytes are cut by the platform without a word."""
    assert LARGEST_BUBBLE + len(f"\n{UNDELIVERED}\n{link(MORE, name='more')}".encode()) <= 2048
    assert len(STILL_THINKING.encode()) < 400


def test_the_menu_keeps_to_the_platforms_limits() -> None:
    """Three buttons, five under each, names and keys short enough."""
    top = menu(SITE)["button"]
    assert len(top) <= MOST_TOP
    for button in top:
        assert len(button["name"].encode()) <= TOP_BYTES
        assert 1 <= len(button["sub_button"]) <= MOST_SUB
        for sub in button["sub_button"]:
            assert len(sub["name"].encode()) <= SUB_BYTES
            assert len(sub.get("key", "").encode()) <= KEY_BYTES


def test_the_greeting_states_the_wall_and_that_it_is_automatic() -> None:
    """Before anything is asked; the demonstration says what it is."""
    told = greeting(is_demo=True)
    assert "咨询不是线索" in told
    assert "自动指引" in told
    assert "未经人社部门审定" in told
    assert "未经" not in greeting(is_demo=False)
    assert len(told.encode()) <= LARGEST_BUBBLE
