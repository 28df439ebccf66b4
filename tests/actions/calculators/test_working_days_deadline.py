"""The last day of a step, or of so many days, on the real calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculating.telling import result
from actions.calculators.calculation import Calculation
from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from actions.calculators.working_days_deadline import WORKING_DAYS_DEADLINE
from actions.deadlines.procedure import STEPS
from knowledge.districts import HOME, load_districts
from knowledge.figures import load_figures
from knowledge.load import load
from knowledge.working_days import load_working_days

TODAY = date(2026, 11, 24)
GROUND = Ground(load_figures(), load_working_days(), TODAY, HOME, load_districts())
LAWS = load().laws


def deadline(**given: Any) -> Calculation:
    """The calculation of what a person told."""
    return WORKING_DAYS_DEADLINE.calculate(given, GROUND)


@pytest.mark.parametrize(
    ("given", "last"),
    [
        ({"event_date": "2026-11-20", "days": "10天", "counted_as": "工作日"}, date(2026, 12, 4)),
        ({"event_date": "2026-09-30", "days": 3, "counted_as": "工作日"}, date(2026, 10, 10)),
        ({"event_date": "2026-02-14", "days": "一天", "counted_as": "工作日"}, date(2026, 2, 24)),
        ({"event_date": "2026-11-20", "days": 10, "counted_as": "自然日"}, date(2026, 11, 30)),
        ({"event_date": "2026-11-13", "step": "sue"}, date(2026, 11, 30)),
        ({"event_date": "2026-12-11", "step": "请求延期开庭"}, date(2026, 12, 8)),
    ],
)
def test_worked_cases(given: dict[str, Any], last: date) -> None:
    """After the October week 10-08, 10-09 and Saturday 10-10 are worked; after the spring week 02-24 is the first."""
    assert deadline(**given).result == last


@given(event=st.dates(date(2024, 1, 1), date(2026, 6, 30)), number=st.integers(1, 60))
def test_so_many_working_days_lie_between(event: date, number: int) -> None:
    """Counted again on an independent calendar; the last one is worked."""
    last = deadline(event_date=event, days=number, counted_as="working").result
    assert isinstance(last, date)
    worked = chinese_calendar.get_workdays(event, last)
    assert len([day for day in worked if day > event]) == number
    assert chinese_calendar.is_workday(last)


def test_the_safe_day_leads_where_the_last_one_is_a_day_off() -> None:
    """Saturday the 28th: Friday is told first, then Monday as the legal last day, with the two articles that move it."""
    calculation = deadline(event_date="2026-11-13", step="sue")
    assert (calculation.result, calculation.safe_day) == (date(2026, 11, 30), date(2026, 11, 27))
    told = [(line.label, line.value) for line in calculation.lines]
    assert told[0] == ("稳妥的最后一天", "2026-11-27")
    assert ("法律上的最后一天", "2026-11-30") in told
    assert {("民法典", 203), ("民事诉讼法", 85)} <= {(one.law, one.article) for one in calculation.citations}
    assert any("12348" in value for _, value in told)
    assert result(calculation) == "最稳妥2026-11-27以前办，法律上的最后一天2026-11-30"


def test_between_the_counted_and_the_legal_day_it_is_not_over() -> None:
    """Asked on Sunday: the safe day has passed, one day is left."""
    sunday = replace(GROUND, today=date(2026, 11, 29))
    calculation = WORKING_DAYS_DEADLINE.calculate({"event_date": "2026-11-13", "step": "sue"}, sunday)
    values = [line.value for line in calculation.lines]
    assert "2026-11-27，已经过了，今天就去办" in values
    assert "1天" in values


def test_a_period_ends_later_where_its_last_day_is_off() -> None:
    """Of the day a door opens the later one is told beside it: the agency may say that its months ran on to Monday."""
    calculation = deadline(event_date="2026-03-10", step="agency_silent")
    assert calculation.result == date(2026, 5, 11)
    assert [other.result for other in calculation.alternatives] == [date(2026, 5, 12)]


def test_days_of_a_kind_nobody_knows_are_the_shorter_ones() -> None:
    """Ten days of the calendar; the working days are told beside them."""
    calculation = deadline(event_date="2026-03-10", days=10, counted_as="不清楚")
    assert calculation.result == date(2026, 3, 20)
    assert [other.result for other in calculation.alternatives] == [date(2026, 3, 24)]


def test_an_agencys_day_is_told_with_what_follows() -> None:
    """Forty-five days, at most fifteen more, then the court; nobody is sent for legal aid to wait."""
    calculation = deadline(event_date="2026-10-12", step="award")
    assert (calculation.result, calculation.alternatives[0].result) == (
        date(2026, 11, 26),
        date(2026, 12, 11),
    )
    assert [line.value for line in calculation.lines[1:]] == ["逾期没裁决的，可以向法院起诉"]


def test_an_employers_day_calls_for_no_legal_aid() -> None:
    """Three days left to answer."""
    calculation = deadline(event_date="2026-11-13", step="answer")
    assert calculation.result == date(2026, 11, 27)
    assert not any("12348" in line.value for line in calculation.lines)


def test_a_year_not_announced_is_said() -> None:
    """Ten working days from Christmas end in 2027, and so may what is added to a period."""
    calculation = deadline(event_date="2026-12-25", step="answer")
    assert calculation.result == {"最后一天": "2027年放假安排未公布，算不出工作日"}
    longer = deadline(event_date="2026-09-28", step="investigation")
    assert longer.result == date(2026, 12, 25)
    assert (longer.alternatives[0].result, "2027年" in longer.alternatives[0].why) == (None, True)


def test_a_day_the_authority_sets_is_left_to_its_paper() -> None:
    """The evidence deadline stands in the notice."""
    calculation = deadline(event_date="2026-11-20", step="交证据")
    assert calculation.result == {"最后一天": "没有固定天数，以收到的通知书上写的为准"}


@pytest.mark.parametrize("name", STEPS)
def test_every_step_can_be_asked_for_by_its_label(name: str) -> None:
    """Its own label means no other step; at most six articles, all in the registry."""
    calculation = deadline(event_date="2026-11-20", step=STEPS[name].label)
    assert calculation.inputs["step"] == name
    assert 1 <= len(calculation.citations) <= 6
    assert all(rule.article_key in LAWS[rule.law].paragraphs for rule in calculation.citations)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"days": 5}, "event_date"),
        ({"event_date": "2026-11-20"}, "days"),
        ({"event_date": "2026-11-20", "days": 5}, "counted_as"),
        ({"event_date": "2026-11-20", "days": 0, "counted_as": "工作日"}, "days"),
        ({"event_date": "2026-11-20", "days": -3, "counted_as": "工作日"}, "days"),
        ({"event_date": "2026-11-20", "days": "一亿天", "counted_as": "工作日"}, "days"),
        ({"event_date": "2026-11-20", "days": 1.5, "counted_as": "工作日"}, "days"),
        ({"event_date": "2026-11-20", "days": 5, "step": "sue"}, "days"),
        ({"event_date": "2026-11-20", "step": "上天"}, "step"),
        ({"event_date": "2099-01-01", "days": 5, "counted_as": "工作日"}, "event_date"),
        ({"event_date": "1900-01-01", "days": 5, "counted_as": "工作日"}, "event_date"),
    ],
)
def test_what_cannot_be_right_is_asked_back(given: dict[str, Any], asked: str) -> None:
    """A plain question about that input."""
    with pytest.raises(Refused) as refused:
        deadline(**given)
    assert refused.value.field == asked
