"""What the person of a story does: complains on the page, calls, asks how it stands."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.chat_page import ChatPage
from tests.journeys.test_filing import ANSWERS


def called(phone: str, told: str = "老板拖欠我三个月工资15000元") -> str:
    """What a caller tells, complete: two tickets of one phone are one person's."""
    return (
        f"{told}，公司叫重庆样例餐饮有限公司，我叫张样例，电话{phone} "
        "单位地址：渝中区样例路1号 送达地址：南岸区样例街2号 没有反映过"
    )


def complain(chat: ChatPage, opening: str, **answers: str) -> str:
    """Answer what the page asks until there is a receipt; its number. `answers` replace the usual ones by field."""
    chat.ask(opening)
    while chat.asks:
        chat.ask((ANSWERS | answers)[chat.asks])
    return chat.page.locator("[data-key=number]").last.inner_text()


def code_of(chat: ChatPage) -> str:
    """The code on the last receipt."""
    return chat.page.locator("[data-key=code]").last.inner_text()


def status(chat: ChatPage, told: str, *receipt: str) -> None:
    """查进度, or number and code, is answered with these words; 不等于已经立案 only while nobody has decided."""
    reply = chat.ask(" ".join(receipt) or "查进度")
    expect(reply).to_contain_text(told)
    undecided = told in ("等您确认", "需要补充材料", "已转交其他部门")
    expect(reply.locator(".caution")).to_have_count(int(undecided))
