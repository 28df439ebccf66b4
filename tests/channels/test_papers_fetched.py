"""A paper by its link, and as PDF by the same link."""

from __future__ import annotations

import pytest

from actions.documents.docx_writer import to_docx
from actions.documents.model import Document, Paragraph
from actions.documents.pdf import is_possible
from actions.documents.writing import WORD
from channels.web.papers import kept_papers
from tests.channels.doors import Doors


def _kept(doors: Doors) -> str:
    docx = to_docx(Document("催告函", (Paragraph("请在十五日内付清。"),)))
    return kept_papers(doors.papers)("催告函.docx", WORD, docx)


def test_the_word_file_is_fetched(doors: Doors) -> None:
    """As an attachment that nothing keeps a copy of."""
    answer = doors.client.get(_kept(doors))
    assert (answer.status_code, answer.headers["content-type"]) == (200, WORD)
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.skipif(not is_possible(), reason="no LibreOffice")
def test_the_pdf_is_fetched(doors: Doors) -> None:
    """The address with .pdf is the paper's, not a token of its own."""
    answer = doors.client.get(f"{_kept(doors)}.pdf")
    assert answer.status_code == 200, answer.text
    assert answer.content.startswith(b"%PDF")


@pytest.mark.parametrize("ending", ["", ".pdf"])
def test_an_unknown_link_opens_nothing(doors: Doors, ending: str) -> None:
    """404 for both, in the person's words."""
    answer = doors.client.get(f"/api/documents/{'0' * 48}{ending}")
    assert answer.status_code == 404
    assert "链接已经失效" in answer.json()["detail"]
