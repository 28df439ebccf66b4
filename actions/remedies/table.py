"""The decision table as labour inspectors read it (table.yml, doors.yml), checked when it is loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from handoff.ticket import Channel
from knowledge.load import read_yaml
from knowledge.schema import Record, Reference, Text

Door = Literal[
    "inspection", "mediation", "arbitration", "payment_order", "court", "police", "social_insurance", "tax",
    "housing_fund", "work_safety", "health", "injury_recognition", "labour_capacity", "occupational_injury",
    "reconsideration", "administrator", "enforcement", "legal_aid", "union", "petition", "industry_regulator",
    "cross_region",
]  # fmt: skip
NEVER_SHUT = frozenset({"legal_aid", "union", "petition"})
"""Open whoever asks; so that nobody is left without a door."""
HERE = Path(__file__).parent
_REFERENCE = re.compile(
    r"(?P<law>\S+) (?P<article>\d+)(?:-(?P<sub>\d+))?(?:\.(?P<par>\d+))?(?:\.(?P<item>\d+))?"
)


def reference(text: str) -> Reference:
    """劳动合同法 38.1.2 → article 38, paragraph 1, item 2; 刑法 276-1.1 → article 276, sub 1, paragraph 1. Raises ValueError."""
    match = _REFERENCE.fullmatch(text)
    if match is None:
        raise ValueError(f"no citation: {text}")
    numbers = {
        name: int(match[group]) if match[group] else None
        for name, group in (("article", "article"), ("sub", "sub"), ("paragraph", "par"), ("item", "item"))
    }
    return Reference(law=match["law"], **numbers)


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Cited = Annotated[Reference, BeforeValidator(lambda text: reference(text) if isinstance(text, str) else text)]
Condition = dict[str, Annotated[tuple[str, ...], BeforeValidator(_listed)]]


class Next(Record):
    """Where a way leads when a door has not been enough."""

    door: Door
    when: Text


class DoorCard(Record):
    """A door: what people call it, the ticket's channel, what to bring, and which periods run (actions/deadlines)."""

    label: Text
    channel: Channel
    with_what: tuple[Text, ...]
    by_when: tuple[str, ...]
    then: tuple[Next, ...]
    articles: tuple[Cited, ...]


class Overlap(Record):
    """What to heed when two doors are open for one claim."""

    doors: tuple[Door, Door]
    say: Text
    articles: tuple[Cited, ...]


class Shut(Record):
    """A door that does not lead to this claim, why, and the one that does."""

    door: Door
    instead: Door
    why: Text
    articles: tuple[Cited, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _leads_on(self) -> Shut:
        if self.door in NEVER_SHUT or self.door == self.instead:
            raise ValueError(f"{self.door} may not be shut for {self.instead}")
        return self


class Row(Record):
    """One line of the table; it holds where every condition of `when` does and none of `unless`.

    `by_when` names the periods that run for `go` in this case, beside those of the door itself.
    """

    row: Text
    when: Condition
    unless: Condition = Field(default_factory=dict)
    go: Door | None = None
    also: tuple[Door, ...] = ()
    by_when: tuple[str, ...] = ()
    why: Text
    articles: tuple[Cited, ...] = Field(min_length=1)
    shut: tuple[Shut, ...] = ()
    last: bool = False

    def holds(self, signs: Mapping[str, frozenset[str]]) -> bool:
        """Whether the row speaks about a case with these signs."""
        meets = all(signs[name] & set(values) for name, values in self.when.items())
        return meets and not any(signs[name] & set(values) for name, values in self.unless.items())


class Table(Record):
    """Both files together."""

    groups: dict[str, tuple[str, ...]]
    rules: tuple[Row, ...]
    doors: dict[Door, DoorCard]
    overlaps: tuple[Overlap, ...]

    @model_validator(mode="before")
    @classmethod
    def _with_groups_spelt_out(cls, data: Any) -> Any:
        groups = data["groups"]
        for row in data["rules"]:
            for part in (row["when"], row.get("unless", {})):
                if "claim" in part:
                    part["claim"] = [c for name in _listed(part["claim"]) for c in groups.get(name, [name])]
        return data

    def matching(self, signs: Mapping[str, frozenset[str]]) -> list[Row]:
        """The rows that hold, from the top to the first `last` one."""
        found = []
        for row in self.rules:
            if row.holds(signs):
                found.append(row)
                if row.last:
                    break
        return found

    def citations(self) -> list[Reference]:
        """Every article the table rests on."""
        rows = [reference for row in self.rules for reference in row.articles]
        shuts = [reference for row in self.rules for shut in row.shut for reference in shut.articles]
        doors = [reference for door in self.doors.values() for reference in door.articles]
        return [*rows, *shuts, *doors, *(ref for overlap in self.overlaps for ref in overlap.articles)]


def load_table(folder: Path = HERE) -> Table:
    """The table of this package. Raises pydantic's ValidationError on a bad row."""
    rules, doors = read_yaml(folder / "table.yml"), read_yaml(folder / "doors.yml")
    return Table.model_validate({**_mapping(rules), **_mapping(doors)})


def _mapping(data: object) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise TypeError("a table file is a mapping")
    return data
