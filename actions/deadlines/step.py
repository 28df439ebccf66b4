"""One row of the procedural calendar: who has to do what, counted from when, how long, by which article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from actions.deadlines.periods import Length, last_day
from knowledge.schema import Reference
from knowledge.working_days import WorkingDays

Who = Literal["you", "employer", "both", "agency"]
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Step:
    """A period of a procedure. `since` is the event it counts from; `then` what holds once it has passed.

    `length` None: the authority sets it, the paper that was received tells it. `longer` is what may be added;
    `ahead` counts the working days back from the event; with `opens` the day is the first on which it may be done, the
    one after the period.
    Of several `rules` the governing one comes first.
    """

    name: str
    label: str
    who: Who
    since: str
    length: Length | None
    rules: tuple[Reference, ...]
    then: str = ""
    longer: Length | None = None
    ahead: bool = False
    opens: bool = False

    @property
    def is_waited_for(self) -> bool:
        """Whether the person can only wait for the day: nothing of theirs falls due on it."""
        return self.who == "agency" or self.opens

    @property
    def is_for_a_person(self) -> bool:
        """Whether it falls due for somebody who may have legal aid, not for an employer alone."""
        return self.who in ("you", "both") and not self.opens

    def last_day(self, event: date, calendar: WorkingDays) -> date | None:
        """The last day as it is counted, or the day it opens; None where the authority sets it. Raises YearNotLoaded."""
        if self.length is None:
            return None
        if self.ahead:
            return calendar.before(event, self.length.number)
        last = last_day(event, self.length, calendar)
        return last + _DAY if self.opens else last

    def longest(self, event: date, calendar: WorkingDays) -> date | None:
        """The last day with everything that may be added, None where nothing may. Raises YearNotLoaded."""
        if self.length is None or self.longer is None:
            return None
        return last_day(last_day(event, self.length, calendar), self.longer, calendar)


def working(number: int) -> Length:
    """So many working days."""
    return Length(number, "working_days")


def days(number: int) -> Length:
    """So many days of the calendar."""
    return Length(number, "days")
