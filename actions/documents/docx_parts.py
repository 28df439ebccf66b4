"""The few things of a DOCX that python-docx has no call for: Chinese fonts, page fields, table grids."""

from __future__ import annotations

from collections.abc import Sequence

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from docx.styles.style import BaseStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

LATIN = "Times New Roman"


def name_fonts(target: Run | BaseStyle, east_asian: str) -> None:
    """The Chinese font for Chinese characters, a serif for Latin letters and digits."""
    fonts = target.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(name), LATIN)
    fonts.set(qn("w:eastAsia"), east_asian)


def in_chinese(style: BaseStyle) -> None:
    """Chinese text of a style is that of the mainland: without it, fonts draw the forms of other regions."""
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    style.element.get_or_add_rPr().append(language)


def page_number(paragraph: Paragraph, size: Pt) -> None:
    """第 1 页，共 3 页, counted by whatever opens the file."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, code in (("第 ", "PAGE"), (" 页，共 ", "NUMPAGES"), (" 页", "")):
        run = paragraph.add_run(text)
        name_fonts(run, "宋体")
        run.font.size = size
        if code:
            _field(paragraph, code, size)


def _field(paragraph: Paragraph, code: str, size: Pt) -> None:
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        run.font.size = size
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = code
        run._r.append(part)


def fixed(table: Table, widths: Sequence[int]) -> None:
    """Columns of exactly these widths, in EMU, whatever is written in them."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Emu(width)


def shade(cell: _Cell, colour: str) -> None:
    """A cell's background, as RRGGBB."""
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shading)


def whole_row(row: _Row) -> None:
    """A row that is not torn between two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def repeat_heading(row: _Row) -> None:
    """A heading row that comes again on each page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
