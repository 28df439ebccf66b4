"""The limitation watch: for every claim of a person its start, its last day and the last safe one, the nearest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from actions.deadlines.calendar_file import Reminder
from actions.deadlines.claims import CLAIMS, ClaimKind, Events, Start
from actions.deadlines.limitation import Interruption, Pause, Run, run
from actions.deadlines.periods import days_left, ending
from knowledge.working_days import WorkingDays


@dataclass(frozen=True)
class Watched:
    """One claim as of today. `safe_day` None: the holidays of that year are not announced.

    `days_left` are counted to the legal last day, which is later than the counted one where that is a day off; below 0
    means 可能超过时效, never that arbitration is closed (劳动人事争议仲裁办案规则 30).
    """

    kind: ClaimKind
    start: Start
    run: Run
    safe_day: date | None
    days_left: int
    legal_aid_first: bool

    def reminder(self, case: str) -> Reminder:
        """The event for the person's calendar; `case` is a key of ours, no name."""
        return Reminder(case, self.kind, self.run.last_day)


def earliest(
    starts: Sequence[Start],
    interruptions: Iterable[Interruption] = (),
    pauses: Iterable[Pause] = (),
    calendar: WorkingDays | None = None,
) -> tuple[Start, Run]:
    """Of several methods the one whose year ends first. Raises ValueError where there is no start."""
    events, stops = tuple(interruptions), tuple(pauses)
    return min(
        ((start, run(start.day, events, stops, calendar)) for start in starts),
        key=lambda counted: counted[1].last_day,
    )


def watch(
    kinds: Iterable[ClaimKind],
    events: Events,
    calendar: WorkingDays,
    today: date,
    interruptions: Mapping[ClaimKind, Sequence[Interruption]] | None = None,
) -> list[Watched]:
    """Every claim whose year runs; an interruption counts for the claim it was made for alone."""
    found = []
    for kind in kinds:
        if not (starts := CLAIMS[kind].starts(events)):
            continue
        start, ran = earliest(starts, (interruptions or {}).get(kind, ()), (), calendar)
        end = ending(ran.last_day, calendar)
        left = days_left(end.legal, today)
        found.append(Watched(kind, start, ran, end.safe, left, end.is_pressing(today)))
    return sorted(found, key=lambda watched: watched.run.last_day)
