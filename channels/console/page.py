"""The console's page and what it loads; it holds nothing secret, so anybody may fetch it."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, FastAPI
from fastapi.responses import FileResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles

CONSOLE = "/console"


def console_page(app: FastAPI, *, assets: Path) -> None:
    """Serve `/console/` from the build's folder."""
    router = APIRouter(include_in_schema=False)

    @router.get(CONSOLE)
    async def moved() -> RedirectResponse:
        return RedirectResponse(f"{CONSOLE}/", status_code=308)

    @router.get(f"{CONSOLE}/")
    async def page() -> FileResponse:
        return FileResponse(assets / "console" / "index.html", headers={"Cache-Control": "no-cache"})

    app.include_router(router)
    app.mount(f"{CONSOLE}/assets", StaticFiles(directory=assets / "console" / "assets", check_dir=False))
