"""A sum in conversation: asks for what is missing, one input at a time, and tells the result."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from actions.calculating.age_told import age_told, with_age
from actions.calculating.as_it_is import as_it_is, taken_as_today, with_fallbacks
from actions.calculating.changing import noting, supposed
from actions.calculating.correcting import corrected_input
from actions.calculating.hearing import answer_to, heard_inputs
from actions.calculating.lengths import over
from actions.calculating.matters import kinds_meant, matters
from actions.calculating.next_step import NEXT, PAGES
from actions.calculating.pending import Pending, Step, for_employer
from actions.calculating.put_out import put_out, without_reason
from actions.calculating.remembered import given_before, said_of
from actions.calculating.rough import roughly
from actions.calculating.sums import Sums, Withheld, assumed
from actions.calculating.telling import either_way, told
from actions.calculating.wanted import (
    asks_for_a_figure,
    asks_for_the_total,
    asks_how_much,
    names_n_plus_one,
    wanted,
    wishes_to_calculate,
)
from actions.calculating.who_owes import OWED_BY_WORKERS, OWED_TO_WORKERS, is_about_a_demand
from actions.calculators.answers import read, unknown
from actions.calculators.calculation import Calculation
from actions.calculators.calculator import Calculator
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import DaySpan, Field, Refused
from actions.calculators.retirement_age import RETIREMENT_AGE
from actions.calculators.shared_fields import WORK_START
from actions.message_shape import continues
from actions.reply import Reply, offers
from index.audience import Side
from language.controls import control, is_question

_BY_YEARS = frozenset({"severance", "unlawful_dismissal"})
MOST_MISSES = 2
"""Answers not understood in a row before we stop asking."""
CANCELLED = "好的，不算了。还有什么想问的，直接说。"
GIVEN_UP = "这一项没有看懂，先不算了。可以把情况连起来说一遍，比如“2020年3月入职，月薪8000，上个月被辞退，能补多少”。"
HELD = "这项计算依据的条文正在核对，暂时不算。请拨打 12333 咨询。"
MOST_TOTALS = 3
"""Sums told for one question."""
ROUGHLY = "记不准没关系，说个大概的范围就行，算出来也是一个范围。"


class SumDialogue:
    """Opens a sum and goes on with it."""

    def __init__(self, *, sums: Sums, today: Callable[[], date]) -> None:
        self._sums = sums
        self._today = today

    def open(
        self, text: str, known: Mapping[str, Any], region: str | None, kind: str | None = None
    ) -> Step | None:
        """The first turn of the sum a message wishes for; None where it wishes for none.

        `known` is what was told earlier in the conversation, `kind` the sum of the card just told, for a bare 帮我算.
        """
        if not wishes_to_calculate(text):
            return None
        of_talk = kinds_meant(text, said_of(known))
        of_card = [kind] if kind and not _is_the_other_way_round(kind, text, known) else []
        nearest = [*of_talk, *of_card] if asks_for_the_total(text) else [*of_card, *of_talk]
        found = wanted(text) or next(iter(nearest), None)
        return self._next(self._begun(found, text, known), text, region, known) if found else None

    def totals(self, text: str, known: Mapping[str, Any], region: str | None) -> list[Step]:
        """The sums a short question asks for after their facts were told: 一共能拿好多; else what the first still lacks."""
        if not said_of(known) or not (asks_for_a_figure(text) or asks_for_the_total(text)):
            return []
        begun = [self._begun(kind, text, known) for kind in kinds_meant(text, said_of(known))]
        steps = [self._as_it_is(pending, text, region, known) for pending in begun]
        done = [step for step in steps if step.done]
        may_ask = asks_for_the_total(text) or _asks_of_an_age(text, said_of(known))
        return done[:MOST_TOTALS] or (steps[:1] if may_ask else [])

    def without_reason(self, text: str, known: Mapping[str, Any], region: str | None) -> Step | None:
        """The severance told last, as the damages it is once it turns out that no reason was given."""
        sums = dict(known.get("sums") or {})
        if not sums or list(sums)[-1] != "severance" or is_question(text) or not without_reason(text):
            return None
        return self._next(Pending("unlawful_dismissal", _without_way(sums["severance"])), text, region, known)

    def by_figures(
        self, text: str, known: Mapping[str, Any], region: str | None, side: Side | None
    ) -> Step | None:
        """The sum that a wage or a grade with 能赔多少 asks for, or the question for what it lacks; None for another text.

        An employer asks about a dismissal that is still to come: it is worked out as if it were today.
        """
        of_age = _asks_of_an_age(text, (text,))
        fired = self._sums.fired(text, self._today()) if of_age or asks_how_much(text) else None
        if fired is None or not (fired.has_amount or of_age):
            return None
        kind = fired.calculator.kind
        if kind in OWED_TO_WORKERS and _is_the_other_way_round(kind, text, known):
            return None
        given = over(given_before(known, fired.calculator, self._today()), fired.given, self._today())
        if side == "employer" and fired.calculator.kind in _BY_YEARS and "work_start" in given:
            given.setdefault("work_end", self._today().isoformat())
        given = with_fallbacks(fired.calculator, given)
        step = self._next(Pending(fired.calculator.kind, given), text, region, known)
        return for_employer(step, given) if side == "employer" else step

    def corrected(self, text: str, known: Mapping[str, Any]) -> dict[str, Any]:
        """The input of the last sum told that a message corrects; {} where it corrects none of it."""
        sums = dict(known.get("sums") or {})
        if not sums:
            return {}
        kind, given = list(sums.items())[-1]
        return corrected_input(text, CALCULATORS[kind], given, self._today())

    def supposed(self, text: str, known: Mapping[str, Any], region: str | None) -> Reply | None:
        """The last sum told, with what a short follow-up puts in its place: 八级呢; nothing of it is kept as a fact."""
        sums = dict(known.get("sums") or {})
        kind, given = list(sums.items())[-1] if sums else ("", {})
        anew = supposed(text, CALCULATORS[kind], given, self._today()) if sums else {}
        return self.anew(anew, known, text, region).reply if anew else None

    def anew(self, anew: Mapping[str, Any], known: Mapping[str, Any], text: str, region: str | None) -> Step:
        """The last sum told, worked out again with an input corrected."""
        kind, given = list(known["sums"].items())[-1]
        return self._next(Pending(kind, {**given, **anew}), text, region, known)

    def done(self, known: Mapping[str, Any]) -> list[Calculation]:
        """The sums told in this conversation, the last one last."""
        return self._sums.retold(known, self._today())

    def public(self, done: Calculation) -> dict[str, Any]:
        """A sum in the form of the public contract."""
        return self._sums.public(done)

    def beside(self, text: str, known: Mapping[str, Any], region: str | None) -> Step | None:
        """The sum to tell beside an answer, where a question gives all the figures for it."""
        fired = self._sums.fired(text, self._today())
        if fired is None or self._sums.at_once(text, self._today(), region) is None:
            return None
        return self._next(Pending(fired.calculator.kind, fired.given), text, region, known)

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
            return self._as_it_is(pending, text, region, known)
        if pending.kind == "severance" and without_reason(text) and not is_question(text):
            given = _without_way(pending.given)
            return self._next(replace(pending, kind="unlawful_dismissal", given=given), text, region, known)
        if unknown(text) and asked.required and asked.unknown is None and not pending.misses:
            return self._ask_roughly(pending, asked)
        try:
            value = answer_to(asked, text, self._today())
        except Refused as refusal:
            if is_question(text):
                return None
            heard = heard_inputs(text, calculator, self._today())
            heard = heard or corrected_input(text, calculator, pending.given, self._today())
            anew = {name: value for name, value in heard.items() if pending.given.get(name) != value}
            if anew:
                given = {**pending.given, **anew}
                step = self._next(replace(pending, given=given, misses=0), text, region, known)
                return noting(step, anew, pending.given, calculator)
            if continues(text):
                return None
            return self._asked_again(pending, calculator, refusal)
        heard = heard_inputs(text, calculator, self._today())
        given = {**pending.given, **heard, asked.name: value}
        return self._next(replace(pending, given=given, misses=0), text, region, known)

    def again(self, pending: Pending) -> Step | None:
        """The question once more, after something else was talked of; None where that has happened before."""
        asked = next((one for one in CALCULATORS[pending.kind].fields if one.name == pending.asked), None)
        if asked is None or pending.misses:
            return None
        return self._ask(replace(pending, misses=1), asked)

    def _begun(self, kind: str, text: str, known: Mapping[str, Any]) -> Pending:
        """A sum with what was told before and what the message tells; 那N+1是好多 supposes that the month is due."""
        calculator = CALCULATORS[kind]
        heard = heard_inputs(text, calculator, self._today())
        given = over(given_before(known, calculator, self._today()), heard, self._today())
        return Pending(
            kind, _without_way(given) if names_n_plus_one(text) and kind == "notice_pay" else given
        )

    def _as_it_is(
        self, pending: Pending, text: str, region: str | None, known: Mapping[str, Any] | None
    ) -> Step:  # fmt: skip
        """The sum of what was told so far: what may stay unknown does, and a day not told is taken as today's."""
        given = as_it_is(CALCULATORS[pending.kind], pending.given, self._today())
        return self._next(replace(pending, given=given), text, region, known)

    def _next(
        self, pending: Pending, text: str, region: str | None, known: Mapping[str, Any] | None
    ) -> Step:  # fmt: skip
        calculator = CALCULATORS[pending.kind]
        try:
            _check_began(pending.given, self._today())
            if lacking := calculator.missing(pending.given):
                question = with_age(lacking[0], pending.given, (text, *said_of(known)), self._today())
                return self._ask(pending, lacking[0], question)
            done = self._sums.calculate(pending.kind, pending.given, self._today(), region)
        except Refused as refusal:
            return self._asked_again(pending, calculator, refusal)
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

    def _ask(self, pending: Pending, lacking: Field, question: str = "") -> Step:
        choices = offers(*(lacking.choices or {}).values()) if lacking.unit == "choice" else ()
        yes_no = offers("是", "不是") if lacking.unit == "yes_no" else ()
        reply = Reply(
            question or lacking.ask,
            "asking",
            (*choices, *yes_no, *offers("不记得了", "取消")),
            asks=lacking.name,
        )
        return Step(reply, replace(pending, asked=lacking.name), pending.given)

    def _ask_roughly(self, pending: Pending, asked: Field) -> Step:
        """What is not remembered may be told roughly: the sum then is a range."""
        buttons = roughly(asked, self._today())
        reply = Reply(f"{ROUGHLY}{asked.ask}", "asking", offers(*buttons, "取消"), asks=asked.name)
        return Step(reply, replace(pending, misses=pending.misses + 1), pending.given)

    def _asked_again(self, pending: Pending, calculator: Calculator, refusal: Refused) -> Step:
        """The question once more with what is wrong; after two misses we stop."""
        if pending.misses >= MOST_MISSES:
            return Step(Reply(GIVEN_UP, "clarify", offers("转人工")), None, pending.given)
        given = {name: value for name, value in pending.given.items() if name != refusal.field}
        asked = next((one for one in calculator.fields if one.name == refusal.field), None)
        again = Pending(pending.kind, given, refusal.field if asked else pending.asked, pending.misses + 1)
        choices = offers(*(asked.choices or {}).values()) if asked and asked.unit == "choice" else ()
        reply = Reply(refusal.question, "asking", (*choices, *offers("取消")), asks=again.asked)
        return Step(reply, again, given)


