"""Whatever is typed for any input of any sum: a sum that can be, or a plain question back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from actions.calculators.calculation import Range
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import Refused
from tests.actions.calculators.grounds import GROUND
from tests.actions.calculators.worked import Case, worked_cases

ODD: tuple[Any, ...] = (
    *(-1, 0, "-5000", "负五千", "一亿", 10**30, "1e999", "NaN", "Infinity", float("nan"), Decimal("0.001"), 3.5),
    *("", " ", "。", "👍", "不知道", "没有", "是", None, True, [], {}, "字" * 3000),
    *("2024-02-29", "2023-02-29", "2026年2月30日", "明天", "后年", "十年前", "9999-12-31", date.max, date.min),
    *("5000美元", "5000元和3000英镑", "$5000", "两千到三千", "半年", "一个半月", "三天两夜", "重庆", "成都市", "美国"),
    *({"low": 1, "high": 5}, {"low": "x", "high": 2}, {"low": 5}),
)  # fmt: skip
LONGEST_QUESTION = 520
"""Characters; the steps of the procedure are listed in one."""


def _first_sums() -> Mapping[str, Case]:
    """A worked case of each kind that comes to something."""
    found: dict[str, Case] = {}
    for case in worked_cases():
        if not (isinstance(case.result, dict) and "refused" in case.result):
            found.setdefault(case.kind, case)
    return found


FIRST = _first_sums()


def _numbers(value: Any) -> Iterator[Decimal]:
    if isinstance(value, Range):
        yield from (value.low, value.high)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _numbers(part)
    elif isinstance(value, Decimal):
        yield value


@pytest.mark.parametrize("kind", CALCULATORS)
def test_odd_answers_give_a_sum_that_can_be_or_a_question(kind: str) -> None:
    """Each input in turn: no other exception, nothing below zero or endless, no question without words."""
    calculator, case = CALCULATORS[kind], FIRST[kind]
    for field in calculator.fields:
        for odd in ODD:
            try:
                done = calculator.calculate({**case.given, field.name: odd}, GROUND)
            except Refused as refused:
                assert 0 < len(refused.question) <= LONGEST_QUESTION, (field.name, odd)
                continue
            assert all(number.is_finite() and number >= 0 for number in _numbers(done.result)), (
                field.name,
                odd,
            )


@pytest.mark.parametrize(
    ("kind", "changed", "asked"),
    [
        ("severance", {"district": "三百5"}, "district"),
        ("severance", {"district": ""}, "district"),
        ("severance", {"work_start": "9999-12-31"}, "work_start"),
        ("severance", {"monthly_wage": "5000英镑"}, "monthly_wage"),
        ("retirement_age", {"sex": 0}, "sex"),
        ("retirement_age", {"birth_date": "1970年"}, "birth_date"),
        ("double_wage", {"contract_signed": date.min}, "contract_signed"),
        ("non_compete_pay", {"agreed_pay": "没有", "work_end": date.max}, "work_end"),
        ("minimum_wage_gap", {"event_date": "9999-12-31"}, "event_date"),
        ("minimum_wage_gap", {"months": 1.5}, "months"),
        ("maternity_days", {"children": 2.5}, "children"),
        ("maternity_days", {"event_date": "2026-03-01", "leave_start": "2024-03-01"}, "leave_start"),
        ("arbitration_limit", {"claim": "annual_leave", "leave_year": 2024.5}, "leave_year"),
        ("working_days_deadline", {"days": 5}, "days"),
        ("overtime", {"workday_hours": 800, "months": 2}, "months"),
        ("overtime", {"hours": 8, "event_date": "2026-05-02", "months": 3}, "months"),
        ("overtime", {"hours_system": "综合", "period": "按周", "period_hours": 200}, "period_hours"),
        ("probation_limit", {"contract_months": "不知道", "contract_start": "2020-01-01", "contract_end": date.max}, "contract_end"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_asked_back_by_its_name(kind: str, changed: dict[str, Any], asked: str) -> None:
    """The question is about the input that is wrong."""
    with pytest.raises(Refused) as refused:
        CALCULATORS[kind].calculate({**FIRST[kind].given, **changed}, GROUND)
    assert refused.value.field == asked
