"""What makes the year begin anew as people tell it, and what they deny or do not mean."""

from __future__ import annotations

from datetime import date

import pytest

from actions.deadlines.interruption_heard import interruption_in
from actions.deadlines.limitation import run
from actions.deadlines.watch_heard import asks_to_watch, heard, interruption_told

TODAY = date(2026, 11, 27)
LEFT = date(2025, 6, 5)


@pytest.mark.parametrize(
    ("clause", "kind", "on"),
    [
        ("2026年1月5日我投诉过", "complaint", date(2026, 1, 5)),
        ("投诉过是2026年1月5日", "complaint", date(2026, 1, 5)),
        ("2026年3月2日找老板要过工资", "demanded", date(2026, 3, 2)),
        ("我2026年3月2日跟公司要过一次钱", "demanded", date(2026, 3, 2)),
        ("2026年3月2日不断催过", "demanded", date(2026, 3, 2)),
        ("2026年3月2日因为没发工资投诉过", "complaint", date(2026, 3, 2)),
        ("2026年3月2日我老公去仲裁过", "filed", date(2026, 3, 2)),
        ("2026年1月5日老板答应3月给", "promised", date(2026, 1, 5)),
        ("2026年1月5日老板答应过年给", "promised", date(2026, 1, 5)),
        ("老板2026年5月6日打了欠条", "promised", date(2026, 5, 6)),
    ],
)
def test_a_step_or_a_promise_is_heard_with_its_day(clause: str, kind: str, on: date) -> None:
    """The speaker's own step, the employer's promise, and the day it was made."""
    assert interruption_in(clause, TODAY) == (kind, on)


@pytest.mark.parametrize(
    "clause",
    [
        "到2026年1月还没申请过仲裁",
        "2026年2月要过年老板也没给",
        "2026年3月要过几天才能发",
        "快要过期了是2026年3月",
        "2026年1月从没投诉过",
        "2026年1月没去劳动局反映过",
        "2026年3月从来没有跟公司要过钱",
        "2026年3月没好意思去要过",
        "2026年1月老板没答应给",
        "2026年1月老板说答应不了",
        "2026年1月老板不肯答应",
        "2026年3月公司答应了不给",
        "去年11月老板没给我写欠条",
        "老板答应2026年3月给",
        "2026年1月入职时公司承诺月薪6000",
        "2026年1月同事投诉过",
        "2026年1月我被客户投诉过",
        "2026年1月我答应了给他们补偿",
        "我投诉过",
    ],
)
def test_what_was_denied_or_meant_otherwise_is_none(clause: str) -> None:
    """没, 不肯, 要过年, a colleague's step, what was promised on hiring, and what has no day."""
    assert interruption_in(clause, TODAY) is None


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("到2026年1月还没申请过仲裁", date(2026, 6, 5)),
        ("2026年2月要过年老板也没给", date(2026, 6, 5)),
        ("2026年1月老板没答应给", date(2026, 6, 5)),
        ("2026年1月5日我投诉过", date(2027, 1, 5)),
    ],
)
def test_a_denied_step_leaves_the_last_day_where_it_is(told: str, last: date) -> None:
    """The year from 2025-06-05 ends on 2026-06-05; only what was done begins it anew."""
    given = heard(f"2025年6月5日离职，{told}", TODAY)
    assert run(LEFT, interruption_told(given, TODAY)).last_day == last


def test_what_a_whole_year_brings_is_no_question_for_time() -> None:
    """一年到头5万 answers for the wage."""
    assert not asks_to_watch("一年到头5万")
    assert asks_to_watch("一年到没到")
