"""The queue as a table that a spreadsheet opens in Chinese, and in which no cell is a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from channels.console.words import word

COLUMNS = {
    "number": "回执编号",
    "kind": "类型",
    "channel": "渠道",
    "district": "区县",
    "issue_name": "事由",
    "complainant_name": "投诉人",
    "phone": "电话",
    "employer_name": "单位",
    "amount": "金额（元）",
    "status": "状态",
    "urgency": "紧急程度",
    "filed_at": "登记时间",
    "due_on": "法定期限",
    "due_for": "期限种类",
    "paused_for": "暂停原因",
}
_IN_WORDS = frozenset({"kind", "channel", "status", "urgency", "due_for", "paused_for"})
_BOM = "\ufeff"
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WIDTH = 18


def as_csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """The table with its heading; None is an empty cell."""
    text = io.StringIO()
    csv.writer(text).writerows(_cells(rows))
    return _BOM + text.getvalue()


def as_xlsx(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """The same as a workbook: every cell is text, the heading stays on the screen."""
    book = Workbook()
    page = book.active
    assert page is not None  # noqa: S101 (a new workbook has a sheet)
    page.title = "办件"
    for at, cells in enumerate(_cells(rows), 1):
        for column, told in enumerate(cells, 1):
            cell = page.cell(at, column)
            cell.value = _NOT_IN_XML.sub("", told)
            cell.data_type = "s"  # openpyxl takes a text that begins with = for a formula
    for column in range(1, len(COLUMNS) + 1):
        page.column_dimensions[get_column_letter(column)].width = _WIDTH
        page.cell(1, column).font = Font(bold=True)
    page.freeze_panes = "B2"
    book.properties.creator = ""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def harmless(value: object) -> str:
    """A cell as text: a spreadsheet would run what begins like a formula, so an apostrophe goes before it."""
    told = "" if value is None else str(value)
    return f"'{told}" if told.lstrip(" ").startswith(_STARTS_A_FORMULA) else told


def _cells(rows: Sequence[Mapping[str, Any]]) -> Iterator[list[str]]:
    yield list(COLUMNS.values())
    for row in rows:
        yield [harmless(word(row.get(name)) if name in _IN_WORDS else row.get(name)) for name in COLUMNS]
