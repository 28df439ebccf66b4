"""Taking a filing back: asked once with what it costs, done when confirmed. The confirmation names the number itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from actions.reply import QuickReply, Reply, offers
from actions.turns import standing
from actions.turns.lost_number import tells_lost_number
from handoff.desk import TicketStatus, Unknown
from handoff.ticket import MOVES, IllegalMove
from language.controls import is_question
from store.errors import TicketMoved

CONFIRM, WISH = "确认撤回", "撤回登记"
ASK = (
    "要撤回编号 {number} 的登记吗？钱没到账、说好的没写下来，先别撤。{after}"
    "时效照样在算。确定要撤，请点“确认撤回”。"
)
AFTER = {
    "inspection": "撤回后这件事就可能结案，同一件事再来投诉，可能不再立案（《重庆市劳动保障监察条例》第三十八条、第二十六条）；还可以申请仲裁。",
    "arbitration": "撤回后还可以再申请（《劳动人事争议仲裁办案规则》第三十五条）。",
}
WHICH = "您登记了 {count} 件，要撤回哪一件？"
DONE = "编号 {number} 已经撤回，办理的人会看到。想再办，可以重新登记，也可以申请仲裁；时效照样在算，别拖。"
CLOSED = "编号 {number} 已经办结、不予立案、合并办理或者撤回过，不用再撤。"
MOVED = "编号 {number} 刚刚有了新进度，请先回复“查进度”看一看，再决定撤不撤。"
ELSEWHERE = (
    "这件不是在这里登记的，不能在这里撤。请用登记时的手机或者公众号来撤；"
    "网页上查到进度以后，也可以在回执下面点“撤回”，填查询码。还可以拨打 12333。"
)
NOTHING_OPEN = "现在没有正在填的登记，没有什么要取消的。有事直接说是什么事、什么时候开始的；要登记说“我要投诉”，查登记过的说“查进度”。"
LONGEST = 24
"""Characters of a plain wish; a story told along with it is answered by its card first."""

_BACK = r"(?:撤[回销消掉案诉]|撤了|撤吧|取消|不要了)"
_FILING = r"(?:投诉|举报|登记)"
_WISH = re.compile(
    rf"{_BACK}.{{0,6}}{_FILING}|{_FILING}.{{0,6}}{_BACK}|^(?:我要|我想|我)?撤诉[了吧。]*$|^{CONFIRM}"
)


class WithdrawalDesk(Protocol):
    """Tells what a session filed, and takes it back."""

    def for_session(self, session_id: str) -> Sequence[TicketStatus]: ...
    def withdraw(self, session_id: str, number: str) -> TicketStatus | Unknown: ...


class Withdrawals:
    """Replies to wishes to take a filing back."""

    def __init__(self, *, desk: WithdrawalDesk) -> None:
        self._desk = desk

    def with_number(self, text: str, session_id: str, number: str) -> Reply | None:
        """The reply to a message that names a number; None where it does not want it back."""
        if "撤" not in text:
            return None
        own = [ticket for ticket in self._desk.for_session(session_id) if ticket.number == number]
        if not own:
            return Reply(ELSEWHERE, "status", offers("转人工"))
        if not may_be_withdrawn(own[0]):
            return Reply(CLOSED.format(number=number), "status", offers("查进度"), ticket=own[0].public())
        return self._take_back(session_id, number) if CONFIRM in text else _asked(own[0])

    def wished(self, text: str, session_id: str) -> Reply | None:
        """The reply to a plain wish where a status is asked: who filed nothing here is told where to take it back."""
        if reply := self.told(text, session_id):
            return reply
        if not _wishes(text) or self._desk.for_session(session_id):
            return None
        return Reply(ELSEWHERE, "status", offers("转人工"))

    def told(self, text: str, session_id: str) -> Reply | None:
        """The reply to a plain wish without a number, or to one who lost the number; None for any other message, for
        which no ticket is looked up, and where nothing was filed.
        """
        is_lost = len(text) <= LONGEST and tells_lost_number(text)
        if not (is_lost or _wishes(text)) or not (filed := self._desk.for_session(session_id)):
            return None
        if is_lost:
            return own_status(filed)
        own = [ticket for ticket in filed if may_be_withdrawn(ticket)]
        if not own:
            return Reply(CLOSED.format(number=filed[-1].number), "status", offers("查进度"))
        if len(own) > 1:
            return Reply(WHICH.format(count=len(own)), "status", tuple(map(offer, own)))
        return self._take_back(session_id, own[0].number) if text.startswith(CONFIRM) else _asked(own[0])

    def nothing_open(self, session_id: str) -> Reply:
        """That there is nothing to cancel, with what can be done next; what was filed can still be taken back."""
        own = [ticket for ticket in self._desk.for_session(session_id) if may_be_withdrawn(ticket)]
        return Reply(NOTHING_OPEN, "cancelled", (*offers("我要投诉", "查进度"), *map(offer, own)))

    def _take_back(self, session_id: str, number: str) -> Reply:
        try:
            taken = self._desk.withdraw(session_id, number)
        except IllegalMove:
            return Reply(CLOSED.format(number=number), "status", offers("查进度"))
        except TicketMoved:
            return Reply(MOVED.format(number=number), "status", offers("查进度"))
        if isinstance(taken, Unknown):
            return Reply(ELSEWHERE, "status", offers("转人工"))
        return Reply(DONE.format(number=number), "withdrawn", offers("我要投诉"), ticket=taken.public())


def _wishes(text: str) -> bool:
    """Whether a message is a plain wish to take a filing back."""
    return len(text) <= LONGEST and not is_question(text) and bool(_WISH.search(text))


def may_be_withdrawn(ticket: TicketStatus) -> bool:
    """Whether its person can still take it back."""
    return "withdrawn" in MOVES[ticket.status]


def offer(ticket: TicketStatus) -> QuickReply:
    """The button by which a ticket is taken back."""
    return QuickReply(f"撤回 {ticket.number}", f"{WISH} {ticket.number}")


def own_status(tickets: Sequence[TicketStatus]) -> Reply:
    """How the session's own tickets stand; the last one can be taken back from here."""
    back = (offer(tickets[-1]),) if may_be_withdrawn(tickets[-1]) else ()
    return replace(standing.told(tickets), quick_replies=(*offers("转人工"), *back))


def _asked(ticket: TicketStatus) -> Reply:
    told = ASK.format(number=ticket.number, after=AFTER.get(ticket.channel, ""))
    buttons = (QuickReply(CONFIRM, f"{CONFIRM} {ticket.number}"), QuickReply("先不撤", "查进度"))
    return Reply(told, "status", buttons, ticket=ticket.public())
