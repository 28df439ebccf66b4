"""The procedural calendar: every row's length, its kind of days, and its articles."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.deadlines.procedure import STEPS
from actions.deadlines.step import Step
from knowledge.load import load
from knowledge.working_days import YearNotLoaded, load_working_days

CALENDAR = load_working_days()
LAWS = load().laws
LENGTHS = {
    "mediation_accept": "3个工作日",
    "mediation": "15日",
    "joint_review": "15日",
    "review_result": "5个工作日",
    "confirmation": "30日",
    "arbitration_accept": "5个工作日",
    "copy_served": "5个工作日",
    "answer": "10个工作日",
    "objection": "10个工作日",
    "counter_claim": "10个工作日",
    "tribunal": "5个工作日",
    "evidence": "None",
    "change_claims": "None",
    "hearing_notice": "5个工作日",
    "postpone": "3个工作日",
    "award": "45日",
    "sue": "15日",
    "annulment": "30日",
    "sue_after_annulment": "15日",
    "annulment_after_refusal": "30日",
    "court_accept": "7日",
    "court_answer": "15日",
    "appeal": "15日",
    "appeal_ruling": "10日",
    "sue_after_refused_enforcement": "30日",
    "preserved_enforcement": "3个月",
    "enforcement": "2年",
    "order_accept": "5日",
    "order_issued": "15日",
    "order_objection": "15日",
    "complaint_confirm": "10个工作日",
    "complaint_supplement": "15个工作日",
    "case_decision": "5个工作日",
    "case_transfer": "3个工作日",
    "investigation": "60个工作日",
    "statement": "5个工作日",
    "city_mediation": "10个工作日",
    "injury_by_employer": "30日",
    "injury_by_worker": "1年",
    "injury_accept": "15日",
    "injury_decision": "60日",
    "injury_served": "20日",
    "appraisal": "60日",
    "appraisal_served": "15日",
    "appraisal_again": "15日",
    "appraisal_renewed": "1年",
    "reconsideration": "60日",
    "reconsideration_decision": "60日",
    "administrative_suit": "6个月",
    "suit_after_reconsideration": "15日",
    "agency_silent": "2个月",
    "legal_aid_decision": "7日",
}
LONGER = {
    "review_result": "5个工作日",
    "award": "15日",
    "investigation": "30个工作日",
    "appraisal": "30日",
    "reconsideration_decision": "30日",
}


def test_the_table_holds_these_lengths() -> None:
    """The golden list: who changes a period changes it here too, with the text in hand."""
    assert {name: str(step.length) for name, step in STEPS.items()} == LENGTHS
    assert {name: str(step.longer) for name, step in STEPS.items() if step.longer} == LONGER


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS.keys())
def test_every_row_rests_on_the_registry(step: Step) -> None:
    """At most five articles, each with its paragraph in a law of the registry; labels are not shared."""
    assert 1 <= len(step.rules) <= 5
    for rule in step.rules:
        assert (rule.paragraph or 1) <= LAWS[rule.law].paragraphs[rule.article_key or ""]
    assert [other.label for other in STEPS.values()].count(step.label) == 1


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS.keys())
def test_three_five_and_ten_days_of_arbitration_are_working_days(step: Step) -> None:
    """办案规则 80; its 15 and 45 are days of the calendar."""
    if step.rules[0].law in ("劳动争议调解仲裁法", "劳动人事争议仲裁办案规则") and step.length:
        assert (step.length.unit == "working_days") == (step.length.number in (3, 5, 10))


@pytest.mark.parametrize(
    ("name", "event", "last", "longest"),
    [
        ("arbitration_accept", date(2026, 9, 24), date(2026, 10, 9), None),
        ("award", date(2026, 2, 13), date(2026, 3, 30), date(2026, 4, 14)),
        ("sue", date(2026, 11, 13), date(2026, 11, 28), None),
        ("postpone", date(2026, 10, 12), date(2026, 10, 8), None),
        ("hearing_notice", date(2026, 10, 12), date(2026, 9, 29), None),
        ("investigation", date(2026, 3, 2), date(2026, 5, 28), date(2026, 7, 10)),
        ("injury_by_worker", date(2024, 2, 29), date(2025, 2, 28), None),
        ("administrative_suit", date(2026, 8, 31), date(2027, 2, 28), None),
    ],
)
def test_worked_steps(name: str, event: date, last: date, longest: date | None) -> None:
    """Counted by hand on the calendar of 2026: 09-25 to 09-27 and 10-01 to 10-07 off, 09-20 and 10-10 worked."""
    assert STEPS[name].last_day(event, CALENDAR) == last
    assert STEPS[name].longest(event, CALENDAR) == longest


@given(event=st.dates(date(2024, 2, 1), date(2025, 11, 30)), name=st.sampled_from(sorted(STEPS)))
def test_a_step_ends_after_its_event_or_before_a_hearing(event: date, name: str) -> None:
    """On the right side of the event, and later still with what may be added."""
    step = STEPS[name]
    last, longest = step.last_day(event, CALENDAR), step.longest(event, CALENDAR)
    if last is None:
        assert longest is None
        return
    assert last < event if step.ahead else last > event
    assert longest is None or longest > last


def test_a_working_day_of_a_year_not_announced_is_no_number() -> None:
    """Ten working days from Christmas 2026 end in 2027."""
    with pytest.raises(YearNotLoaded):
        STEPS["answer"].last_day(date(2026, 12, 25), CALENDAR)
