"""Works sums out for a place and a day, and puts them into the public form."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculating.as_it_is import with_fallbacks
from actions.calculating.hearing import heard_inputs
from actions.calculating.matters import kinds_meant
from actions.calculating.next_step import next_step
from actions.calculating.wanted import asks_for_a_sum, asks_what_it_comes_to, wanted
from actions.calculating.who_owes import OWED_BY_WORKERS, is_about_a_demand
from actions.calculators.calculation import Calculation, Range
from actions.calculators.calculator import Calculator, Ground
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import Refused
from actions.citing import as_part
from actions.remedies.table import load_table
from index.citations import cite
from knowledge.districts import Districts
from knowledge.figures import Figures
from knowledge.law import Law
from knowledge.quarantine import CitingPart, Hold, Quarantine
from knowledge.schema import CITY
from knowledge.working_days import WorkingDays

_FIGURES = frozenset({"CNY", "date", "days", "months", "years", "hours", "count"})
ISO = re.compile(r"\d{4}-\d\d-\d\d")


class Withheld(Exception):
    """An article the sum rests on is out of service."""


@dataclass(frozen=True)
class Fired:
    """A sum that a message asks for, with what it tells for it."""

    calculator: Calculator
    given: Mapping[str, Any]

    @property
    def has_figures(self) -> bool:
        """Whether a sum, a date or a length of time was told: 产假多少天 alone asks for the rule."""
        return any(field.unit in _FIGURES for field in self.calculator.fields if field.name in self.given)

    @property
    def has_amount(self) -> bool:
        """Whether a sum of money or a grade was told."""
        told = [field for field in self.calculator.fields if field.name in self.given]
        return any(field.unit == "CNY" or field.name == "grade" for field in told)


class Sums:
    """Every calculator over the figures and laws of this installation."""

    def __init__(
        self,
        *,
        figures: Figures,
        calendar: WorkingDays,
        districts: Districts,
        laws: Mapping[str, Law],
        quarantine: Callable[[], Quarantine],
    ) -> None:
        self._figures = figures
        self._calendar = calendar
        self._districts = districts
        self._laws = laws
        self._quarantine = quarantine
        self._doors = load_table()

    def fired(self, text: str, today: date) -> Fired | None:
        """The sum a message asks for by its words; None where it asks for none."""
        kind = wanted(text)
        if kind is None or not asks_for_a_sum(text):
            return None
        calculator = CALCULATORS[kind]
        return Fired(calculator, heard_inputs(text, calculator, today))

    def complete(self, text: str, today: date) -> Fired | None:
        """The sum for which a question tells everything: the one it names, else of the matters it tells of when it asks how much."""
        if not asks_for_a_sum(text):
            return None
        named = wanted(text)
        kinds = [named] if named else kinds_meant(text, (text,)) if asks_what_it_comes_to(text) else []
        if is_about_a_demand((text,)):
            kinds = [kind for kind in kinds if kind in OWED_BY_WORKERS]
        told = (Fired(CALCULATORS[kind], heard_inputs(text, CALCULATORS[kind], today)) for kind in kinds)
        whole = (
            replace(one, given=with_fallbacks(one.calculator, one.given)) for one in told if one.has_figures
        )
        return next((one for one in whole if not one.calculator.missing(one.given)), None)

    def calculate(
        self, kind: str, given: Mapping[str, Any], today: date, region: str | None = None
    ) -> Calculation:
        """The sum of a kind. Raises KeyError for an unknown kind, Refused for inputs, Withheld for a held article."""
        place = self._districts.place(region or CITY, today)
        ground = Ground(self._figures, self._calendar, today, place, self._districts)
        calculator = CALCULATORS[kind]
        if self.is_held(as_part(calculator)):
            raise Withheld
        done = calculator.calculate(given, ground)
        return replace(done, citations=done.citations[:6])

    def ways_of_dismissal(
        self, given: Mapping[str, Any], today: date, region: str | None
    ) -> tuple[Calculation, Calculation] | None:
        """N and 2N of the same facts; None where either cannot be worked out."""
        shared = {
            field.name: given[field.name]
            for field in CALCULATORS["unlawful_dismissal"].fields
            if field.name in given
        }
        try:
            n, double = (
                self.calculate(kind, shared, today, region) for kind in ("severance", "unlawful_dismissal")
            )
        except (Refused, Withheld):
            return None
        return n, double

    def at_once(self, text: str, today: date, region: str | None = None) -> Calculation | None:
        """The sum of a message that tells everything for it; None where something is missing or cannot be right."""
        try:
            fired = self.complete(text, today)
            if fired is None:
                return None
            done = self.calculate(fired.calculator.kind, fired.given, today, region)
        except (Refused, Withheld):
            return None
        return replace(done, not_covered=(*assumed(fired.given, text), *done.not_covered))

    def can_be_worked_out(self, fired: Fired, today: date, region: str | None) -> bool:
        """Whether the sum of a complete message has a result: nothing told is out of bounds, no article is held."""
        try:
            self.calculate(fired.calculator.kind, fired.given, today, region)
        except (Refused, Withheld):
            return False
        return True

    def retold(self, known: Mapping[str, Any], today: date, region: str | None = None) -> list[Calculation]:
        """The sums told in a conversation, the last one last, worked out again."""
        done = []
        for kind, given in dict(known.get("sums") or {}).items():
            try:
                done.append(self.calculate(kind, given, today, region))
            except (Refused, Withheld):
                continue
        return done

    def is_held(self, part: CitingPart) -> bool:
        """Whether an article that a part rests on is out of service."""
        return self.hold_on(part) is not None

    def hold_on(self, part: CitingPart) -> Hold | None:
        """The hold that keeps a part out of service, or None."""
        return self._quarantine().reason(part)

    def public(self, done: Calculation) -> dict[str, Any]:
        """The `calculation` object of the public contract."""
        return {
            "kind": done.kind,
            "inputs": {name: plain_value(value) for name, value in done.inputs.items()},
            "result": plain_value(done.result),
            "unit": done.unit,
            "lines": [asdict(line) for line in done.lines],
            "alternatives": [
                {"title": one.title, "why": one.why, "result": plain_value(one.result)}
                for one in done.alternatives
            ],
            "not_covered": list(done.not_covered),
            "citations": [self._citation(reference) for reference in done.citations],
        }

    def next_step(
        self, done: Calculation, today: date, region: str | None = None, known: Mapping[str, Any] | None = None
    ) -> list[str]:  # fmt: skip
        """Where to go with the sum, as lines; `known` is what was told beside it."""
        place = self._districts.place(region or CITY, today)
        return next_step(
            done, known or {}, self._doors, self._figures, self._calendar, self._laws, place, today
        )

    def named(self, done: Calculation) -> list[str]:
        """The articles as a person says them."""
        return [cite(reference, self._laws).name for reference in done.citations]

    def _citation(self, reference: Any) -> dict[str, Any]:
        told = asdict(cite(reference, self._laws))
        return {**told, "effective_from": told["effective_from"].isoformat()}


def assumed(given: Mapping[str, Any], text: str) -> tuple[str, ...]:
    """What was worked out from how long somebody worked, since the first day itself was not told."""
    start = given.get("work_start")
    if not isinstance(start, str) or start in text or not ISO.fullmatch(start):
        return ()
    return (f"入职日期没有说，按干了多久推算为{start}；说出是哪天，可以重新算",)


def plain_value(value: Any) -> Any:
    """Numbers, ISO dates, ranges and named values as JSON has them."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Range):
        return {"low": plain_value(value.low), "high": plain_value(value.high)}
    if isinstance(value, Mapping):
        return {name: plain_value(one) for name, one in value.items()}
    return value
