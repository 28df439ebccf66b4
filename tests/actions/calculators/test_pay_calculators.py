"""What holds for every calculator of pay: citations, tone, no promise, speed."""

from __future__ import annotations

from typing import Any

import pytest

from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import Refused
from knowledge.checks.red_list import forbidden
from tests.actions.calculators.grounds import worked_out
from tests.actions.calculators.said import not_registered, told

CASES: list[tuple[str, dict[str, Any]]] = [
    ("overtime", {"hours_system": system, "monthly_wage": 2100, "holiday_hours": 8, "workday_hours": 40})
    for system in ("标准工时", "不定时", "不清楚")
]
CASES += [
    (
        "overtime",
        {
            "hours_system": "综合工时",
            "hourly_wage": 20,
            "period": "按季",
            "period_hours": 600,
            "holiday_hours": 8,
        },
    ),
    ("overtime", {"hours_system": "标准工时", "monthly_wage": 8000, "hours": 8, "event_date": "2024-02-09"}),
    ("annual_leave_days", {"total_years": "1.5", "work_start": "2025-07-01", "taken_days": 1}),
    ("annual_leave_days", {"total_years": "10.3", "work_start": "2020-07-01", "work_end": "2026-10-31"}),
    ("annual_leave_days", {"total_years": "10.3", "work_start": "2020-07-01", "sick_months": 4}),
    ("annual_leave_pay", {"leave_wage": 8700, "unused_days": 25, "declined_in_writing": "是"}),
    ("annual_leave_pay", {"leave_wage": 8700, "total_years": 3, "work_start": "2024-05-01"}),
    (
        "unpaid_wages",
        {"monthly_wage": 5000, "months_owed": 3, "days": 4, "amount": 10, "pay_due": "2024-05-01"},
    ),
    ("minimum_wage_gap", {"paid_wage": 2000, "event_date": "2024-05-01", "months": 12}),
    ("part_time", {"daily_hours": 6, "weekly_hours": 36, "hourly_wage": 15, "hours": 100, "settle_days": 30}),
    *(
        ("site_wages", {"work_form": form, "days": 80, "daily_wage": 300})
        for form in ("自己", "带班", "包工包料")
    ),
]


@pytest.mark.parametrize(("kind", "facts"), CASES)
def test_citations_stand_in_the_registry(kind: str, facts: dict[str, Any]) -> None:
    """One to six, each with its law, article, paragraph or section."""
    done = worked_out(CALCULATORS[kind], **facts)
    assert done.kind == kind and 1 <= len(done.citations) <= 6
    assert not not_registered(done.citations)


@pytest.mark.parametrize(("kind", "facts"), CASES)
def test_nothing_on_the_red_list_is_said_or_promised(kind: str, facts: dict[str, Any]) -> None:
    """Every line, alternative and limit; no 20.67 beside wages."""
    calculator = CALCULATORS[kind]
    for sentence in told(worked_out(calculator, **facts)).splitlines():
        assert forbidden(sentence, calculator.title) is None
        assert not any(word in sentence for word in ("能拿到", "一定能", "肯定", "保证能", "20.67"))


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in CASES}))
def test_inputs_are_declared(kind: str) -> None:
    """Each with a question; numbers with their range; names once; an unknown name is refused."""
    fields = CALCULATORS[kind].fields
    assert len({field.name for field in fields}) == len(fields)
    for field in fields:
        assert field.ask and field.label
        assert (field.least is None) == (field.unit in ("date", "choice", "yes_no", "district"))
    with pytest.raises(Refused):
        worked_out(CALCULATORS[kind], colour="red")
