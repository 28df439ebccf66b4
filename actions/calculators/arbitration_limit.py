"""The year within which arbitration is to be applied for (劳动争议调解仲裁法 27)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ArbitrationLimit:
    """The last day of the year, and the days left to it (negative once it has passed).

    A passed limit never means that arbitration is closed: the commission accepts the case
    (劳动人事争议仲裁办案规则 30) and the employer may not raise it at all.
    """

    last_day: date
    days_left: int


def arbitration_limit(known_on: date, today: date) -> ArbitrationLimit:
    """One year from the day the person knew of the wrong; 29 February ends on 28 February."""
    try:
        last_day = known_on.replace(year=known_on.year + 1)
    except ValueError:
        last_day = date(known_on.year + 1, 2, 28)
    return ArbitrationLimit(last_day, (last_day - today).days)
