"""The chat page, and what it is told about this installation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import FileResponse
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.staticfiles import StaticFiles

from actions.complaint.issues import ISSUES
from actions.remedies.table import load_table
from channels.web.suggestions import SUGGESTIONS, papers, topics

DEMO_BANNER = "演示版：内容未经人社部门审定"
LOADER_MAJOR = 1
"""What web/loader promises its embedders; raised when an old tag would no longer work."""


def banner_of(profile: str) -> str | None:
    """The warning of an unapproved service."""
    return DEMO_BANNER if profile == "demo" else None


def page_routes(app: FastAPI, *, assets: Path, profile: str, embedders: Sequence[str] = ()) -> None:
    """Serve `/`, `/assets/`, `/widget.js` and `/api/about`; without built assets `/` is a problem document.

    `embedders` are the origins whose pages may show the chat in a frame.
    """
    router = APIRouter()
    bring = {door.channel: door.with_what for name, door in load_table().doors.items() if name == door.channel}

    @router.get("/api/about")
    async def about() -> dict[str, Any]:
        return {
            "profile": profile,
            "banner": banner_of(profile),
            "hotline": "12333",
            "suggestions": SUGGESTIONS,
            "topics": topics(),
            "papers": papers(),
            "issues": ISSUES,
            "bring": bring,
            "embedders": list(embedders),
        }

    @router.get("/", include_in_schema=False)
    async def page() -> FileResponse:
        return FileResponse(assets / "index.html", headers={"Cache-Control": "no-cache"})

    @router.get("/plain.css", include_in_schema=False)
    async def plain_style() -> FileResponse:
        return FileResponse(assets / "plain.css", headers={"Cache-Control": "no-cache"})

    @router.get("/widget.js", include_in_schema=False)
    @router.get(f"/widget-{LOADER_MAJOR}.js", include_in_schema=False)
    async def loader() -> FileResponse:
        headers = {"Cache-Control": "public, max-age=3600", "Cross-Origin-Resource-Policy": "cross-origin"}
        return FileResponse(assets / "widget.js", media_type="text/javascript", headers=headers)

    app.include_router(router)
    # Only what holds no secret is compressed (BREACH); nginx may do the same.
    app.mount("/assets", GZipMiddleware(StaticFiles(directory=assets / "assets", check_dir=False)))
