"""Reports of questions by month: how many, what became of them, what people thought. Never by employer.

Small cells are hidden in every table (handoff/reporting/suppression.py). Months stand alone: periods that may be chosen
freely could be subtracted from each other.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from handoff.reporting.labels import OUTCOMES, RATINGS, label
from handoff.reporting.suppression import TOTAL, Key, Shown, TooFew, suppress
from store.improvement_records import Dimension

_GROUPS = {
    "answered": "answered", "calculated": "answered", "documented": "answered", "urgent": "answered", "clarify": "asked_back",
}  # fmt: skip


class Answers(Protocol):
    """Statistics of answers (store.answer_log)."""

    def by(self, dimension: Dimension, since: date, until: date) -> Mapping[tuple[Any, str], int]: ...
    def across(
        self, one: Dimension, other: Dimension, since: date, until: date
    ) -> Mapping[tuple[Any, Any], int]: ...


class Ratings(Protocol):
    """Statistics of ratings (store.ratings)."""

    def by(self, dimension: Dimension, since: date, until: date) -> Mapping[tuple[Any, int], int]: ...


@dataclass(frozen=True)
class Row:
    """One value with its cells, in the order of the table's columns."""

    value: str
    label: str
    cells: tuple[Shown, ...]


@dataclass(frozen=True)
class Table:
    """`columns` is name → heading. `rows` are empty and `withheld` is true where too few people stand behind it."""

    title: str
    columns: Mapping[str, str]
    rows: tuple[Row, ...] = ()
    total: Row | None = None
    withheld: bool = False


class QuestionReports:
    """Tables of one month."""

    def __init__(self, *, answers: Answers, ratings: Ratings) -> None:
        self._answers = answers
        self._ratings = ratings

    def questions(self, dimension: Dimension, month: str) -> Table:
        """Questions by a dimension and by what became of them."""
        columns = OUTCOMES | {TOTAL: "合计"}
        try:
            return _table("咨询", dimension, columns, self._shown(dimension, month))
        except TooFew:
            return Table("咨询", columns, withheld=True)

    def satisfaction(self, dimension: Dimension, month: str) -> Table:
        """Ratings by a dimension."""
        columns = RATINGS | {TOTAL: "评价"}
        rated = self._ratings.by(dimension, *bounds(month))
        names = {1: "helped", -1: "not_helped"}
        counts: dict[Key, int] = {
            (_text(value), names[rating]): number for (value, rating), number in rated.items()
        }
        try:
            return _table("满意度", dimension, columns, _with_told_totals(counts))
        except TooFew:
            return Table("满意度", columns, withheld=True)

    def within(self, dimension: Dimension, value: str, other: Dimension, month: str) -> Table:
        """The questions of one value, by another dimension: the drill-down.

        Cut from the table of both, whose sums are those of the two reports, so that the cuts betray nothing together.
        """
        title, columns = label(dimension, value), {TOTAL: "咨询"}
        pairs = self._answers.across(dimension, other, *bounds(month))
        counts: dict[Key, int] = {(_text(one), _text(two)): number for (one, two), number in pairs.items()}
        try:
            rows, across = self._shown(dimension, month), self._shown(other, month)
            told = {key: shown for key, shown in rows.items() if key[1] == TOTAL}
            told |= {(TOTAL, key[0]): shown for key, shown in across.items() if key[1] == TOTAL}
            shown = suppress(counts, told)
        except TooFew:
            return Table(title, columns, withheld=True)
        cut = {(key[1], TOTAL): cell for key, cell in shown.items() if key[0] == value}
        return _table(title, other, columns, {key: cell for key, cell in cut.items() if cell})

    def _shown(self, dimension: Dimension, month: str) -> dict[Key, Shown]:
        counts: dict[Key, int] = {}
        for (value, outcome), number in self._answers.by(dimension, *bounds(month)).items():
            key = (_text(value), _group(outcome))
            counts[key] = counts.get(key, 0) + number
        return _with_told_totals(counts)


def bounds(month: str) -> tuple[date, date]:
    """The first and the last day of 2026-11. Raises ValueError for what is no month."""
    first = date.fromisoformat(f"{month}-01")
    return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _with_told_totals(counts: Mapping[Key, int]) -> dict[Key, Shown]:
    """A table whose column sums are the same in every report of the month, whatever its rows are."""
    sums: dict[Key, int] = {}
    for key, number in counts.items():
        sums[key[1:]] = sums.get(key[1:], 0) + number
    return suppress(counts, {(TOTAL, *key): shown for key, shown in suppress(sums).items()})


def _table(title: str, dimension: str, columns: Mapping[str, str], shown: Mapping[Key, Shown]) -> Table:
    def row(value: str, name: str) -> Row:
        return Row(value, name, tuple(shown.get((value, column), 0) for column in columns))

    values = sorted({key[0] for key in shown} - {TOTAL})
    rows = tuple(row(value, label(dimension, value)) for value in values)
    return Table(title, columns, rows, row(TOTAL, "合计") if (TOTAL, TOTAL) in shown else None)


def _group(outcome: str) -> str:
    if outcome.startswith("error"):
        return "failed"
    return _GROUPS.get(outcome, "refused")


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")
