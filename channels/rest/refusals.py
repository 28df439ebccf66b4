"""How this door refuses, and how its refusals are documented in /openapi.json (RFC 9457)."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from channels.rest import mistakes
from channels.web.problems import TITLES, Problem

_SAID_HERE = {
    401: "没有带密钥，或者密钥不对、已经停用",
    403: "这把密钥没有这项权限",
    409: "这个 id 已经用过，内容不一样",
    422: "请求里有的内容缺了或者不对",
    429: "超过次数的限额，请稍后再试",
}
"""Where this door means something else by a status than the chat."""
MEDIA_TYPE = "application/problem+json"


class ProblemDocument(BaseModel):
    """A refusal; `detail` is for whoever writes or runs the calling system, `field` names the first input it is about."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    field: str | None = Field(default=None)


class Door(APIRoute):
    """A route of this door: its refusals have titles and details for another system, not for somebody in the chat."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handled(request: Request) -> Response:
            try:
                return await handle(request)
            except RequestValidationError as error:
                raise _invalid(error) from None
            except Problem as refusal:
                refusal.title = title_of(refusal.status)
                raise

        return handled


def title_of(status: int) -> str:
    """What a status means at this door."""
    return _SAID_HERE.get(status, TITLES[status])


def _invalid(error: RequestValidationError) -> Problem:
    errors = error.errors()
    if any(one["type"] == "json_invalid" for one in errors):
        return Problem(400, "请求体不是完整的 JSON。")
    return Problem(422, mistakes.told(errors), field=mistakes.input_of(errors), title=title_of(422))


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that can refuse in these ways, beside 401, 403, 413, 422, 429 and 503."""
    common = (401, 403, 413, 422, 429, 503)
    return {status: _document(status) for status in sorted({*common, *statuses})}


def _document(status: int) -> dict[str, Any]:
    title = title_of(status)
    example = {"type": "about:blank", "title": title, "status": status, "detail": title}
    content = {"schema": ProblemDocument.model_json_schema(), "example": example}
    retry = {"Retry-After": {"schema": {"type": "integer"}, "description": "几秒后再试"}}
    return {
        "description": title,
        "content": {MEDIA_TYPE: content},
        **({"headers": retry} if status == 429 else {}),
    }
