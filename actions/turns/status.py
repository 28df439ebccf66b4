"""查进度: the session's own tickets at once, any other by receipt number and code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from actions.learning import KNOWN
from actions.reply import Reply, offers
from actions.turns.base import Heard, Taken, Turn
from actions.turns.interruptions import Interruptions
from actions.turns.lost_number import is_lost
from actions.turns.standing import told
from actions.turns.withdrawal import Withdrawals, own_status
from handoff.desk import Paused, TicketStatus, Unknown
from handoff.receipt import find_code, find_number

ASK = "请发登记时给您的编号和查询码，比如“CQ26-7K3M9-QXX AK3M7E”。不查了回复“取消”。"
UNKNOWN = "没有查到：编号或者查询码不对。请对照截图再发一次；找不到了可以拨打 12333 问。"
PAUSED = "这个编号连续输错多次，为了保护登记人，请 15 分钟后再查。着急可以拨打 12333。"
LOST = "编号找不回来的话，在登记时用的那个页面说“查进度”就能看到；换了手机的，请拨打 12333，报登记时的姓名和电话查询。"
LEFT = "好的，不查了。还有什么要问的？"
OTHERS = (
    "别人的投诉、举报不能给您看，是谁反映的也要保密（《重庆市劳动保障监察条例》第二十一条）。"
    "查您自己的，请发登记时给您的编号和查询码。"
)
SHOWN = "status_shown"
"""The number and the code, as placeholders, of the ticket that was shown last, under KNOWN."""

_OTHERS = re.compile(
    r"(?:别个|别人|他人|其他人|人家|同事|工友|邻居)家?的?(?:那个)?(?:投诉|举报|登记|案子|进度|单子)|(?:谁|哪个)(?:投诉|举报|告)(?:的|了)?我"
)
_HERE = re.compile(
    r"查|编号|单号|回执|进[度展]|工单|单子|登[记了的个起]|我.{0,4}(?:投诉|举报|案子|件)|你们|催|刚[才刚]"
)
"""What speaks of a filing that was registered here."""
_AGENCY = re.compile(r"监察|劳动局|人社局|社保局|仲裁[委院]|法院|信访|12345|12333|派出所|街道|工会")
_PROCEDURE = re.compile(
    r"(?:怎么|咋|啷个|如何|哪里|哪儿|哪个地方).{0,4}(?:申请|告|交材料|写|打官司)|好多钱|多少钱|收费|要钱|什么材料|啥材料"
)
_HOW_LONG = re.compile(r"多久|好久|多长|几天|好多天|什么时候|啥时候|好长时间|几个月")
_ALNUM = re.compile(r"[0-9A-Za-z]{4}")
_LOST_REPLY = Reply(LOST, "status", offers("转人工", "我要投诉"))
_LEFT_SLOTS = {"requested_slot": None, "ticket_code": None}


class StatusDesk(Protocol):
    """Tells how tickets stand."""

    def status(self, number: str, code: str) -> TicketStatus | Unknown | Paused: ...
    def for_session(self, session_id: str) -> Sequence[TicketStatus]: ...


class CodeVault(Protocol):
    """Gives back the code that a placeholder stands for; Rasa never sees it."""

    def resolve(self, session_id: str, text: str) -> str: ...


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
        if number := find_number(heard.text):
            if withdrawal := self._withdrawals.with_number(heard.text, heard.session_id, number):
                return _done(withdrawal)
            return self._look_up(heard, number)
        if withdrawal := self._withdrawals.wished(heard.text, heard.session_id):
            return _done(withdrawal)
        if _OTHERS.search(heard.text):
            return _done(Reply(OTHERS, "status", offers("查进度", "转人工")))
        return self._waiting(heard) if heard.requested == "ticket_code" else self._opened(heard)

    def _opened(self, heard: Heard) -> Taken:
        """The session's own tickets, or the one it was shown before; a question of law is answered as one."""
        if _PROCEDURE.search(heard.text) and not _HERE.search(heard.text):
            return self._answered(heard)
        if own := self._desk.for_session(heard.session_id):
            return _done(own_status(own))
        shown = str((heard.slots.get(KNOWN) or {}).get(SHOWN) or "")
        if number := find_number(shown):
            return self._look_up(replace(heard, text=shown), number)
        if is_lost(heard.text):
            return _done(_LOST_REPLY)
        return _ask(ASK) if _asks_here(heard.text) else self._answered(heard)

    def _answered(self, heard: Heard) -> Taken:
        """What the law says, and the way to a filing that was registered here after all."""
        answered = self._interruptions.answered(heard)
        (answer,) = answered.replies
        reply = replace(answer, quick_replies=(*answer.quick_replies, *offers("查进度")))
        return Taken([reply], {**_LEFT_SLOTS, **answered.slots})

    def _waiting(self, heard: Heard) -> Taken:
        """What is said in place of a number and a code."""
        if self._interruptions.cancels(heard):
            return _done(Reply(LEFT, "cancelled", offers("我要投诉")))
        if is_lost(heard.text):
            return _done(_LOST_REPLY)
        if _ALNUM.search(heard.text):
            return _ask(UNKNOWN)
        aside = self._interruptions.before_reading(heard)
        return _done(aside) if aside else self._answered(heard)

    def _look_up(self, heard: Heard, number: str) -> Taken:
        own = [ticket for ticket in self._desk.for_session(heard.session_id) if ticket.number == number]
        if own:
            return _done(own_status(own))
        said = self._vault.resolve(heard.session_id, heard.text)
        if find_code(said) is None:
            return _ask(ASK)
        found = self._desk.status(number, said)
        if isinstance(found, Paused):
            return _done(Reply(PAUSED, "status", offers("转人工")))
        if isinstance(found, Unknown):
            return _ask(UNKNOWN)
        known = {**(heard.slots.get(KNOWN) or {}), SHOWN: heard.text}
        return Taken([told([found])], {**_LEFT_SLOTS, KNOWN: known})


class CloseStatus(Turn):
    """After the status form: nothing is left in its slot."""

    action_name = "action_close_status"

    def take(self, heard: Heard) -> Taken:
        """Clear the slot."""
        return Taken(slots={"ticket_code": None})


def _ask(text: str) -> Taken:
    return Taken(
        [Reply(text, "asking", offers("取消"), asks="ticket_code")],
        {"requested_slot": "ticket_code", "ticket_code": None},
    )


def _done(reply: Reply) -> Taken:
    return Taken([reply], _LEFT_SLOTS)


def _asks_here(text: str) -> bool:
    """Whether a message asks after a filing registered here, and not how long an agency takes."""
    if re.search(r"查|编号|单号|回执|进度|登[记了的个起]", text):
        return True
    return not _AGENCY.search(text) and (bool(_HERE.search(text)) or not _HOW_LONG.search(text))
