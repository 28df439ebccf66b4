"""Deadlines as a calendar file (RFC 5545) for the person's own telephone.

Other people see a calendar: its words are fixed here and neutral, no claim, no authority, no employer's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from uuid import UUID, uuid5

from actions.deadlines.periods import last_safe_day
from knowledge.working_days import WorkingDays, YearNotLoaded

OCTETS = 75
"""The longest line, its break not counted (RFC 5545 3.1)."""
ALARMS = ("-P7D", "-P1D")
"""One week and one day before."""
_NAMESPACE = UUID("6f3f0b1e-8c43-4d0e-9a55-2c1d0c5f7a10")
_TITLE = "重要日期：把材料交上去"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Reminder:
    """A day to be reminded of. `case` and `step` are keys of ours that make the event's stable identity."""

    case: str
    step: str
    last_day: date

    @property
    def uid(self) -> str:
        """The same for the same step of the same case: a new file moves the event, it adds none."""
        return str(uuid5(_NAMESPACE, f"{self.case}/{self.step}"))


def calendar_file(reminders: Iterable[Reminder], calendar: WorkingDays, made_at: datetime) -> bytes:
    """The file, UTF-8. What ends on the same day is one event. Each lies on the last safe day; on the last day where its year is not announced.

    `made_at` is an instant with its time zone; raises ValueError without one.
    """
    if made_at.tzinfo is None:
        raise ValueError("made_at needs a time zone")
    stamp = made_at.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//labour//deadlines//ZH"]
    by_day: dict[date, list[Reminder]] = {}
    for reminder in reminders:
        by_day.setdefault(reminder.last_day, []).append(reminder)
    for together in by_day.values():
        lines += _event(together, calendar, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _event(together: Sequence[Reminder], calendar: WorkingDays, stamp: str) -> list[str]:
    """One event for everything that ends on one day; how many they are is told, not what: others see a calendar."""
    reminder = together[0]
    several = f"这一天到期的有{len(together)}件事。" if len(together) > 1 else ""
    try:
        day = last_safe_day(reminder.last_day, calendar)
    except YearNotLoaded:
        day = reminder.last_day
    return [
        "BEGIN:VEVENT",
        f"UID:{reminder.uid}",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + _DAY:%Y%m%d}",
        f"SUMMARY:{_TITLE}",
        f"DESCRIPTION:最后一天是{reminder.last_day}。{several}请提前办好，别拖到当天；详情看您自己的记录。",
        "TRANSP:TRANSPARENT",
        *(line for before in ALARMS for line in _alarm(before)),
        "END:VEVENT",
    ]


def _alarm(before: str) -> list[str]:
    return ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_TITLE}", f"TRIGGER:{before}", "END:VALARM"]


def _folded(line: str) -> Iterator[bytes]:
    """The line in parts of at most 75 octets, no character cut; each part after the first begins with a space."""
    part = b""
    for character in line:
        octets = character.encode()
        if len(part) + len(octets) > OCTETS:
            yield part
            part = b" "
        part += octets
    yield part
