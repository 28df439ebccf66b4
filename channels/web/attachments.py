"""Evidence: a file is taken once under its client's id, known by its content, and kept by the store as it came."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from channels.message import local
from channels.web.limits import LARGEST_FILE, PER_ADDRESS, PER_SESSION, Limiter
from channels.web.media_types import ACCEPTED, media_type
from channels.web.problems import Problem
from channels.web.signing_in import Authorization, Sessions, address, signed_in
from store.records import Conflict

MOST_FILES = 40
LONGEST_ID = 64


class Kept(Protocol):
    """What the store tells of a file it keeps; `size` in bytes, `at` in UTC, `sha256` of the original."""

    @property
    def id(self) -> str: ...
    @property
    def client_id(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def media_type(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def sha256(self) -> str: ...


class Attachments(Protocol):
    """Where evidence is kept, encrypted, with its SHA-256 and its time."""

    def add(self, session_id: str, client_id: str, *, media_type: str, content: bytes) -> Kept | Conflict:
        """Keep a file; the same id and content again gives the first record, other content a Conflict."""
        ...

    def of_session(self, session_id: str) -> Sequence[Kept]: ...
    def original(self, session_id: str, attachment_id: str) -> bytes | None: ...


class Attachment(BaseModel):
    """A file as its own person sees it; `sha256` proves later that it is unchanged."""

    id: str
    client_id: str
    type: str
    size: int
    sha256: str
    at: str


def attachment_routes(*, attachments: Attachments, sessions: Sessions, limiter: Limiter) -> APIRouter:
    """POST multipart/form-data with `id` and `file`; the person alone may list and fetch what they sent."""
    router = APIRouter(prefix="/api/attachments")

    @router.post("", status_code=201, openapi_extra={"requestBody": _BODY})
    async def keep(request: Request, authorization: Authorization = None) -> Attachment:
        limiter.spend(PER_ADDRESS, "attachment", address(request))
        session = await signed_in(sessions, authorization)
        limiter.spend(PER_SESSION, "attachment", session.id)
        client_id, content = await _read(request)
        kind = media_type(content)
        if kind is None:
            raise Problem(415, f"收不了这种文件。可以上传{ACCEPTED}。")
        known = await asyncio.to_thread(attachments.of_session, session.id)
        if len(known) >= MOST_FILES and client_id not in {record.client_id for record in known}:
            raise Problem(413, f"一次最多收 {MOST_FILES} 份材料。其余的请带到窗口，或者另外登记。")
        record = await asyncio.to_thread(
            lambda: attachments.add(session.id, client_id, media_type=kind, content=content)
        )
        if isinstance(record, Conflict):
            raise Problem(409, "这个编号已经用来传过另一份材料。")
        return shown(record)

    @router.get("")
    async def listed(authorization: Authorization = None) -> list[Attachment]:
        session = await signed_in(sessions, authorization)
        return [shown(record) for record in await asyncio.to_thread(attachments.of_session, session.id)]

    @router.get("/{attachment_id}")
    async def original(attachment_id: str, authorization: Authorization = None) -> Response:
        session = await signed_in(sessions, authorization)
        content = await asyncio.to_thread(attachments.original, session.id, attachment_id)
        if content is None:
            raise Problem(404)
        # Never as its own type: a file of a stranger must not open inside our origin.
        headers = {"Content-Disposition": "attachment", "Cache-Control": "no-store"}
        return Response(content, media_type="application/octet-stream", headers=headers)

    return router


def shown(record: Kept) -> Attachment:
    """A kept file without its content."""
    return Attachment(
        id=record.id,
        client_id=record.client_id,
        type=record.media_type,
        size=record.size,
        sha256=record.sha256,
        at=local(record.at),
    )


class _InMemory(MultiPartParser):
    """Keeps parts in memory: the default writes files over 1 MB to the disk, unencrypted."""

    spool_max_size = LARGEST_FILE + 1


async def _read(request: Request) -> tuple[str, bytes]:
    """The client's id and the content. Raises Problem 400, 413 or 422."""
    if not request.headers.get("Content-Type", "").startswith("multipart/form-data"):
        raise Problem(400)
    try:
        form = await _InMemory(request.headers, request.stream(), max_files=1, max_fields=4).parse()
    except (MultiPartException, KeyError, ValueError):
        raise Problem(400) from None
    client_id, file = form.get("id"), form.get("file")
    if not isinstance(client_id, str) or not 0 < len(client_id) <= LONGEST_ID or not isinstance(file, UploadFile):
        raise Problem(422)
    content = await file.read()
    await form.close()
    if not content:
        raise Problem(422, "这个文件是空的。")
    if len(content) > LARGEST_FILE:
        raise Problem(413, "文件太大，每份不超过 10 MB。照片请选“原图”以外的大小，视频请截短。")
    return client_id, content


_BODY: dict[str, Any] = {
    "required": True,
    "content": {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "required": ["id", "file"],
                "properties": {
                    "id": {"type": "string", "maxLength": LONGEST_ID},
                    "file": {"type": "string", "format": "binary"},
                },
            }
        }
    },
}
