"""The chat page and what it is told about this installation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

DEMO_BANNER = "演示版：内容未经人社部门审定"
SUGGESTIONS = {
    "worker": [
        "老板拖欠我三个月工资怎么办",
        "没签劳动合同能要双倍工资吗",
        "公司突然叫我不用来了，能赔多少",
        "工地包工头跑了，工钱找谁要",
        "劳动仲裁怎么申请，要不要钱",
        "我要投诉",
    ],
    "employer": [
        "员工入职多久必须签合同",
        "试用期最长能约定多久",
        "试用期可以随时辞退员工吗",
        "可以扣员工工资赔损失吗",
        "加班费怎么算",
        "员工离职要开什么证明",
    ],
}
_CSP = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'"
)


def page_routes(app: FastAPI, *, assets: Path, profile: str) -> None:
    """Serve `/`, `/assets/` and `/api/about`; without built assets `/` is a problem document."""
    router = APIRouter()

    @router.get("/api/about")
    async def about() -> dict[str, Any]:
        banner = DEMO_BANNER if profile == "demo" else None
        return {"profile": profile, "banner": banner, "hotline": "12333", "suggestions": SUGGESTIONS}

    @router.get("/", include_in_schema=False)
    async def page() -> FileResponse:
        return FileResponse(assets / "index.html", headers={"Cache-Control": "no-cache"})

    app.include_router(router)
    app.mount("/assets", StaticFiles(directory=assets / "assets", check_dir=False))


class SafetyHeaders:
    """ASGI middleware: the content security policy and its companions on every reply."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = _CSP
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
            await send(message)

        await self._app(scope, receive, with_headers)
