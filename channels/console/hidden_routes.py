"""What a ticket's page hides, by click and reason: a value, a picture, an original, a paper filled in.

It is written down before it is shown, so that whatever was seen stands in the journal.
"""

from __future__ import annotations

from base64 import b64encode
from urllib.parse import quote

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field, field_validator

from actions.documents.docx_writer import to_docx
from actions.documents.representation import KIND as GROUP_PAPER
from actions.documents.writing import WORD
from channels.console.cases import Cases
from channels.console.group_paper import group_paper
from channels.console.guard import Authorization
from channels.console.ticket_papers import PaperHeld, PaperWithheld, filled
from channels.console.typed import Typed
from channels.web.problems import Problem
from store.desk_records import Attachment, StaffMember
from store.records import TicketRecord

_ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "application/pdf": "pdf",
}


class Reasoned(BaseModel):
    """Why something hidden is to be shown."""

    model_config = ConfigDict(hide_input_in_errors=True)

    reason: Typed = Field(max_length=200, repr=False)

    @field_validator("reason")
    @classmethod
    def _says_something(cls, told: str) -> str:
        if len(told.strip()) < 4:
            raise ValueError("a reason is four characters at least")
        return told


class RevealRequest(Reasoned):
    """Which hidden value, and why."""

    field: Typed = Field(max_length=40)


class PaperRequest(Reasoned):
    """Which paper to fill in from the ticket, and why."""

    kind: Typed = Field(max_length=40)


def hidden_routes(cases: Cases) -> APIRouter:
    """The routes by which hidden things are shown."""
    router = APIRouter(prefix="/api/console/tickets", tags=["console"])
    guard = cases.guard

    def piece(member: StaffMember, number: str, evidence_id: str) -> tuple[TicketRecord, Attachment]:
        _, ticket = cases.found(member, number)
        own = {one.id: one for one in cases.attachments.of_ticket(ticket.id)}
        if evidence_id not in own:
            raise Problem(404)
        return ticket, own[evidence_id]

    @router.post("/{number}/reveal")
    def reveal(number: str, asked: RevealRequest, authorization: Authorization = None) -> dict[str, str]:
        member = guard.allowed(authorization, "reveal")
        _, ticket = cases.found(member, number)
        value = ticket.parties.get(asked.field) or ticket.facts.get(asked.field)
        if value is None:
            raise Problem(422)
        cases.wrote(member, "revealed", ticket, asked.reason, field=asked.field)
        return {"value": str(value)}

    @router.post("/{number}/evidence/{evidence_id}/look", response_class=Response)
    def look(number: str, evidence_id: str, asked: Reasoned, authorization: Authorization = None) -> Response:
        member = guard.allowed(authorization, "reveal")
        ticket, kept = piece(member, number, evidence_id)
        reduced = cases.attachments.reduced(kept.id)
        if reduced is None:
            raise Problem(404, "这份材料没有可以直接看的小图，请下载原件。")
        cases.wrote(member, "viewed", ticket, asked.reason, field=f"材料 {kept.id}")
        return Response(reduced, media_type="image/jpeg", headers={"Cache-Control": "no-store"})

    @router.post("/{number}/evidence/{evidence_id}/original", response_class=Response)
    def original(
        number: str, evidence_id: str, asked: Reasoned, authorization: Authorization = None
    ) -> Response:
        member = guard.allowed(authorization, "case_file")
        ticket, kept = piece(member, number, evidence_id)
        content = cases.attachments.original(kept.id)
        if content is None:
            raise Problem(404)
        cases.wrote(member, "took_original", ticket, asked.reason, field=f"材料 {kept.id}")
        name = f"{ticket.number}-{kept.sha256[:12]}.{_ENDINGS.get(kept.media_type, 'bin')}"
        digest = b64encode(bytes.fromhex(kept.sha256)).decode()
        # Never as its own type: a file of a stranger must not open inside our origin.
        return _download(content, name, "application/octet-stream", {"Repr-Digest": f"sha-256=:{digest}:"})

    @router.post("/{number}/papers", response_class=Response)
    def paper(number: str, asked: PaperRequest, authorization: Authorization = None) -> Response:
        member = guard.allowed(authorization, "case_file")
        _, ticket = cases.found(member, number)
        try:
            if asked.kind == GROUP_PAPER:
                name, document, named = group_paper(cases, member, ticket)
            else:
                made = filled(ticket, asked.kind, cases.clock.today(), cases.hold_on)
                (name, document), named = made, [ticket]
        except PaperHeld as held:
            raise Problem(503, str(held), title="依据的条文正在核对") from None
        except PaperWithheld as withheld:
            raise Problem(422, str(withheld)) from None
        # The one asked from has it in any case: its own person may have left, and the cause is told all the same.
        for one in {one.id: one for one in (ticket, *named)}.values():
            cases.wrote(member, "wrote_paper", one, asked.reason, field=name)
        return _download(to_docx(document), f"{name}-{ticket.number}.docx", WORD, {})

    return router


def _download(content: bytes, name: str, media_type: str, headers: dict[str, str]) -> Response:
    told = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
        "Cache-Control": "no-store",
    }
    return Response(content, media_type=media_type, headers=told | headers)
