"""What the door takes and gives, as /openapi.json documents it. A reader must ignore fields it does not know."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from channels.console.typed import Typed

EARLIEST, LATEST = date(1995, 1, 1), date(2100, 1, 1)


class Given(BaseModel):
    """Base of what is sent to us: never repeated in an error."""

    model_config = ConfigDict(hide_input_in_errors=True)


class Told(BaseModel):
    """Base of what is told: fields added later pass through."""

    model_config = ConfigDict(extra="allow")


class AskRequest(Given):
    """一个问题。`on` 是事情发生的日期（问题里写了的以问题为准），不填是今天。"""

    question: Typed = Field(max_length=10_000, repr=False, examples=["没签合同能要双倍工资吗"])
    region: Typed | None = Field(default=None, max_length=30, examples=["渝中区"])
    on: date | None = Field(default=None, ge=EARLIEST, le=LATEST)
    audience: Literal["worker", "employer"] | None = None


class CalcRequest(Given):
    """一笔账要填的数。名称见 GET /api/v1/calculators；可以写数字，也可以写“五千”“去年三月”。"""

    inputs: dict[Typed, Typed | bool | int | float] = Field(
        max_length=40,
        repr=False,
        examples=[{"monthly_wage": 8000, "work_start": "2020-03-01", "work_end": "2026-05-20"}],
    )
    region: Typed | None = Field(default=None, max_length=30)
    on: date | None = Field(default=None, ge=EARLIEST, le=LATEST)


class StatusRequest(Given):
    """登记时给的编号和查询码。"""

    number: Typed = Field(max_length=40, examples=["CQ26-7K3M9-QX4"])
    code: Typed = Field(max_length=20, repr=False, examples=["AK3M7E"])


class Citation(Told):
    """一条依据；`effective_from` 是这一条现在的文字从哪天起有效。"""

    law: str
    article: int | None
    sub: int | None
    paragraph: int | None
    item: int | None
    section: str | None
    effective_from: str
    name: str
    digest: str | None = None
    original: str | None = None


class Section(Told):
    """回答里的一段：条件、步骤、材料等。"""

    heading: str
    items: list[str]


class CardTold(Told):
    """一张卡片：结论、全文和依据。"""

    card: str
    title: str
    text: str
    score: float
    verdict: str
    sections: list[Section]
    citations: list[Citation]
    notes: list[str]
    short: str
    spoken: str


class Line(Told):
    """算式的一行。"""

    label: str
    formula: str
    value: str


class Calculation(Told):
    """一笔账的结果、算式、没有算进去的和依据。"""

    kind: str
    inputs: dict[str, Any]
    result: Any
    unit: str
    lines: list[Line]
    alternatives: list[dict[str, Any]]
    not_covered: list[str]
    citations: list[Citation]


class Asked(Told):
    """对一个问题的回答，和 labour ask --json 一样；`outcome` 不是 answered、calculated 时，`answers` 是没有采用的。"""

    question: str
    outcome: str
    confidence: float
    text: str
    elapsed_ms: float
    answers: list[CardTold]
    region: str
    as_of: str
    calculation: Calculation | None


class Input(Told):
    """一笔账的一项输入。"""

    name: str
    label: str
    unit: str
    required: bool
    question: str
    choices: dict[str, str] | None


class CalculatorTold(Told):
    """一种账和它要填的。"""

    kind: str
    title: str
    inputs: list[Input]


class Article(Told):
    """一条法规在某一天：`in_force` 为 false 时没有摘要和原文。`original` 是导入的官方文字，没有导入的为空。"""

    law: str
    title: str
    number: str
    issued_by: str
    level: str
    article: int | None
    sub: int | None
    section: str | None
    paragraphs: int | None
    on: date
    in_force: bool
    name: str | None
    effective_from: date | None
    digest: str | None
    original: str | None


class Usage(Told):
    """这把密钥的权限、限额和今天用了多少次。"""

    name: str
    scopes: list[str]
    per_minute: int
    per_day: int
    used_today: dict[str, int]
