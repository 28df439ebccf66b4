"""A day as a calendar file, by a plain link: browsers inside apps save no file that a page made itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Path, Response

from actions.deadlines.calendar_file import Reminder, calendar_file
from channels.web.problems import Problem
from knowledge.working_days import WorkingDays
from store.clock import CHINA

PATH = "/api/reminders"
AHEAD = timedelta(days=3 * 366)
"""Longer than any period we tell."""


def reminder_routes(calendar: WorkingDays, *, now: Callable[[], datetime]) -> APIRouter:
    """GET /api/reminders/2026-12-08.ics. The day is all it tells: no number, no case, nobody's name."""
    router = APIRouter()

    @router.get(PATH + "/{day}.ics", response_class=Response)
    def remind(day: Annotated[date, Path()]) -> Response:
        today = now().astimezone(CHINA).date()
        if not today <= day <= today + AHEAD:
            raise Problem(404, "这一天已经过了，或者太远了。")
        reminder = Reminder(case="web", step=day.isoformat(), last_day=day)
        headers = {"Content-Disposition": f'attachment; filename="{day}.ics"', "Cache-Control": "no-store"}
        return Response(calendar_file([reminder], calendar, now()), media_type="text/calendar", headers=headers)

    return router
