"""Complaints of many: how many may represent them, and when a supervisor looks at once.

Every member keeps a ticket of their own: claim, identity, periods and privacy stay theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Literal

from handoff.ticket import Channel
from knowledge.schema import Reference, article

GROUP_SIZE = 10
"""People with one claim from whom on arbitration treats them as a group and first of all (办案规则 5, 62)."""
INSPECTION_MOST = 5
"""Representatives of a group's complaint (重庆市劳动保障监察条例 22, 3)."""
ARBITRATION_LEAST, ARBITRATION_MOST = 3, 5
"""Representatives of a group in arbitration (劳动人事争议仲裁办案规则 63, 1)."""

INSPECTION_RULE = article("重庆市劳动保障监察条例", 22, 3)
ARBITRATION_RULES = (
    article("劳动人事争议仲裁办案规则", 63, 1),
    article("劳动争议调解仲裁法", 7),
)

Fault = Literal["none_chosen", "too_few", "too_many", "not_a_member", "not_yet_a_group"]
JoiningFault = Literal["alone", "other_channel", "in_another_group", "cause_missing", "no_effect"]


def joining_fault(tickets: Sequence[tuple[str, str | None]], cause: str) -> JoiningFault | None:
    """What keeps tickets, each told as channel and group, from one group; None when they may be in one."""
    groups = {group for _, group in tickets}
    if len(tickets) < 2:
        return "alone"
    if len({channel for channel, _ in tickets}) > 1:
        return "other_channel"
    if len(groups - {None}) > 1:
        return "in_another_group"
    if None not in groups:
        return "no_effect"
    return "cause_missing" if groups == {None} and not cause.strip() else None


def representatives_fault(
    channel: Channel, members: frozenset[str], chosen: frozenset[str]
) -> tuple[Fault, tuple[Reference, ...]] | None:
    """What is wrong with a choice of representatives, and the articles that say so; None when it may stand.

    A group's members need not choose any; whom they choose they name in a paper they sign (推选代表书).
    """
    if not chosen <= members:
        return "not_a_member", ()
    if channel == "arbitration":
        if len(members) < GROUP_SIZE:
            return "not_yet_a_group", ARBITRATION_RULES
        if len(chosen) < ARBITRATION_LEAST:
            return "too_few", ARBITRATION_RULES
        return ("too_many", ARBITRATION_RULES) if len(chosen) > ARBITRATION_MOST else None
    if not chosen:
        return "none_chosen", ()
    return ("too_many", (INSPECTION_RULE,)) if len(chosen) > INSPECTION_MOST else None


def why_supervisor(
    facts: Mapping[str, str | int | bool], *, threshold: Decimal | None = None
) -> Literal["group_of_ten", "large_sum"] | None:
    """Why a filing goes to a supervisor at once: ten people or more, or a sum from `threshold` yuan on.

    `threshold` is the office's own setting; without one no sum alone does it.
    """
    people, amount = _number(facts.get("workers_count")), _number(facts.get("amount"))
    if people is not None and people >= GROUP_SIZE:
        return "group_of_ten"
    large = threshold is not None and amount is not None and amount >= threshold
    return "large_sum" if large else None


def _number(value: str | int | bool | None) -> Decimal | None:
    if value is None or isinstance(value, bool):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
