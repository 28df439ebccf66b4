"""One way of making files of tables, for the queue, the reports and the editors' list."""

from __future__ import annotations

import csv
import io

from openpyxl import load_workbook

from channels.console.table_file import table_csv, table_file, table_xlsx

ROWS = [["区县", "件数", "比率"], ["渝中区", 12, 33.3], ["=1+1", -3, None], ["#N/A", 0, "公司\x00\x08名"]]


def test_numbers_stay_numbers_and_all_else_is_text() -> None:
    """A negative number is no formula; a text like an error code is no error; what XML cannot carry is left out."""
    page = load_workbook(io.BytesIO(table_xlsx(ROWS, "报表"))).worksheets[0]
    assert page.title == "报表"
    cells = [[cell.value for cell in row] for row in page.iter_rows()]
    assert cells[1:] == [["渝中区", 12, 33.3], ["'=1+1", -3, None], ["#N/A", 0, "公司名"]]
    assert {cell.data_type for row in page.iter_rows() for cell in row if cell.value is not None} == {
        "s",
        "n",
    }


def test_a_csv_says_the_same_and_opens_in_chinese() -> None:
    """With a byte order mark; the missing is empty."""
    text = table_csv(ROWS).decode()
    assert text.startswith("\ufeff")
    assert list(csv.reader(io.StringIO(text[1:])))[:3] == [
        ROWS[0],
        ["渝中区", "12", "33.3"],
        ["'=1+1", "-3", ""],
    ]


def test_rows_may_be_of_unequal_length_or_none() -> None:
    """A withheld report is a title and a sentence; nothing at all is a file all the same."""
    assert (
        load_workbook(io.BytesIO(table_xlsx([["题目"], ["人数太少", "不列出"]]))).worksheets[0].max_column
        == 2
    )
    assert load_workbook(io.BytesIO(table_xlsx([]))).worksheets[0]["A1"].value is None


def test_a_download_is_named_and_not_kept() -> None:
    """No cache holds what a role may see."""
    headers = table_file(ROWS, "cases", "xlsx").headers
    assert headers["Content-Disposition"] == 'attachment; filename="cases.xlsx"'
    assert headers["Cache-Control"] == "no-store"
