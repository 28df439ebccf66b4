"""The editors' list over HTTP, a supervisor's word on an answer, and the hit test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, Field

from channels.console.assist_routes import AssistRequest
from channels.console.assisting import Answerer
from channels.console.guard import Authorization, Guard
from channels.console.improve_sheet import CAUSES, entry_json, sheet_rows
from channels.console.table_file import Format, table_file
from channels.console.typed import Typed
from channels.question_log import bare
from channels.web.problems import Problem
from index.answer import Question
from index.search import Hit
from knowledge.schema import Card
from store.acts import Act, Acts
from store.improvement_records import Cause, Improvement, LoggedAnswer
from store.improvements import Improvements

PAGE = 50
_MOST_EXPORTED = 5000
_TOO_MANY = f"一次最多导出 {_MOST_EXPORTED} 条，请先按缘由缩小范围。"
_NOT_ANSWERED = {
    "answered": "把握不到一半，没有采用",
    "urgent": "先告诉怎么保证安全，没有采用",
    "clarify": "都没有把握，请对方补充",
    "declined_no_evidence": "都没有把握，不答复",
    "declined_out_of_scope": "判断为不属劳动关系，不答复",
    "declined_unlawful": "判断为要做违法的事，不答复",
    "smalltalk": "判断为寒暄",
}


class Listed(BaseModel):
    """Which entries to list."""

    state: Literal["open", "done"] = "open"
    cause: Cause | None = None
    skip: int = Field(default=0, ge=0, le=1_000_000)
    form: Format = "json"


class Done(BaseModel):
    """What the editor did about it."""

    note: Typed = Field(min_length=1, max_length=500)


class Judgement(BaseModel):
    """A supervisor's word on an answer, and why."""

    card: str = Field(max_length=80, pattern=r"\S")
    question: Typed = Field(min_length=1, max_length=10_000)
    verdict: Literal["approved", "rejected"]
    reason: Typed = Field(min_length=1, max_length=500)


def improve_routes(
    *,
    guard: Guard,
    improvements: Improvements,
    answerer: Answerer,
    cards: Mapping[str, Card],
    acts: Acts,
    today: Callable[[], date],
) -> APIRouter:
    """The routes of editors, and the one by which a supervisor speaks to them."""
    router = APIRouter(prefix="/api/console", tags=["console"])

    @router.get("/improvements", response_model=None)
    def listed(asked: Annotated[Listed, Query()], authorization: Authorization = None) -> Any:
        member = guard.allowed(authorization, "improve")
        causes = [asked.cause] if asked.cause else []
        limit, skip = (PAGE, asked.skip) if asked.form == "json" else (_MOST_EXPORTED + 1, 0)
        done = asked.state == "done"
        found = improvements.page(done=done, causes=causes, limit=limit, skip=skip)
        if asked.form != "json":
            if len(found) > _MOST_EXPORTED:
                raise Problem(422, _TOO_MANY)
            acts.record(
                Act(staff_id=member.id, kind="exported", data={"report": "improve", "rows": len(found)})
            )
            return table_file(sheet_rows(found, cards), "improve", asked.form)
        total = improvements.count(done=done, causes=causes)
        return {
            "entries": [entry_json(one, cards) for one in found],
            "total": total,
            "page": PAGE,
            "causes": CAUSES,
        }

    @router.post("/improvements/{entry_id}/done", status_code=204)
    def finish(entry_id: str, given: Done, authorization: Authorization = None) -> Response:
        member = guard.allowed(authorization, "improve")
        if not improvements.finish(entry_id, member.id, bare(given.note)):
            raise Problem(404, "没有这一条，或者已经有人处理了。")
        acts.record(Act(staff_id=member.id, kind="improved", subject=entry_id))
        return Response(status_code=204)

    @router.post("/judgements", status_code=204)
    def judge(given: Judgement, authorization: Authorization = None) -> Response:
        member = guard.allowed(authorization, "judge")
        if given.card not in cards:
            raise Problem(404, "没有这张卡片。")
        about = LoggedAnswer(
            on_day=today(),
            outcome="answered",
            channel="hotline",
            card=given.card,
            topic=cards[given.card].topic,
        )
        entry = Improvement(
            about=about, cause=given.verdict, question=bare(given.question), remark=bare(given.reason)
        )
        kept = improvements.add(entry)
        told = {"card": given.card, "verdict": given.verdict}
        acts.record(
            Act(staff_id=member.id, kind="judged", subject=kept.id, data=told, reason=bare(given.reason))
        )
        return Response(status_code=204)

    @router.post("/hits")
    def hits(asked: AssistRequest, authorization: Authorization = None) -> dict[str, Any]:
        guard.allowed(authorization, "improve")
        result = answerer.ask(
            Question(text=asked.q, on=asked.on or today(), region=asked.region, audience=asked.audience)
        )
        return {
            "outcome": result.outcome,
            "scope": result.label,
            "confidence": round(result.confidence, 3),
            "region": result.region,
            "as_of": result.as_of.isoformat(),
            "elapsed_ms": round(result.elapsed_ms, 1),
            "text": result.text,
            "hits": [_hit(hit) for hit in result.considered],
        }

    return router


def _hit(hit: Hit) -> dict[str, Any]:
    why = "采用" if hit.rejected is None else _NOT_ANSWERED.get(hit.rejected, hit.rejected)
    return {
        "card": hit.card.id,
        "title": hit.card.title,
        "state": hit.card.state,
        "score": round(hit.score, 3),
        "accepted": hit.rejected is None,
        "why": why,
        "passage": hit.passage,
        "evidence": {name: round(value, 3) for name, value in hit.evidence._asdict().items()},
    }
