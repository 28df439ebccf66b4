"""The real figures, calendar and districts that the calculators' tests stand on."""

from __future__ import annotations

from datetime import date
from functools import cache

from actions.calculators.calculator import Ground
from knowledge.districts import HOME, Districts, load_districts
from knowledge.figures import Figures, load_figures
from knowledge.working_days import WorkingDays, load_working_days


@cache
def _loaded() -> tuple[Figures, WorkingDays, Districts]:
    return load_figures(), load_working_days(), load_districts()


def ground(today: date) -> Ground:
    """The knowledge folder as it is, on `today`, somewhere in the city."""
    figures, calendar, districts = _loaded()
    return Ground(figures, calendar, today, HOME, districts)
