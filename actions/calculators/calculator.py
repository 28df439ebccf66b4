"""A calculator: what it asks, how it works the sum out, and how a rough input becomes a range."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any, TypeVar

from actions.calculators.calculation import Calculation, Outcome, Range
from actions.calculators.fields import DaySpan, Field, Refused, Span, Value, read
from knowledge.districts import Districts, Place
from knowledge.figures import Figures
from knowledge.working_days import WorkingDays

T = TypeVar("T")


@dataclass(frozen=True)
class Ground:
    """What a sum stands on beside its inputs: dated figures, the working calendar, today, the place, the districts."""

    figures: Figures
    calendar: WorkingDays
    today: date
    place: Place
    districts: Districts

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

    `turns` gives, by input, the value past which the sum falls although the input grows: a range is tried there too.
    """

    kind: str
    title: str
    fields: tuple[Field, ...]
    work_out: Callable[[Inputs, Ground], Calculation]
    turns: Callable[[Inputs, Ground], Mapping[str, Decimal]] | None = None

    def missing(self, given: Mapping[str, Any]) -> list[Field]:
        """The required inputs that were not given, in the order to ask for them."""
        return [field for field in self.fields if field.required and field.name not in given]

    def calculate(self, given: Mapping[str, Any], ground: Ground) -> Calculation:
        """The sum; a range where an input is one. Raises Refused where an input is missing or cannot be right."""
        known = {field.name for field in self.fields}
        for name in given:
            if name not in known:
                raise Refused(name, f"“{self.title}”用不到“{name}”。")
        if lacking := self.missing(given):
            raise Refused(lacking[0].name, lacking[0].ask)
        values = {field.name: read(field, given.get(field.name), ground.today) for field in self.fields}
        rough = {name: value for name, value in values.items() if isinstance(value, Span | DaySpan)}
        exact = {name: v for name, v in values.items() if v is not None and not isinstance(v, Span | DaySpan)}
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
    if len(known) < len(sums):
        return sums[0]  # a date or several sums: told for the lower end, the inputs say which
    least = sums[known.index(min(known))]
    lowest, highest = min(low for low, _ in known), max(high for _, high in known)
    inputs = {**least.inputs, **{name: {"low": span.low, "high": span.high} for name, span in rough.items()}}
    return replace(least, inputs=inputs, result=Range(lowest, highest) if lowest < highest else lowest)


def _bounds(result: Outcome | Range) -> tuple[Decimal, Decimal] | None:
    """The least and the most a result can be; None where it is no number."""
    if isinstance(result, Range):
        return result.low, result.high
    return (result, result) if isinstance(result, Decimal) else None
