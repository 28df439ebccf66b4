"""The one clock: instants in UTC, civil dates in China."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

CHINA = ZoneInfo("Asia/Shanghai")


def midnight(day: date) -> datetime:
    """The instant a civil day begins in China."""
    return datetime.combine(day, time(), CHINA)


class Clock:
    """Tells the time. A `frozen` date stands still while the time of day runs on (LABOUR_TODAY).

    A frozen clock repeats its day: at midnight in China it jumps back 24 hours.
    """

    def __init__(self, frozen: date | None = None) -> None:
        self._frozen = frozen

    def now(self) -> datetime:
        """The instant, aware, in UTC."""
        now = datetime.now(CHINA)
        if self._frozen is not None:
            now = datetime.combine(self._frozen, now.time(), CHINA)
        return now.astimezone(UTC)

    def today(self) -> date:
        """The civil date in Asia/Shanghai."""
        return self.now().astimezone(CHINA).date()
