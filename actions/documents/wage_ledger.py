"""工资台账: what must be written down for each person and period (保障农民工工资支付条例 15; 工资支付暂行规定 6)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO

from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from actions.calculators.calculation import article, cents, yuan
from actions.documents.facts import CaseFacts, PayRecord
from actions.documents.model import Document, Note, Paragraph, Signatures, Table, gathered
from actions.documents.wording import day, gap, listed, on_one_line, said
from knowledge.sheets import new_sheet

HEADINGS = (
    "序号", "姓名", "身份证号码", "联系方式", "支付周期", "工作时间", "应发项目", "应发合计", "扣除项目", "扣除合计",
    "实发", "支付日期", "银行凭证或签字",
)  # fmt: skip
_WIDTHS = (4, 7, 16, 11, 8, 7, 12, 8, 9, 7, 8, 9, 9)
_MONEY = frozenset({7, 9, 10})
KEPT = (article("保障农民工工资支付条例", 15, 1), article("工资支付暂行规定", 6, 3))
DEDUCTIONS = (article("工资支付暂行规定", 15), article("工资支付暂行规定", 16))
FORMULA_STARTS = ("=", "+", "-", "@", "\t")
"""A cell that begins so is run as a formula by a spreadsheet that opens it as CSV."""


def wage_ledger(facts: CaseFacts) -> Document:
    """The ledger to print and sign; an empty row of gaps where there are no records yet."""
    rows = tuple(_row(place, record) for place, record in enumerate(facts.pay_records, 1))
    empty = (("1", *(gap(heading) for heading in HEADINGS[1:])),)
    faults = tuple(
        f"{on_one_line(one.person.name or '')}{on_one_line(one.period)}：扣的比应发的还多，请核对。"
        for one in facts.pay_records
        if one.net < 0
    )
    return Document(
        "工资支付台账",
        gathered(
            Paragraph(f"单位：{said(facts.employer.name, '单位全称')}", indent=False),
            Table(HEADINGS, rows or empty, _WIDTHS, _MONEY),
            Signatures(("制表：", "审核："), day(facts.today)),
            Note(
                (
                    *faults,
                    f"台账留三年以上（招用农民工的）、两年以上（其他），发工资时给本人工资清单（{listed(KEPT)}）。",
                    "只能扣个税、个人社保、法院判令的抚养费赡养费和法律规定的其他费用；赔偿损失的，每月扣的不超过当月工资两成，"
                    f"扣完不低于最低工资（{listed(DEDUCTIONS)}）。",
                )
            ),
        ),
        landscape=True,
    )


def wage_ledger_sheet(facts: CaseFacts) -> bytes:
    """The same as XLSX: money as numbers, everything typed in by people as text."""
    book, sheet = new_sheet("工资台账", HEADINGS)
    for place, record in enumerate(facts.pay_records, 1):
        for column, value in enumerate(_values(place, record), 1):
            cell = sheet.cell(place + 1, column)
            cell.value = _safe(value) if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"  # openpyxl takes a text that begins with = for a formula
                cell.number_format = "@"
            elif column - 1 in _MONEY:
                cell.number_format = "0.00"
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width * 2
        sheet.cell(1, column).font = Font(bold=True)
        sheet.cell(1, column).alignment = Alignment(wrap_text=True)
    sheet.freeze_panes = "C2"
    book.properties.creator = ""
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _safe(text: str) -> str:
    """A text that no spreadsheet runs, also after it was saved as CSV."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _values(place: int, record: PayRecord) -> tuple[str | int | Decimal, ...]:
    person = record.person
    return (
        place,
        said(person.name, "姓名"),
        said(person.id_number, "身份证号码"),
        said(person.phone, "联系方式"),
        said(record.period, "支付周期"),
        said(record.worked, "工作时间"),
        _items(record.due),
        cents(sum(record.due.values(), Decimal(0))),
        _items(record.taken),
        cents(sum(record.taken.values(), Decimal(0))),
        cents(record.net),
        day(record.paid_on, "支付日期"),
        said(record.proof, "签字或者凭证号"),
    )


def _row(place: int, record: PayRecord) -> tuple[str, ...]:
    return tuple(
        yuan(value) if isinstance(value, Decimal) else str(value) for value in _values(place, record)
    )


def _items(items: Mapping[str, Decimal]) -> str:
    return "；".join(f"{on_one_line(name)}{yuan(value)}" for name, value in items.items()) or "无"
