"""Districts as of each date: 江北 and 渝北 became part of 两江新区 on 2025-11-06."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.load import KNOWLEDGE, read_yaml
from knowledge.schema import CITY, Period, Record, Text


class District(Record):
    """One district of the city; a dissolved one names its `successor` on the filing date.

    `parts` are its towns that went to another district, by that district.
    """

    name: Text
    aliases: tuple[str, ...] = ()
    exists: Period
    successor: str | None = None
    parts: Mapping[str, tuple[str, ...]] = {}
    note: str | None = None


@dataclass(frozen=True)
class Place:
    """Where a question plays: the official name on its day, and every region whose rules hold there."""

    name: str
    within: frozenset[str]
    note: str | None = None

    @property
    def known(self) -> bool:
        """Whether the place's own standards are in the knowledge base."""
        return CITY in self.within


CITY_NAMES = frozenset({CITY, "重庆", "重庆主城", "重庆主城区", "主城", "主城区", "重庆市区", "市区"})
HOME = Place(CITY, frozenset({CITY}))


class Districts:
    """Names, official and everyday, to places."""

    def __init__(self, rows: Sequence[District]) -> None:
        self._by_name = {name: row for row in rows for name in (row.name, *row.aliases)}

    def names(self) -> frozenset[str]:
        """Every name that means the city or a part of it."""
        return frozenset(self._by_name)

    def official(self, on: date) -> tuple[str, ...]:
        """The official name of every district there is on a day, in the file's order."""
        there = (row.name for row in self._by_name.values() if row.exists.covers(on))
        return tuple(dict.fromkeys(there))

    def place(self, name: str, on: date, address: str = "") -> Place:
        """The place a name means on a day. A name outside the city keeps it: only national rules hold there.

        `address` settles, by its town or street, what the name of a divided district leaves open.
        """
        if name in CITY_NAMES:
            return HOME
        row = self._by_name.get(name)
        if row is None:
            return Place(name, frozenset())
        if row.exists.covers(on):
            return Place(row.name, frozenset({CITY, row.name}), row.note)
        if on < row.exists.start:
            return Place(
                CITY, frozenset({CITY}), f"{row.name}自{row.exists.start}起设立，之前以当时的区县为准"
            )
        for district, towns in row.parts.items():
            if any(town in address for town in towns):
                return Place(district, frozenset({CITY, district}))
        successor = row.successor or CITY
        return Place(successor, frozenset({CITY, successor}), row.note)


def load_districts(root: Path = KNOWLEDGE) -> Districts:
    """The districts table of the knowledge folder."""
    rows = read_yaml(root / "regions" / "districts.yml")
    assert isinstance(rows, dict)
    return Districts([District.model_validate(row) for row in rows["districts"]])
