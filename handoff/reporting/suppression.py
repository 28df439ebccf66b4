"""Hides small cells of a table so that neither the cells nor the sums shown tell them. Pure.

A count from 1 to 9 is `few`; a larger one that would give a small one away by subtraction is `hidden`. Nought is shown:
nobody stands behind it. Whoever reads the table knows that `few` is 1 to 9 and `hidden` at least 10, so a small cell is
safe only when these bounds and the numbers shown, all sums taken together, leave it at least `LEFT_OPEN` values.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt
from scipy.optimize import linprog
from scipy.sparse import csr_array

FEWEST = 10
"""People; fewer are not told."""
LEFT_OPEN = 4
TOTAL = "total"
"""The coordinate of a sum over its axis."""

Key = tuple[str, ...]
Column = npt.NDArray[np.float64]
Shown = int | Literal["few", "hidden"]
_UNBOUNDED = 10**9
_ROUNDING = 1e-6
_AIMS = 24
_BOUNDS: dict[str, tuple[int, int]] = {"few": (1, FEWEST - 1), "hidden": (FEWEST, _UNBOUNDED)}


class TooFew(Exception):
    """The table cannot be told without telling a small cell."""


def with_totals(counts: Mapping[Key, int]) -> dict[Key, int]:
    """The cells and every sum over one or more axes, with nought where a combination did not occur."""
    if not counts:
        return {}
    axes = _axes(counts)
    cells = {key: counts.get(key, 0) for key in _product(axes)}
    for axis in range(len(axes)):
        sums: dict[Key, int] = {}
        for key, number in cells.items():
            total = (*key[:axis], TOTAL, *key[axis + 1 :])
            sums[total] = sums.get(total, 0) + number
        cells |= sums
    return cells


def suppress(counts: Mapping[Key, int], told: Mapping[Key, Shown] | None = None) -> dict[Key, Shown]:
    """Every cell and sum as it may be shown.

    `told` are sums that another table shows already, as they stand there: they are kept so. Raises TooFew where
    small cells cannot be protected then.
    """
    told = told or {}
    cells = with_totals(counts)
    shown: dict[Key, Shown] = {
        key: told.get(key, number if number == 0 or number >= FEWEST else "few")
        for key, number in cells.items()
    }
    lines = list(_lines(cells))
    while (line := _solvable(shown, lines, told)) or (betrayed := _betrayed(shown, lines)):
        free = {key for key, value in shown.items() if isinstance(value, int) and value and key not in told}
        near = [line] if line else [each for each in lines if betrayed in each]
        choices = next((keys for keys in [*(free.intersection(each) for each in near), free] if keys), ())
        if not choices:
            raise TooFew
        shown[min(choices, key=lambda key: (key.count(TOTAL), cells[key], key))] = "hidden"
    return shown


def _solvable(
    shown: Mapping[Key, Shown], lines: Collection[tuple[Key, ...]], told: Collection[Key]
) -> tuple[Key, ...] | None:
    """A row or column of which one cell alone is secret, while another could be."""
    for line in lines:
        secret = sum(isinstance(shown[key], str) for key in line)
        if secret == 1 and any(
            shown[key] and isinstance(shown[key], int) and key not in told for key in line
        ):
            return line
    return None


def _betrayed(shown: Mapping[Key, Shown], lines: Collection[tuple[Key, ...]]) -> Key | None:
    """A small cell that is left fewer than LEFT_OPEN values; None where there is none. The quick look comes first."""
    few = sorted(key for key, value in shown.items() if value == "few")
    bounds = feasible(shown, lines)
    narrow = (key for key in few if bounds[key][1] - bounds[key][0] + 1 < LEFT_OPEN)
    return next(narrow, None) or _solved(few, shown, lines)


def _solved(few: Sequence[Key], shown: Mapping[Key, Shown], lines: Collection[tuple[Key, ...]]) -> Key | None:
    """The same by linear programming over all sums together: what the quick look misses, and nothing less."""
    if not few:
        return None
    place = {key: at for at, key in enumerate(shown)}
    at = [(row, place[key], -1 if key == line[-1] else 1) for row, line in enumerate(lines) for key in line]
    rows, columns, signs = zip(*at, strict=True)
    equations = csr_array((signs, (rows, columns)), shape=(len(lines), len(place)))
    bounds = [_bounds(value) for value in shown.values()]

    def possible(aim: Column) -> Column:
        """A table that fits all that is shown; its values show for many cells at once how far they may move."""
        found: Column = linprog(aim, A_eq=equations, b_eq=np.zeros(len(lines)), bounds=bounds).x
        return found

    aims = np.random.default_rng(0).choice((-1.0, 1.0), (_AIMS, len(place)))
    tables = np.array([possible(aim) for aim in aims])
    for key in few:
        for sign in (1.0, -1.0):
            if np.ptp(tables[:, place[key]]) + 1 < LEFT_OPEN - _ROUNDING:
                aim = np.zeros(len(place))
                aim[place[key]] = sign
                tables = np.vstack([tables, possible(aim)])
        if np.ptp(tables[:, place[key]]) + 1 < LEFT_OPEN - _ROUNDING:
            return key
    return None


def feasible(shown: Mapping[Key, Shown], lines: Collection[tuple[Key, ...]]) -> dict[Key, tuple[int, int]]:
    """Least and most each cell can be by what is shown, every row and column used until no bound moves."""
    bounds = {key: _bounds(value) for key, value in shown.items()}
    secret = [line for line in lines if any(isinstance(shown[key], str) for key in line)]
    moved = True
    while moved:
        moved = False
        for *parts, total in secret:
            low, high = (sum(bounds[part][end] for part in parts) for end in (0, 1))
            rooms = {total: (low, high)}
            for part in parts:
                rest = (low - bounds[part][0], high - bounds[part][1])
                rooms[part] = (bounds[total][0] - rest[1], bounds[total][1] - rest[0])
            for key, (least, most) in rooms.items():
                narrower = (max(bounds[key][0], least), min(bounds[key][1], most))
                moved |= narrower != bounds[key]
                bounds[key] = narrower
    return bounds


def _bounds(value: Shown) -> tuple[int, int]:
    return _BOUNDS[value] if isinstance(value, str) else (value, value)


def _axes(counts: Collection[Key]) -> list[list[str]]:
    return [sorted(set(axis)) for axis in zip(*counts, strict=True)]


def _product(axes: list[list[str]]) -> Iterator[Key]:
    if not axes:
        yield ()
        return
    for first in axes[0]:
        for rest in _product(axes[1:]):
            yield (first, *rest)


def _lines(cells: Collection[Key]) -> Iterator[tuple[Key, ...]]:
    """Every row and column with its sum last."""
    for total in sorted(cells):
        for axis, place in enumerate(total):
            if place == TOTAL:
                rest = (total[:axis], total[axis + 1 :])
                parts = sorted(
                    key for key in cells if key[axis] != TOTAL and (key[:axis], key[axis + 1 :]) == rest
                )
                yield (*parts, total)
