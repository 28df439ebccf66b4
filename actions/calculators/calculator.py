"""A calculator: what it asks, how it works the sum out, and how a rough input becomes a range."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any, TypeVar

from actions.calculators.answers import read, unknown
from actions.calculators.calculation import Calculation, Outcome, Range, plain
from actions.calculators.fields import DaySpan, Field, Refused, Span, Value
from knowledge.districts import Districts, Place
from knowledge.figures import Figures
from knowledge.schema import CITY, Reference
from knowledge.working_days import WorkingDays

T = TypeVar("T")
MINIMUM_WAGE = "最低工资"
"""The table whose tiers matter where the district is unknown."""
DISTRICT_UNSAID = "没有说区县：两档最低工资不一样，这里给出从二档到一档的范围；说了区县可以算准"


@dataclass(frozen=True)
class Ground:
    """What a sum stands on beside its inputs: dated figures, the working calendar, today, the place, the districts.

    `tier` of the minimum wage is assumed where only the city is known; `Calculator.calculate` tries each.
    """

    figures: Figures
    calendar: WorkingDays
    today: date
    place: Place
    districts: Districts
    tier: str = "一档"

    def place_of(self, inputs: Inputs, on: date) -> Place:
        """The district that was given, as it then was; else the place of the conversation."""
        return self.districts.place(inputs.choice("district"), on) if "district" in inputs else self.place


@dataclass(frozen=True)
class Inputs:
    """Checked values by name; an optional input that nobody gave is absent."""

    values: Mapping[str, Value]

    def number(self, name: str) -> Decimal:
        """A number that is there."""
        return self._of(name, Decimal)

    def day(self, name: str) -> date:
        """A date that is there."""
        return self._of(name, date)

    def choice(self, name: str) -> str:
        """One of the choices, or a district's name."""
        return self._of(name, str)

    def _of(self, name: str, kind: type[T]) -> T:
        value = self.values[name]
        if not isinstance(value, kind):
            raise TypeError(f"{name} is no {kind.__name__}")
        return value

    def yes(self, name: str, default: bool = False) -> bool:
        """A yes or no; `default` where nobody said."""
        return bool(self.values.get(name, default))

    def __contains__(self, name: str) -> bool:
        return name in self.values


