"""Works a sum under way out and tells it, or asks for what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from actions.calculating.age_told import with_age
from actions.calculating.as_it_is import as_it_is, taken_as_today
from actions.calculating.asked_input import ask, asked_again
from actions.calculating.next_step import NEXT, PAGES
from actions.calculating.pending import Pending, Step
from actions.calculating.put_out import put_out
from actions.calculating.remembered import said_of
from actions.calculating.sums import Sums, Withheld, assumed
from actions.calculating.telling import either_way, told
from actions.calculators.answers import read
from actions.calculators.calculation import Calculation
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import DaySpan, Refused
from actions.calculators.shared_fields import WORK_START
from actions.reply import Reply, offers

HELD = "这项计算依据的条文正在核对，暂时不算。请拨打 12333 咨询。"


class WorkingOut:
    """What becomes of a sum with what was given for it so far."""

    def __init__(self, *, sums: Sums, today: Callable[[], date]) -> None:
        self._sums = sums
        self._today = today

    def as_it_is(
        self, pending: Pending, text: str, region: str | None, known: Mapping[str, Any] | None
    ) -> Step:  # fmt: skip
        """The sum of what was told so far: what may stay unknown does, and a day not told is taken as today's."""
        given = as_it_is(CALCULATORS[pending.kind], pending.given, self._today())
        return self.next(replace(pending, given=given), text, region, known)

    def next(
        self, pending: Pending, text: str, region: str | None, known: Mapping[str, Any] | None
    ) -> Step:  # fmt: skip
        """The sum, or the question for what it lacks or what cannot be right."""
        calculator = CALCULATORS[pending.kind]
        try:
            _check_began(pending.given, self._today())
            if lacking := calculator.missing(pending.given):
                question = with_age(lacking[0], pending.given, (text, *said_of(known)), self._today())
                return ask(pending, lacking[0], question)
            done = self._sums.calculate(pending.kind, pending.given, self._today(), region)
        except Refused as refusal:
            return asked_again(pending, calculator, refusal)
        except Withheld:
            return Step(Reply(HELD, "declined_no_evidence", offers("转人工")), None, pending.given)
        taken = taken_as_today(pending.kind, pending.given, self._today())
        done = replace(done, not_covered=(*taken, *assumed(pending.given, text), *done.not_covered))
        beside = {**(known or {}), **pending.given}
        ways = self._either_way(pending, text, beside, region)
        return Step(self._reply(done, region, beside, ways), None, pending.given, pending.kind)

    def _either_way(self, pending: Pending, text: str, known: Mapping[str, Any], region: str | None) -> str:
        """N and 2N side by side, where somebody was put out and it was not told how; "" elsewhere."""
        is_open = pending.kind == "unlawful_dismissal" or (
            pending.kind == "severance"
            and "leaving_reason" not in pending.given
            and any(map(put_out, (text, *said_of(known))))
        )
        ways = self._sums.ways_of_dismissal(pending.given, self._today(), region) if is_open else None
        return either_way(*ways) if ways else ""

    def _reply(self, done: Calculation, region: str | None, known: Mapping[str, Any], ways: str) -> Reply:
        text = told(CALCULATORS[done.kind], done, self._sums.named(done))
        first, *rest = text.split("\n")
        text = "\n".join([first, *([ways] if ways else []), *rest])
        onward = self._sums.next_step(done, self._today(), region, known)
        calculation = self._sums.public(done) | {"text": text}
        return Reply(
            "\n".join([text, *onward]),
            "calculated",
            offers(*NEXT[done.kind], "转人工"),
            calculation=calculation,
            documents=tuple(map(dict, PAGES.get(done.kind, ()))),
        )


def _check_began(given: Mapping[str, Any], today: date) -> None:
    """Raises Refused for a first day that is still to come, before anything else is asked."""
    try:
        began = read(WORK_START, given[WORK_START.name], today) if WORK_START.name in given else None
    except Refused:
        return
    first = began.low if isinstance(began, DaySpan) else began
    if isinstance(first, date) and first > today:
        raise Refused(WORK_START.name, f"入职日期（{first}）还没有到，请再核对：{WORK_START.ask}")
