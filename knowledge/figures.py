"""Dated tables: numbers that stand in no cited article, each with its period, source and trust.

A card writes `{最低工资.一档每月}` where the number goes; it is filled in on the day of the event, so one card
holds for every year. A row nobody has loaded yet is said to be missing, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from knowledge.districts import HOME, Place
from knowledge.load import KNOWLEDGE, read_yaml
from knowledge.schema import NATIONWIDE, Period, Record, Text

PLACEHOLDER = re.compile(r"\{([^{}.]+)\.([^{}]+)\}")
NOT_LOADED = "（重庆数据未录入，以重庆市人社部门最新公布为准）"
NOT_OURS = "（当地标准未收录，请问当地人社部门）"
Trust = Literal["official", "high", "medium", "low"]


class Row(Period):
    """One value in one period; `value` None: known to exist, not loaded."""

    key: Text
    value: Decimal | None
    unit: str
    source: Text
    trust: Trust


class Table(Record):
    """One file: rows under a name that cards use in their placeholders.

    `tiers` tell which district has which group of rows: 一档 → the districts of rows 一档每月 and 一档每小时.
    """

    table: Text
    about: Text
    region: Text = NATIONWIDE
    rows: tuple[Row, ...] = Field(min_length=1)
    tiers: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_value_a_day(self) -> Table:
        for row in self.rows:
            for other in self.rows:
                if row is not other and row.key == other.key and row.covers(other.start):
                    raise ValueError(f"{row.key} has two values on {other.start}")
        return self

    def row(self, key: str, on: date) -> Row | None:
        """The row of a key on a day, or None."""
        return next((row for row in self.rows if row.key == key and row.covers(on)), None)


@dataclass(frozen=True)
class Filled:
    """A text with its numbers in place, and the rows they came from."""

    text: str
    rows: tuple[Row, ...] = field(default=())


class Figures:
    """Every table by name."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self.tables: Mapping[str, Table] = {table.table: table for table in tables}

    def row(self, table: str, key: str, on: date) -> Row | None:
        """The row on a day; None where the table, the key or that day is not there."""
        found = self.tables.get(table)
        return found.row(key, on) if found else None

    def rows(self, table: str, key: str) -> list[Row]:
        """The rows of a key in every period."""
        found = self.tables.get(table)
        return [row for row in found.rows if row.key == key] if found else []

    def knows(self, table: str, key: str) -> bool:
        """Whether a placeholder names a row of any period."""
        return bool(self.rows(table, key))

    def tier(self, row: Row, district: str) -> str | None:
        """The tier a district has in the row's table, or None where the table has no tiers or not that district."""
        for table in self.tables.values():
            if row in table.rows:
                return next((tier for tier, districts in table.tiers.items() if district in districts), None)
        return None

    def fill(self, text: str, on: date, place: Place = HOME) -> Filled:
        """`text` with each placeholder replaced by its value and unit on the day, or by NOT_LOADED.

        A table of the city is never told elsewhere: there its numbers are NOT_OURS.
        """
        used: list[Row] = []

        def worded(match: re.Match[str]) -> str:
            region = self.tables[match[1]].region if match[1] in self.tables else NATIONWIDE
            if region != NATIONWIDE and region not in place.within:
                return NOT_OURS
            row = self.row(match[1], match[2], on)
            if row is None or row.value is None:
                return NOT_LOADED
            used.append(row)
            return f"{row.value.normalize():f}{row.unit}"

        return Filled(PLACEHOLDER.sub(worded, text), tuple(used))


def placeholders(text: str) -> Iterator[tuple[str, str]]:
    """Table and key of each placeholder of a text."""
    return ((match[1], match[2]) for match in PLACEHOLDER.finditer(text))


def without_placeholders(text: str) -> str:
    """The text as it is searched and counted: numbers from tables left out."""
    return PLACEHOLDER.sub("", text)


def table_files(root: Path = KNOWLEDGE) -> list[Path]:
    """Every file of dated rows: national ones in tables/, Chongqing's in regions/."""
    apart = {"districts.yml", "working_days.yml"}
    files = [*(root / "tables").glob("*.yml"), *(root / "regions").glob("*.yml")]
    return sorted(path for path in files if path.name not in apart)


def load_figures(root: Path = KNOWLEDGE) -> Figures:
    """All dated tables of the knowledge folder. Raises pydantic's ValidationError on a bad row."""
    return Figures(Table.model_validate(read_yaml(path)) for path in table_files(root))
