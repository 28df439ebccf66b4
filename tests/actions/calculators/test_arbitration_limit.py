"""By when to apply for arbitration: worked cases, what begins the year anew, and never 不能仲裁."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.arbitration_limit import ARBITRATION_LIMIT
from actions.calculators.calculation import Calculation
from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from actions.deadlines.claims import CLAIMS
from actions.deadlines.periods import ONE_YEAR, after, ending
from knowledge.districts import HOME, load_districts
from knowledge.figures import load_figures
from knowledge.load import load
from knowledge.working_days import load_working_days

TODAY = date(2026, 11, 24)
GROUND = Ground(load_figures(), load_working_days(), TODAY, HOME, load_districts())
LAWS = load().laws


def limit(**given: Any) -> Calculation:
    """The calculation of what a person told."""
    return ARBITRATION_LIMIT.calculate(given, GROUND)


def told(calculation: Calculation) -> str:
    """Everything a person would read."""
    lines = (f"{line.label}{line.formula}{line.value}" for line in calculation.lines)
    others = (f"{other.title}{other.why}{other.result}" for other in calculation.alternatives)
    return "\n".join([*lines, *others, *calculation.not_covered])


@pytest.mark.parametrize(
    ("given", "last"),
    [
        ({"claim": "拖欠工资", "work_end": "2026年3月31日"}, date(2027, 3, 31)),
        ({"claim": "加班费", "work_end": "去年11月27号"}, date(2026, 11, 27)),
        ({"claim": "经济补偿", "work_end": "2024-02-29"}, date(2025, 2, 28)),
        ({"claim": "违法解除赔偿金", "known_on": "2026-09-10"}, date(2027, 9, 10)),
        ({"claim": "双倍工资", "work_start": "2025-03-01"}, date(2026, 4, 1)),
        ({"claim": "年休假工资", "leave_year": "2025年"}, date(2026, 12, 31)),
        ({"claim": "工伤待遇", "known_on": "2026-02-28"}, date(2027, 2, 28)),
        ({"claim": "其他请求", "known_on": "2023-02-28"}, date(2024, 2, 28)),
    ],
)
def test_worked_cases(given: dict[str, str], last: date) -> None:
    """Start plus one year, the same day; no 29 February → the 28th.

    Double wage: in from 2025-03-01, the second month begins on 2025-04-01, plus a year 2026-04-01.
    Leave of 2025: over on 2025-12-31, plus a year 2026-12-31.
    """
    calculation = limit(**given)
    assert (calculation.result, calculation.unit) == (last, "date")
    assert [line.value for line in calculation.lines if line.label == "一年"] == [str(last)]


@given(
    kind=st.sampled_from(["severance", "wages", "relation"]),
    day=st.dates(date(2009, 1, 1), date(2026, 11, 24)),
)
def test_a_year_and_no_more_than_its_days_off_and_never_closed(kind: str, day: date) -> None:
    """The same day next year, or the first working day after it; past it the person may still apply, and reads so."""
    calculation = limit(claim=kind, work_end=day)
    last = after(day, ONE_YEAR)
    assert calculation.result == ending(last, GROUND.calendar).legal
    assert calculation.result == last or last.year in (2024, 2025, 2026)
    text = told(calculation)
    assert "不能仲裁" not in text
    assert ("可能超过时效，仍可申请" in text) == (calculation.result < TODAY)
    assert 1 <= len(calculation.citations) <= 6


@pytest.mark.parametrize(("days", "late"), [(0, False), (1, True)])
def test_the_day_after_the_last_day_may_be_late(days: int, late: bool) -> None:
    """On the last day it is in time; the day after cites 办案规则 30 and 解释二 20."""
    calculation = limit(claim="severance", work_end=date(2025, 11, 24) - timedelta(days=days))
    assert ("可能超过时效，仍可申请" in told(calculation)) is late
    cited = {(rule.law, rule.article) for rule in calculation.citations}
    assert (("劳动人事争议仲裁办案规则", 30) in cited) is late
    assert (("劳动争议司法解释二", 20) in cited) is late


def test_pay_while_employed_has_no_limit() -> None:
    """劳动争议调解仲裁法 27, fourth paragraph."""
    calculation = limit(claim="拖欠工资", still_employed="还在")
    assert calculation.result == {"最后一天": "在职期间不受一年限制"}
    assert (calculation.unit, calculation.citations[0].paragraph) == ("mixed", 4)


@pytest.mark.parametrize(
    ("interruption", "on", "last"),
    [
        ("向单位要过", "2026-02-10", date(2027, 2, 10)),
        ("申请过调解", "2026-02-10", date(2027, 2, 10)),
        ("向部门投诉过", "2026-02-10", date(2027, 2, 10)),
        ("单位答应过给", "2026-03-03", date(2027, 3, 3)),
        ("单位答应过给", "2026-03-04", date(2026, 3, 3)),
        ("向单位要过", "2025-02-01", date(2026, 3, 3)),
        ("只在这里登记过", "2026-02-10", date(2026, 3, 3)),
        ("都没有", None, date(2026, 3, 3)),
    ],
)
def test_what_begins_the_year_anew(interruption: str, on: str | None, last: date) -> None:
    """Left on 2025-03-03; within the year it begins anew, after it or before it not; our receipt is nothing."""
    calculation = limit(claim="经济补偿", work_end="2025-03-03", interruption=interruption, interrupted_on=on)
    assert calculation.result == last
    proofs = [line.value for line in calculation.lines if line.label == "中断的凭据"]
    alone = [other.result for other in calculation.alternatives if other.title == "没有中断的凭据"]
    assert bool(proofs) == (last.year == 2027)
    assert alone == ([date(2026, 3, 3)] if proofs else [])


def test_a_promise_after_the_year_is_told() -> None:
    """It begins nothing anew, but who agreed to pay may hardly plead the limit (民法典 192)."""
    calculation = limit(
        claim="经济补偿", work_end="2025-03-01", interruption="单位答应过给", interrupted_on="2026-06-01"
    )
    assert "单位后来又答应过" in told(calculation)


def test_a_named_obstacle_stops_the_year_and_any_other_may() -> None:
    """2026-01-01 to 2026-02-01 are 31 days: 2026-12-02 becomes 2027-01-02, and the other date is shown."""
    told_so = {
        "claim": "其他请求",
        "known_on": "2025-12-02",
        "pause_start": "2026-01-01",
        "pause_end": "2026-02-01",
    }
    named = limit(**told_so, pause_reason="不可抗力")
    other = limit(**told_so, pause_reason="其他正当理由")
    assert (named.result, named.alternatives[0].result) == (date(2027, 1, 2), date(2026, 12, 2))
    assert (other.result, other.alternatives[0].result) == (date(2026, 12, 2), date(2027, 1, 2))


def test_both_methods_of_double_wage_are_shown_and_the_earlier_rules() -> None:
    """Month by month from 2026-04-01, together until 2027-02-28; the tenth month is still within its year."""
    calculation = limit(claim="双倍工资", work_start="2025-03-01")
    assert calculation.result == date(2026, 4, 1)
    assert [other.result for other in calculation.alternatives] == [date(2027, 2, 28)]
    assert "整体算" in calculation.alternatives[0].why
    (within,) = [line for line in calculation.lines if line.label == "还在一年内的月份"]
    assert "第10个月" in within.formula
    assert "2026-12-01" in within.value


def test_without_a_month_of_double_wage_nothing_runs() -> None:
    """Signed on the first day of the second month."""
    calculation = limit(claim="双倍工资", work_start="2025-03-01", contract_signed="2025-04-01")
    assert calculation.unit == "mixed"


@pytest.mark.parametrize(
    ("end", "safe", "aid"),
    [
        (date(2025, 11, 30), "2026-11-27", True),
        (date(2025, 12, 1), "2026-11-30", False),
        (date(2025, 11, 24), "2026-11-23，已经过了，今天就去办", True),
        (date(2026, 3, 31), "2027年放假安排未公布，算不出工作日，请提前办，别等最后几天", False),
    ],
)
def test_the_safe_day_and_legal_aid(end: date, safe: str, aid: bool) -> None:
    """The working day before; six days left press and seven do not; a year not announced is said to be so."""
    calculation = limit(claim="拖欠工资", work_end=end)
    assert [line.value for line in calculation.lines if line.label == "稳妥的最后一天"] == [safe]
    assert ("法律援助" in told(calculation)) is aid
    cited = [(rule.law, rule.article, rule.item) for rule in calculation.citations]
    assert (("法律援助法", 44, 1) in cited and ("法律援助法", 31, 5) in cited) is aid


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({}, "claim"),
        ({"claim": "工资条"}, "claim"),
        ({"claim": "拖欠工资"}, "still_employed"),
        ({"claim": "拖欠工资", "still_employed": "离职了"}, "work_end"),
        ({"claim": "拖欠工资", "still_employed": True, "work_end": "2026-01-01"}, "still_employed"),
        ({"claim": "经济补偿"}, "work_end"),
        ({"claim": "双倍工资"}, "work_start"),
        ({"claim": "年休假工资"}, "leave_year"),
        ({"claim": "年休假工资", "leave_year": 2027}, "leave_year"),
        ({"claim": "年休假工资", "leave_year": -1}, "leave_year"),
        ({"claim": "其他请求", "known_on": "不记得"}, "known_on"),
        ({"claim": "其他请求", "known_on": "2026-11-25"}, "known_on"),
        ({"claim": "其他请求", "known_on": "1026-11-25"}, "known_on"),
        ({"claim": "其他请求", "known_on": "那阵子"}, "known_on"),
        ({"claim": "经济补偿", "work_end": "9999-12-31"}, "work_end"),
        ({"claim": "经济补偿", "work_end": "2025-01-01", "work_start": "2025-02-01"}, "work_end"),
        (
            {"claim": "双倍工资", "work_start": "2025-02-01", "contract_signed": "2025-01-01"},
            "contract_signed",
        ),
        ({"claim": "经济补偿", "work_end": "2026-01-01", "interruption": "向单位要过"}, "interrupted_on"),
        ({"claim": "经济补偿", "work_end": "2026-01-01", "interrupted_on": "2026-02-01"}, "interruption"),
        ({"claim": "其他请求", "known_on": "2026-01-01", "pause_start": "2026-02-01"}, "pause_reason"),
        (
            {
                "claim": "其他请求",
                "known_on": "2026-01-01",
                "pause_reason": "不可抗力",
                "pause_start": "2026-03-01",
                "pause_end": "2026-02-01",
            },
            "pause_end",
        ),
        ({"claim": "其他请求", "known_on": "2026-01-01", "salary": 1}, "salary"),
    ],
)
def test_what_cannot_be_right_is_asked_back(given: dict[str, Any], asked: str) -> None:
    """A plain question about that input, never a date."""
    with pytest.raises(Refused) as refused:
        limit(**given)
    assert refused.value.field == asked
    assert refused.value.question


@pytest.mark.parametrize("kind", CLAIMS)
def test_every_claim_cites_the_registry_and_promises_nothing(kind: str) -> None:
    """The governing article is 劳动争议调解仲裁法 27; no word promises money."""
    calculation = limit(
        claim=kind,
        known_on="2025-05-01",
        work_start="2023-01-01",
        work_end="2025-05-01",
        leave_year=2024,
        interruption="complaint",
        interrupted_on="2025-06-01",
    )
    assert (calculation.citations[0].law, calculation.citations[0].article) == ("劳动争议调解仲裁法", 27)
    for rule in calculation.citations:
        assert (rule.paragraph or 1) <= LAWS[rule.law].paragraphs[rule.article_key or ""]
    assert not any(word in told(calculation) for word in ("一定能", "保证", "肯定能拿到"))
