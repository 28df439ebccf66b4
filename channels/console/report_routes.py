"""GET /api/console/reports/…: questions and satisfaction by month, complaints, the plan's indicators; as files too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, Field

from actions.complaint.issues import ISSUES
from channels.console.guard import Authorization, Guard
from channels.console.table_file import FileFormat, Format, Rows, table_file
from channels.web.problems import Problem
from handoff.reporting.cases import CaseDimension, CaseSummary, Counted, counts, summaries, summary, value_of
from handoff.reporting.indicators import Indicator, Plan, indicators
from handoff.reporting.questions import QuestionReports, Table
from store.acts import Act, Acts
from store.case_rows import CaseRow, CaseRows
from store.improvement_records import Dimension

Rated = Literal["on_day", "region", "topic", "industry"]
FEW, HIDDEN = "〈少于10〉", "〈隐去〉"
CASE_COLUMNS = {
    "number": "件数", "open": "未办结", "overdue": "已超期", "deemed_opened": "视为立案", "resolved": "已办结",
    "days": "平均办理天数", "claimed": "主张金额（元）", "claimed_of": "说了金额的件", "recovered": "到手金额（元）",
    "recovered_of": "记了到手金额的件",
}  # fmt: skip
_MOST_NUMBERS = 500


class OfMonth(BaseModel):
    """One month of questions, by one dimension."""

    month: str = Field(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")
    by: Dimension = "on_day"
    form: Format = "json"


class RatedOfMonth(OfMonth):
    """Of a rating only these dimensions are kept."""

    by: Rated = "on_day"


class Within(OfMonth):
    """The drill-down: the questions of one value, by another dimension."""

    value: str = Field(max_length=40)
    then: Dimension


class OfDays(BaseModel):
    """Complaints filed on these days, by one dimension."""

    since: date = Field(ge=date(2020, 1, 1), le=date(2100, 1, 1))
    until: date = Field(ge=date(2020, 1, 1), le=date(2100, 1, 1))
    by: CaseDimension = "district"
    form: Format = "json"


class Numbers(OfDays):
    """The receipts behind one number of the table; of every value, where none is named."""

    value: str | None = Field(default=None, max_length=200)
    counted: Counted = "number"


class OfYear(BaseModel):
    """Indicators of one year."""

    year: int = Field(ge=2020, le=2100)
    form: Format = "json"


def report_routes(
    *,
    guard: Guard,
    questions: QuestionReports,
    cases: CaseRows,
    plan: Plan,
    acts: Acts,
    today: Callable[[], date],
) -> APIRouter:
    """The routes of reports. Questions go to `reports`, never to inspection; complaints to `cases`, within the districts."""
    router = APIRouter(prefix="/api/console/reports", tags=["console"])

    def given(staff_id: str, name: str, rows: Rows, form: FileFormat) -> Response:
        acts.record(
            Act(staff_id=staff_id, kind="exported", data={"report": name, "rows": max(len(rows) - 1, 0)})
        )
        return table_file(rows, name, form)

    def told(staff_id: str, name: str, table: Table, form: Format) -> Any:
        return asdict(table) if form == "json" else given(staff_id, name, _lines(table), form)

    @router.get("/questions", response_model=None)
    def by_outcome(asked: Annotated[OfMonth, Query()], authorization: Authorization = None) -> Any:
        member = guard.allowed(authorization, "reports")
        return told(member.id, "questions", questions.questions(asked.by, asked.month), asked.form)

    @router.get("/questions/within", response_model=None)
    def within(asked: Annotated[Within, Query()], authorization: Authorization = None) -> Any:
        member = guard.allowed(authorization, "reports")
        if asked.then == asked.by:
            raise Problem(422, "请选另一个角度往下看。")
        table = questions.within(asked.by, asked.value, asked.then, asked.month)
        return told(member.id, "within", table, asked.form)

    @router.get("/satisfaction", response_model=None)
    def satisfaction(asked: Annotated[RatedOfMonth, Query()], authorization: Authorization = None) -> Any:
        member = guard.allowed(authorization, "reports")
        return told(member.id, "satisfaction", questions.satisfaction(asked.by, asked.month), asked.form)

    @router.get("/cases", response_model=None)
    def of_cases(asked: Annotated[OfDays, Query()], authorization: Authorization = None) -> Any:
        member = guard.allowed(authorization, "cases")
        rows = cases.filed(member.scope, asked.until, asked.since)
        found = [_case(one, asked.by) for one in summaries(rows, asked.by, today())]
        total = _case(summary("", rows, today()), asked.by) | {"label": "合计"}
        if asked.form == "json":
            return {"columns": CASE_COLUMNS, "rows": found, "total": total}
        lines = [[one["label"], *(one[name] for name in CASE_COLUMNS)] for one in (*found, total)]
        return given(member.id, "cases", [["", *CASE_COLUMNS.values()], *lines], asked.form)

    @router.get("/cases/numbers")
    def numbers(asked: Annotated[Numbers, Query()], authorization: Authorization = None) -> dict[str, Any]:
        member = guard.allowed(authorization, "cases")
        rows = cases.filed(member.scope, asked.until, asked.since)
        chosen = [row for row in rows if asked.value in (None, value_of(row, asked.by))]
        found = [row for row in chosen if counts(row, asked.counted, today())]
        return {"numbers": [_number(row) for row in found[:_MOST_NUMBERS]], "total": len(found)}

    @router.get("/indicators", response_model=None)
    def of_plan(asked: Annotated[OfYear, Query()], authorization: Authorization = None) -> Any:
        member = guard.allowed(authorization, "cases")
        since, until = date(asked.year, 1, 1), min(date(asked.year, 12, 31), today())
        found = indicators(cases.filed(member.scope, until), plan, since, until) if since <= until else []
        if asked.form != "json":
            return given(member.id, "indicators", _indicator_lines(found, plan), asked.form)
        return {
            "since": since.isoformat(),
            "until": until.isoformat(),
            "districts": sorted(member.districts),
            "plan": plan.model_dump(exclude={"indicators"}) | {"over": today().year > plan.until},
            "indicators": [_indicator(one, plan) for one in found],
        }

    return router


def _lines(table: Table) -> list[Sequence[object]]:
    """The table as rows of a file; a table that is withheld says so."""
    if table.withheld:
        return [[table.title], ["人数太少，这张表不列出"]]
    words = {"few": FEW, "hidden": HIDDEN}
    rows = [*table.rows, *([table.total] if table.total else [])]
    lines = [[row.label, *(words.get(str(cell), cell) for cell in row.cells)] for row in rows]
    return [[table.title, *table.columns.values()], *lines]


def _case(one: CaseSummary, dimension: CaseDimension) -> dict[str, Any]:
    names = ISSUES if dimension == "issue" else {}
    return asdict(one) | {
        "label": names.get(one.value, one.value) or "未说",
        "claimed": float(one.claimed),
        "recovered": float(one.recovered),
        "days": None if one.days is None else round(one.days, 1),
    }


def _number(row: CaseRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "filed_on": row.filed_on.isoformat(),
        "status": row.status,
        "district": row.district,
        "issue_name": ISSUES.get(row.issue or "", ""),
    }


def _indicator(one: Indicator, plan: Plan) -> dict[str, Any]:
    return asdict(one) | {"rate": one.rate, "plan": plan.indicators[one.id].model_dump(exclude={"name"})}


def _indicator_lines(found: Sequence[Indicator], plan: Plan) -> list[Sequence[object]]:
    heading = ["指标", "比率（%）", "分子", "分子是", "分母", "分母是", "算法", "缺的数据", f"{plan.until} 年规划值（%）", "规划"]  # fmt: skip
    lines: list[Sequence[object]] = [heading]
    for one in found:
        missing = "；".join(f"{each.why} {each.number} 件" for each in one.missing)
        counted = (one.numerator, one.numerator_is, one.denominator, one.denominator_is)
        wanted = (plan.indicators[one.id].wanted, f"{plan.title} {plan.number}")
        lines.append((one.name, one.rate, *counted, one.definition, missing, *wanted))
    return lines
