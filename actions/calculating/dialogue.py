"""A sum in conversation: asks for what is missing, one input at a time, and tells the result."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from actions.calculating.age_told import asks_of_an_age
from actions.calculating.answered_field import LABELS, answer_to, told_bare
from actions.calculating.as_it_is import with_fallbacks
from actions.calculating.asked_input import ask, ask_roughly, asked_again
from actions.calculating.changing import noting
from actions.calculating.correcting import corrected_input
from actions.calculating.hearing import heard_inputs
from actions.calculating.lengths import over
from actions.calculating.matters import is_the_other_way_round, kinds_meant
from actions.calculating.pending import Pending, Step, for_employer, without_way
from actions.calculating.put_out import without_reason
from actions.calculating.remembered import given_before, said_of
from actions.calculating.sums import Sums
from actions.calculating.told_again import length_answered
from actions.calculating.told_last import ToldLast
from actions.calculating.wanted import (
    asks_for_a_figure,
    asks_for_the_total,
    asks_how_much,
    names_n_plus_one,
    wanted,
    wishes_to_calculate,
)
from actions.calculating.who_owes import OWED_TO_WORKERS
from actions.calculating.working_out import WorkingOut
from actions.calculators.answers import unknown
from actions.calculators.calculation import Calculation
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import Field, Refused
from actions.message_shape import continues
from actions.reply import Reply
from index.audience import Side
from language.controls import control, is_question
from language.normalise import normalise

BY_YEARS = frozenset({"severance", "unlawful_dismissal"})
"""The sums of a dismissal: which of them is due hangs on its reason."""
SHORTEST_REMARK = 7
"""Characters: 忘了 and 就是那个嘛 are answers that cannot be read."""
_MAY_ANSWER = re.compile(
    r"[\d零一二三四五六七八九十百千万两半几]|今天|昨天|刚|那年|年前|上个?月|差不多|同时|一起|前天|现在|月底|年初|年底|还没|不晓得|不知道|不清楚|记不"
)
CANCELLED = "好的，不算了。还有什么想问的，直接说。"
MOST_TOTALS = 3
"""Sums told for one question."""


class SumDialogue:
    """Opens a sum and goes on with it."""

    def __init__(self, *, sums: Sums, today: Callable[[], date]) -> None:
        self._sums = sums
        self._today = today
        self._working = WorkingOut(sums=sums, today=today)
        self.last = ToldLast(working=self._working, today=today)

    def open(
        self, text: str, known: Mapping[str, Any], region: str | None, kind: str | None = None
    ) -> Step | None:
        """The first turn of the sum a message wishes for; None where it wishes for none.

        `known` is what was told earlier in the conversation, `kind` the sum of the card just told, for a bare 帮我算.
        """
        if not wishes_to_calculate(text):
            return None
        of_talk = kinds_meant(text, said_of(known))
        of_card = [kind] if kind and not is_the_other_way_round(kind, text, said_of(known)) else []
        nearest = [*of_talk, *of_card] if asks_for_the_total(text) else [*of_card, *of_talk]
        found = wanted(text) or next(iter(nearest), None)
        return self._working.next(self._begun(found, text, known), text, region, known) if found else None

    def totals(self, text: str, known: Mapping[str, Any], region: str | None) -> list[Step]:
        """The sums a short question asks for after their facts were told: 一共能拿好多; else what the first still lacks."""
        if not said_of(known) or not (asks_for_a_figure(text) or asks_for_the_total(text)):
            return []
        begun = [self._begun(kind, text, known) for kind in kinds_meant(text, said_of(known))]
        steps = [self._working.as_it_is(pending, text, region, known) for pending in begun]
        done = [step for step in steps if step.done]
        may_ask = asks_for_the_total(text) or asks_of_an_age(text, said_of(known))
        return done[:MOST_TOTALS] or (steps[:1] if may_ask else [])

    def by_figures(
        self, text: str, known: Mapping[str, Any], region: str | None, side: Side | None
    ) -> Step | None:
        """The sum that a wage or a grade with 能赔多少 asks for, or the question for what it lacks; None for another text.

        An employer asks about a dismissal that is still to come: it is worked out as if it were today.
        """
        of_age = asks_of_an_age(text, (text,))
        fired = self._sums.fired(text, self._today()) if of_age or asks_how_much(text) else None
        if fired is None or not (fired.has_amount or of_age):
            return None
        kind = fired.calculator.kind
        if kind in OWED_TO_WORKERS and is_the_other_way_round(kind, text, said_of(known)):
            return None
        given = over(given_before(known, fired.calculator, self._today()), fired.given, self._today())
        if side == "employer" and fired.calculator.kind in BY_YEARS and "work_start" in given:
            given.setdefault("work_end", self._today().isoformat())
        given = with_fallbacks(fired.calculator, given)
        step = self._working.next(Pending(fired.calculator.kind, given), text, region, known)
        return for_employer(step, given) if side == "employer" else step

    def filled(self, text: str, known: Mapping[str, Any], region: str | None, kind: str) -> Step | None:
        """The sum whose amount was just asked, where a statement gives figures for it: 能赔好多 | 干了2年3个月，工资6000."""
        calculator = CALCULATORS[kind]
        heard = heard_inputs(text, calculator, self._today())
        is_told = not (is_question(text) or continues(text))
        if not (is_told and any(one.required and one.name in heard for one in calculator.fields)):
            return None
        return self._working.next(self._begun(kind, text, known), text, region, known)

    def come_together(
        self, text: str, known: Mapping[str, Any], region: str | None, kind: str
    ) -> Step | None:
        """The sum whose figures were told one by one, where a statement of money brings the last: 干了八个月 | 一个月4500."""
        calculator = CALCULATORS[kind]
        heard = heard_inputs(text, calculator, self._today())
        brings_money = any(field.unit == "CNY" and field.name in heard for field in calculator.fields)
        if not brings_money or is_question(text) or continues(text):
            return None
        step = self._working.as_it_is(self._begun(kind, text, known), text, region, known)
        return step if step.done else None

    def done(self, known: Mapping[str, Any]) -> list[Calculation]:
        """The sums told in this conversation, the last one last."""
        return self._sums.retold(known, self._today())

    def public(self, done: Calculation) -> dict[str, Any]:
        """A sum in the form of the public contract."""
        return self._sums.public(done)

    def beside(self, text: str, known: Mapping[str, Any], region: str | None) -> Step | None:
        """The sum to tell beside an answer, where a question gives all the figures for it."""
        fired = self._sums.complete(text, self._today())
        if fired is None or not self._sums.can_be_worked_out(fired, self._today(), region):
            return None
        return self._working.next(Pending(fired.calculator.kind, fired.given), text, region, known)

    def go_on(
        self, pending: Pending, text: str, region: str | None, known: Mapping[str, Any] | None = None
    ) -> Step | None:  # fmt: skip
        """The next turn; None where the message is no answer but a question or a matter of its own."""
        calculator = CALCULATORS[pending.kind]
        if control(text) == "cancel":
            return Step(Reply(CANCELLED, "cancelled"), None, pending.given)
        asked = next((one for one in calculator.fields if one.name == pending.asked), None)
        if asked is None or _wishes_for_another(text, pending.kind):
            return None
        if asks_for_the_total(text) and pending.given:
            return self._working.as_it_is(pending, text, region, known)
        if pending.kind == "severance" and without_reason(text) and not is_question(text):
            given = without_way(pending.given)
            return self._working.next(
                replace(pending, kind="unlawful_dismissal", given=given), text, region, known
            )
        if unknown(text) and asked.required and asked.unknown is None and not pending.misses:
            return ask_roughly(pending, asked, self._today())
        try:
            value = answer_to(asked, text, self._today())
        except Refused as refusal:
            if is_question(text):
                return None
            heard = heard_inputs(text, calculator, self._today())
            heard = heard or corrected_input(text, calculator, pending.given, self._today())
            heard = heard or length_answered(text, pending.asked, pending.given, self._today())
            anew = {name: value for name, value in heard.items() if pending.given.get(name) != value}
            if anew:
                given = {**pending.given, **anew}
                step = self._working.next(replace(pending, given=given, misses=0), text, region, known)
                return noting(step, anew, pending.given, calculator)
            if continues(text) or _speaks_of_something_else(text, asked):
                return None
            return asked_again(pending, calculator, refusal)
        heard = heard_inputs(text, calculator, self._today())
        given = {**pending.given, **heard, asked.name: value}
        step = self._working.next(replace(pending, given=given, misses=0), text, region, known)
        if step.pending and (bare := told_bare(text, step.pending.asked, calculator)):
            return self._working.next(replace(step.pending, given={**given, **bare}), text, region, known)
        return step

    def again(self, pending: Pending) -> Step | None:
        """The question once more, after something else was talked of; None where that has happened before."""
        asked = next((one for one in CALCULATORS[pending.kind].fields if one.name == pending.asked), None)
        if asked is None or pending.misses:
            return None
        return ask(replace(pending, misses=1), asked)

    def _begun(self, kind: str, text: str, known: Mapping[str, Any]) -> Pending:
        """A sum with what was told before and what the message tells; 那N+1是好多 supposes that the month is due."""
        calculator = CALCULATORS[kind]
        heard = heard_inputs(text, calculator, self._today())
        given = over(given_before(known, calculator, self._today()), heard, self._today())
        return Pending(kind, without_way(given) if names_n_plus_one(text) and kind == "notice_pay" else given)


def _wishes_for_another(text: str, kind: str) -> bool:
    """Whether a message asks for a sum of another kind: no answer to a question of this one."""
    return wishes_to_calculate(text) and wanted(text) not in (None, kind)


def _speaks_of_something_else(text: str, asked: Field) -> bool:
    """Whether a message has no number where one is asked for: 他自己说不想签的, 我有微信 is no day."""
    return asked.unit in LABELS and len(text) >= SHORTEST_REMARK and not _MAY_ANSWER.search(normalise(text))
