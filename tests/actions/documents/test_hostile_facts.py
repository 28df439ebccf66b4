"""Whatever a person types is printed as text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from actions.documents.catalogue import PAPERS
from actions.documents.facts import CaseFacts, Employer, PayRecord, Person
from actions.documents.wage_ledger import FORMULA_STARTS, wage_ledger_sheet
from actions.documents.wording import on_one_line, printable
from tests.actions.documents.cases import full_case
from tests.actions.documents.reading import opened, text_of

HOSTILE = [
    "<w:p>王</w:p>&amp;]]>", "=cmd|'/c calc'!A1", "王\x00小\x0b明\x1b", "张三\n申请人（签名）：李四", "\u202e倒过来",
    "好" * 2000, "a" * 2000, "{{ employer }}", "\ud800", "【待填写：x】", "\t\t表格",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "kind", ["arbitration_application", "mediation_application", "report", "wage_ledger", "demand"]
)
def test_a_hostile_name_is_printed_as_text(kind: str, text: str) -> None:
    """Markup, control characters, formulas and two thousand characters come out as what they are, on one line."""
    facts = replace(full_case(), employer=replace(full_case().employer, name=text))
    assert on_one_line(text) in text_of(opened(kind, facts))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_story_keeps_its_paragraphs(text: str) -> None:
    """A story is several paragraphs of text, none of them markup."""
    printed = text_of(opened("complaint", replace(full_case(), story=f"先说一句。\n{text}")))
    for line in printable(text).split("\n"):
        assert line.strip() in printed


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_a_fact(text: str) -> None:
    """No text breaks a paper, and what is left of it is in there."""
    facts = CaseFacts(
        person=Person(name=text), employer=Employer(name=text), story=text, today=date(2026, 11, 26)
    )
    printed = text_of(opened("mediation_application", facts))
    assert on_one_line(text) in printed


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(FORMULA_STARTS), st.text(max_size=30))
def test_a_ledger_holds_no_formula(start: str, rest: str) -> None:
    """A name that begins like a formula is a text in the sheet, and stays one when it is saved as CSV."""
    record = PayRecord(
        Person(name=start + rest), start + "2026年7月", start + rest, {start + "工资": Decimal(100)}
    )
    sheet = load_workbook(BytesIO(wage_ledger_sheet(replace(full_case(), pay_records=(record,))))).active
    assert sheet is not None
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            assert cell.data_type != "f"
            assert not (isinstance(cell.value, str) and cell.value.startswith(FORMULA_STARTS))


def test_every_paper_survives_the_worst() -> None:
    """All the hostile texts at once, in every field that is typed in, of every paper."""
    worst = "\n".join(HOSTILE)
    person = Person(worst, worst, None, worst, worst, worst, worst)
    facts = replace(
        full_case(),
        person=person,
        representative=person,
        witnesses=(person,),
        employer=Employer(worst, worst, worst, worst, worst, worst),
        place=worst,
        job=worst,
        district=worst,
        contract=worst,
        story=worst,
        representative_relation=worst,
    )
    for kind in PAPERS:
        assert text_of(opened(kind, facts))
