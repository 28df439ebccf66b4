"""The day by which a complaint must be confirmed."""

from __future__ import annotations

from datetime import date

from handoff.clocks import confirm_by
from knowledge.working_days import load_working_days

CALENDAR = load_working_days()


def test_a_complaint_is_confirmed_within_ten_working_days() -> None:
    """重庆市劳动保障监察条例 22; counted over the National Day holiday of 2026 and its make-up days."""
    assert confirm_by(date(2026, 11, 24), CALENDAR) == date(2026, 12, 8)
    assert confirm_by(date(2026, 9, 24), CALENDAR) == date(2026, 10, 15)


def test_no_date_is_told_for_a_year_without_a_calendar() -> None:
    """Rather none than a guessed one."""
    assert confirm_by(date(2026, 12, 24), CALENDAR) is None
