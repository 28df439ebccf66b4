"""查进度: the session's own tickets at once, any other by receipt number and code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from actions.reply import Reply, offers
from actions.turns.base import Heard, Taken, Turn
from actions.turns.interruptions import Interruptions
from actions.turns.withdrawal import Withdrawals, may_be_withdrawn, offer
from handoff.desk import Paused, TicketStatus, Unknown
from handoff.receipt import find_code, find_number

ASK = "请发登记时给您的编号和查询码，比如“CQ26-7K3M9-QXX AK3M7E”。不查了回复“取消”。"
UNKNOWN = "没有查到：编号或者查询码不对。请对照截图再发一次；找不到了可以拨打 12333 问。"
PAUSED = "这个编号连续输错多次，为了保护登记人，请 15 分钟后再查。着急可以拨打 12333。"
LOST = "编号找不回来的话，在登记时用的那个页面说“查进度”就能看到；换了手机的，请拨打 12333，报登记时的姓名和电话查询。"
LEFT = "好的，不查了。还有什么要问的？"

_LOST = re.compile(
    r"(没有?|没得|找不到|不知道|不晓得).{0,6}(编号|号码|查询码|截图)|忘|丢|不记得|记不[得清到]|^(找不到了?|不知道|不晓得)$"
)
_ALNUM = re.compile(r"[0-9A-Za-z]{4}")

STATUS_WORDS = {
    "filed": "已登记，等主管部门接收",
    "awaiting_confirmation": "已登记，等您确认身份和内容",
    "supplement_requested": "需要补充材料",
    "case_opened": "已立案",
    "not_opened": "不予立案",
    "deemed_opened": "逾期未答复，视为立案",
    "in_progress": "正在办理",
    "transferred": "已转交其他部门",
    "returned": "已退回",
    "merged": "已合并办理",
    "resolved": "已办结",
    "withdrawn": "已撤回",
    "reopened": "重新办理",
}


class StatusDesk(Protocol):
    """Tells how tickets stand."""

    def status(self, number: str, code: str) -> TicketStatus | Unknown | Paused: ...
    def for_session(self, session_id: str) -> Sequence[TicketStatus]: ...


class CodeVault(Protocol):
    """Gives back the code that a placeholder stands for; Rasa never sees it."""

    def resolve(self, session_id: str, text: str) -> str: ...


DUE_WORDS = {
    "supplement": "请在 {day} 前把要补的材料交齐（《重庆市劳动保障监察条例》第二十二条）。",
    "decide": "监察机构最迟 {day} 决定立不立案，到期没有决定不立案的，算已经立案（《重庆市劳动保障监察条例》第二十五条、第二十六条）。",
    "investigate": "调查处理的期限到 {day}，情况复杂经批准的可以延长三十个工作日（《重庆市劳动保障监察条例》第三十条）。",
    "mediate": "到 {day} 还没谈成的，可以去申请仲裁（《劳动争议调解仲裁法》第十四条）。",
    "accept": "仲裁委最迟 {day} 决定受不受理，到期没有决定的，可以向法院起诉（《劳动争议调解仲裁法》第二十九条）。",
    "award": "仲裁裁决的期限到 {day}，案情复杂经批准的可以延长十五日（《劳动争议调解仲裁法》第四十三条）。",
}
"""What a person is told of the statutory period that runs, by its name (handoff/terms.py)."""


class StatusTurn(Turn):
    """Every message while a status is looked up."""

    action_name = "validate_status_form"

    def __init__(
        self, *, desk: StatusDesk, vault: CodeVault, interruptions: Interruptions, withdrawals: Withdrawals
    ) -> None:
        self._desk = desk
        self._withdrawals = withdrawals
        self._vault = vault
        self._interruptions = interruptions

    def take(self, heard: Heard) -> Taken:
        """The status when it can be told, else the question for number and code."""
        number = find_number(heard.text)
        if number is None and heard.requested != "ticket_code":
            own = self._desk.for_session(heard.session_id)
            return _done(_own(own)) if own else _ask(ASK)
        if number is not None:
            if withdrawal := self._withdrawals.with_number(heard.text, heard.session_id, number):
                return _done(withdrawal)
            return self._look_up(heard, number)
        if self._interruptions.cancels(heard):
            return _done(Reply(LEFT, "cancelled", offers("我要投诉")))
        if _LOST.search(heard.text):
            return _done(Reply(LOST, "status", offers("转人工", "我要投诉")))
        if _ALNUM.search(heard.text):
            return _ask(UNKNOWN)
        aside = self._interruptions.before_reading(heard)
        return _done(aside.reply if aside else self._interruptions.answer(heard))

    def _look_up(self, heard: Heard, number: str) -> Taken:
        own = [ticket for ticket in self._desk.for_session(heard.session_id) if ticket.number == number]
        if own:
            return _done(_own(own))
        told = self._vault.resolve(heard.session_id, heard.text)
        if find_code(told) is None:
            return _ask(ASK)
        found = self._desk.status(number, told)
        if isinstance(found, Paused):
            return _done(Reply(PAUSED, "status", offers("转人工")))
        return _ask(UNKNOWN) if isinstance(found, Unknown) else _done(_told([found]))


class CloseStatus(Turn):
    """After the status form: nothing is left in its slot."""

    action_name = "action_close_status"

    def take(self, heard: Heard) -> Taken:
        """Clear the slot."""
        return Taken(slots={"ticket_code": None})


def _own(tickets: Sequence[TicketStatus]) -> Reply:
    """How the session's own tickets stand; the last one can be taken back from here."""
    back = (offer(tickets[-1]),) if may_be_withdrawn(tickets[-1]) else ()
    return replace(_told(tickets), quick_replies=(*offers("转人工"), *back))


def _told(tickets: Sequence[TicketStatus]) -> Reply:
    lines = [f"编号 {ticket.number}：{STATUS_WORDS[ticket.status]}。" for ticket in tickets]
    lines += [
        f"请在 {ticket.confirm_by} 前带身份证到劳动保障监察机构确认，不确认不能立案（《重庆市劳动保障监察条例》第二十二条）。"
        for ticket in tickets
        if ticket.status == "awaiting_confirmation" and ticket.channel == "inspection" and ticket.confirm_by
    ]
    lines += [
        DUE_WORDS[ticket.due_for].format(day=ticket.due_on)
        for ticket in tickets
        if ticket.due_on and ticket.due_for in DUE_WORDS
    ]
    return Reply("\n".join(lines), "status", offers("转人工"), ticket=tickets[-1].public())


def _ask(text: str) -> Taken:
    return Taken(
        [Reply(text, "asking", offers("取消"), asks="ticket_code")],
        {"requested_slot": "ticket_code", "ticket_code": None},
    )


def _done(reply: Reply) -> Taken:
    return Taken([reply], {"requested_slot": None, "ticket_code": None})
