"""A paper by its link, and as PDF by the same link."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from actions.documents.docx_writer import to_docx
from actions.documents.model import Document, Paragraph
from actions.documents.pdf import is_possible
from actions.documents.writing import WORD
from channels.web import papers
from channels.web.papers import MOST_CONVERSIONS, kept_papers
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


def test_a_file_that_is_no_word_file_has_no_pdf(doors: Doors) -> None:
    """A calendar is not handed to LibreOffice."""
    url = kept_papers(doors.papers)("重要日期.ics", "text/calendar; charset=utf-8", b"BEGIN:VCALENDAR")
    answer = doors.client.get(f"{url}.pdf")
    assert answer.status_code == 404
    assert "没有 PDF" in answer.json()["detail"]


def test_a_third_conversion_at_once_is_told_to_wait(doors: Doors, monkeypatch: pytest.MonkeyPatch) -> None:
    """503 with Retry-After in Chinese while two run; once they are done the next one is made."""
    begun, go_on = [Event() for _ in range(MOST_CONVERSIONS)], Event()
    waiting = iter(begun)

    def slowly(docx: bytes) -> bytes:
        next(waiting, Event()).set()
        assert go_on.wait(20)
        return b"%PDF"

    monkeypatch.setattr(papers, "to_pdf", slowly)
    url = f"{_kept(doors)}.pdf"
    with ThreadPoolExecutor() as pool:
        running = [pool.submit(doors.client.get, url) for _ in begun]
        assert all(one.wait(20) for one in begun)
        refused = doors.client.get(url)
        go_on.set()
        assert [one.result().status_code for one in running] == [200, 200]
    assert refused.status_code == 503
    assert int(refused.headers["Retry-After"]) > 0
    assert "过几秒" in refused.json()["detail"]
    assert doors.client.get(url).status_code == 200
