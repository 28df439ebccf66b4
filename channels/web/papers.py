"""Fetching a paper by its link, which alone opens it and closes after a day."""

from __future__ import annotations

from typing import Annotated, Protocol
from urllib.parse import quote

from fastapi import APIRouter, Path, Response

from actions.documents.writing import Files
from channels.web.problems import Problem
from store.papers import KeptPaper

PATH = "/api/documents"


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
    """GET /api/documents/{token}."""
    router = APIRouter()

    @router.get(PATH + "/{token}", response_class=Response)
    def fetch(token: Annotated[str, Path(pattern="^[0-9a-f]{48}$")]) -> Response:
        paper = papers.fetch(token)
        if paper is None:
            raise Problem(404, "链接已经失效，请回到对话里再要一份。")
        disposition = f"attachment; filename*=UTF-8''{quote(paper.name)}"
        headers = {"Content-Disposition": disposition, "Cache-Control": "no-store"}
        return Response(paper.content, media_type=paper.media_type, headers=headers)

    return router
