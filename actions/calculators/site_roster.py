"""A crew's roster as XLSX: a row a piece of work, the sum still owed to each person, read and written."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from io import BytesIO
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from actions.calculators.calculation import plain
from actions.calculators.site_wages import earned, owed
from knowledge.sheets import new_sheet
from language.money import parse_money

ENTRY_HEADINGS = ("姓名", "天数", "日工资（元）", "数量", "单价（元）", "借支和已发（元）")
SUM_HEADINGS = ("应得（元）", "还欠（元）")
LARGEST_FILE = 2 * 1024 * 1024
"""Bytes; a thousand rows take a fifteenth of it."""
MOST_ROWS = 1_000
MOST_NUMBER = Decimal(100_000_000)
LONGEST_NAME = 20
"""Characters."""


class BadRoster(Exception):
    """A roster that cannot be read; `faults` say, row by row, what to correct."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("；".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class Entry:
    """One row: who, day work, piece work, what was drawn. Two persons of one name need a mark (张伟甲)."""

    name: str
    days: Decimal = Decimal(0)
    daily_wage: Decimal = Decimal(0)
    quantity: Decimal = Decimal(0)
    unit_price: Decimal = Decimal(0)
    advances: Decimal = Decimal(0)

    @property
    def earned(self) -> Decimal:
        """The row's day work and piece work, in yuan."""
        return earned(self.days, self.daily_wage, self.quantity, self.unit_price)


@dataclass(frozen=True)
class Account:
    """All rows of one person together, in yuan."""

    earned: Decimal
    advances: Decimal

    @property
    def owed(self) -> Decimal:
        """What is left; one person's surplus never lowers another's sum."""
        return owed(self.earned, self.advances)


def accounts(entries: Sequence[Entry]) -> Mapping[str, Account]:
    """Each person's account, in the order of the roster."""
    found: dict[str, Account] = {}
    for entry in entries:
        before = found.get(entry.name, Account(Decimal(0), Decimal(0)))
        found[entry.name] = Account(before.earned + entry.earned, before.advances + entry.advances)
    return found


def total_owed(entries: Sequence[Entry]) -> Decimal:
    """The sum over all persons, in yuan."""
    return sum((account.owed for account in accounts(entries).values()), Decimal(0))


def write_roster(entries: Sequence[Entry]) -> bytes:
    """The roster as an XLSX file with the sums filled in; without entries, the empty form to fill."""
    book, sheet = new_sheet("名册", (*ENTRY_HEADINGS, *SUM_HEADINGS))
    by_person, told = accounts(entries), set()
    for entry in entries:
        numbers = (entry.days, entry.daily_wage, entry.quantity, entry.unit_price, entry.advances)
        left = None if entry.name in told else by_person[entry.name].owed
        told.add(entry.name)
        sheet.append([None, *numbers, entry.earned, left])
        name = sheet.cell(sheet.max_row, 1)
        name.value, name.data_type = entry.name, "s"  # a name beginning with = must stay text
    if entries:
        sheet.append(["合计", *[None] * 6, total_owed(entries)])
    for column, cell in enumerate(sheet[1], 1):
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = 16
    sheet.freeze_panes = "A2"
    book.properties.creator = ""
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def read_roster(content: bytes) -> tuple[Entry, ...]:
    """The entries of a filled-in roster; sums in it are ignored and worked out anew. Raises BadRoster with every fault."""
    rows = _rows(content)
    if not rows or tuple(rows[0][: len(ENTRY_HEADINGS)]) != ENTRY_HEADINGS:
        raise BadRoster(["第一行要是：" + "、".join(ENTRY_HEADINGS)])
    entries: list[Entry] = []
    faults: list[str] = []
    for number, cells in enumerate(rows[1:], 2):
        given = [*cells[: len(ENTRY_HEADINGS)], *[None] * (len(ENTRY_HEADINGS) - len(cells))]
        if all(cell is None or not str(cell).strip() for cell in given) or given[0] == "合计":
            continue
        try:
            entries.append(_entry(given))
        except ValueError as error:
            faults.append(f"第 {number} 行：{error}")
    if not entries and not faults:
        faults = ["名册是空的，请一人一行填写"]
    if faults:
        raise BadRoster(faults)
    return tuple(entries)


def _rows(content: bytes) -> Sequence[tuple[object, ...]]:
    if len(content) > LARGEST_FILE:
        raise BadRoster([f"文件超过 {LARGEST_FILE // 1024 // 1024} MB，不像是名册"])
    try:
        with closing(load_workbook(BytesIO(content), read_only=True, data_only=True)) as book:
            sheet = book.worksheets[0]
            rows = list(sheet.iter_rows(values_only=True, max_row=MOST_ROWS + 2, max_col=len(ENTRY_HEADINGS)))
    except (
        BadZipFile,
        InvalidFileException,
        KeyError,
        IndexError,
        OSError,
        ValueError,
        zlib.error,
    ) as error:
        raise BadRoster(["不是有效的 XLSX 文件"]) from error
    if len(rows) > MOST_ROWS + 1:
        raise BadRoster([f"最多 {MOST_ROWS} 行，请分成几份"])
    return rows


def _entry(cells: Sequence[object]) -> Entry:
    """A row's entry. Raises ValueError with what is wrong."""
    name = str(cells[0] or "").strip()
    if not name or len(name) > LONGEST_NAME:
        raise ValueError(f"姓名要填，最多{LONGEST_NAME}个字")
    numbers = [_number(cell, heading) for cell, heading in zip(cells[1:], ENTRY_HEADINGS[1:], strict=True)]
    entry = Entry(name, *numbers)
    for count, price, what in (
        (entry.days, entry.daily_wage, "天数和日工资"),
        (entry.quantity, entry.unit_price, "数量和单价"),
    ):
        if bool(count) != bool(price):
            raise ValueError(f"{what}要一起填")
    if not entry.earned and not entry.advances:
        raise ValueError("没有填天数、数量，也没有借支")
    return entry


def _number(cell: object, heading: str) -> Decimal:
    if cell is None or not str(cell).strip():
        return Decimal(0)
    try:
        value = None if isinstance(cell, bool) else Decimal(str(cell).strip())
    except InvalidOperation:
        value = parse_money(str(cell))
    if value is None or not value.is_finite():
        raise ValueError(f"{heading}“{str(cell)[:20]}”不是一个数")
    if not 0 <= value <= MOST_NUMBER:
        raise ValueError(f"{heading}{plain(value)}不对，不会是负数，也不会这么大")
    return value
