"""A table as a file: CSV that a spreadsheet opens in Chinese, or XLSX; in neither is a cell a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Literal

from fastapi import Response
from openpyxl import Workbook

from channels.console.sheet import harmless

Format = Literal["json", "csv", "xlsx"]
_BOM = "\ufeff"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def table_csv(rows: Sequence[Sequence[object]]) -> bytes:
    """Rows, the heading first; None is an empty cell."""
    text = io.StringIO()
    csv.writer(text).writerows([_cell(value) for value in row] for row in rows)
    return (_BOM + text.getvalue()).encode()


def table_xlsx(rows: Sequence[Sequence[object]]) -> bytes:
    """The same as a workbook of one sheet, numbers as numbers."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append([_cell(value) for value in row])
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def table_file(rows: Sequence[Sequence[object]], name: str, form: Format) -> Response:
    """The download of a table; `name` is of plain letters."""
    body, media_type = (
        (table_xlsx(rows), _XLSX) if form == "xlsx" else (table_csv(rows), "text/csv; charset=utf-8")
    )
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{form}"',
        "Cache-Control": "no-store",
    }
    return Response(body, media_type=media_type, headers=headers)


def _cell(value: object) -> object:
    return value if isinstance(value, int | float) else harmless(value)
