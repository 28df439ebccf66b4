"""One filing looked up: by whoever filed it, else by its number and code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from actions.learning import KNOWN
from actions.reply import Reply, offers
from actions.turns.base import Heard, Taken
from actions.turns.standing import told
from actions.turns.withdrawal import own_status
from handoff.desk import Paused, TicketStatus, Unknown
from handoff.receipt import find_code

ASK = "请发登记时给您的编号和查询码，比如“CQ26-7K3M9-QXX AK3M7E”。不查了回复“取消”。"
UNKNOWN = "没有查到：编号或者查询码不对。请对照截图再发一次；找不到了可以拨打 12333 问。"
PAUSED = "这个编号连续输错多次，为了保护登记人，请 15 分钟后再查。着急可以拨打 12333。"
SHOWN = "status_shown"
"""The number and the code, as placeholders, of the ticket that was shown last, under KNOWN."""
_LEFT = {"requested_slot": None, "ticket_code": None}


class StatusDesk(Protocol):
    """Tells how tickets stand."""

    def status(self, number: str, code: str) -> TicketStatus | Unknown | Paused: ...
    def for_session(self, session_id: str) -> Sequence[TicketStatus]: ...


class CodeVault(Protocol):
    """Gives back the code that a placeholder stands for; Rasa never sees it."""

    def resolve(self, session_id: str, text: str) -> str: ...


class LookUp:
    """Tells how one ticket stands, or asks for what is missing."""

    def __init__(self, desk: StatusDesk, vault: CodeVault) -> None:
        self._desk = desk
        self._vault = vault

    def take(self, heard: Heard, number: str) -> Taken:
        """The ticket of a number; the code of one that was filed elsewhere is asked for."""
        own = [ticket for ticket in self._desk.for_session(heard.session_id) if ticket.number == number]
        if own:
            return done(own_status(own))
        said = self._vault.resolve(heard.session_id, heard.text)
        if find_code(said) is None:
            return ask(ASK)
        found = self._desk.status(number, said)
        if isinstance(found, Paused):
            return done(Reply(PAUSED, "status", offers("转人工")))
        if isinstance(found, Unknown):
            return ask(UNKNOWN)
        known = {**(heard.slots.get(KNOWN) or {}), SHOWN: heard.text}
        return Taken([told([found])], {**_LEFT, KNOWN: known})


def ask(text: str) -> Taken:
    """The form stays open for number and code."""
    return Taken(
        [Reply(text, "asking", offers("取消"), asks="ticket_code")],
        {"requested_slot": "ticket_code", "ticket_code": None},
    )


def done(*replies: Reply) -> Taken:
    """The form is over."""
    return Taken(replies, _LEFT)
