"""From the accident to the benefits: branch by branch, with days a day before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.remedies.injury_case import (
    Contracting,
    ImpossibleInjury,
    InjuryCase,
    InjuryEmployer,
    InjuryKind,
    InjuryWorker,
)  # fmt: skip
from actions.remedies.injury_path import Due, InjuryPath, branch_of, injury_path
from actions.remedies.injury_steps import BRANCHES, Branch
from knowledge.schema import Reference

TODAY = date(2026, 11, 20)
HURT = date(2026, 10, 8)
BRANCH_CASES: dict[Branch, InjuryCase] = {
    "insured": InjuryCase(HURT, insured=True),
    "uninsured": InjuryCase(HURT, insured=False),
    "commute": InjuryCase(HURT, "commute"),
    "subcontracted": InjuryCase(HURT, contracting="subcontracted"),
    "affiliated": InjuryCase(HURT, contracting="affiliated"),
    "unlicensed": InjuryCase(HURT, employer="unlicensed"),
    "child": InjuryCase(HURT, worker="child"),
    "over_age": InjuryCase(HURT, worker="over_age"),
    "over_age_before": InjuryCase(date(2026, 6, 30), worker="over_age"),
    "rider": InjuryCase(HURT, worker="rider"),
    "household": InjuryCase(HURT, employer="household"),
}


def days(path: InjuryPath, word: str) -> list[date | None]:
    """The days of the steps that say a word."""
    return [step.day for step in path.steps if word in step.what]


@pytest.mark.parametrize("branch", BRANCH_CASES)
def test_every_branch_ends_in_a_dated_list(branch: Branch, due: Due) -> None:
    """Each has steps, at least one with a day, a way to dispute, and its governing article first."""
    path = injury_path(BRANCH_CASES[branch], due, TODAY)
    assert path.branch == branch
    assert len(path.steps) >= 2
    assert any(step.day for step in path.steps)
    assert path.disputes
    assert path.citations[0] == BRANCHES[branch][2][0]


def test_every_branch_has_its_case() -> None:
    """No branch is left untested."""
    assert set(BRANCH_CASES) == set(get_args(Branch)) == set(BRANCHES)


def test_the_employer_has_thirty_days_and_the_worker_a_year(due: Due) -> None:
    """2026-10-08 + 30 days = 2026-11-07, over on 11-20; + 1 year = 2027-10-08, still open."""
    path = injury_path(BRANCH_CASES["insured"], due, TODAY)
    assert days(path, "单位申请工伤认定") == [date(2026, 11, 7)]
    assert days(path, "本人、近亲属或者工会自己申请") == [date(2027, 10, 8)]
    over = {step.what[:6]: step.is_over for step in path.steps if step.day}
    assert over["单位申请工伤"] is True
    assert over["单位不申请，"] is False


@pytest.mark.parametrize(("today", "over"), [(date(2026, 11, 7), False), (date(2026, 11, 8), True)])
def test_the_last_day_itself_is_not_over(due: Due, today: date, over: bool) -> None:
    """On the thirtieth day the employer may still apply; a day later not."""
    path = injury_path(BRANCH_CASES["insured"], due, today)
    assert [step.is_over for step in path.steps if "单位申请工伤认定" in step.what] == [over]


def test_a_leap_day_has_its_year(due: Due) -> None:
    """2024-02-29 + 1 year = 2025-02-28; past it the step says that it may still be asked for."""
    path = injury_path(InjuryCase(date(2024, 2, 29)), due, TODAY)
    late = next(step for step in path.steps if "自己申请" in step.what)
    assert late.day == date(2025, 2, 28)
    assert late.is_over
    assert "仍可申请" in late.what


def test_once_applied_for_the_agencys_days_follow(due: Due) -> None:
    """Accepted on 10-20: decision by 12-19; nobody is told to apply again."""
    case = InjuryCase(HURT, applied_on=date(2026, 10, 12), accepted_on=date(2026, 10, 20))
    path = injury_path(case, due, TODAY)
    assert days(path, "作出认定决定") == [date(2026, 12, 19)]
    assert days(path, "自己申请") == []
    assert days(path, "决定受不受理") == []


def test_a_refusal_leads_to_reconsideration_and_suit_and_not_on(due: Due) -> None:
    """Refused on 11-10: reconsideration by 2027-01-09, suit by 2027-05-10, and no appraisal."""
    case = InjuryCase(HURT, applied_on=date(2026, 10, 12), accepted_on=date(2026, 10, 20),
                      decided_on=date(2026, 11, 10), recognised=False)  # fmt: skip
    path = injury_path(case, due, TODAY)
    assert days(path, "行政复议") == [date(2027, 1, 9)]
    assert days(path, "行政诉讼") == [date(2027, 5, 10)]
    assert days(path, "鉴定") == []


def test_a_grade_has_fifteen_days_and_a_review_after_a_year(due: Due) -> None:
    """Appraised on 11-10: again by 11-25, review from 2027-11-10; the benefits of grade 9 are split."""
    case = InjuryCase(HURT, insured=True, recognised=True, appraised_on=date(2026, 11, 10), grade=9)
    path = injury_path(case, due, TODAY)
    assert days(path, "再次鉴定") == [date(2026, 11, 25)]
    assert days(path, "复查鉴定") == [date(2027, 11, 10)]
    assert any("一次性伤残补助金" in one.name for one in path.from_fund)
    assert any("伤残就业补助金" in one.name for one in path.from_employer)


@pytest.mark.parametrize(
    ("grade", "fund", "employer"),
    [(1, "按月伤残津贴", None), (4, "按月伤残津贴", None), (5, "工伤医疗补助金", "按月伤残津贴"),
     (6, "工伤医疗补助金", "按月伤残津贴"), (7, "工伤医疗补助金", "伤残就业补助金"), (10, "工伤医疗补助金", "伤残就业补助金")],
)  # fmt: skip
def test_who_pays_changes_with_the_grade(due: Due, grade: int, fund: str, employer: str | None) -> None:
    """1–4 from the fund monthly, 5–6 from the employer monthly, 7–10 lump sums on leaving."""
    path = injury_path(InjuryCase(HURT, insured=True, grade=grade), due, TODAY)
    assert any(fund in one.name for one in path.from_fund)
    assert employer is None or any(employer in one.name for one in path.from_employer)


def test_the_uninsured_are_paid_by_the_employer_or_in_advance_by_the_fund(due: Due) -> None:
    """没交工伤险就没待遇 is wrong: 工伤条例 62, 社保法 41."""
    path = injury_path(InjuryCase(HURT, insured=False, grade=8), due, TODAY)
    assert path.from_fund == ()
    assert len(path.from_employer) >= 5
    assert any("先行支付" in step.what for step in path.steps)


def test_subsidies_of_chongqing_are_said_to_be_missing(due: Due) -> None:
    """The months of 一次性补助金 are not loaded: no number, but where to ask."""
    path = injury_path(InjuryCase(HURT, insured=True, grade=7), due, TODAY)
    lump = [one.name for one in (*path.from_fund, *path.from_employer) if "解除或终止时" in one.name]
    assert len(lump) == 2
    assert all("以人社部门最新公布为准" in name for name in lump)


def test_a_commuter_needs_the_police_report_first(due: Due) -> None:
    """On the day of the accident; with the main fault the way to damages is told too."""
    path = injury_path(InjuryCase(HURT, "commute", at_fault=True, third_party=True), due, TODAY)
    report = next(step for step in path.steps if step.door == "police")
    assert report.day == HURT
    assert any("主要责任的，工伤认定不了" in step.what for step in path.steps)


@pytest.mark.parametrize(
    ("on", "branch"), [(date(2026, 6, 30), "over_age_before"), (date(2026, 7, 1), "over_age")]
)
def test_the_over_age_rule_begins_on_a_day(on: date, branch: str) -> None:
    """2026-07-01, not a day before."""
    assert branch_of(InjuryCase(on, worker="over_age")) == branch


@pytest.mark.parametrize("case", [InjuryCase(HURT, employer="unlicensed"), InjuryCase(HURT, worker="child")])
def test_no_recognition_is_asked_where_one_sum_is_paid(case: InjuryCase, due: Due) -> None:
    """Unlicensed and child labour: appraisal, one sum, arbitration about it (工伤条例 66)."""
    doors = {step.door for step in injury_path(case, due, TODAY).steps}
    assert "injury_recognition" not in doors
    assert {"labour_capacity", "inspection", "arbitration"} <= doors


def test_a_disputed_relation_does_not_eat_up_the_year(due: Due) -> None:
    """Arbitration about the relation beside the application (工伤保险行政案件规定 7)."""
    path = injury_path(InjuryCase(HURT, relation_disputed=True), due, TODAY)
    assert any(step.door == "arbitration" and "时间不算" in step.what for step in path.steps)


@pytest.mark.parametrize(
    "case",
    [
        InjuryCase(TODAY + timedelta(days=1)),
        InjuryCase(HURT, applied_on=HURT - timedelta(days=1)),
        InjuryCase(HURT, accepted_on=date(2026, 10, 20), decided_on=date(2026, 10, 19)),
        InjuryCase(HURT, grade=0),
        InjuryCase(HURT, grade=11),
        InjuryCase(HURT, grade=-3),
    ],
)
def test_what_cannot_be_is_asked_back(case: InjuryCase, due: Due) -> None:
    """Future accidents, days in the wrong order, grades that do not exist."""
    with pytest.raises(ImpossibleInjury, match=r"请"):
        injury_path(case, due, TODAY)


def test_an_accident_today_is_possible(due: Due) -> None:
    """The first day is no future."""
    assert injury_path(InjuryCase(TODAY), due, TODAY).steps


@given(st.dates(date(2011, 1, 1), TODAY), st.booleans() | st.none(), st.integers(1, 10) | st.none())
def test_the_employers_day_is_never_after_the_workers(
    on: date, insured: bool | None, grade: int | None
) -> None:
    """Thirty days come before a year, whatever else is known."""

    def due(rule: str, event: date) -> date:
        return event + timedelta(days=30 if rule == "injury_by_employer" else 365)

    path = injury_path(InjuryCase(on, insured=insured, grade=grade), due, TODAY)
    employer, worker = days(path, "单位申请工伤认定"), days(path, "自己申请")
    assert employer[0] is not None
    assert worker[0] is not None
    assert on < employer[0] < worker[0]


def test_every_citation_is_in_the_registry(
    due: Due, unknown_in: Callable[[list[Reference]], list[Reference]]
) -> None:
    """Every kind, employer, worker and contract, in every state of the papers."""
    papers: list[dict[str, Any]] = [
        {},
        {"recognised": False, "decided_on": HURT},
        {"recognised": True, "appraised_on": HURT, "grade": 5, "insured": True},
        {"recognised": True, "appraised_on": HURT, "grade": 10, "insured": False, "relation_disputed": True},
        {"applied_on": HURT, "accepted_on": HURT, "appraisal_applied_on": HURT, "at_fault": True},
    ]
    words = (InjuryKind, InjuryEmployer, InjuryWorker)
    found: set[Reference] = set()
    for kind, employer, worker in product(*(get_args(word) for word in words)):
        for contracting, known in product((None, *get_args(Contracting)), papers):
            case = replace(InjuryCase(HURT, kind, employer, worker, contracting), **known)
            path = injury_path(case, due, TODAY)
            found |= set(path.citations) | {ref for one in path.disputes for ref in one.citations}
            found |= {ref for one in (*path.from_fund, *path.from_employer) for ref in one.citations}
    assert len(found) > 50
    assert unknown_in(list(found)) == []
