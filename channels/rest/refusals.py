"""How the refusals of this door are documented in /openapi.json (RFC 9457)."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from channels.web.problems import TITLES

_SAID_HERE = {
    401: "没有带密钥，或者密钥不对、已经停用",
    403: "这把密钥没有这项权限",
    409: "这个 id 已经用过，内容不一样",
}
"""Where this door means something else by a status than the chat."""
MEDIA_TYPE = "application/problem+json"


class ProblemDocument(BaseModel):
    """A refusal; `detail` may be shown to people, `field` names the input it is about."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    field: str | None = Field(default=None)


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that can refuse in these ways, beside 401, 403, 413, 422, 429 and 503."""
    common = (401, 403, 413, 422, 429, 503)
    return {status: _document(status) for status in sorted({*common, *statuses})}


def _document(status: int) -> dict[str, Any]:
    title = _SAID_HERE.get(status, TITLES[status])
    example = {"type": "about:blank", "title": title, "status": status, "detail": title}
    content = {"schema": ProblemDocument.model_json_schema(), "example": example}
    retry = {"Retry-After": {"schema": {"type": "integer"}, "description": "几秒后再试"}}
    return {
        "description": title,
        "content": {MEDIA_TYPE: content},
        **({"headers": retry} if status == 429 else {}),
    }
