"""One ticket in the hands of one member of staff: found within their districts, claimed, changed or refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import get_args

from channels.console.guard import Guard
from channels.console.queue_routes import CLAIM, UNKNOWN_TICKET, held_by
from channels.console.talking import Talking
from channels.console.ticket_papers import HoldOn
from channels.web.problems import Problem
from handoff.casework import Casework
from handoff.moves import Actor, Refused
from handoff.ticket import IllegalMove, Status
from knowledge.law import Law
from store.acts import Act, Acts
from store.attachments import Attachments
from store.clock import Clock
from store.desk_records import QueueRow, StaffMember
from store.errors import Held, TicketMoved
from store.groups import Groups
from store.notes import Notes
from store.queue import Queue
from store.records import TicketRecord
from store.staff import Staff
from store.tickets import Tickets

STALE = "这一件刚被改动过，请看过现在的情况再办。"
ILLEGAL = "这一件现在的状态不能这样办。"
FAULTS = {
    "not_allowed": "您的岗位不能这样办。",
    "reason_unknown": "请从列出的理由里选一个。",
    "note_missing": "请写明情况。",
    "target_missing": "请写明转到哪里、并到哪一件。",
    "already_transferred": "已经移送过一次，不能再次移送；有争议的报市级指定。",
    "target_unknown": "请写重庆的区县全名，比如“渝中区”；移送市级写“重庆市”。",
    "of_the_agency": "本系统只到受理为止：立案和办理结果由受理机关回传，不在这里改。",
    "no_effect": "已经是这样了，没有要改的。",
    "not_duplicate": "只能并到同一人、同一件事的登记里，请核对编号。",
    "amount_negative": "金额不能是负数。",
    "day_to_come": "日期还没有到，请写已经发生的那一天。",
    "alone": "请写要一起处理的另一件的编号。",
    "other_channel": "渠道不同的不能一起处理。",
    "in_another_group": "其中有的已经在另一批里。",
    "cause_missing": "请写共同的事由。",
    "none_chosen": "请至少选一位代表。",
    "too_few": "仲裁的代表是三至五人（劳动人事争议仲裁办案规则第六十三条）。",
    "too_many": "代表最多五人（监察依重庆市劳动保障监察条例第二十二条，仲裁依劳动人事争议仲裁办案规则第六十三条）。",
    "not_a_member": "代表只能从这一批的人里选。",
    "not_yet_a_group": "还没有放在一起，或者仲裁不满十人，不推选代表。",
}
_STATUSES = get_args(Status)


@dataclass(frozen=True)
class Cases:
    """What a ticket's page and its changes are made of."""

    guard: Guard
    queue: Queue
    tickets: Tickets
    casework: Casework
    notes: Notes
    attachments: Attachments
    groups: Groups
    staff: Staff
    acts: Acts
    talking: Talking
    clock: Clock
    laws: Mapping[str, Law]
    hold_on: HoldOn

    def found(self, member: StaffMember, number: str) -> tuple[QueueRow, TicketRecord]:
        """The ticket as listed and as kept. Problem 404 where it is not, or not in the member's districts."""
        listed = self.queue.find(member.scope, number)
        ticket = self.tickets.by_id(listed.id) if listed else None
        if listed and ticket:
            return listed, ticket
        if elsewhere := self.tickets.by_number(number):
            self.wrote(member, "refused", elsewhere, why="other_district")
        raise Problem(404, UNKNOWN_TICKET)

    @contextmanager
    def in_hand(
        self, member: StaffMember, number: str, version: int, to: str | None = None
    ) -> Iterator[TicketRecord]:
        """The ticket, claimed for what is done to it inside the block; what is refused there claims nothing.

        Problem 409 where it was changed since `version`, or a colleague has it.
        """
        listed, ticket = self.found(member, number)
        if ticket.version != version:
            self.wrote(member, "refused", ticket, why="stale")
            raise Problem(409, STALE)
        try:
            self.queue.claim(member.scope, ticket.id, member.id, lasting=CLAIM)
        except Held as error:
            raise held_by(self.staff, error) from None
        try:
            with self._judged(member, ticket, to or ticket.status):
                yield ticket
        except Problem:
            if listed.holder_id != member.id:
                self.queue.release(ticket.id, member.id)
            raise

    @contextmanager
    def _judged(self, member: StaffMember, ticket: TicketRecord, to: str) -> Iterator[None]:
        """Turn what handoff refuses inside the block into a problem in plain words, and write it down."""
        asked = to if to in _STATUSES else None  # anything else was made up, and may say anything
        try:
            yield
        except IllegalMove:
            self.wrote(member, "refused", ticket, why="illegal", to=asked)
            raise Problem(409, ILLEGAL) from None
        except Refused as refusal:
            self.wrote(member, "refused", ticket, why=refusal.fault, to=asked)
            raise Problem(403 if refusal.fault == "not_allowed" else 422, FAULTS[refusal.fault]) from None
        except TicketMoved:
            self.wrote(member, "refused", ticket, why="stale", to=asked)
            raise Problem(409, STALE) from None

    def wrote(
        self,
        member: StaffMember,
        kind: str,
        ticket: TicketRecord,
        reason: str | None = None,
        **data: str | int | None,
    ) -> None:
        """Write an act on a ticket into the journal."""
        self.acts.record(Act(staff_id=member.id, kind=kind, subject=ticket.number, data=data, reason=reason))


def actor(member: StaffMember) -> Actor:
    """A member of staff as handoff knows who acts."""
    return Actor("staff", member.id, member.role)
