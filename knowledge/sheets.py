"""A new spreadsheet with its heading row, for the sheets that go to the bureau."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet


def new_sheet(title: str, headings: Sequence[str]) -> tuple[Workbook, Worksheet]:
    """A workbook and its one sheet."""
    book = Workbook()
    sheet = book.create_sheet(title, 0)
    book.remove(book.worksheets[1])
    sheet.append(list(headings))
    return book, sheet
