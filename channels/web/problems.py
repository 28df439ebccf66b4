"""Errors as RFC 9457 problem details, in plain Chinese, without a trace of what went wrong inside."""

from __future__ import annotations

import traceback

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from channels.conversation import SameIdOtherText
from store.errors import StoreUnavailable

_log = structlog.get_logger(__name__)

TITLES = {
    400: "请求的格式不对",
    401: "会话已失效，请重新开始",
    403: "不允许",
    404: "没有找到",
    405: "不支持这种请求",
    409: "同一条消息的编号已经用过，内容不一样",
    413: "内容太大，请缩短后再发",
    415: "不支持这种文件",
    422: "缺少必要的内容，或者内容的类型不对",
    429: "发得太快了，请稍等再试",
    500: "系统出了点问题，请稍后再试，或者拨打 12333",
    503: "系统暂时不可用，请稍后再试，或者拨打 12333",
}


class Problem(Exception):
    """A refusal with its HTTP status; `detail` is shown to the person, `field` names the input it is about.

    `title` is that of the chat for the status, unless the door that refuses has its own.
    """

    def __init__(
        self,
        status: int,
        detail: str | None = None,
        retry_after: int | None = None,
        *,
        field: str | None = None,
        title: str | None = None,
    ) -> None:
        self.title = title or TITLES[status]
        super().__init__(detail or self.title)
        self.status = status
        self.detail = detail or self.title
        self.retry_after = retry_after
        self.field = field


def problem(
    status: int,
    detail: str | None = None,
    retry_after: int | None = None,
    *,
    field: str | None = None,
    title: str | None = None,
) -> JSONResponse:
    """A problem document; `retry_after` in seconds."""
    title = title or TITLES.get(status, TITLES[500])
    headers = {"Retry-After": str(retry_after)} if retry_after else None
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail or title}
    body |= {"field": field} if field else {}
    return JSONResponse(body, status_code=status, headers=headers, media_type="application/problem+json")


def install_problems(app: FastAPI) -> None:
    """Make every error of the app a problem document."""

    @app.exception_handler(Problem)
    async def refused(request: Request, error: Problem) -> JSONResponse:
        return problem(error.status, error.detail, error.retry_after, field=error.field, title=error.title)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        return problem(error.status_code)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        malformed = any(detail["type"] == "json_invalid" for detail in error.errors())
        return problem(400) if malformed else problem(422, field=_field(error))

    @app.exception_handler(SameIdOtherText)
    async def conflict(request: Request, error: SameIdOtherText) -> JSONResponse:
        return problem(409)

    @app.exception_handler(StoreUnavailable)
    async def store_down(request: Request, error: StoreUnavailable) -> JSONResponse:
        _log.error("store_unavailable", path=request.url.path)
        return problem(503, "系统正忙，刚才的内容没有存下来，请过一会儿再发一次；着急的话拨打 12333。", retry_after=5)

    @app.exception_handler(Exception)
    async def crashed(request: Request, error: Exception) -> JSONResponse:
        _log.error("request_failed", path=request.url.path, error=type(error).__name__, where=_where(error))
        return problem(500)


def _field(error: RequestValidationError) -> str | None:
    """The name of the first input that is wrong; never its value."""
    place = [part for part in error.errors()[0]["loc"][1:] if isinstance(part, str) and part.isidentifier()]
    return place[-1][:60] if place else None


def _where(error: Exception) -> list[str]:
    """The frames of an error without its message, which may quote what a person typed."""
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
