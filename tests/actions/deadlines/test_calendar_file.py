"""The calendar file, read back as RFC 5545 asks."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

import pytest

from actions.deadlines.calendar_file import Reminder, calendar_file
from actions.deadlines.claims import Events
from actions.deadlines.watch import watch
from knowledge.working_days import load_working_days

CALENDAR = load_working_days()
MADE = datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=8)))
REMINDERS = [
    Reminder("case-1", "severance", date(2026, 11, 30)),
    Reminder("case-1", "wages", date(2027, 9, 10)),
]


def unfolded(file: bytes) -> list[str]:
    """The content lines; every break is CRLF, none is left within a line."""
    assert file.endswith(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    return file.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def components(lines: list[str], name: str) -> list[list[str]]:
    """The lines of each component of a name."""
    text = "\n".join(lines)
    return [body.split("\n") for body in re.findall(rf"BEGIN:{name}\n(.*?)\nEND:{name}", text, re.DOTALL)]


def properties(lines: list[str]) -> dict[str, str]:
    """Name, parameters included → value; of repeated ones the first."""
    return {name: value for name, _, value in (line.partition(":") for line in reversed(lines))}


def test_lines_are_at_most_75_octets_and_cut_between_characters() -> None:
    """Each part alone is valid UTF-8."""
    for line in calendar_file(REMINDERS, CALENDAR, MADE).split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_the_file_is_a_calendar_with_its_events() -> None:
    """Version and product first; components close in the order they opened."""
    lines = unfolded(calendar_file(REMINDERS, CALENDAR, MADE))
    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//labour//deadlines//ZH"]
    assert lines[-1] == "END:VCALENDAR"
    opened: list[str] = []
    for line in lines:
        if line.startswith("BEGIN:"):
            opened.append(line[6:])
        elif line.startswith("END:"):
            assert opened.pop() == line[4:]
    assert opened == []
    assert len(components(lines, "VEVENT")) == 2


def test_an_event_is_a_whole_day_with_two_alarms() -> None:
    """On the last safe day, Friday before Monday the 30th; a week and a day before it rings."""
    (event, unknown) = components(unfolded(calendar_file(REMINDERS, CALENDAR, MADE)), "VEVENT")
    told = properties(event)
    assert told["DTSTART;VALUE=DATE"] == "20261127"
    assert told["DTEND;VALUE=DATE"] == "20261128"
    assert told["DTSTAMP"] == "20261124T013000Z"
    alarms = [properties(alarm) for alarm in components(event, "VALARM")]
    assert [alarm["TRIGGER"] for alarm in alarms] == ["-P7D", "-P1D"]
    assert all(alarm["ACTION"] == "DISPLAY" and alarm["DESCRIPTION"] for alarm in alarms)
    assert properties(unknown)["DTSTART;VALUE=DATE"] == "20270910"


def test_the_same_step_keeps_its_identity() -> None:
    """Moved to another day it is the same event; of another case or step it is another."""
    first = Reminder("case-1", "wages", date(2027, 9, 10)).uid
    assert Reminder("case-1", "wages", date(2027, 10, 8)).uid == first
    assert Reminder("case-2", "wages", date(2027, 9, 10)).uid != first
    assert Reminder("case-1", "sue", date(2027, 9, 10)).uid != first


def test_the_words_betray_nothing() -> None:
    """Whoever looks over a shoulder reads of no claim, no authority and no employer, keys included."""
    watched = watch(("wages",), Events(work_end=date(2026, 5, 6)), CALENDAR, date(2026, 11, 24))
    text = "".join(unfolded(calendar_file([one.reminder("重庆某某公司") for one in watched], CALENDAR, MADE)))
    for word in ("公司", "工资", "仲裁", "投诉", "劳动", "wages", "单位"):
        assert word not in text


def test_a_time_without_a_zone_is_refused() -> None:
    """An instant needs one."""
    with pytest.raises(ValueError, match="time zone"):
        calendar_file(REMINDERS, CALENDAR, datetime(2026, 11, 24))
