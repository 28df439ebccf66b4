"""The limitation watch in conversation: until when, how long still, what to do when it is late; a file for the calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from actions.calculating.answered_field import answer_to
from actions.calculating.remembered import left_told
from actions.calculating.wanted import wishes_to_calculate
from actions.calculators.arbitration_limit import ARBITRATION_LIMIT
from actions.calculators.deadline_fields import INTERRUPTED_ON, INTERRUPTION
from actions.calculators.fields import Field, Refused
from actions.citing import as_part
from actions.deadlines.calendar_file import calendar_file
from actions.deadlines.claims import CLAIMS, ClaimKind
from actions.deadlines.watch import Watched, watch
from actions.deadlines.watch_heard import (
    BREACH,
    asks_to_watch,
    claims_of,
    day,
    events_of,
    heard,
    interruption_kind,
    interruption_told,
    is_employed,
    is_rough,
    lacking,
)
from actions.deadlines.watch_text import watch_text
from actions.documents.writing import Files
from actions.reply import Reply, offers
from index.audience import Side, audience_of
from knowledge.law import Law
from knowledge.quarantine import Quarantine
from knowledge.working_days import WorkingDays
from language.controls import is_question

KIND = "limitation_watch"
"""What the slot of a sum says while the watch waits for an answer."""
CALENDAR, CALENDAR_NAME = "text/calendar; charset=utf-8", "重要日期.ics"
HELD = "申请仲裁的期限规定正在核对，先别算日子，尽快去申请，或者打 12333 问清楚。"
NOTHING_NEW = "好的，那就按上面的日子办，越早越好。"
NO_DAY = "说不出是哪天，就算不出最后一天。别等，尽快去申请；拿不准的打 12348 或者 12333 问。"
ROUGH = "离职是哪天没有说到，按{said}最早的一天算；说出是哪天，可以重新算。"
REMIND = "日期可以存进手机日历（只写“重要日期”，不写是什么事、哪家单位）。"
_NAMES = frozenset({BREACH, *(field.name for field in ARBITRATION_LIMIT.fields)})


@dataclass(frozen=True)
class Looked:
    """One turn of the watch: the replies, the slot of what is asked, and the days told so far.

    `counted`: whether the first reply tells the limits.
    """

    replies: Sequence[Reply]
    slot: dict[str, Any] | None
    told: Mapping[str, Any]
    counted: bool = False


class WatchDesk:
    """Counts every claim's year for a conversation, and asks once what made it begin anew."""

    def __init__(
        self,
        *,
        calendar: WorkingDays,
        laws: Mapping[str, Law],
        files: Files,
        quarantine: Callable[[], Quarantine],
        today: Callable[[], date],
        now: Callable[[], datetime],
    ) -> None:
        self._calendar = calendar
        self._laws = laws
        self._files = files
        self._quarantine = quarantine
        self._today = today
        self._now = now

    def take(
        self, text: str, case: str, known: Mapping[str, Any], slot: object, side: Side | None = None
    ) -> Looked | None:
        """The turn of a message; None where it is none of the watch's. `case` is a key of ours for the calendar."""
        if isinstance(slot, Mapping) and is_watching(slot):
            return self._answered(text, case, slot)
        if not asks_to_watch(text) or (audience_of(text) or side) == "employer":
            return None
        kinds = claims_of(text, known)
        told = {name: known[name] for name in _NAMES & known.keys()}
        given = left_told(known, self._today()) | told | heard(text, self._today())
        if not kinds or not (given or known.get("sums") or known.get("issue")):
            return None
        return self._next(kinds, given, case)

    def _answered(self, text: str, case: str, slot: Mapping[str, Any]) -> Looked | None:
        """The turn of an answer; None where the message is a matter of its own, and the watch is left."""
        asked = next(field for field in ARBITRATION_LIMIT.fields if field.name == slot["asked"])
        kinds, given = cast(list[ClaimKind], list(slot["claims"])), dict(slot["given"])
        told = heard(text, self._today())
        try:
            given[asked.name] = answer_to(asked, text, self._today())
        except Refused:
            if _corrects(text, given, told):
                return self._next(kinds, given | told, case)
            if asked.name not in told:
                return None
        given |= told
        if asked.name == INTERRUPTION.name and not _restarts(given):
            return Looked(
                [Reply(NOTHING_NEW, "answered", offers("帮我写仲裁申请书", "我要投诉"))], None, given
            )
        return self._next(kinds, given, case, asked_before=asked.name)

    def _next(
        self, kinds: Sequence[ClaimKind], given: Mapping[str, Any], case: str, asked_before: str = ""
    ) -> Looked | None:
        if self._quarantine().reason(as_part(ARBITRATION_LIMIT)):
            return Looked([Reply(HELD, "declined_no_evidence", offers("转人工"))], None, given)
        today = self._today()
        if _restarts(given) and given.get(INTERRUPTED_ON.name) is None:
            return self._ask(kinds, given, INTERRUPTED_ON)
        events = events_of(given, today)
        for kind in kinds:
            name = lacking(kind, CLAIMS[kind].needs, given, events)
            if name and name != asked_before and name not in given:
                return self._ask(
                    kinds, given, next(one for one in ARBITRATION_LIMIT.fields if one.name == name)
                )
        stop = interruption_told(given, today)
        found = watch(kinds, events, self._calendar, today, dict.fromkeys(kinds, stop))
        unstarted = [kind for kind in kinds if is_employed(given) and not CLAIMS[kind].starts(events)]
        if not found and not unstarted:
            return Looked([Reply(NO_DAY, "clarify", offers("转人工"))], None, given) if asked_before else None
        text = watch_text(found, unstarted, events, day(given, BREACH, today), today, self._laws)
        if is_rough(given, "work_end", today):
            text = f"{text}\n{ROUGH.format(said=given['work_end'])}"
        return self._told(text, found, kinds, given, case)

    def _told(
        self, text: str, found: Sequence[Watched], kinds: Sequence[ClaimKind], given: Mapping[str, Any], case: str
    ) -> Looked:  # fmt: skip
        """The watch, with its calendar file; then the one question whether anything made the year begin anew."""
        coming = [one for one in found if one.days_left >= 0]
        documents: tuple[dict[str, str], ...] = ()
        if coming:
            file = calendar_file([one.reminder(case) for one in coming], self._calendar, self._now())
            documents = ({"name": CALENDAR_NAME, "url": self._files(CALENDAR_NAME, CALENDAR, file)},)
            text = f"{text}\n{REMIND}"
        told = Reply(text, "answered", offers("帮我写仲裁申请书", "我要投诉", "转人工"), documents=documents)
        if not found or INTERRUPTION.name in given:
            return Looked([told], None, given, counted=True)
        asked = self._ask(kinds, given, INTERRUPTION)
        return Looked([told, *asked.replies], asked.slot, given, counted=True)

    def _ask(self, kinds: Sequence[ClaimKind], given: Mapping[str, Any], field: Field) -> Looked:
        choices = (field.choices or {}).values() if field.unit == "choice" else ()
        yes_no = ("是", "不是") if field.unit == "yes_no" else ()
        reply = Reply(field.ask, "asking", offers(*choices, *yes_no, "不记得了"), asks=field.name)
        slot = {"kind": KIND, "asked": field.name, "claims": list(kinds), "given": dict(given)}
        return Looked([reply], slot, given)


def is_watching(slot: object) -> bool:
    """Whether the watch waits for an answer."""
    return isinstance(slot, Mapping) and slot.get("kind") == KIND


def _corrects(text: str, given: Mapping[str, Any], told: Mapping[str, Any]) -> bool:
    """Whether a statement tells anew what the year was counted with: 是2025年10月8号被辞退."""
    anew = any(name in given and given[name] != value for name, value in told.items())
    return anew and not is_question(text) and not wishes_to_calculate(text)


def _restarts(given: Mapping[str, Any]) -> bool:
    """Whether something was told that makes the year begin anew."""
    return interruption_kind(given) is not None
