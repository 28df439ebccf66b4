"""Results that come back: each row matched on both numbers and taken over; what fits nothing is listed.

Taking the same table twice changes nothing the second time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Protocol, cast

from handoff.moves import Actor, Move, Refused
from handoff.receipt import normalise
from handoff.results_table import REASONS, STATUSES, Result
from handoff.ticket import MOVES, IllegalMove, Status
from store.changes import Change
from store.clock import Clock
from store.errors import TicketMoved
from store.records import Event, TicketRecord


@dataclass(frozen=True)
class Unmatched:
    """A row that was not taken over, and why, in Chinese."""

    line: int
    number: str
    why: str


@dataclass(frozen=True)
class Report:
    """What became of a table."""

    applied: int
    unchanged: int
    unmatched: tuple[Unmatched, ...]


class Cases(Protocol):
    """Moves tickets (handoff.casework.Casework)."""

    def move(self, ticket: TicketRecord, *steps: Move, change: Change) -> TicketRecord: ...


class TicketFinder(Protocol):
    """Finds tickets by either number (store.tickets.Tickets)."""

    def by_number(self, number: str) -> TicketRecord | None: ...
    def by_agency_number(self, agency_number: str) -> Sequence[TicketRecord]: ...


class Confirmations(Protocol):
    """Marks what was handed over as arrived (store.outbox.Outbox)."""

    def confirm(self, ticket_id: str, event: Event) -> int: ...


class _Unfit(Exception):
    """The row cannot be taken over; the message tells why, in Chinese."""


class Results:
    """Takes tables over. StoreUnavailable passes through; the rows before it stay taken."""

    def __init__(
        self, *, tickets: TicketFinder, cases: Cases, outbox: Confirmations, clock: Clock, agency: str
    ) -> None:
        self._tickets = tickets
        self._cases = cases
        self._outbox = outbox
        self._clock = clock
        self._actor = Actor("agency", agency)

    def take(self, rows: Iterable[Result]) -> Report:
        """Each row by itself: one bad row holds up no other."""
        applied, unchanged, unmatched = 0, 0, []
        for row in rows:
            try:
                changed = self._take(row)
            except _Unfit as error:
                unmatched.append(Unmatched(row.line, row.number or row.agency_number, str(error)))
            else:
                applied += changed
                unchanged += not changed
        return Report(applied, unchanged, tuple(unmatched))

    def _take(self, row: Result) -> bool:
        ticket = self._found(row)
        status, reason = _meant(row)
        on, amount = self._day(row.on), _amount(row.amount)
        known = ticket.agency_number is not None or not row.agency_number
        if ticket.status == status and known:
            return False
        change = Change(agency_number=row.agency_number or None)
        steps = [
            Move(
                to=to,
                actor=self._actor,
                reason=reason if to == status else "reported_by_agency",
                at=self._clock.now(),
                note=row.note if to == status else "",
                target=row.target or None,
                recovered=amount if to == status else None,
                on=on,
            )
            for to in _way(cast(Status, ticket.status), status)
        ]
        try:
            self._cases.move(ticket, *steps, change=change)
        except Refused as error:
            raise _Unfit(_REFUSED.get(error.fault, error.fault)) from error
        except (IllegalMove, TicketMoved) as error:
            raise _Unfit(f"不能从 {ticket.status} 变成 {row.status}") from error
        event = Event("delivery_acknowledged", self._clock.now(), {"by": str(self._actor)})
        self._outbox.confirm(ticket.id, event)
        return True

    def _found(self, row: Result) -> TicketRecord:
        if row.number:
            printed = normalise(row.number)
            ticket = self._tickets.by_number(printed) if printed else None
            if ticket is None:
                raise _Unfit("没有这个登记编号")
            if row.agency_number and ticket.agency_number not in (None, row.agency_number):
                raise _Unfit("两个编号对不上")
            others = self._tickets.by_agency_number(row.agency_number) if row.agency_number else ()
            if any(other.id != ticket.id for other in others):
                raise _Unfit("受理编号已属于另一个登记")
            return ticket
        found = self._tickets.by_agency_number(row.agency_number) if row.agency_number else ()
        if len(found) != 1:
            raise _Unfit("没有这个受理编号" if not found else "受理编号不止一个登记")
        return found[0]

    def _day(self, told: str) -> date:
        try:
            on = date.fromisoformat(told)
        except ValueError as error:
            raise _Unfit("日期不对，应为 YYYY-MM-DD") from error
        if on > self._clock.today():
            raise _Unfit("日期在将来")
        return on


_REFUSED = {
    "reason_unknown": "原因不在法定情形之内",
    "target_missing": "移送没有写去向",
    "target_unknown": "去向不是重庆现在的区县",
    "already_transferred": "已移送过，不能再移送",
    "amount_negative": "金额不对",
    "not_allowed": "这个渠道没有这种结果",
}


def _way(status: Status, to: Status) -> tuple[Status, ...]:
    """The moves that lead there: an agency that closes a case has worked on it, whatever it told us before."""
    if to in MOVES[status] or "in_progress" not in MOVES[status] or to not in MOVES["in_progress"]:
        return (to,)
    return ("in_progress", to)


def _meant(row: Result) -> tuple[Status, str]:
    if row.status not in STATUSES:
        raise _Unfit(f"不认识的状态：{row.status}")
    status, usual = STATUSES[row.status]
    if row.reason and row.reason not in REASONS:
        raise _Unfit(f"不认识的原因：{row.reason}")
    return status, REASONS.get(row.reason, usual)


def _amount(told: str) -> Decimal | None:
    if not told:
        return None
    try:
        return Decimal(told.replace(",", "").replace("，", "").removesuffix("元"))
    except InvalidOperation as error:
        raise _Unfit("金额不对") from error
