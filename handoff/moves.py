"""Moving a ticket: who may, for which reason, with what said. Pure: it checks and words, nothing is stored here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal

from handoff.groups import Fault as GroupFault
from handoff.groups import JoiningFault
from handoff.ticket import Channel, Kind, Status, move
from knowledge.schema import Reference, article
from store.clock import CHINA
from store.desk_records import Role
from store.records import Event

ActorKind = Literal["person", "staff", "system", "agency"]
Fault = Literal[
    "not_allowed", "reason_unknown", "note_missing", "target_missing", "already_transferred", "amount_negative",
    "day_to_come",
    "no_effect", "of_the_agency", "target_unknown", "not_duplicate", GroupFault, JoiningFault,
]  # fmt: skip

_CITY = "重庆市劳动保障监察条例"

NOT_OPENED: dict[str, Reference] = {
    "not_our_matter": article(_CITY, 26, 1, 1),
    "in_arbitration_or_court": article(_CITY, 26, 1, 2),
    "accepted_elsewhere": article(_CITY, 26, 1, 3),
    "already_handled": article(_CITY, 26, 1, 4),
    "not_confirmed": article(_CITY, 26, 1, 5),
    "too_late": article(_CITY, 26, 1, 6),
    "otherwise_by_law": article(_CITY, 26, 1, 7),
}
"""The only reasons inspection may refuse to open a case for; they are told in writing (26, 2)."""

TRANSFERRED: dict[str, Reference] = {
    "other_district": article(_CITY, 19),
    "city_bureau": article(_CITY, 16),
    "designated": article(_CITY, 18, 3),
    "other_agency": article("劳动保障监察条例", 21, 2),
}
"""`designated`: the city bureau named the body; the only transfer that may follow another (19)."""

WITHIN_THE_CITY = frozenset(TRANSFERRED) - {"other_agency"}
"""Transfers from one inspection to another; their target is a district, or 重庆市 for the city bureau."""

REASONS: dict[Status, frozenset[str]] = {
    "filed": frozenset({"confirmed", "supplemented", "returned_to_queue"}),
    "awaiting_confirmation": frozenset({"identity_open"}),
    "supplement_requested": frozenset({"evidence", "identity", "request_unclear"}),
    "case_opened": frozenset({"meets_conditions", "reported_by_agency"}),
    "not_opened": frozenset(NOT_OPENED),
    "deemed_opened": frozenset({"no_decision_in_time"}),
    "in_progress": frozenset({"work_begun", "reported_by_agency"}),
    "transferred": frozenset(TRANSFERRED),
    "returned": frozenset({"not_competent", "incomplete"}),
    "merged": frozenset({"same_person_same_claim"}),
    "resolved": frozenset({"paid", "settled", "ordered", "unfounded", "cancelled", "closed_by_agency"}),
    "withdrawn": frozenset({"by_person"}),
    "reopened": frozenset({"new_facts", "not_performed", "mistake"}),
}
"""Why a ticket takes a status; every move names one."""

NOTED: frozenset[Status] = frozenset(
    {"supplement_requested", "not_opened", "transferred", "returned", "resolved", "reopened"}
)
"""Never without words by whoever makes the move; an agency's answer may have none."""

_DIRECTED: frozenset[Status] = frozenset({"transferred", "merged"})

OF_THE_AGENCY: frozenset[Status] = frozenset(
    {"case_opened", "not_opened", "in_progress", "resolved", "reopened"}
)
"""Where the console is only the front desk, staff give none of these: they come back from the agency that accepted the case."""

_ALL: frozenset[Status] = frozenset(REASONS)
_WORK = _ALL - {"deemed_opened", "reopened"}
_MAY_BY_ROLE: dict[Role, frozenset[Status]] = {
    "operator": frozenset({"filed", "awaiting_confirmation", "withdrawn"}),
    "inspector": _WORK,
    "mediator": _WORK,
    "supervisor": _ALL - {"deemed_opened"},
    "editor": frozenset(),
    "administrator": frozenset(),
}
_MAY: dict[ActorKind, frozenset[Status]] = {
    "person": frozenset({"withdrawn"}),
    "system": frozenset({"deemed_opened"}),
    "agency": _WORK - {"awaiting_confirmation", "filed", "merged", "withdrawn"},
    "staff": _ALL,
}
_CHANNELS: dict[Role, frozenset[Channel]] = {
    "inspector": frozenset({"inspection", "cross_region", "other"}),
    "mediator": frozenset({"mediation", "arbitration"}),
}


