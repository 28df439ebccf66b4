"""Which statutory period runs for a ticket, since when, until when: one table, one way of counting.

The first day never counts (民法典 201). Days excluded by law are skipped, not added: a period of sixty working
days paused for ten working days ends ten working days later. Periods are told as the law writes them; that
one ending on a day off runs on to the next working day (民法典 203) is not relied on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from handoff.clocks import CONFIRM_WORKING_DAYS, DECIDE_WORKING_DAYS
from handoff.ticket import Channel, Kind, Status
from knowledge.schema import Reference, article
from knowledge.working_days import WorkingDays, YearNotLoaded

TermName = Literal[
    "confirm", "supplement", "decide", "investigate", "jurisdiction", "mediate", "accept", "award"
]
Silence = Literal["not_openable", "deemed_opened", "complain", "arbitrate", "sue"]
Cause = Literal["suspended", "announced", "audited", "appraised", "supplementing", "assigning_jurisdiction"]
"""Why time does not count: 重庆市劳动保障监察条例 40; of these 劳动人事争议仲裁办案规则 46(6) has the first two."""

_CITY = "重庆市劳动保障监察条例"
_RULES = "劳动人事争议仲裁办案规则"
_MEDIATION = "劳动争议调解仲裁法"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Rule:
    """One statutory period. `silence` is what follows by law when it passes without an answer."""

    name: TermName
    length: int
    working: bool
    grounds: tuple[Reference, ...]
    silence: Silence | None = None
    longer: int = 0


CONFIRM = Rule(
    "confirm", CONFIRM_WORKING_DAYS, True, (article(_CITY, 22, 1), article(_CITY, 26, 1, 5)), "not_openable"
)
SUPPLEMENT = Rule("supplement", 15, True, (article(_CITY, 22, 2),))
DECIDE = Rule(
    "decide", DECIDE_WORKING_DAYS, True, (article(_CITY, 25), article(_CITY, 26, 2)), "deemed_opened"
)
INVESTIGATE = Rule("investigate", 60, True, (article(_CITY, 30), article(_CITY, 40)), "complain", longer=30)
JURISDICTION = Rule("jurisdiction", 3, True, (article(_CITY, 19),))
MEDIATE = Rule("mediate", 15, False, (article(_MEDIATION, 14, 3),), "arbitrate")
ACCEPT = Rule("accept", 5, True, (article(_MEDIATION, 29), article(_RULES, 80)), "sue")
AWARD = Rule("award", 45, False, (article(_MEDIATION, 43, 1), article(_RULES, 46)), "sue", longer=15)
RULES = (CONFIRM, SUPPLEMENT, DECIDE, INVESTIGATE, JURISDICTION, MEDIATE, ACCEPT, AWARD)

_CAUSES: dict[TermName, tuple[Cause, ...]] = {
    "investigate": get_args(Cause),
    "award": ("suspended", "announced"),
}

_OPEN: tuple[Status, ...] = ("case_opened", "deemed_opened", "in_progress")
_INSPECTION: dict[Status, Rule] = {
    "awaiting_confirmation": CONFIRM,
    "supplement_requested": SUPPLEMENT,
    "filed": DECIDE,
    "transferred": JURISDICTION,
    **dict.fromkeys(_OPEN, INVESTIGATE),
}
_ARBITRATION: dict[Status, Rule] = {"filed": ACCEPT, **dict.fromkeys(_OPEN, AWARD)}
_MEDIATED: dict[Status, Rule] = {"filed": MEDIATE, "in_progress": MEDIATE, "case_opened": MEDIATE}
_BY_CHANNEL: dict[Channel, dict[Status, Rule]] = {
    "inspection": _INSPECTION,
    "arbitration": _ARBITRATION,
    "mediation": _MEDIATED,
}


@dataclass(frozen=True)
class Happened:
    """Something a period is counted by: a status taken, a pause, its end, or an approved extension.

    For `supplement_requested` the day is the one the person received the notice on (重庆市劳动保障监察条例 22, 2).
    """

    what: Status | Literal["paused", "resumed", "extended"]
    on: date
    cause: Cause | None = None


@dataclass(frozen=True)
class Term:
    """The period that runs. `due` is its last day; None while it is paused or its year's calendar is not loaded."""

    rule: Rule
    since: date
    due: date | None
    paused: Cause | None = None
    extended: bool = False

    def is_overdue(self, today: date) -> bool:
        """Whether the last day has passed."""
        return self.due is not None and today > self.due


def term(kind: Kind, channel: Channel, history: Sequence[Happened], calendar: WorkingDays) -> Term | None:
    """The period that runs after `history`, oldest first; None where the law sets none.

    A report has no period to decide in and is never deemed opened: 重庆市劳动保障监察条例 25 and 26 speak of
    complaints (投诉). The periods of a case once opened hold for both.
    """
    statuses = [each for each in history if each.what not in ("paused", "resumed", "extended")]
    if not statuses:
        return None
    status: Status = statuses[-1].what  # type: ignore[assignment]
    rule = _BY_CHANNEL.get(channel, {}).get(status)
    if rule is None or (kind == "report" and rule in (CONFIRM, DECIDE)):
        return None
    since = _since(rule, statuses)
    later = [each for each in history if each.on >= since]
    pauses, paused = _pauses(rule, later)
    extended = any(each.what == "extended" for each in later) and bool(rule.longer)
    if paused:
        return Term(rule, since, None, paused, extended)
    length = rule.length + (rule.longer if extended else 0)
    return Term(rule, since, _last_day(since, length, rule.working, pauses, calendar), None, extended)


def causes(rule: Rule) -> tuple[Cause, ...]:
    """Why a period may be paused; none where the law knows no pause of it."""
    return _CAUSES.get(rule.name, ())


def _since(rule: Rule, statuses: Sequence[Happened]) -> date:
    """The day the rule counts from: an opened case from its opening, all else from the last status taken."""
    if rule not in (INVESTIGATE, AWARD, MEDIATE):
        return statuses[-1].on
    since = statuses[-1].on
    begins = ("case_opened", "deemed_opened") if rule is not MEDIATE else ("filed",)
    for each in reversed(statuses):
        if each.what in begins:
            since = each.on
        if each.what == "reopened" or (each.what in begins and rule is MEDIATE):
            break
    return since


def _pauses(rule: Rule, history: Sequence[Happened]) -> tuple[list[tuple[date, date]], Cause | None]:
    """The closed pauses as [first day, day time runs again), and the cause of an open one."""
    closed: list[tuple[date, date]] = []
    began: date | None = None
    cause: Cause | None = None
    for each in history:
        starts = each.what == "paused" or (each.what == "supplement_requested" and rule is INVESTIGATE)
        if starts and began is None:
            why: Cause = each.cause or "supplementing"
            if why in causes(rule):
                began, cause = each.on, why
        elif began is not None and (
            each.what == "resumed" or (cause == "supplementing" and each.what in _OPEN)
        ):
            closed.append((began, each.on))
            began, cause = None, None
    return closed, cause


def _last_day(
    since: date, length: int, working: bool, pauses: Sequence[tuple[date, date]], calendar: WorkingDays
) -> date | None:
    day, counted = since, 0
    try:
        while counted < length:
            day += _DAY
            skipped = any(first <= day < again for first, again in pauses)
            counted += not skipped and (not working or calendar.is_working(day))
    except YearNotLoaded:
        return None
    return day
