"""A crew's roster over HTTP: nothing stored, every fault by its row."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response
from openpyxl import load_workbook

from actions.calculators.site_roster import ENTRY_HEADINGS, Entry, write_roster
from channels.web.limits import LARGEST_ROSTER, PER_ADDRESS, BodyLimit, Limiter
from channels.web.problems import install_problems
from channels.web.roster import PROMISE, XLSX, roster_routes

CREW = (
    Entry("陈大山", days=Decimal(20), daily_wage=Decimal(300), advances=Decimal(1000)),
    Entry("何小河", quantity=Decimal(150), unit_price=Decimal(12)),
)


@pytest.fixture
def door() -> Iterator[TestClient]:
    """The routes with the limit on bodies."""
    app = FastAPI()
    install_problems(app)
    app.add_middleware(BodyLimit)
    app.include_router(roster_routes(limiter=Limiter(), banner="演示版"))
    with TestClient(app) as opened:
        yield opened


def send(door: TestClient, content: bytes, path: str = "/roster") -> Response:
    """A roster as a browser's form sends it."""
    return door.post(path, files={"roster": ("名册.xlsx", content, XLSX)})


def test_the_page_promises_to_keep_nothing_and_gives_the_empty_form(door: TestClient) -> None:
    """The form to fill has the headings that are read again."""
    assert PROMISE in door.get("/roster").text
    sheet = load_workbook(BytesIO(door.get("/roster/empty.xlsx").content)).active
    assert sheet is not None
    assert tuple(cell.value for cell in sheet[1])[: len(ENTRY_HEADINGS)] == ENTRY_HEADINGS


def test_each_person_is_told_what_is_owed(door: TestClient) -> None:
    """20 × 300 − 1,000 and 150 × 12."""
    shown = send(door, write_roster(CREW))
    assert shown.headers["cache-control"] == "no-store"
    assert "陈大山：5000 元" in shown.text and "何小河：1800 元" in shown.text
    assert "一共还欠 6800 元，2 人" in shown.text


def test_the_roster_comes_back_with_its_sums(door: TestClient) -> None:
    """As a file, the total in its last row."""
    reply = send(door, write_roster(CREW), "/roster.xlsx")
    assert reply.headers["content-type"] == XLSX
    sheet = load_workbook(BytesIO(reply.content)).active
    assert sheet is not None
    assert (sheet.cell(sheet.max_row, 1).value, sheet.cell(sheet.max_row, 8).value) == ("合计", 6800)


@pytest.mark.parametrize("path", ["/roster", "/roster.xlsx"])
@pytest.mark.parametrize("content", [b"", b"not a workbook", write_roster(())])
def test_what_is_no_roster_is_told_so_in_the_page(door: TestClient, content: bytes, path: str) -> None:
    """Never a 500, never a number."""
    shown = send(door, content, path)
    assert shown.status_code == 200 and "表里有几处要改" in shown.text


def test_a_name_cannot_write_into_the_page(door: TestClient) -> None:
    """What stands in a cell is text."""
    entry = Entry("<b>甲</b>", days=Decimal(1), daily_wage=Decimal(100))
    assert "<b>甲</b>" not in send(door, write_roster((entry,))).text


def test_a_file_too_large_and_too_many_of_them_are_refused(door: TestClient) -> None:
    """413 beyond two megabytes, 429 beyond what one address may send."""
    assert send(door, b"x" * (LARGEST_ROSTER + 1)).status_code == 413
    codes = {send(door, b"").status_code for _ in range(PER_ADDRESS.amount + 1)}
    assert codes == {200, 429}
