"""From the facts of a case to the doors: the recommended one, the others, the shut ones and what is open instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from actions.remedies.facts import Facts, signs
from actions.remedies.groups import Representatives, representatives
from actions.remedies.standards import Standards
from actions.remedies.table import Door, Overlap, Row, Shut, Table
from knowledge.schema import Reference

T = TypeVar("T")
DECIDES_FINALLY = frozenset(
    {"unpaid_wages", "overtime_pay", "minimum_wage", "leave_pay", "severance", "double_wage", "dismissal",
     "probation", "injury_medical", "non_compete"}
)  # fmt: skip
"""Claims whose award is final up to the line (调解仲裁法 47, first item; 办案规则 50)."""
UNCLEAR = frozenset({"insurance_loss", "social_insurance", "contributions_short"})
"""Whether 社会保险 of the second item of 47 means them is not said in the texts."""
BY_STANDARD = frozenset({"hours"})
"""Disputes about the state's labour standards: final whatever the sum (调解仲裁法 47, second item)."""


@dataclass(frozen=True)
class Excluded:
    """A door that is shut for this case, why, and the open one that leads on."""

    door: Door
    why: str
    instead: Door
    citations: tuple[Reference, ...]


@dataclass(frozen=True)
class Limit:
    """A period that runs for a door, by its name in actions/deadlines."""

    door: Door
    rule: str


@dataclass(frozen=True)
class Step:
    """One step of the way; `when` says in which case it is taken."""

    door: Door
    when: str


@dataclass(frozen=True)
class RemedyPath:
    """The way through: `why` is of the recommended door, `remarks` hold beside it, what only shuts a door apart; citations, governing first.

    `grounds` are the articles of `why`; `final`: whether an award of this sum would be final; None where it is not known or no award is asked for.
    """

    recommended: Door
    alternatives: tuple[Door, ...]
    excluded: tuple[Excluded, ...]
    why: str
    remarks: tuple[str, ...]
    by_when: tuple[Limit, ...]
    with_what: tuple[str, ...]
    order: tuple[Step, ...]
    overlaps: tuple[Overlap, ...]
    final: bool | None
    group: Representatives | None
    grounds: tuple[Reference, ...]
    citations: tuple[Reference, ...]


def remedy(facts: Facts, table: Table, standards: Standards) -> RemedyPath:
    """The way for these facts. Every claim, employer and worker gets an open door."""
    rows = table.matching(signs(facts, standards))
    shut = {one.door: one for row in reversed(rows) for one in row.shut}
    chosen = next((row for row in rows if row.go), None)
    wanted: Door = "inspection" if chosen is None or chosen.go is None else chosen.go
    recommended = _open(wanted, shut)
    excluded = tuple(Excluded(s.door, s.why, _open(s.door, shut), s.articles) for s in shut.values())
    others = [door for row in rows for door in ((row.go, *row.also) if row.go else row.also)]
    offered = _once([*others, *(one.instead for one in excluded)])
    alternatives = tuple(door for door in offered if door != recommended and door not in shut)
    open_doors = (recommended, *alternatives)
    detour = shut.get(wanted) if recommended != wanted else None
    governing = [*(detour.articles if detour else ()), *(chosen.articles if chosen else ())]
    return RemedyPath(
        recommended=recommended,
        alternatives=alternatives,
        excluded=excluded,
        why=detour.why if detour else chosen.why if chosen else "",
        remarks=_once(row.why for row in rows if row is not chosen and (row.go or row.also or not row.shut)),
        by_when=_once(_limits(rows, open_doors, table)),
        with_what=table.doors[recommended].with_what,
        order=_order(recommended, table, shut),
        overlaps=tuple(one for one in table.overlaps if set(one.doors) <= set(open_doors)),
        final=_final(facts, standards) if "arbitration" in open_doors else None,
        group=representatives(facts.people),
        grounds=_once(governing or table.doors[recommended].articles),
        citations=_once([*governing, *_cited(rows), *table.doors[recommended].articles]),
    )


def _open(door: Door, shut: Mapping[Door, Shut]) -> Door:
    """The door itself, or the open one its exclusions lead to; legal aid where they lead in a circle."""
    seen: set[Door] = set()
    while door in shut:
        if door in seen:
            return "legal_aid"
        seen.add(door)
        door = shut[door].instead
    return door


def _limits(rows: Iterable[Row], open_doors: Iterable[Door], table: Table) -> Iterable[Limit]:
    for door in open_doors:
        names = [rule for row in rows if row.go == door for rule in row.by_when]
        yield from (Limit(door, rule) for rule in (*names, *table.doors[door].by_when))


def _order(first: Door, table: Table, shut: Mapping[Door, Shut]) -> tuple[Step, ...]:
    onward = (Step(step.door, step.when) for step in table.doors[first].then if step.door not in shut)
    return (Step(first, "先走这一步"), *onward)


def _final(facts: Facts, standards: Standards) -> bool | None:
    if facts.claim in BY_STANDARD:
        return True
    if facts.claim in UNCLEAR:
        return None
    return standards.is_final(facts.amount) if facts.claim in DECIDES_FINALLY else False


def _cited(rows: Iterable[Row]) -> Iterable[Reference]:
    return (reference for row in rows for reference in row.articles)


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))
