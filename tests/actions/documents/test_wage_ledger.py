"""工资台账, printed and as a sheet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from actions.documents.facts import PayRecord, Person
from actions.documents.wage_ledger import HEADINGS, wage_ledger_sheet
from tests.actions.documents.cases import full_case
from tests.actions.documents.reading import opened, text_of

YUAN = st.decimals(0, 100_000, places=2)


def test_the_sheet_has_every_column_the_rule_names_and_money_as_numbers() -> None:
    """Period, day, person, hours, items, deductions, net and proof; net is worked out."""
    book = load_workbook(BytesIO(wage_ledger_sheet(full_case())))
    sheet = book.active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == HEADINGS
    assert rows[1][1:3] == ("王小明", "500000198805060000")
    assert (rows[1][7], rows[1][9], rows[1][10]) == (8000.5, 420.4, 7580.1)
    assert book.properties.creator in ("", None)


def test_the_printed_ledger_says_how_long_it_is_kept() -> None:
    """Three years for migrant workers, two for others, and the same sums as the sheet."""
    text = text_of(opened("wage_ledger", full_case()))
    assert "三年" in text
    assert "7580.1元" in text


def test_more_taken_than_due_is_pointed_out() -> None:
    """A negative payment is a fault to look at, not a number to print silently."""
    record = PayRecord(
        Person("李某"), "2026年7月", "22天", {"工资": Decimal(100)}, {"扣款": Decimal("100.01")}
    )
    assert "扣的比应发的还多" in text_of(opened("wage_ledger", replace(full_case(), pay_records=(record,))))


@given(st.lists(YUAN, max_size=5), st.lists(YUAN, max_size=5))
def test_net_is_due_less_taken(due: list[Decimal], taken: list[Decimal]) -> None:
    """Whatever the items are."""
    record = PayRecord(
        Person(),
        "",
        "",
        {str(n): one for n, one in enumerate(due)},
        {str(n): one for n, one in enumerate(taken)},
    )
    assert record.net + sum(taken) == sum(due)
