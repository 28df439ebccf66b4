"""A table as a file: CSV that a spreadsheet opens in Chinese, or XLSX; in neither is a cell a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Literal

from fastapi import Response
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

FileFormat = Literal["csv", "xlsx"]
Format = Literal["json"] | FileFormat
Rows = Sequence[Sequence[object]]
"""The heading first; None is an empty cell."""

_BOM = "\ufeff"
_MEDIA_TYPES: dict[FileFormat, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WIDTH = 18


def table_csv(rows: Rows) -> bytes:
    """The table as UTF-8 with a byte order mark."""
    text = io.StringIO()
    csv.writer(text).writerows([_cell(value) for value in row] for row in rows)
    return (_BOM + text.getvalue()).encode()


def table_xlsx(rows: Rows, title: str = "表格") -> bytes:
    """The same as a workbook of one sheet: numbers as numbers, all else as text; the heading stays on the screen."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = title
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            told, cell = _cell(value), page.cell(at, column)
            if isinstance(told, str):
                cell.value = _NOT_IN_XML.sub("", told)
                cell.data_type = "s"  # openpyxl would take a text for a formula or an error
            else:
                cell.value = told
    for column in range(1, page.max_column + 1):
        page.column_dimensions[get_column_letter(column)].width = _WIDTH
        page.cell(1, column).font = Font(bold=True)
    page.freeze_panes = "B2"
    book.properties.creator = ""
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def table_file(rows: Rows, name: str, form: FileFormat, *, title: str = "表格") -> Response:
    """The download of a table; `name` is of plain letters, `title` is the sheet's."""
    body = table_xlsx(rows, title) if form == "xlsx" else table_csv(rows)
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{form}"',
        "Cache-Control": "no-store",
    }
    return Response(body, media_type=_MEDIA_TYPES[form], headers=headers)


def harmless(value: object) -> str:
    """A cell as text: a spreadsheet would run what begins like a formula, so an apostrophe goes before it."""
    told = "" if value is None else str(value)
    return f"'{told}" if told.lstrip(" ").startswith(_STARTS_A_FORMULA) else told


def _cell(value: object) -> str | int | float:
    return value if isinstance(value, int | float) else harmless(value)
