"""Handles tickets of one cause together: each keeps its claim, person, periods and privacy."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol, cast

from handoff.groups import GROUP_SIZE, joining_fault, representatives_fault
from handoff.moves import SYSTEM, Actor, Refused, may
from handoff.ticket import Channel
from store.changes import NOTHING, Change
from store.clock import Clock
from store.records import Event, TicketRecord


class Tickets(Protocol):
    """Where tickets are kept (store.tickets.Tickets)."""

    def by_ids(self, ids: Collection[str]) -> Mapping[str, TicketRecord]: ...
    def add_event(self, ticket: TicketRecord, event: Event, *, change: Change = NOTHING) -> object: ...


class Groups(Protocol):
    """Where groups are kept (store.groups.Groups)."""

    def make(self, channel: str, cause: str) -> str: ...
    def members(self, group_id: str) -> Sequence[str]: ...
    def represent(self, group_id: str, ticket_ids: Collection[str]) -> None: ...


class Grouping:
    """Makes groups and notes whom their members chose. Refused before anything is stored; TicketMoved where somebody
    changed a ticket meanwhile: what joined before it stays, and the rest may join again.
    """

    def __init__(self, *, tickets: Tickets, groups: Groups, clock: Clock) -> None:
        self._tickets = tickets
        self._groups = groups
        self._clock = clock

    def join(self, tickets: Sequence[TicketRecord], cause: str, actor: Actor) -> str:
        """Put tickets into the one group that some of them have, or into a new one of this cause; its id.

        From ten people on all of them go before a supervisor (办案规则 5).
        """
        _allowed(actor, tickets)
        if fault := joining_fault([(one.channel, one.group_id) for one in tickets], cause):
            raise Refused(fault)
        had = next((one.group_id for one in tickets if one.group_id), None)
        group_id = had or self._groups.make(tickets[0].channel, cause.strip())
        for one in tickets:
            if one.group_id is None:
                event = Event("grouped", self._clock.now(), {"by": str(actor)})
                self._tickets.add_event(one, event, change=Change(group_id=group_id))
        self._escalate_if_many(group_id)
        return group_id

    def represent(self, ticket: TicketRecord, chosen: Collection[str], actor: Actor) -> None:
        """Note the tickets (ids) whose people represent the ticket's group, instead of those before."""
        _allowed(actor, [ticket])
        if ticket.group_id is None:
            raise Refused("not_yet_a_group")
        members = frozenset(self._groups.members(ticket.group_id))
        if fault := representatives_fault(cast(Channel, ticket.channel), members, frozenset(chosen)):
            raise Refused(fault[0])
        told: dict[str, str | int | None] = {"by": str(actor), "representatives": len(set(chosen))}
        self._tickets.add_event(ticket, Event("represented", self._clock.now(), told))
        self._groups.represent(ticket.group_id, chosen)

    def _escalate_if_many(self, group_id: str) -> None:
        members = self._groups.members(group_id)
        if len(members) < GROUP_SIZE:
            return
        now = self._clock.now()
        for one in self._tickets.by_ids(members).values():
            if one.escalated_at is None:
                event = Event("escalated", now, {"by": str(SYSTEM), "reason": "group_of_ten"})
                self._tickets.add_event(one, event, change=Change(escalated_at=now))


def _allowed(actor: Actor, tickets: Sequence[TicketRecord]) -> None:
    if not all(may_group(actor, cast(Channel, one.channel)) for one in tickets):
        raise Refused("not_allowed")


def may_group(actor: Actor, channel: Channel) -> bool:
    """Whether an actor may handle tickets of a channel together: whoever may merge them."""
    return may(actor, channel, "merged")
