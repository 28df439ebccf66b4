"""Fetching a paper by its link, which alone opens it and closes after a day."""

from __future__ import annotations

from typing import Annotated, Protocol
from urllib.parse import quote

from fastapi import APIRouter, Path, Response

from actions.documents.pdf import NoPdf, to_pdf
from actions.documents.writing import Files
from channels.web.problems import Problem
from store.papers import KeptPaper

PATH = "/api/documents"
TOKEN = "^[0-9a-f]{48}$"


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

    @router.get(PATH + "/{token}.pdf", response_class=Response)  # before the other, whose {token} would take it
    def fetch_pdf(token: Annotated[str, Path(pattern=TOKEN)]) -> Response:
        paper = _kept(token)
        try:
            pdf = to_pdf(paper.content)
        except NoPdf as none:
            raise Problem(404, str(none)) from none
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
