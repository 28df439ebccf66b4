"""Offices with address and telephone: never written by us, only loaded from the operator's own CSV file.

Columns: district (官方名称), kind, name, address, phone, hours, source, checked_on (YYYY-MM-DD).
`kind` is one of KINDS; an office is told for a year after it was checked, then no longer.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from knowledge.load import Fault
from knowledge.schema import Record, Text

Kind = Literal["inspection", "arbitration", "mediation", "social_insurance", "injury", "legal_aid", "union"]
COLUMNS = ("district", "kind", "name", "address", "phone", "hours", "source", "checked_on")
GOOD_FOR = timedelta(days=366)
_OF_TOPIC: dict[str, tuple[Kind, ...]] = {
    "arrears": ("inspection",),
    "wages": ("inspection",),
    "hours": ("inspection",),
    "inspection": ("inspection",),
    "women": ("inspection",),
    "contract": ("arbitration",),
    "dismissal": ("arbitration",),
    "arbitration": ("arbitration",),
    "leave": ("arbitration",),
    "evidence": ("arbitration",),
    "noncompete": ("arbitration",),
    "dispatch": ("arbitration",),
    "mediation": ("mediation",),
    "insurance": ("social_insurance",),
    "injury": ("injury",),
}


class Office(Record):
    """One row of the file."""

    district: Text
    kind: Kind
    name: Text
    address: Text
    phone: str
    hours: str
    source: Text
    checked_on: date

    def __str__(self) -> str:
        told = [f"{self.name}，{self.address}", self.phone and f"电话 {self.phone}", self.hours]
        return "，".join(part for part in told if part) + f"（{self.checked_on} 核对）"


class Offices:
    """The loaded rows; none at all where no file was loaded."""

    def __init__(self, rows: Iterable[Office] = ()) -> None:
        self._rows = tuple(rows)

    def near(self, topic: str, district: str, on: date) -> tuple[str, ...]:
        """The offices of a district for a topic's matters, as sentences, if checked within a year of `on`."""
        kinds = _OF_TOPIC.get(topic, ())
        return tuple(
            str(row)
            for row in self._rows
            if row.kind in kinds and row.district == district and on - row.checked_on <= GOOD_FOR
        )


def read_offices(path: Path) -> tuple[list[Office], list[Fault]]:
    """Every row of a CSV file (UTF-8), and the faults of those that are not right."""
    offices: list[Office] = []
    faults: list[Fault] = []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return [], [Fault(path, "文字编码不对：请在表格软件里另存为“CSV UTF-8”")]
    with io.StringIO(text, newline="") as stream:
        rows = csv.DictReader(stream)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            return [], [Fault(path, f"第一行应为：{','.join(COLUMNS)}")]
        for number, row in enumerate(rows, 2):
            try:
                offices.append(Office.model_validate(row))
            except ValidationError as error:
                faults += [Fault(path, f"{d['loc'][0]}: {d['msg']}", number) for d in error.errors()]
    return offices, faults


def load_offices(path: Path) -> Offices:
    """The offices of a file that was checked when it was loaded; none where there is no file."""
    return Offices(read_offices(path)[0]) if path.exists() else Offices()
