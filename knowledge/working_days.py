"""The real Chinese working calendar: weekends, statutory holidays and the weekend days worked instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from pydantic import model_validator

from knowledge.load import KNOWLEDGE, read_yaml
from knowledge.schema import Period, Record, Text

_SATURDAY = 5
_DAY = timedelta(days=1)


class YearNotLoaded(Exception):
    """The holidays of `year` are not announced, or not entered yet: no working day of it can be told."""

    def __init__(self, year: int) -> None:
        super().__init__(str(year))
        self.year = year


class Holiday(Period):
    """One run of days off, weekends inside it included."""

    name: Text


class WorkingYear(Record):
    """The State Council's arrangement for one year; `makeup` are Saturdays and Sundays that are worked."""

    year: int
    source: Text
    holidays: tuple[Holiday, ...]
    makeup: tuple[date, ...]

    @model_validator(mode="after")
    def _consistent(self) -> WorkingYear:
        for day in self.makeup:
            if day.year != self.year or day.weekday() < _SATURDAY or self.is_holiday(day):
                raise ValueError(f"{day} cannot be a make-up working day of {self.year}")
        return self

    def is_holiday(self, day: date) -> bool:
        """Whether a day lies in one of the year's holidays."""
        return any(holiday.covers(day) for holiday in self.holidays)


class WorkingCalendar(Record):
    """The whole file."""

    years: tuple[WorkingYear, ...]


class WorkingDays:
    """Tells working days for the years it was given, and raises YearNotLoaded for every other one."""

    def __init__(self, years: Sequence[WorkingYear]) -> None:
        self._years = {year.year: year for year in years}

    def is_working(self, day: date) -> bool:
        """Whether a day is worked."""
        year = self._years.get(day.year)
        if year is None:
            raise YearNotLoaded(day.year)
        return day in year.makeup or (day.weekday() < _SATURDAY and not year.is_holiday(day))

    def add(self, start: date, working_days: int) -> date:
        """The `working_days`-th working day after `start`; `start` itself never counts."""
        day = start
        for _ in range(working_days):
            day += _DAY
            while not self.is_working(day):
                day += _DAY
        return day

    def before(self, end: date, working_days: int = 1) -> date:
        """The `working_days`-th working day before `end`; `end` itself never counts."""
        day = end
        for _ in range(working_days):
            day -= _DAY
            while not self.is_working(day):
                day -= _DAY
        return day


def load_working_days(root: Path = KNOWLEDGE) -> WorkingDays:
    """The calendar of the knowledge folder."""
    calendar = WorkingCalendar.model_validate(read_yaml(root / "regions" / "working_days.yml"))
    return WorkingDays(calendar.years)
