"""Complaints counted, and the plan's indicators with all they rest on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from handoff.reporting.cases import summaries, summary
from handoff.reporting.indicators import Indicator, indicators, load_plan
from store.case_rows import CaseRow, Step

TODAY = date(2026, 11, 24)
YEAR = date(2026, 1, 1), date(2026, 12, 31)


def step(month: int, status: str, reason: str | None = None, recovered: str | None = None) -> Step:
    """A status taken on the tenth of a month."""
    return Step(on=date(2026, month, 10), status=status, reason=reason, recovered=recovered)


def case(*steps: Step, channel: str = "inspection", **changes: Any) -> CaseRow:
    """A ticket that went this way."""
    told: dict[str, Any] = {
        "number": "WQ1", "kind": "complaint", "channel": channel, "district": "渝中区", "issue": "unpaid_wages",
        "status": steps[-1].status, "delivery": "held", "filed_on": steps[0].on, "due_on": None, "escalated": False,
        "steps": steps,
    }  # fmt: skip
    return CaseRow(**(told | changes))


def of(rows: list[CaseRow], name: str, since: date = YEAR[0], until: date = YEAR[1]) -> Indicator:
    """One indicator."""
    return next(one for one in indicators(rows, load_plan(), since, until) if one.id == name)


def test_one_employer_written_in_three_ways_is_one() -> None:
    """Spaces, widths and brackets do not make another firm."""
    names = ("重庆样例（集团）有限公司", "重庆样例(集团)有限公司 ", "重庆样例集团有限公司", "别的公司")
    told = summaries([case(step(5, "filed"), employer=name) for name in names], "employer", TODAY)
    assert [(one.value, one.number) for one in told] == [("重庆样例集团有限公司", 3), ("别的公司", 1)]


def test_clocks_and_amounts_are_told_with_how_many_they_are_of() -> None:
    """不清楚 is no amount; the mean runs from filing to the end; a case past its last day is overdue while open."""
    rows = [
        case(step(5, "filed"), step(6, "resolved", "paid", "8000"), facts={"amount": "10000"}),
        case(step(5, "filed"), due_on=date(2026, 11, 20), facts={"amount": "不清楚"}),
        case(step(5, "filed"), step(5, "deemed_opened"), due_on=date(2026, 11, 30)),
    ]
    told = summary("", rows, TODAY)
    assert (told.number, told.open, told.overdue, told.deemed_opened, told.resolved) == (3, 2, 1, 1, 1)
    assert (told.claimed, told.claimed_of) == (Decimal(10000), 1)
    assert (told.recovered, told.recovered_of, told.days) == (Decimal(8000), 1, 31.0)


def test_mediation_success_counts_what_is_known_and_names_what_is_not() -> None:
    """Agreed or paid of all that ended; an end of which only the fact is known is missing data, not failure."""
    rows = [
        case(step(3, "filed"), step(4, "resolved", "settled"), channel="mediation"),
        case(step(3, "filed"), step(4, "resolved", "paid"), channel="mediation"),
        case(step(3, "filed"), step(4, "resolved", "cancelled"), channel="mediation"),
        case(step(3, "filed"), step(4, "resolved", "closed_by_agency"), channel="mediation"),
        case(step(3, "filed"), step(4, "withdrawn", "by_person"), channel="mediation"),
        case(step(3, "filed"), channel="mediation"),
    ]
    told = of(rows, "mediation_success")
    assert (told.numerator, told.denominator, told.rate) == (2, 3, 66.7)
    assert [one.number for one in told.missing] == [1, 1]


def test_a_case_carried_over_counts_until_it_is_closed() -> None:
    """Opened before the period and open at its start it is in; closed before, it is out; reopened, it is open."""
    rows = [
        case(step(1, "filed"), step(2, "case_opened"), step(8, "resolved", "paid")),
        case(step(1, "filed"), step(2, "case_opened"), step(3, "resolved", "paid")),
        case(step(1, "filed"), step(2, "deemed_opened")),
        case(step(1, "filed"), step(2, "case_opened"), step(8, "resolved", "paid"), step(9, "reopened")),
        case(step(1, "filed")),
    ]
    told = of(rows, "inspection_closing", date(2026, 7, 1), date(2026, 12, 31))
    assert (told.numerator, told.denominator, told.rate) == (1, 3, 33.3)
    assert told.missing[0].number == 1


def test_nothing_to_count_is_no_rate() -> None:
    """Neither 0 nor 100 per cent."""
    assert of([], "arbitration_closing").rate is None


def test_the_plan_is_named_with_its_period_and_its_figures() -> None:
    """2021 to 2025: what it wanted is history, and the screen says so."""
    plan = load_plan()
    assert (plan.since, plan.until, plan.number) == (2021, 2025, "渝人社〔2022〕13号")
    told = {one.name: (one.before, one.wanted) for one in plan.indicators.values()}
    assert told == {
        "劳动人事争议调解成功率": (53.4, 60),
        "劳动人事争议仲裁结案率": (96.7, 90),
        "劳动保障监察举报投诉案件结案率": (100, 97),
    }
