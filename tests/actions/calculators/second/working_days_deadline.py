"""Deadlines of the procedure again, each read from its article; make-up days by the published calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import chinese_calendar
from hypothesis import strategies as st

from tests.actions.calculators.period_end import first_worked, period_end

WORKING = {
    "mediation_accept": 3,  # 企业劳动争议协商调解规定 22
    "review_result": 5,  # 办案规则 76, 80
    "arbitration_accept": 5,  # 劳动争议调解仲裁法 29, 办案规则 80
    "copy_served": 5,  # 30(1)
    "answer": 10,  # 30(2)
    "objection": 10,  # 办案规则 10: before the answer is due
    "counter_claim": 10,  # 办案规则 36
    "tribunal": 5,  # 32
    "complaint_confirm": 10,  # 重庆市劳动保障监察条例 22(1)
    "complaint_supplement": 15,  # 22(2)
    "case_decision": 5,  # 25
    "case_transfer": 3,  # 19
    "investigation": 60,  # 30
    "statement": 5,  # 33(2)
    "city_mediation": 10,  # 36(3)
}
BEFORE = {"hearing_notice": 5, "postpone": 3}
"""劳动争议调解仲裁法 35: working days before the hearing."""
NATURAL = {
    "mediation": 15,  # 劳动争议调解仲裁法 14(3)
    "joint_review": 15,  # 办案规则 74
    "confirmation": 30,  # 民事诉讼法 205
    "award": 45,  # 43(1)
    "sue": 15,  # 48, 50
    "annulment": 30,  # 49(1)
    "sue_after_annulment": 15,  # 49(3)
    "sue_after_refused_enforcement": 30,  # 劳动争议司法解释一 24
    "annulment_after_refusal": 30,  # 劳动争议司法解释一 20, 21
    "court_accept": 7,  # 民事诉讼法 126
    "court_answer": 15,  # 128
    "appeal": 15,  # 171(1)
    "appeal_ruling": 10,  # 171(2)
    "order_accept": 5,  # 226
    "order_issued": 15,  # 227(1)
    "order_objection": 15,  # 227(2)
    "injury_by_employer": 30,  # 工伤保险条例 17(1)
    "injury_accept": 15,  # 工伤认定办法 8
    "injury_decision": 60,  # 工伤保险条例 20(1)
    "injury_served": 20,  # 工伤认定办法 22
    "appraisal": 60,  # 工伤保险条例 25(2)
    "appraisal_served": 15,  # 劳动能力鉴定管理办法 17
    "appraisal_again": 15,  # 工伤保险条例 26
    "reconsideration": 60,  # 行政复议法 20
    "reconsideration_decision": 60,  # 62
    "suit_after_reconsideration": 15,  # 行政诉讼法 45
    "legal_aid_decision": 7,  # 法律援助法 43
}
MONTHS = {"enforcement": 24, "administrative_suit": 6, "injury_by_worker": 12, "preserved_enforcement": 3}
"""民事诉讼法 250; 行政诉讼法 46; 工伤保险条例 17(2); 劳动争议司法解释一 49(2)."""
OPENS = {"agency_silent": 2, "appraisal_renewed": 12}
"""行政诉讼法 47(1); 工伤保险条例 28: so many months have to be over."""
DAYS = st.dates(date(2024, 1, 20), date(2026, 8, 1))
STEP = st.fixed_dictionaries(
    {"step": st.sampled_from(sorted(WORKING | BEFORE | NATURAL)), "event_date": DAYS}
)
LONG = st.fixed_dictionaries(
    {
        "step": st.sampled_from(sorted(MONTHS | OPENS)),
        "event_date": st.dates(date(2023, 1, 1), date(2024, 12, 1)),
    }
)
COUNTED = st.fixed_dictionaries(
    {
        "event_date": DAYS,
        "days": st.integers(1, 60),
        "counted_as": st.sampled_from(("working", "natural")),
    }
)
INPUTS = STEP | LONG | COUNTED
ONE = timedelta(1)


def expected(given: Mapping[str, Any], today: date) -> date:
    """Working days one by one; natural days and months by the calendar, on to a worked day (民事诉讼法 85)."""
    day, step = given["event_date"], given.get("step")
    if step in BEFORE:
        return _count(day, BEFORE[step], -ONE)
    if step in WORKING or given.get("counted_as") == "working":
        return _count(day, WORKING[step] if step else given["days"], ONE)
    if step in OPENS:
        return period_end(day, OPENS[step]) + ONE
    if step in MONTHS:
        return first_worked(period_end(day, MONTHS[step]))
    return first_worked(day + timedelta(NATURAL[step] if step else given["days"]))


def _count(day: date, number: int, onward: timedelta) -> date:
    while number:
        day += onward
        number -= chinese_calendar.is_workday(day)
    return day
