"""The statutory clocks of a filing (重庆市劳动保障监察条例), in working days after the day itself."""

from __future__ import annotations

from datetime import date

from knowledge.working_days import WorkingDays, YearNotLoaded

CONFIRM_WORKING_DAYS = 10
"""第二十二条: a complaint not handed in on paper is confirmed within ten working days."""

DECIDE_WORKING_DAYS = 5
"""第二十五条: whether to open a case is decided within five working days of receipt, or of the supplement."""


def confirm_by(filed_on: date, calendar: WorkingDays) -> date | None:
    """The last day to confirm a complaint; None while that year's holidays are not announced."""
    try:
        return calendar.add(filed_on, CONFIRM_WORKING_DAYS)
    except YearNotLoaded:
        return None
