"""Writes review sheets: XLSX, one file a topic, one card a row, with a list to choose the decision from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from knowledge.law import Law
from knowledge.load import KNOWLEDGE, Knowledge, read_yaml
from knowledge.review.sheet import DECISIONS, HEADINGS, TOLD, column_number, row_of
from knowledge.schema import Card
from knowledge.sheets import new_sheet

FIRST_PACK = 120
_WIDTHS = {"编号": 26, "问题": 26, "依据": 44, "文字版本": 16, "审核意见": 12}
_HEAD = PatternFill("solid", fgColor="DDE7F3")


def export(cards: Sequence[Card], laws: Mapping[str, Law], folder: Path, first: bool = False) -> list[Path]:
    """One workbook a topic under `folder`, or one for the first pack; the paths written."""
    folder.mkdir(parents=True, exist_ok=True)
    packs: dict[str, list[Card]] = {}
    for card in cards:
        packs.setdefault("先审120张" if first else card.topic, []).append(card)
    return [_write(packs[name], laws, folder / f"审核表-{name}.xlsx") for name in sorted(packs)]


def first_pack(knowledge: Knowledge) -> list[Card]:
    """The cards that would answer most real questions, in the editors' order (knowledge/review/first_pack.yml)."""
    listed = read_yaml(KNOWLEDGE / "review" / "first_pack.yml")
    assert isinstance(listed, dict)
    return [knowledge.cards[name] for name in listed["cards"] if name in knowledge.cards]


def _write(cards: Iterable[Card], laws: Mapping[str, Law], path: Path) -> Path:
    book, sheet = new_sheet("审核", HEADINGS)
    for card in cards:
        sheet.append(row_of(card, _basis(card, laws)))
    _dress(sheet)
    book.save(path)
    return path


def _basis(card: Card, laws: Mapping[str, Law]) -> str:
    """Each cited article with its digest, so that a reviewer need not look it up."""
    lines = []
    for reference in card.citations:
        place = reference.article_key or reference.section or ""
        digest = laws[reference.law].digest(place) if reference.law in laws else None
        article = f"第{place}条" if reference.article else place
        lines.append(f"《{reference.law}》{article}" + (f"：{digest.says}" if digest else ""))
    return "\n".join(lines)


def _dress(sheet: Worksheet) -> None:
    for number, heading in enumerate(HEADINGS, 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = _WIDTHS.get(heading, 34 if heading in TOLD.values() else 14)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), _HEAD
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "C2"
    choice = DataValidation(type="list", formula1=f'"{",".join(DECISIONS)}"', allow_blank=True)
    choice.error = f"只能填{'、'.join(DECISIONS)}"
    sheet.add_data_validation(choice)
    letter = get_column_letter(column_number("审核意见"))
    choice.add(f"{letter}2:{letter}{max(2, sheet.max_row)}")