@dataclass(frozen=True)
class Calculator:
    """One kind of sum of the public contract. `work_out` is pure and raises Refused for inputs that contradict.

    `citations` are all the articles a sum of this kind may rest on: it is out of service while one of them is held.

    `turns` gives, by input, the value past which the sum falls although the input grows: a range is tried there too.
    """

    kind: str
    title: str
    fields: tuple[Field, ...]
    work_out: Callable[[Inputs, Ground], Calculation]
    citations: tuple[Reference, ...]
    turns: Callable[[Inputs, Ground], Mapping[str, Decimal]] | None = None

    def missing(self, given: Mapping[str, Any]) -> list[Field]:
        """The inputs to ask for that were not given, in order. Raises Refused as `read` does."""
        wanted = (field for field in self.fields if field.required or field.asked)
        return [field for field in wanted if field.name not in given and self._due(field, given)]

    def _due(self, field: Field, given: Mapping[str, Any]) -> bool:
        """Whether an input matters: another may tell the same, or the case may be one without it."""
        if field.instead and not any(unknown(given.get(name)) for name in field.instead):
            return False
        if field.when is None:
            return True
        name, values = field.when
        other = next(each for each in self.fields if each.name == name)
        return (read(other, given[name], date.min) if name in given else None) in values

    def calculate(self, given: Mapping[str, Any], ground: Ground) -> Calculation:
        """The sum; a range where an input is one. Raises Refused where an input is missing or cannot be right."""
        known = {field.name for field in self.fields}
        for name in given:
            if name not in known:
                raise Refused(name, f"“{self.title}”用不到“{name}”。")
        if lacking := [field for field in self.missing(given) if field.required]:
            raise Refused(lacking[0].name, lacking[0].ask)
        due = [
            field for field in self.fields if self._due(field, given) or not unknown(given.get(field.name))
        ]
        values = {field.name: read(field, given.get(field.name), ground.today) for field in due}
        rough = {name: value for name, value in values.items() if isinstance(value, Span | DaySpan)}
        exact = {name: v for name, v in values.items() if v is not None and not isinstance(v, Span | DaySpan)}
        by_tier = [
            self._within(exact, rough, replace(ground, tier=tier))
            for tier in self._tiers(Inputs(exact), ground)
        ]
        if all(one.result == by_tier[0].result for one in by_tier):
            return by_tier[0]
        spread = _spread(by_tier, {})
        return replace(spread, not_covered=(DISTRICT_UNSAID, *spread.not_covered))

    def _tiers(self, inputs: Inputs, ground: Ground) -> list[str]:
        """The tiers of the minimum wage to try, the lowest first: the district's own, which holds for the time before
        it was set up as well; every one where only the city is known.
        """
        tiers = ground.figures.tables[MINIMUM_WAGE].tiers
        place = ground.place_of(inputs, ground.today)
        if any(field.unit == "district" for field in self.fields) and place.name == CITY:
            return list(reversed(tiers))
        return [tier for tier, districts in tiers.items() if place.name in districts] or [ground.tier]

    def _within(
        self, exact: Mapping[str, Value], rough: Mapping[str, Span | DaySpan], ground: Ground
    ) -> Calculation:
        """The sum on one ground, a range where an input is one."""
        sums = self._sums(self._tried(exact, rough, ground), ground)
        return sums[0] if len(sums) == 1 else _spread(sums, rough)

    def _tried(
        self, exact: Mapping[str, Value], rough: Mapping[str, Span | DaySpan], ground: Ground
    ) -> list[Inputs]:
        """The inputs to work out: every end of the rough ones, and where the sum turns between two ends."""
        pairs = product(*(((name, span.low), (name, span.high)) for name, span in rough.items()))
        ends = [{**exact, **dict(pair)} for pair in pairs]
        if rough and self.turns:
            for end in tuple(ends):
                turns = self.turns(Inputs(end), ground).items()
                ends += [{**end, name: turn} for name, turn in turns if _between(turn, rough.get(name))]
        return [Inputs(end) for end in ends]

    def _sums(self, tried: list[Inputs], ground: Ground) -> list[Calculation]:
        """The sum of each, contradictions apart (both in 2025年3月: not left before they came); Refused if all are."""
        sums, refusals = [], []
        for inputs in tried:
            try:
                sums.append(self.work_out(inputs, ground))
            except Refused as refusal:
                refusals.append(refusal)
        if not sums:
            raise refusals[0]
        return sums


def _between(turn: Decimal, span: Span | DaySpan | None) -> bool:
    return isinstance(span, Span) and span.low < turn < span.high


def _spread(sums: list[Calculation], rough: Mapping[str, Span | DaySpan]) -> Calculation:
    """The least and the greatest of the sums at the ends of the rough inputs, with the working of the least."""
    bounds = [_bounds(one.result) for one in sums]
    known = [pair for pair in bounds if pair is not None]
    least = sums[known.index(min(known))] if len(known) == len(sums) else sums[0]
    inputs = {**least.inputs, **{name: {"low": span.low, "high": span.high} for name, span in rough.items()}}
    result = least.result  # a date: told for the lower end, the inputs say which
    if len(known) == len(sums):
        lowest, highest = min(low for low, _ in known), max(high for _, high in known)
        result = Range(lowest, highest) if lowest < highest else lowest
    elif named := [one.result for one in sums if isinstance(one.result, Mapping)]:
        result = {name: _told([each[name] for each in named]) for name in named[0]}
    return replace(least, inputs=inputs, result=result)


def _told(values: list[Decimal | date | str]) -> Decimal | date | str:
    """One value, or two numbers as a person says them: 7000至8000."""
    numbers = [value for value in values if isinstance(value, Decimal)]
    if len(numbers) < len(values) or len(set(numbers)) == 1:
        return values[0]
    return f"{plain(min(numbers))}至{plain(max(numbers))}"


def _bounds(result: Outcome | Range) -> tuple[Decimal, Decimal] | None:
    """The least and the most a result can be; None where it is no number."""
    if isinstance(result, Range):
        return result.low, result.high
    return (result, result) if isinstance(result, Decimal) else None