class Refused(Exception):
    """The move is legal for the ticket but not for this actor, or not as it was asked for."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True)
class Actor:
    """Who moves a ticket. `id` and `role` are those of a member of staff; an agency is named by its `id`."""

    kind: ActorKind
    id: str | None = None
    role: Role | None = None

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" if self.id else self.kind


PERSON = Actor("person")
SYSTEM = Actor("system")


@dataclass(frozen=True, kw_only=True)
class Move:
    """One step. `note` is free text, kept sealed and never in the event; `target` a receipt number or an agency.

    `recovered` is what the person got, in yuan, when the ticket is resolved. `on` is the day it counts from where
    that is not the day of `at`: a notice served, a case the agency opened earlier.
    """

    to: Status
    actor: Actor
    reason: str
    at: datetime
    note: str = field(default="", repr=False)
    target: str | None = None
    recovered: Decimal | None = None
    on: date | None = None


@dataclass(frozen=True)
class Standing:
    """What a move is judged by."""

    kind: Kind
    channel: Channel
    status: Status
    transfers: int = 0


def check(standing: Standing, step: Move) -> Event:
    """The event of a permitted move. Raises IllegalMove for the ticket's sake, Refused for the asker's."""
    if not may(step.actor, standing.channel, step.to):
        raise Refused("not_allowed")
    move(standing.status, step.to)
    if step.to == "deemed_opened" and (standing.kind, standing.channel) != ("complaint", "inspection"):
        raise Refused("not_allowed")
    if step.reason not in reasons(standing.channel, step.to):
        raise Refused("reason_unknown")
    if step.to in NOTED and not step.note.strip() and step.actor.kind != "agency":
        raise Refused("note_missing")
    if step.to in _DIRECTED and not step.target:
        raise Refused("target_missing")
    if step.to == "transferred" and standing.channel == "inspection":
        _second_transfer(standing, step)
    if step.recovered is not None and (not step.recovered.is_finite() or step.recovered < 0):
        raise Refused("amount_negative")
    if step.on and step.on > step.at.astimezone(CHINA).date():
        raise Refused("day_to_come")
    return Event("moved", step.at, _told(standing, step))


def may(actor: Actor, channel: Channel, to: Status) -> bool:
    """Whether an actor may ever give a ticket of this channel this status; for drawing buttons, too."""
    if to not in _MAY[actor.kind]:
        return False
    if actor.kind != "staff":
        return True
    if actor.role is None or to not in _MAY_BY_ROLE[actor.role]:
        return False
    return channel in _CHANNELS.get(actor.role, frozenset({channel}))


def ground(channel: Channel, step: Move) -> Reference | None:
    """The article a move rests on, where its reason is one of the law's own."""
    if channel != "inspection":
        return None
    return {"not_opened": NOT_OPENED, "transferred": TRANSFERRED}.get(step.to, {}).get(step.reason)


def reasons(channel: Channel, to: Status) -> frozenset[str]:
    """Why a ticket of a channel may take a status: only inspection is bound to the law's own reasons to refuse."""
    if to == "not_opened" and channel != "inspection":
        return frozenset({"conditions_not_met"})
    return REASONS[to]


def deemed(due: date, at: datetime) -> Move:
    """The case is deemed opened on the day after the last one (重庆市劳动保障监察条例 26, 2)."""
    return Move(
        to="deemed_opened", actor=SYSTEM, reason="no_decision_in_time", at=at, on=due + timedelta(days=1)
    )


def _second_transfer(standing: Standing, step: Move) -> None:
    if standing.transfers and step.reason != "designated":
        raise Refused("already_transferred")


def _told(standing: Standing, step: Move) -> dict[str, str | int | None]:
    data: dict[str, str | int | None] = {
        "status": step.to,
        "from": standing.status,
        "by": str(step.actor),
        "reason": step.reason,
    }
    if step.target:
        data["target"] = step.target
    if step.recovered is not None:
        data["recovered"] = str(step.recovered)
    if step.on:
        data["on"] = step.on.isoformat()
    return data
