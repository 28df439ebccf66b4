"""The case whose year is counted: what the person told, put in order and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from actions.calculators.calculator import Ground, Inputs
from actions.calculators.deadline_fields import (
    CLAIM,
    CONTRACT_SIGNED,
    ENDED,
    INTERRUPTED_ON,
    INTERRUPTION,
    KNOWN_ON,
    LEAVE_YEAR,
    PAUSE_END,
    PAUSE_REASON,
    PAUSE_START,
    STARTED,
    STILL_EMPLOYED,
    check_day,
    needed,
    optional_day,
)
from actions.calculators.fields import Refused
from actions.deadlines.claims import CLAIMS, REMUNERATION, ClaimKind, Events, Start
from actions.deadlines.limitation import (
    INTERRUPTIONS,
    Interruption,
    InterruptionKind,
    Pause,
    PauseReason,
    Run,
    run,
)
from actions.deadlines.periods import ending
from knowledge.working_days import WorkingDays

MOST_AHEAD = timedelta(days=366)
"""A dismissal may be announced for a day to come, but not for years."""
FIELDS = (
    CLAIM,
    STILL_EMPLOYED,
    ENDED,
    KNOWN_ON,
    STARTED,
    CONTRACT_SIGNED,
    LEAVE_YEAR,
    INTERRUPTION,
    INTERRUPTED_ON,
    PAUSE_REASON,
    PAUSE_START,
    PAUSE_END,
)
_BY_NAME = {field.name: field for field in FIELDS}


@dataclass(frozen=True)
class Case:
    """What the person told, checked: the claim, what happened, what makes the year begin anew or stop."""

    kind: ClaimKind
    events: Events
    interruption: Interruption | None
    pause: Pause | None
    pause_reason: PauseReason | None
    calendar: WorkingDays

    @property
    def pause_counts(self) -> bool:
        """Whether the obstacle is one the rules name (办案规则 28); any other is for the tribunal to weigh."""
        return self.pause is not None and self.pause_reason != "other"

    @property
    def interruptions(self) -> tuple[Interruption, ...]:
        """The interruption told, if any."""
        return (self.interruption,) if self.interruption else ()

    @property
    def pauses(self) -> tuple[Pause, ...]:
        """The pause told, if it counts."""
        return (self.pause,) if self.pause and self.pause_counts else ()

    def ran(self, start: Start) -> Run:
        """The year from a start as it ran with what was told."""
        return run(start.day, self.interruptions, self.pauses, self.calendar)

    def ends(self, ran: Run) -> date:
        """The legal last day of a year as it ran."""
        return ending(ran.last_day, self.calendar).legal


def read_case(inputs: Inputs, ground: Ground) -> Case:
    """The case of the inputs. Raises Refused for what cannot be right, and for what this claim cannot do without."""
    kind = cast(ClaimKind, inputs.choice("claim"))
    events = Events(
        known_on=optional_day(inputs, "known_on"),
        work_start=optional_day(inputs, "work_start"),
        work_end=optional_day(inputs, "work_end"),
        contract_signed=optional_day(inputs, "contract_signed"),
        leave_year=int(inputs.number("leave_year")) if "leave_year" in inputs else None,
    )
    _check(inputs, kind, events, ground.today)
    pause = _pause(inputs, ground.today)
    reason = cast(PauseReason, inputs.choice("pause_reason")) if pause else None
    return Case(kind, events, _interruption(inputs, ground.today), pause, reason, ground.calendar)


def _check(inputs: Inputs, kind: ClaimKind, events: Events, today: date) -> None:
    """Raises Refused for dates that cannot be right, and for the one this claim cannot do without."""
    for field, day in ((KNOWN_ON, events.known_on), (STARTED, events.work_start)):
        check_day(field, day, today)
    check_day(CONTRACT_SIGNED, events.contract_signed, today)
    check_day(ENDED, events.work_end, today + MOST_AHEAD)
    if events.work_start and events.work_end and events.work_end < events.work_start:
        raise Refused(
            "work_end", f"离职日期（{events.work_end}）早于入职日期（{events.work_start}），请再核对。"
        )
    if events.work_start and events.contract_signed and events.contract_signed < events.work_start:
        raise Refused("contract_signed", "补签合同的日期早于入职日期，请再核对：哪天签的？")
    _check_leave_year(events, today)
    if inputs.yes("still_employed") and events.work_end and events.work_end < today:
        raise Refused("still_employed", f"您说{events.work_end}离职，现在还在这家单位上班吗？")
    if kind in REMUNERATION and "still_employed" not in inputs and not events.work_end:
        raise needed(STILL_EMPLOYED)
    needs = CLAIMS[kind].needs
    if not (kind in REMUNERATION and inputs.yes("still_employed")) and not any(
        getattr(events, name) for name in needs
    ):
        raise needed(_BY_NAME[needs[0]])


def _check_leave_year(events: Events, today: date) -> None:
    """Raises Refused for a year to come, and for one in which the person did not work here."""
    year = events.leave_year
    if year and year > today.year:
        raise Refused(LEAVE_YEAR.name, f"{year}年还没有到，请再核对。{LEAVE_YEAR.ask}")
    if year and events.work_end and year > events.work_end.year:
        raise Refused(LEAVE_YEAR.name, f"{events.work_end}已经离职，没有{year}年的年休假。{LEAVE_YEAR.ask}")
    if year and events.work_start and year < events.work_start.year:
        raise Refused(LEAVE_YEAR.name, f"{events.work_start}才入职，没有{year}年的年休假。{LEAVE_YEAR.ask}")


def _interruption(inputs: Inputs, today: date) -> Interruption | None:
    kind = inputs.choice("interruption") if "interruption" in inputs else "none"
    on = optional_day(inputs, "interrupted_on")
    check_day(INTERRUPTED_ON, on, today)
    if kind in INTERRUPTIONS and on is None:
        raise needed(INTERRUPTED_ON)
    if on is not None and "interruption" not in inputs:
        raise needed(INTERRUPTION)
    return Interruption(cast(InterruptionKind, kind), on) if kind in INTERRUPTIONS and on else None


def _pause(inputs: Inputs, today: date) -> Pause | None:
    told = [field for field in (PAUSE_REASON, PAUSE_START, PAUSE_END) if field.name in inputs]
    if not told:
        return None
    for field in (PAUSE_REASON, PAUSE_START, PAUSE_END):
        if field not in told:
            raise needed(field)
    start, end = inputs.day("pause_start"), inputs.day("pause_end")
    check_day(PAUSE_START, start, today)
    check_day(PAUSE_END, end, today)
    if end < start:
        raise Refused("pause_end", f"{PAUSE_END.label}（{end}）早于{start}，请再核对一下。{PAUSE_END.ask}")
    return Pause(start, end)
