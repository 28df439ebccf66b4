"""Evidence: a file is taken once under its client's id, known by its content, and kept by the store as it came."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
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
from handoff.evidence import Evidence, NotEvidence, check
from store.desk_records import Source
from store.errors import AttachmentConflict
from store.records import TicketRecord

MOST_FILES = 40
LONGEST_ID = 64
TOO_LARGE = "文件太大，每份不超过 10 MB。视频请截短，照片可以分开传。"


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

    def keep(
        self,
        session_id: str,
        client_id: str,
        original: bytes,
        *,
        media_type: str,
        source: Source,
        reduced: bytes | None = None,
    ) -> Kept:
        """Keep a file; the same id and content again gives the first record. Raises AttachmentConflict."""
        ...

    def attach(self, session_id: str, ids: Collection[str], ticket_id: str) -> int: ...
    def of_session(self, session_id: str) -> Sequence[Kept]: ...
    def original(self, attachment_id: str) -> bytes | None: ...


class Tickets(Protocol):
    """Where the cases of a session are found."""

    def by_session(self, session_id: str) -> Sequence[TicketRecord]: ...


class Attachment(BaseModel):
    """A file as its own person sees it; `sha256` proves later that it is unchanged."""

    id: str
    client_id: str
    type: str
    size: int
    sha256: str
    at: str


def attachment_routes(*, attachments: Attachments, tickets: Tickets, sessions: Sessions, limiter: Limiter) -> APIRouter:
    """POST multipart/form-data with `id` and `file`; the person alone may list and fetch what they sent."""
    router = APIRouter(prefix="/api/attachments")

    def keep(session_id: str, client_id: str, content: bytes, checked: Evidence) -> Kept:
        kind, reduced = checked.media_type, checked.reduced
        kept = attachments.keep(
            session_id, client_id, content, media_type=kind, source="web", reduced=reduced
        )
        # What is sent after filing goes to the last case; what was sent before went with it when it was filed.
        if filed := tickets.by_session(session_id):
            attachments.attach(session_id, [kept.id], filed[-1].id)
        return kept

    @router.post("", status_code=201, openapi_extra={"requestBody": _BODY})
    async def take(request: Request, authorization: Authorization = None) -> Attachment:
        limiter.spend(PER_ADDRESS, "attachment", address(request))
        session = await signed_in(sessions, authorization)
        limiter.spend(PER_SESSION, "attachment", session.id)
        client_id, content = await _read(request)
        checked = await asyncio.to_thread(_checked, content)
        known = await asyncio.to_thread(attachments.of_session, session.id)
        if len(known) >= MOST_FILES and client_id not in {record.client_id for record in known}:
            raise Problem(413, f"一次最多收 {MOST_FILES} 份材料。其余的请带到窗口，或者另外登记。")
        try:
            record = await asyncio.to_thread(keep, session.id, client_id, content, checked)
        except AttachmentConflict:
            raise Problem(409, "这个编号已经用来传过另一份材料。") from None
        return shown(record)

    @router.get("")
    async def listed(authorization: Authorization = None) -> list[Attachment]:
        session = await signed_in(sessions, authorization)
        return [shown(record) for record in await asyncio.to_thread(attachments.of_session, session.id)]

    @router.get("/{attachment_id}")
    async def original(attachment_id: str, authorization: Authorization = None) -> Response:
        session = await signed_in(sessions, authorization)
        own = await asyncio.to_thread(attachments.of_session, session.id)
        if attachment_id not in {record.id for record in own}:
            raise Problem(404)
        content = await asyncio.to_thread(attachments.original, attachment_id)
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


def _checked(content: bytes) -> Evidence:
    """What a file is, with a copy to look at where it is a picture. Raises Problem 413, 415 or 422."""
    try:
        return check(content)
    except NotEvidence as error:
        if str(error) == "empty":
            raise Problem(422, "这个文件是空的。") from None
        if str(error) == "too_large":
            raise Problem(413, TOO_LARGE) from None
        kind = media_type(content) if str(error) == "unknown" else None
        if kind is None:
            raise Problem(415, f"收不了这种文件。可以上传{ACCEPTED}。") from None
        return Evidence(kind, None)


class _InMemory(MultiPartParser):
    """Keeps parts in memory: the default writes files over 1 MB to the disk, unencrypted."""

    spool_max_size = LARGEST_FILE + 1


async def _read(request: Request) -> tuple[str, bytes]:
    """The client's id and the content. Raises Problem 400 or 422."""
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
