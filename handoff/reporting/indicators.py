"""The indicators of the city's plan, counted from the tickets of this system. Pure.

The plan names the indicators and gives no formula: the formulas are ours and are told with every figure, as are the
tickets that could not be counted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from knowledge.load import read_yaml
from store.case_rows import CaseRow
from store.queue import CLOSED

IndicatorName = Literal["mediation_success", "arbitration_closing", "inspection_closing"]
_OPENED = frozenset({"case_opened", "deemed_opened"})
_SUCCEEDED = frozenset({"settled", "paid"})
_UNKNOWN_END = "closed_by_agency"


class Wanted(BaseModel):
    """What the plan says of an indicator, in per cent: in 2020, and wanted by its last year."""

    name: str
    before: float
    wanted: float


class Plan(BaseModel):
    """The plan the indicators are of."""

    title: str
    number: str
    since: int
    until: int
    indicators: dict[IndicatorName, Wanted]


@dataclass(frozen=True)
class Missing:
    """Tickets that are in neither number, and why."""

    why: str
    number: int


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One indicator with all it rests on; `rate` is per cent, None where nothing could be counted."""

    id: IndicatorName
    name: str
    definition: str
    numerator: int
    numerator_is: str
    denominator: int
    denominator_is: str
    missing: tuple[Missing, ...]

    @property
    def rate(self) -> float | None:
        """Numerator in a hundred of the denominator."""
        return round(self.numerator * 100 / self.denominator, 1) if self.denominator else None


def load_plan() -> Plan:
    """The figures of the plan beside this module."""
    return Plan.model_validate(read_yaml(Path(__file__).with_name("plan.yml")))


def indicators(rows: Sequence[CaseRow], plan: Plan, since: date, until: date) -> list[Indicator]:
    """Every indicator of the plan for these days, both included; `rows` are all tickets filed until then."""
    count: dict[IndicatorName, Callable[[], Indicator]] = {
        "mediation_success": lambda: _mediation(rows, plan, since, until),
        "arbitration_closing": lambda: _closing(
            "arbitration_closing", "arbitration", rows, plan, since, until
        ),
        "inspection_closing": lambda: _closing("inspection_closing", "inspection", rows, plan, since, until),
    }
    return [count[name]() for name in plan.indicators]


def _mediation(rows: Sequence[CaseRow], plan: Plan, since: date, until: date) -> Indicator:
    mediated = [row for row in rows if row.channel == "mediation"]
    ends = [
        step.reason
        for row in mediated
        if (step := next((one for one in reversed(row.steps) if one.on <= until), None))
        and step.status == "resolved"
        and step.on >= since
    ]
    known = [reason for reason in ends if reason != _UNKNOWN_END]
    return Indicator(
        id="mediation_success",
        name=plan.indicators["mediation_success"].name,
        definition="期内办结的调解件中，以和解或者付清结束的占多少；撤回、移送、并案的不算",
        numerator=sum(reason in _SUCCEEDED for reason in known),
        numerator_is="以和解或者付清办结的调解件",
        denominator=len(known),
        denominator_is="期内办结、知道结果的调解件",
        missing=(
            Missing("只知道已经办结、不知道调成没有", len(ends) - len(known)),
            Missing("送出以后没有收到办理结果", _unheard(mediated, until)),
        ),
    )


def _closing(
    name: IndicatorName, channel: str, rows: Sequence[CaseRow], plan: Plan, since: date, until: date
) -> Indicator:
    of_channel = [row for row in rows if row.channel == channel]
    opened = [row for row in of_channel if any(s.status in _OPENED and s.on <= until for s in row.steps)]
    pending = [row for row in opened if (closed := _closed_on(row, until)) is None or closed >= since]
    opening = "立案（含视为立案）" if channel == "inspection" else "受理"
    return Indicator(
        id=name,
        name=plan.indicators[name].name,
        definition=f"期末以前{opening}、期初尚未办结的件中，期末以前办结的占多少",
        numerator=sum(_closed_on(row, until) is not None for row in pending),
        numerator_is="期内办结的件",
        denominator=len(pending),
        denominator_is=f"期初没有办结的和期内{opening}的件",
        missing=(Missing(f"送出以后没有收到{opening}或者办理结果", _unheard(of_channel, until)),),
    )


def _closed_on(row: CaseRow, until: date) -> date | None:
    """The day a ticket was closed and stayed so until the last day; None while it was open then."""
    last = next((step for step in reversed(row.steps) if step.on <= until), None)
    return last.on if last and last.status in CLOSED else None


def _unheard(rows: Sequence[CaseRow], until: date) -> int:
    """Tickets of which nothing was heard but that they were filed."""
    return sum(len([step for step in row.steps if step.on <= until]) <= 1 for row in rows)
