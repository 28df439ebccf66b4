"""The one printer: a document's blocks as DOCX, A4, in our own layout."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from actions.documents.docx_parts import (
    fixed,
    in_chinese,
    name_fonts,
    page_number,
    repeat_heading,
    shade,
    whole_row,
)
from actions.documents.model import Block, Document, Heading, Note, Numbered, Paragraph, Signatures, Table
from actions.documents.wording import printable

SONG, FANGSONG = "宋体", "仿宋"
BODY, SMALL, DENSE, TITLE = Pt(14), Pt(10.5), Pt(9), Pt(20)
MANY_COLUMNS = 9
LINE, TIGHT, SIGNED_LINE = Pt(25), Pt(17), Pt(30)
SHORT_SIDE, LONG_SIDE = Mm(210), Mm(297)
MARGIN = Mm(25)
SIGNED_AT = 0.45
"""Share of the line that stays free before a signature."""
NOTE_TITLE = "给您的提示（本页不用交）"
_HEADING_SHADE = "EDEDED"


def to_docx(document: Document) -> bytes:
    """The file. It carries no author, and no name but the title's in its properties."""
    paper = docx.Document()
    _set_up(paper, document)
    _title(paper, document.title)
    for block in document.blocks:
        _write(paper, block)
    stream = BytesIO()
    paper.save(stream)
    return stream.getvalue()


def _set_up(paper: DocxDocument, document: Document) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = SHORT_SIDE, LONG_SIDE
    if document.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = LONG_SIDE, SHORT_SIDE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    normal = paper.styles["Normal"]
    name_fonts(normal, FANGSONG)
    in_chinese(normal)
    normal.font.size = BODY
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = LINE
    page_number(section.footer.paragraphs[0], SMALL)
    properties = paper.core_properties
    properties.title = document.title
    for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category"):
        setattr(properties, name, "")


def _title(paper: DocxDocument, text: str) -> None:
    paragraph = _paragraph(paper, text, SONG, TITLE, bold=True)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.line_spacing = 1.2
    paragraph.paragraph_format.space_after = Pt(14)


def _paragraph(paper: DocxDocument, text: str, font: str, size: Pt, bold: bool = False) -> DocxParagraph:
    paragraph = paper.add_paragraph()
    _run(paragraph, text, font, size, bold)
    return paragraph


def _run(paragraph: DocxParagraph, text: str, font: str, size: Pt, bold: bool = False) -> None:
    run = paragraph.add_run(printable(text))
    name_fonts(run, font)
    run.font.size = size
    run.bold = bold


def _write(paper: DocxDocument, block: Block) -> None:
    match block:
        case Heading():
            heading = _paragraph(paper, block.text, SONG, BODY, bold=True)
            heading.paragraph_format.space_before = Pt(8)
            heading.paragraph_format.keep_with_next = True
        case Paragraph():
            paragraph = _paragraph(paper, block.text, FANGSONG, BODY)
            paragraph.paragraph_format.first_line_indent = BODY * 2 if block.indent else None
            paragraph.paragraph_format.space_after = Pt(0) if block.indent else Pt(3)
        case Numbered():
            _items(paper, block.items, FANGSONG, BODY)
        case Table():
            _table(paper, block)
        case Signatures():
            _signatures(paper, block)
        case Note():
            _note(paper, block)


def _items(paper: DocxDocument, items: tuple[str, ...], font: str, size: Pt) -> None:
    for place, item in enumerate(items, 1):
        paragraph = _paragraph(paper, f"{place}．{item}", font, size)
        paragraph.paragraph_format.left_indent = size * 2
        paragraph.paragraph_format.first_line_indent = -size * 2
        paragraph.paragraph_format.space_after = Pt(3)


def _table(paper: DocxDocument, block: Table) -> None:
    room = _room(paper)
    widths = [int(room * share / sum(block.widths)) for share in block.widths]
    table = paper.add_table(rows=1 + len(block.rows), cols=len(block.header), style="Table Grid")
    size = DENSE if len(block.header) > MANY_COLUMNS else SMALL
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    fixed(table, widths)
    for place, (row, values) in enumerate(zip(table.rows, (block.header, *block.rows), strict=True)):
        whole_row(row)
        cells = row.cells
        for column, (cell, value) in enumerate(zip(cells, values, strict=True)):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.line_spacing = TIGHT
            if place == 0:
                shade(cell, _HEADING_SHADE)
            elif column in block.money:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _run(paragraph, value, SONG, size, bold=place == 0)
        used = max((column for column, value in enumerate(values) if value), default=0)
        if (
            len(cells) - used > 2
        ):  # the rest of the row belongs to its last word: a heading over all, an address
            last = cells[used].merge(cells[-1])
            for empty in last.paragraphs[1:]:
                empty._p.getparent().remove(empty._p)
    repeat_heading(table.rows[0])
    paper.add_paragraph().paragraph_format.line_spacing = Pt(8)


def _room(paper: DocxDocument) -> int:
    """What is between the margins, in EMU."""
    return (paper.sections[0].page_width or 0) - 2 * MARGIN


def _signatures(paper: DocxDocument, block: Signatures) -> None:
    """One paragraph, so that no page ends between a signature and its day."""
    paragraph = _paragraph(paper, "\n".join((*block.roles, block.day)), FANGSONG, BODY)
    paragraph.paragraph_format.left_indent = int(_room(paper) * SIGNED_AT)
    paragraph.paragraph_format.space_before = Pt(16)
    paragraph.paragraph_format.line_spacing = SIGNED_LINE
    paragraph.paragraph_format.keep_together = True


def _note(paper: DocxDocument, block: Note) -> None:
    heading = _paragraph(paper, NOTE_TITLE, SONG, BODY, bold=True)
    heading.paragraph_format.page_break_before = True
    _items(paper, block.items, SONG, Pt(12))
