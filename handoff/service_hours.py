"""When people answer people: spans of a working day, on the real Chinese working calendar. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from knowledge.working_days import WorkingDays, YearNotLoaded
from store.clock import CHINA

ALWAYS = "always"
_SPAN = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
_SATURDAY, _DAY_MINUTES, _LOOK_DAYS = 5, 24 * 60, 30


@dataclass(frozen=True)
class ServiceHours:
    """`spans` in minutes of the civil day, the end not included; empty: at any hour of any day."""

    spans: Sequence[tuple[int, int]]
    working_days: WorkingDays

    def is_open(self, at: datetime) -> bool:
        """Whether staff answer at an instant."""
        local = at.astimezone(CHINA)
        if not self.spans:
            return True
        minute = local.hour * 60 + local.minute
        return self._is_working(local.date()) and any(start <= minute < end for start, end in self.spans)

    def next_opening(self, at: datetime) -> datetime | None:
        """The next time they begin, after an instant; None where it is always open."""
        local = at.astimezone(CHINA)
        for days in range(_LOOK_DAYS if self.spans else 0):
            day = local.date() + timedelta(days)
            for start, _ in self.spans:
                begins = datetime.combine(day, time(start // 60, start % 60), CHINA)
                if begins > local and self._is_working(day):
                    return begins
        return None

    def told(self) -> str:
        """The hours as people read them."""
        if not self.spans:
            return "每天全天"
        return "工作日 " + "、".join(f"{_clock(start)}—{_clock(end)}" for start, end in self.spans)

    def _is_working(self, day: date) -> bool:
        try:
            return self.working_days.is_working(day)
        except YearNotLoaded:  # not announced yet: the plain week is the best that can be said
            return day.weekday() < _SATURDAY


def parse_spans(text: str) -> tuple[tuple[int, int], ...]:
    """`09:00-12:00,13:00-17:30` as minutes; `always` as no span at all. ValueError for anything else."""
    if text.strip() == ALWAYS:
        return ()
    spans: list[tuple[int, int]] = []
    for part in text.replace("，", ",").split(","):
        found = _SPAN.fullmatch(part.strip())
        if not found:
            raise ValueError("应为 09:00-12:00,13:00-17:30 这样的时段，或者 always")
        hour, minute, to_hour, to_minute = map(int, found.groups())
        start, end = hour * 60 + minute, to_hour * 60 + to_minute
        if not (start < end <= _DAY_MINUTES and max(minute, to_minute) < 60):
            raise ValueError(f"时段 {part.strip()} 的结束应晚于开始，最晚 24:00")
        if spans and start < spans[-1][1]:
            raise ValueError("时段应按先后排列，不重叠")
        spans.append((start, end))
    return tuple(spans)


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02d}"
