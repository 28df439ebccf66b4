"""查进度: the session's own tickets at once, any other by receipt number and code; a cry for help before all."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.learning import KNOWN
from actions.reply import Reply, offers
from actions.turns.base import Heard, Taken, Turn
from actions.turns.emergency import Emergencies
from actions.turns.interruptions import Interruptions
from actions.turns.lost_number import is_lost
from actions.turns.status_asked import asks_for_others, asks_here, asks_the_law, speaks_of_filings
from actions.turns.status_lookup import ASK, SHOWN, UNKNOWN, CodeVault, LookUp, StatusDesk, ask, done
from actions.turns.withdrawal import Withdrawals, own_status
from handoff.receipt import find_number

LOST = "编号找不回来的话，在登记时用的那个页面说“查进度”就能看到；换了手机的，请拨打 12333，报登记时的姓名和电话查询。"
LEFT = "好的，不查了。还有什么要问的？"
OTHERS = (
    "别人的投诉、举报不能给您看，是谁反映的也要保密（《重庆市劳动保障监察条例》第二十一条）。"
    "查您自己的，请发登记时给您的编号和查询码。"
)
_ALNUM = re.compile(r"[0-9A-Za-z]{4}")
_LOST_REPLY = Reply(LOST, "status", offers("转人工", "我要投诉"))


class StatusTurn(Turn):
    """Every message while a status is looked up."""

    action_name = "validate_status_form"

    def __init__(
        self,
        *,
        desk: StatusDesk,
        vault: CodeVault,
        interruptions: Interruptions,
        emergencies: Emergencies,
        withdrawals: Withdrawals,
    ) -> None:
        self._desk = desk
        self._look_up = LookUp(desk, vault)
        self._withdrawals = withdrawals
        self._interruptions = interruptions
        self._emergencies = emergencies

    def take(self, heard: Heard) -> Taken:
        """Safety first; then the status when it can be told, else the question for number and code."""
        if cry := self._emergencies.cry(heard):
            return _left_for(cry)
        if number := find_number(heard.text):
            if withdrawal := self._withdrawals.with_number(heard.text, heard.session_id, number):
                return done(withdrawal)
            return self._look_up.take(heard, number)
        if withdrawal := self._withdrawals.wished(heard.text, heard.session_id):
            return done(withdrawal)
        if asks_for_others(heard.text):
            return done(Reply(OTHERS, "status", offers("查进度", "转人工")))
        return self._waiting(heard) if heard.requested == "ticket_code" else self._opened(heard)

    def _opened(self, heard: Heard) -> Taken:
        """The session's own tickets, or the one it was shown before; whatever speaks of no filing is answered."""
        if asks_the_law(heard.text) or not (is_lost(heard.text) or speaks_of_filings(heard.text)):
            return self._answered(heard)
        if own := self._desk.for_session(heard.session_id):
            return done(own_status(own))
        shown = str((heard.slots.get(KNOWN) or {}).get(SHOWN) or "")
        if number := find_number(shown):
            return self._look_up.take(replace(heard, text=shown), number)
        if is_lost(heard.text):
            return done(_LOST_REPLY)
        return ask(ASK) if asks_here(heard.text) else self._answered(heard)

    def _waiting(self, heard: Heard) -> Taken:
        """What is said in place of a number and a code; after a danger, words that go on from it."""
        if self._interruptions.cancels(heard):
            return done(Reply(LEFT, "cancelled", offers("我要投诉")))
        if is_lost(heard.text):
            return done(_LOST_REPLY)
        if _ALNUM.search(heard.text):
            return ask(UNKNOWN)
        if aside := self._interruptions.before_reading(heard):
            return done(aside)
        held = self._emergencies.going_on(heard)
        return _left_for(held) if held else self._answered(heard)

    def _answered(self, heard: Heard) -> Taken:
        """What the law says, and the way to a filing that was registered here after all."""
        answered = self._interruptions.answered(heard)
        (answer,) = answered.replies
        reply = replace(answer, quick_replies=(*answer.quick_replies, *offers("查进度")))
        return Taken([reply], {**done().slots, **answered.slots})


class CloseStatus(Turn):
    """After the status form: nothing is left in its slot."""

    action_name = "action_close_status"

    def take(self, heard: Heard) -> Taken:
        """Clear the slot."""
        return Taken(slots={"ticket_code": None})


def _left_for(safety: Taken) -> Taken:
    """The form is over, the danger kept; 查进度 opens it when the person is safe."""
    *before, last = safety.replies
    offered = replace(last, quick_replies=(*last.quick_replies, *offers("查进度")))
    return Taken([*before, offered], {**done().slots, **safety.slots})
