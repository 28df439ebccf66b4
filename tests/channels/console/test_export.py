"""The list taken away as a table: masked, harmless, for those who may, and written down."""

from __future__ import annotations

import csv
import io

from openpyxl import load_workbook

from channels.console import export_routes
from channels.console.queue_sheet import COLUMNS
from store.desk_records import CITYWIDE
from tests.channels.console.conftest import Console
from tests.channels.console.test_queue_and_tickets import HOSTILE, QUEUE
from tests.contracts.stores import PARTIES

XLSX, CSV = f"{QUEUE}.xlsx", f"{QUEUE}.csv"


def rows_of(content: bytes) -> list[list[object]]:
    """The workbook's rows as a spreadsheet shows them."""
    page = load_workbook(io.BytesIO(content)).active
    assert page is not None
    return [[cell.value for cell in row] for row in page.iter_rows()]


def test_both_tables_tell_the_same_in_chinese_with_masks(console: Console) -> None:
    """Name, telephone and nothing more personal; no code of ours."""
    ticket = console.file()
    caller = console.as_(console.hire("supervisor", CITYWIDE))
    plain = list(csv.reader(io.StringIO(caller.get(CSV).text.removeprefix("\ufeff"))))
    book = rows_of(caller.get(XLSX).content)
    assert plain == [[value or "" for value in row] for row in book]
    told = dict(zip(plain[0], plain[1], strict=True))
    assert told["回执编号"] == ticket.number and told["状态"] == "待确认" and told["金额（元）"] == "15000"
    assert (told["投诉人"], told["电话"]) == ("测**", "138****8000")
    assert PARTIES["phone"] not in str(plain) and PARTIES["delivery_address"] not in str(plain)


def test_no_cell_of_the_workbook_is_a_formula(console: Console) -> None:
    """Nor breaks it: control characters, which XML cannot carry, are left out."""
    for hostile in (*HOSTILE, "公司\x00\x08名"):
        console.file(parties=PARTIES | {"employer_name": hostile})
    caller = console.as_(console.hire("supervisor", CITYWIDE))
    page = load_workbook(io.BytesIO(caller.get(XLSX).content)).active
    assert page is not None
    cells = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell.value for cell in cells if str(cell.value).startswith(("=", "+", "-", "@", "＝"))]


def test_only_a_supervisor_takes_the_list_away_and_it_is_written_down(console: Console) -> None:
    """Everybody else is refused, and that is written down too."""
    console.file()
    for role in ("operator", "inspector", "mediator", "editor", "administrator"):
        assert console.as_(console.hire(role)).get(XLSX).status_code == 403, role
    chief = console.as_(console.hire("supervisor", CITYWIDE))
    assert chief.get(CSV, params={"state": "all"}).status_code == 200
    acts = console.stores.acts.newest(limit=6)
    assert (acts[0].kind, acts[0].data) == ("exported", {"rows": 1, "as": "csv", "state": "all"})
    assert [act.data["asked"] for act in acts[1:]] == ["export"] * 5


def test_more_than_fits_is_refused_not_cut(console: Console, monkeypatch) -> None:
    """A table that lacks rows without saying so would be taken for the whole."""
    monkeypatch.setattr(export_routes, "MOST_EXPORTED", 2)
    for _ in range(3):
        console.file()
    chief = console.as_(console.hire("supervisor", CITYWIDE))
    assert chief.get(CSV).status_code == 422
    assert chief.get(CSV, params={"district": "万州区"}).status_code == 200


def test_an_empty_list_is_a_heading(console: Console) -> None:
    """In both."""
    chief = console.as_(console.hire("supervisor", CITYWIDE))
    assert rows_of(chief.get(XLSX).content) == [list(COLUMNS.values())]
