"""POST /api/console/prefill and /api/console/filings: a complaint taken down during a call."""

from __future__ import annotations

from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from actions.complaint.whole_form import Incomplete, NotFiledHere
from channels.console.filing import Intake, UnknownCall
from channels.console.guard import Authorization, Guard
from channels.console.typed import Typed
from channels.web.problems import Problem
from store.acts import Act, Acts

Told = dict[Typed, Typed | bool | int]


class PrefillRequest(BaseModel):
    """What was typed during the call."""

    model_config = ConfigDict(hide_input_in_errors=True)

    q: Typed = Field(max_length=10_000, repr=False)
    region: Typed | None = Field(default=None, max_length=30)


class CallFiling(BaseModel):
    """The form as the caller confirmed it; `unknown` in a field says that they do not know."""

    model_config = ConfigDict(hide_input_in_errors=True)

    call: Typed = Field(max_length=120)
    kind: Literal["complaint", "report"] = "complaint"
    facts: Told = Field(max_length=40, repr=False)


def filing_routes(*, guard: Guard, intake: Intake, acts: Acts) -> APIRouter:
    """The routes by which operators file."""
    router = APIRouter(prefix="/api/console", tags=["console"])

    @router.post("/prefill")
    def prefill(asked: PrefillRequest, authorization: Authorization = None) -> dict[str, Any]:
        guard.allowed(authorization, "file")
        return intake.prefill(asked.q, asked.region)

    @router.post("/filings", status_code=201)
    def file(asked: CallFiling, authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "file")
        if any(isinstance(value, str) and len(value) > 10_000 for value in asked.facts.values()):
            raise Problem(413)
        try:
            receipt = intake.file(asked.call, asked.facts | {"kind": asked.kind})
        except UnknownCall:
            raise Problem(404, "这张登记表已经失效，请重新打开。") from None
        except Incomplete as error:
            raise Problem(422, error.told) from None
        except NotFiledHere as error:
            raise Problem(422, str(error)) from None
        acts.record(Act(staff_id=member.id, kind="filed", subject=receipt.number))
        return receipt.public()

    return router