def _is_the_other_way_round(kind: str, text: str, known: Mapping[str, Any]) -> bool:
    """Whether a sum that the employer owes is meant by nobody: money is wanted of the worker, who claims none of it."""
    said = (text, *said_of(known))
    return kind not in OWED_BY_WORKERS and is_about_a_demand(said) and kind not in matters(said)


def _asks_of_an_age(text: str, said: Sequence[str]) -> bool:
    """Whether a text asks when somebody retires whose age was told: the birth month is then the one thing to ask."""
    return wanted(text) == RETIREMENT_AGE.kind and any(map(age_told, said))


def _without_way(given: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs of severance that the damages have too."""
    return {name: value for name, value in given.items() if name != "leaving_reason"}


def _check_began(given: Mapping[str, Any], today: date) -> None:
    """Raises Refused for a first day that is still to come, before anything else is asked."""
    try:
        began = read(WORK_START, given[WORK_START.name], today) if WORK_START.name in given else None
    except Refused:
        return
    first = began.low if isinstance(began, DaySpan) else began
    if isinstance(first, date) and first > today:
        raise Refused(WORK_START.name, f"入职日期（{first}）还没有到，请再核对：{WORK_START.ask}")


def _wishes_for_another(text: str, kind: str) -> bool:
    """Whether a message asks for a sum of another kind: no answer to a question of this one."""
    return wishes_to_calculate(text) and wanted(text) not in (None, kind)
