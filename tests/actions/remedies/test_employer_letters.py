"""What an employer does about a letter, and what it checks before a dismissal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import product
from typing import Any, get_args

import pytest

from actions.remedies.before_dismissal import Dismissal, Protected, Reason, before_dismissal
from actions.remedies.burden import burden
from actions.remedies.employer_letters import LETTERS, ImpossibleLetter, LetterKind, advice
from actions.remedies.facts import Claim
from actions.remedies.injury_path import Due
from knowledge.schema import Reference

TODAY = date(2026, 11, 20)
RECEIVED = date(2026, 11, 16)


@pytest.mark.parametrize("kind", get_args(LetterKind))
def test_a_letter_tells_tasks_answer_and_cost(kind: LetterKind, due: Due) -> None:
    """What it is, what to do, what to bring, the outline, and what ignoring it costs, with articles."""
    found = advice(kind, RECEIVED, ["unpaid_wages"], due, TODAY, date(2026, 11, 25))
    assert found.tasks
    assert all(task.day is not None for task in found.tasks)
    assert found.bring[0].bring
    assert len(found.letter.outline) >= 4
    assert found.letter.ignored
    assert found.citations


def test_the_letters_own_day_counts_where_it_sets_one(due: Due) -> None:
    """限期整改: the day in the order; not told → no day is invented."""
    told = advice("rectify", RECEIVED, [], due, TODAY, date(2026, 11, 30))
    assert told.tasks[0].day == date(2026, 11, 30)
    assert advice("rectify", RECEIVED, [], due, TODAY).tasks[0].day is None


@pytest.mark.parametrize(("day", "over"), [(TODAY, False), (TODAY - timedelta(days=1), True)])
def test_a_day_is_over_the_day_after(day: date, over: bool, due: Due) -> None:
    """On the last day there is still time."""
    assert advice("inquiry", RECEIVED, [], due, TODAY, day).tasks[0].is_over is over


def test_ignoring_an_order_to_pay_costs_more_and_may_be_a_crime(due: Due) -> None:
    """50 to 100 per cent on top (劳动合同法 85), a fine, and 刑法 276之一."""
    costs = " ".join(cost for cost, _ in LETTERS["rectify"].ignored)
    assert "百分之五十以上一倍以下" in costs
    assert "拒不支付劳动报酬罪" in costs
    assert ("刑法", 276, 1) in {(one.law, one.article, one.sub) for one in LETTERS["rectify"].citations} | {
        (ref.law, ref.article, ref.sub) for _, ref in LETTERS["rectify"].ignored
    }


def test_limitation_has_to_be_pleaded_in_arbitration(due: Due) -> None:
    """解释二 20: silent in arbitration, lost in court."""
    assert any("时效" in cost for cost, _ in LETTERS["arbitration"].ignored)


@pytest.mark.parametrize(
    ("claim", "law", "article"),
    [
        ("dismissal", "劳动争议司法解释一", 44),
        ("overtime_pay", "劳动争议司法解释一", 42),
        ("unpaid_wages", "保障农民工工资支付条例", 50),
        ("double_wage", "劳动争议司法解释二", 7),
        ("work_injury", "工伤保险条例", 19),
        ("housing_fund", "劳动争议调解仲裁法", 6),
    ],
)
def test_the_burden_of_proof_is_the_claims(claim: Claim, law: str, article: int) -> None:
    """Who has to show what, by which article."""
    assert (law, article) in {(one.law, one.article) for one in burden(claim).citations}


def test_two_claims_with_one_burden_are_told_once(due: Due) -> None:
    """Wages and minimum wage ask for the same papers."""
    assert (
        len(advice("inquiry", RECEIVED, ["unpaid_wages", "minimum_wage", "dismissal"], due, TODAY).bring) == 2
    )


@pytest.mark.parametrize(
    ("received", "set_day"), [(TODAY + timedelta(days=1), None), (RECEIVED, RECEIVED - timedelta(days=1))]
)
def test_days_that_cannot_be_are_asked_back(received: date, set_day: date | None, due: Due) -> None:
    """Received tomorrow; to be done before it came."""
    with pytest.raises(ImpossibleLetter, match="请再核对"):
        advice("inquiry", received, [], due, TODAY, set_day)


READY = {"union": True, "union_told": True, "evidence": True, "rules_published": True, "notice_or_pay": True,
         "layoff_reported": True}  # fmt: skip


@pytest.mark.parametrize("reason", ["agreed", "fault", "no_fault", "expiry"])
def test_a_dismissal_done_right_may_go_on(reason: Reason) -> None:
    """Reason, evidence, notice and union in order."""
    assert before_dismissal(Dismissal(reason, **READY)).may_go_on


@pytest.mark.parametrize(
    ("reason", "lacking"),
    [("fault", "union_told"), ("fault", "evidence"), ("fault", "rules_published"), ("no_fault", "notice_or_pay"),
     ("no_fault", "union_told"), ("layoff", "layoff_reported")],
)  # fmt: skip
def test_one_thing_missing_stops_it(reason: Reason, lacking: str) -> None:
    """Each requirement by itself."""
    plan: dict[str, Any] = {**READY, lacking: False, "people": 20 if reason == "layoff" else 1}
    checked = before_dismissal(Dismissal(reason, **plan))
    assert [point.verdict for point in checked.points].count("missing") == 1
    assert not checked.may_go_on


def test_without_a_reason_it_is_unlawful_and_costs_double() -> None:
    """87: twice the severance, or back to work with pay (48; 解释二 18)."""
    checked = before_dismissal(Dismissal("none"))
    assert not checked.may_go_on
    assert "unlawful_dismissal" in [cost.calculator for cost in checked.wrong]
    assert {("劳动合同法", 48), ("劳动合同法", 87)} <= {
        (r.law, r.article) for cost in checked.wrong for r in cost.citations
    }


@pytest.mark.parametrize("who", get_args(Protected))
@pytest.mark.parametrize("reason", ["no_fault", "layoff"])
def test_protected_people_cannot_go_without_fault(who: Protected, reason: Reason) -> None:
    """42: each group, for 40 and 41; fault remains possible."""
    protected = frozenset({who})
    assert not before_dismissal(Dismissal(reason, protected=protected, people=20, **READY)).may_go_on
    assert before_dismissal(Dismissal("fault", protected=protected, **READY)).may_go_on


def test_a_protected_contract_runs_on_after_its_end() -> None:
    """45: pregnant → prolonged; injured → by the grade, so no plain prohibition."""
    assert not before_dismissal(Dismissal("expiry", protected=frozenset({"pregnant"}))).may_go_on
    assert before_dismissal(Dismissal("expiry", protected=frozenset({"injured"}))).may_go_on


@pytest.mark.parametrize(
    ("people", "staff", "is_mass"),
    [(19, 191, False), (19, 190, True), (20, 5000, True), (1, 10, True), (1, 11, False)],
)
def test_a_mass_layoff_begins_at_twenty_or_a_tenth(people: int, staff: int, is_mass: bool) -> None:
    """41: below both the ground is not there at all."""
    assert before_dismissal(Dismissal("layoff", people=people, staff=staff, **READY)).may_go_on is is_mass


def test_papers_are_due_on_the_day_and_fifteen_days_after() -> None:
    """50: certificate at once, transfer by 2026-12-15; no end, no day."""
    assert before_dismissal(Dismissal("agreed", ends_on=date(2026, 11, 30))).transfer_by == date(2026, 12, 15)
    assert before_dismissal(Dismissal("agreed")).transfer_by is None


def test_notice_pay_is_owed_only_without_notice() -> None:
    """N + 1 for 40 without thirty days; never added to a dismissal for fault."""
    assert "notice_pay" in [cost.calculator for cost in before_dismissal(Dismissal("no_fault")).owed]
    assert "notice_pay" not in [
        c.calculator for c in before_dismissal(Dismissal("no_fault", notice_or_pay=True)).owed
    ]
    assert [cost.calculator for cost in before_dismissal(Dismissal("fault")).owed] == ["unpaid_wages"]


@pytest.mark.parametrize(("people", "staff"), [(0, None), (-1, 10), (11, 10)])
def test_more_people_than_staff_is_a_slip(people: int, staff: int | None) -> None:
    """A number that cannot be raises."""
    with pytest.raises(ValueError, match="at least one"):
        before_dismissal(Dismissal("layoff", people=people, staff=staff))


def test_every_citation_is_in_the_registry(
    due: Due, unknown_in: Callable[[list[Reference]], list[Reference]]
) -> None:
    """Every letter with every claim, every planned dismissal with every protected group."""
    letters = [advice(kind, RECEIVED, get_args(Claim), due, TODAY) for kind in get_args(LetterKind)]
    cited = [ref for letter in letters for ref in letter.citations]
    for reason, who, union in product(get_args(Reason), get_args(Protected), (True, False, None)):
        checked = before_dismissal(Dismissal(reason, union=union, protected=frozenset({who}), people=20))
        cited += [
            ref
            for part in (checked.points, checked.owed, checked.wrong)
            for one in part
            for ref in one.citations
        ]
    assert len(set(cited)) > 40
    assert unknown_in(cited) == []
