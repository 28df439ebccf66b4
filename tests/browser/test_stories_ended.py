"""Stories 7, 9 and 10 in a real browser: settled in mediation, taken back, reopened."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.chat_page import ChatPage
from tests.browser.console_page import Worker
from tests.browser.telling import called, complain, status

pytestmark = [pytest.mark.browser, pytest.mark.journey]

Staff = Callable[..., Worker]


def test_7_a_dispute_is_settled_in_mediation(chat: ChatPage, staff: Staff) -> None:
    """The way is the person's choice; an inspector's page says whose it is, the mediator's has the buttons."""
    chat.ask("公司说我旷工，10月8日把我开除了，我不服，我要投诉")
    number = complain(chat, "申请调解")
    inspector, mediator = staff("inspector"), staff("mediator")
    inspector.open(number)
    expect(inspector.form).to_have_count(0)
    expect(inspector.page.get_by_text("这一件归调解")).to_be_visible()
    mediator.open(number)
    mediator.move("已登记", "已核实本人意愿")
    mediator.move("办理中", "开始办理")
    mediator.move("已办结", "已和解", note="双方达成协议，付 12000 元", recovered="12000")
    expect(mediator.story.filter(has_text="已办结 已和解 追回 12000 元")).to_have_count(1)
    expect(chat.page.locator(".message.operator").last).to_contain_text("双方达成协议")
    status(chat, "已办结")


def test_9_a_person_takes_the_complaint_back(chat: ChatPage, staff: Staff) -> None:
    """By telephone: the operator notes it; whoever has the page open is told, and can work on it no more."""
    operator = staff("operator")
    number, code = operator.take_down(called("13800138029"))
    inspector = staff("inspector")
    inspector.open(number)
    operator.open(number)
    operator.move("已撤回", "本人撤回")
    expect(operator.story.filter(has_text="已撤回 本人撤回")).to_have_count(1)
    inspector.ask("已立案", "符合立案条件")
    expect(inspector.fault).to_contain_text("刚被改动过")
    expect(inspector.heading).to_contain_text("已撤回")
    expect(inspector.form).to_have_count(0)
    status(chat, "已撤回", number, code)


def test_10_a_result_that_is_not_kept_is_reopened(chat: ChatPage, staff: Staff) -> None:
    """The inspector who closed it has no way back; a supervisor finds it by its number, and the second result counts."""
    number, code = staff("operator").take_down(called("13800138030"))
    inspector, chief = staff("inspector"), staff("supervisor")
    inspector.open(number)
    inspector.move("已登记", "已核实本人意愿")
    inspector.move("已立案", "符合立案条件")
    inspector.move("已办结", "已和解", note="约定两期付清", recovered="5000")
    expect(inspector.page.get_by_text("要重新办理，请找主管")).to_be_visible()
    chief.open(number)
    chief.move("重新办理", "未履行", note="第二期没有付")
    chief.release()
    status(chat, "重新办理", number, code)
    inspector.open(number)
    inspector.move("办理中", "开始办理")
    inspector.move("已办结", "已付清", note="余款付清", recovered="15000")
    expect(inspector.story.filter(has_text="已办结")).to_have_count(2)
    status(chat, "已办结", number, code)
