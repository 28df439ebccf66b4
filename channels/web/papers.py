"""Fetching a paper by its link, which alone opens it and closes after a day."""

from __future__ import annotations

from threading import BoundedSemaphore
from typing import Annotated, Protocol
from urllib.parse import quote

from fastapi import APIRouter, Path, Response

from actions.documents.pdf import NoPdf, to_pdf
from actions.documents.writing import WORD, Files
from channels.web.problems import Problem
from store.papers import KeptPaper

PATH = "/api/documents"
TOKEN = "^[0-9a-f]{48}$"
MOST_CONVERSIONS = 2
"""LibreOffice takes a core and some 200 MB each."""
RETRY_AFTER = 5
"""Seconds; a conversion takes some three."""
BUSY = "正在转别的文件，请过几秒再点一次；急着用的可以先下载 Word 文件。"
NOT_WORD = "这个文件没有 PDF，请直接下载。"


class Papers(Protocol):
    """Where finished papers are kept."""

    def keep(self, paper: KeptPaper) -> str: ...
    def fetch(self, token: str) -> KeptPaper | None: ...


def kept_papers(papers: Papers) -> Files:
    """Keeps a file, and gives the address of its link."""

    def keep(name: str, media_type: str, content: bytes) -> str:
        return f"{PATH}/{papers.keep(KeptPaper(name, media_type, content))}"

    return keep


def paper_routes(papers: Papers) -> APIRouter:
    """GET /api/documents/{token}, and the same as PDF."""
    router = APIRouter()
    conversions = BoundedSemaphore(MOST_CONVERSIONS)

    @router.get(PATH + "/{token}.pdf", response_class=Response)  # before the other, whose {token} would take it
    def fetch_pdf(token: Annotated[str, Path(pattern=TOKEN)]) -> Response:
        paper = _kept(token)
        if paper.media_type != WORD:
            raise Problem(404, NOT_WORD)
        if not conversions.acquire(blocking=False):
            raise Problem(503, BUSY, RETRY_AFTER)
        try:
            pdf = to_pdf(paper.content)
        except NoPdf as none:
            raise Problem(404, str(none)) from none
        finally:
            conversions.release()
        return _download(f"{paper.name.rsplit('.', 1)[0]}.pdf", "application/pdf", pdf)

    @router.get(PATH + "/{token}", response_class=Response)
    def fetch(token: Annotated[str, Path(pattern=TOKEN)]) -> Response:
        paper = _kept(token)
        return _download(paper.name, paper.media_type, paper.content)

    def _kept(token: str) -> KeptPaper:
        paper = papers.fetch(token)
        if paper is None:
            raise Problem(404, "链接已经失效，请回到对话里再要一份。")
        return paper

    return router


def _download(name: str, media_type: str, content: bytes) -> Response:
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}", "Cache-Control": "no-store"}
    return Response(content, media_type=media_type, headers=headers)
