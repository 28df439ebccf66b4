"""用工体检 over HTTP, and as a page without scripts. Nothing is stored: no session, no cookie, no answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from actions.documents.wording import day
from actions.remedies.check_up import Answer, CheckUp, Question, Todo, check_up, load_questions, serving
from channels.web.limits import PER_ADDRESS, Limiter
from channels.web.plain import fields, page
from channels.web.signing_in import address
from index.citations import cite
from index.result import Citation
from knowledge.law import Law
from knowledge.quarantine import Quarantine

ANSWERS: Mapping[Answer, str] = {"yes": "是", "no": "没有", "unsure": "说不清"}
PROMISE = "体检结果不保存，不作线索，也不会告诉任何人。"


class QuestionAsked(BaseModel):
    """A question as it is put; `name` is what an answer names."""

    name: str
    ask: str


class Questions(BaseModel):
    """The questions in order, and the promise to show beside them."""

    questions: list[QuestionAsked]
    promise: str = PROMISE


class Given(BaseModel):
    """Answers by the names of their questions; a question left out stays open."""

    model_config = ConfigDict(hide_input_in_errors=True)

    answers: dict[str, Answer] = Field(max_length=40)


class Cited(BaseModel):
    """An article by its spoken name, and what it says."""

    name: str
    effective_from: date
    digest: str | None


class Task(BaseModel):
    """One thing to do. `known` False: nobody knows yet, so find out first. `by` is proposed, not statutory."""

    name: str
    ask: str
    known: bool
    what: str
    by: date
    cost: str
    citations: list[Cited]


class Result(BaseModel):
    """The to-do list, soonest first, and the names of what is in order or was not answered."""

    todos: list[Task]
    in_order: list[str]
    not_answered: list[str]
    promise: str = PROMISE


def check_up_routes(
    *, laws: Mapping[str, Law], today: Callable[[], date], quarantine: Callable[[], Quarantine], limiter: Limiter,
    banner: str | None,
) -> APIRouter:  # fmt: skip
    """GET and POST /api/checkups, and the page /checkup; a question whose article is on hold is not asked."""
    router = APIRouter()
    known = load_questions()

    def asked() -> tuple[Question, ...]:
        holds = quarantine()
        return serving(known, lambda part: holds.reason(part) is not None)

    @router.get("/api/checkups")
    async def questions() -> Questions:
        return Questions(questions=[QuestionAsked(name=one.name, ask=one.ask) for one in asked()])

    @router.post("/api/checkups")
    async def examine(request: Request, given: Given) -> Result:
        limiter.spend(PER_ADDRESS, "checkup", address(request))
        return _result(check_up(asked(), given.answers, today()), laws)

    @router.get("/checkup", include_in_schema=False)
    async def form() -> Response:
        return shown({}, None)

    @router.post("/checkup", include_in_schema=False)
    async def result(request: Request) -> Response:
        limiter.spend(PER_ADDRESS, "checkup", address(request))
        answers = _answers(fields(await request.body()))
        return shown(answers, check_up(asked(), answers, today()) if answers else None)

    def shown(answers: Mapping[str, Answer], found: CheckUp | None) -> Response:
        now = today()
        return page(
            "checkup.html",
            banner=banner,
            promise=PROMISE,
            questions=asked(),
            choices=ANSWERS,
            answers=answers,
            result=found and _result(found, laws),
            on=day(now),
            when=lambda by: "今天" if by == now else f"{day(by)}前",
        )

    return router


def _answers(form: Mapping[str, str]) -> dict[str, Answer]:
    """What a form says, without what no choice of ours sends."""
    return {name: choice for name, said in form.items() for choice in ANSWERS if said == choice}


def _result(found: CheckUp, laws: Mapping[str, Law]) -> Result:
    return Result(
        todos=[_task(todo, laws) for todo in found.todos],
        in_order=list(found.in_order),
        not_answered=list(found.not_answered),
    )


def _task(todo: Todo, laws: Mapping[str, Law]) -> Task:
    question = todo.question
    return Task(
        name=question.name,
        ask=question.ask,
        known=todo.known,
        what=todo.what,
        by=todo.by,
        cost=question.cost,
        citations=[_cited(cite(one, laws)) for one in question.articles],
    )


def _cited(citation: Citation) -> Cited:
    return Cited(name=citation.name, effective_from=citation.effective_from, digest=citation.digest)
