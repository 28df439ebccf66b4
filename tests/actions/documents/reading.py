"""Reading a DOCX back the way a person reads it."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.document import Document as DocxDocument

from actions.documents.catalogue import build
from actions.documents.docx_writer import to_docx
from actions.documents.facts import CaseFacts
from actions.documents.model import Document, Withheld


def opened(kind: str, facts: CaseFacts) -> DocxDocument:
    """A paper, printed and opened again."""
    paper = build(kind, facts)
    assert isinstance(paper, Document), paper
    return docx.Document(BytesIO(to_docx(paper)))


def withheld(kind: str, facts: CaseFacts) -> Withheld:
    """The reasons for not making a paper."""
    paper = build(kind, facts)
    assert isinstance(paper, Withheld), paper
    return paper


def text_of(paper: DocxDocument) -> str:
    """Everything printed, paragraphs and cells."""
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in paper.paragraphs), *cells])
