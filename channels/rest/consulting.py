"""Questions, sums, articles and cards for other systems. Of a question is kept what every channel keeps (question_log)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, Protocol

from fastapi import APIRouter, Path, Query, Request

from actions.calculating.consulting import with_sum
from actions.calculating.sums import Sums, Withheld
from actions.calculators.calculator import Calculator
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import Refused
from actions.look_up import ArticleTold, LookUp
from channels.conversation import QuestionLog
from channels.rest.guard import Credentials, Guard
from channels.rest.models import (
    EARLIEST,
    LATEST,
    Article,
    Asked,
    AskRequest,
    CalcRequest,
    Calculation,
    CalculatorTold,
    CardTold,
    Input,
)
from channels.rest.refusals import Door, refusals
from channels.web.problems import Problem
from index.answer import Question
from index.result import Result, public_answer
from knowledge.law import Law

HELD = "这种账依据的条文正在更新，暂时停用。"
Day = Annotated[date | None, Query(ge=EARLIEST, le=LATEST)]
Region = Annotated[str | None, Query(max_length=30)]


class Answerer(Protocol):
    """The answer path (index.answer.Answerer)."""

    @property
    def laws(self) -> Mapping[str, Law]: ...
    def ask(self, question: Question) -> Result: ...


@dataclass(frozen=True)
class Counsel:
    """What these routes stand on."""

    answerer: Answerer
    sums: Sums
    look_up: LookUp
    today: Callable[[], date]
    log: QuestionLog


def consulting_routes(*, guard: Guard, counsel: Counsel) -> APIRouter:
    """The routes that only read."""
    router = APIRouter(prefix="/api/v1", tags=["v1"], route_class=Door)

    @router.post("/ask", responses=refusals(), summary="问一个问题（权限 ask）")
    def ask(request: Request, asked: AskRequest, credentials: Credentials) -> Asked:
        guard.allowed(request, credentials, "ask")
        question = Question(
            text=asked.question,
            on=asked.on or counsel.today(),
            region=asked.region,
            audience=asked.audience,
        )
        told = with_sum(counsel.answerer.ask(question).public(), question, counsel.sums)
        counsel.log.note(asked.question, told, channel="api", audience=asked.audience)
        return Asked.model_validate(told)

    @router.get("/calculators", responses=refusals(), summary="有哪些账、各要填什么（权限 calc）")
    def calculators(request: Request, credentials: Credentials) -> list[CalculatorTold]:
        guard.allowed(request, credentials, "calc")
        return [_calculator(one) for one in CALCULATORS.values()]

    @router.post("/calc/{kind}", responses=refusals(404), summary="算一笔账（权限 calc）")
    def calculate(
        request: Request,
        kind: Annotated[str, Path(max_length=40)],
        told: CalcRequest,
        credentials: Credentials,
    ) -> Calculation:
        guard.allowed(request, credentials, "calc")
        if kind not in CALCULATORS:
            raise Problem(404, "没有这一种账；GET /api/v1/calculators 列出全部种类。")
        try:
            done = counsel.sums.calculate(kind, told.inputs, told.on or counsel.today(), told.region)
        except Refused as refusal:
            raise Problem(422, f"inputs.{refusal.field}：{refusal.question}", field=refusal.field) from None
        except Withheld:
            raise Problem(503, HELD) from None
        return Calculation.model_validate(counsel.sums.public(done))

    @router.get(
        "/laws/{law}/articles/{article}", responses=refusals(404), summary="查一条法规（权限 knowledge）"
    )
    def article(
        request: Request,
        law: Annotated[str, Path(max_length=60, description="简称，不带书名号，如 劳动合同法")],
        article: Annotated[str, Path(max_length=60, description="条号，如 82；第二百七十六条之一写 276-1")],
        credentials: Credentials,
        on: Day = None,
    ) -> Article:
        guard.allowed(request, credentials, "knowledge")
        day = on or counsel.today()
        found = counsel.look_up.article(law, article, day)
        if found is None:
            raise Problem(404, "没有收录这部法规或者这一条，或者这一条正在更新、暂时停用。")
        return _article(found, day)

    @router.get("/cards/{card}", responses=refusals(404), summary="按编号取一张卡片（权限 knowledge）")
    def card(
        request: Request,
        card: Annotated[str, Path(max_length=80, description="如 contract.unsigned-double-wage")],
        credentials: Credentials,
        region: Region = None,
        on: Day = None,
        audience: Literal["worker", "employer"] | None = None,
    ) -> CardTold:
        guard.allowed(request, credentials, "knowledge")
        found = counsel.look_up.card(card, on or counsel.today(), region, audience)
        if found is None:
            raise Problem(404, "没有这张卡片，或者它在那一天、那个地方不适用，或者暂时停用。")
        return CardTold.model_validate(public_answer(found))

    return router


def _calculator(calculator: Calculator) -> CalculatorTold:
    inputs = [
        Input(
            name=field.name,
            label=field.label,
            unit=field.unit,
            required=field.required,
            question=field.ask,
            choices=dict(field.choices) if field.choices else None,
        )
        for field in calculator.fields
    ]
    return CalculatorTold(kind=calculator.kind, title=calculator.title, inputs=inputs)


def _article(found: ArticleTold, day: date) -> Article:
    law, citation = found.law, found.citation
    said: dict[str, Any] = {
        name: getattr(citation, name) if citation else None
        for name in ("name", "effective_from", "digest", "original")
    }
    return Article(
        law=law.law,
        title=law.title,
        number=law.number,
        issued_by=law.issued_by,
        level=law.level,
        article=found.reference.article,
        sub=found.reference.sub,
        section=found.reference.section,
        paragraphs=found.paragraphs,
        on=day,
        in_force=citation is not None,
        **said,
    )
