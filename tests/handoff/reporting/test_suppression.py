"""Small cells stay secret, whatever is subtracted from what is shown."""

from __future__ import annotations

import random

import numpy as np
import pytest
from scipy.optimize import linprog

from handoff.reporting.suppression import FEWEST, TOTAL, Key, Shown, TooFew, suppress, with_totals


def a_table(seed: int) -> dict[Key, int]:
    """Counts as they come: many noughts, many small ones, some large."""
    rng = random.Random(seed)
    sizes = [(0, 0), (0, 9), (0, 12), (0, 40), (5, 300)]
    rows, columns = rng.randint(1, 5), rng.randint(1, 4)
    return {
        (f"区{i}", f"题{j}"): rng.randint(*rng.choice(sizes)) for i in range(rows) for j in range(columns)
    }


def widths(shown: dict[Key, Shown]) -> dict[Key, float]:
    """For each small cell, how far apart its least and greatest possible value are: by linear programming."""
    keys = sorted(shown)
    at = {key: place for place, key in enumerate(keys)}
    equations = []
    for total in keys:
        for axis in (0, 1):
            if total[axis] != TOTAL:
                continue
            row = np.zeros(len(keys))
            row[at[total]] = -1
            for key in keys:
                if key[axis] != TOTAL and key[1 - axis] == total[1 - axis]:
                    row[at[key]] = 1
            equations.append(row)
    known = {"few": (1, FEWEST - 1), "hidden": (FEWEST, None)}
    bounds = [known[cell] if isinstance(cell, str) else (cell, cell) for cell in map(shown.get, keys)]  # type: ignore[index]
    found = {}
    for key in (key for key in keys if shown[key] == "few"):
        aim = np.zeros(len(keys))
        aim[at[key]] = 1
        ends = [
            linprog(sign * aim, A_eq=np.array(equations), b_eq=np.zeros(len(equations)), bounds=bounds).fun
            * sign
            for sign in (1, -1)
        ]
        found[key] = ends[1] - ends[0]
    return found


@pytest.mark.parametrize("seed", range(40))
def test_no_sum_betrays_a_small_cell(seed: int) -> None:
    """Whoever solves all equations of the table is left with more than one value for each of them."""
    counts = a_table(seed)
    try:
        shown = suppress(counts)
    except TooFew:
        return
    assert all(width > 2.9 for width in widths(shown).values()), (counts, shown)


@pytest.mark.parametrize("seed", range(40))
def test_what_is_shown_is_true(seed: int) -> None:
    """A number is the number, 少于10 is one to nine, hidden is ten or more; nought stays nought."""
    counts = a_table(seed)
    try:
        shown = suppress(counts)
    except TooFew:
        return
    for key, number in with_totals(counts).items():
        cell = shown[key]
        assert cell == number if isinstance(cell, int) else (cell == "few") == (0 < number < FEWEST)
        assert not isinstance(cell, int) or cell == 0 or cell >= FEWEST


@pytest.mark.parametrize("seed", range(30))
def test_sums_told_elsewhere_stay_as_they_were_told(seed: int) -> None:
    """Or the table is withheld: two tables of one month never contradict or complete each other."""
    counts = a_table(seed)
    sums: dict[Key, int] = {}
    for key, number in counts.items():
        sums[key[1:]] = sums.get(key[1:], 0) + number
    try:
        told = {(TOTAL, *key): cell for key, cell in suppress(sums).items()}
        shown = suppress(counts, told)
    except TooFew:
        return
    assert {key: shown[key] for key in told} == told
    assert all(width > 2.9 for width in widths(shown).values())


def test_one_small_cell_takes_a_second_with_it() -> None:
    """Else the sum less the others would be the small one."""
    shown = suppress({("a",): 3, ("b",): 20, ("c",): 500})
    assert shown == {("a",): "few", ("b",): "hidden", ("c",): 500, (TOTAL,): 523}


def test_what_cannot_be_protected_is_withheld() -> None:
    """One person in each of nine places, and a sum that must stay."""
    with pytest.raises(TooFew):
        suppress({("a",): 9, ("b",): 9}, {(TOTAL,): 18})


def test_an_empty_month_is_an_empty_table() -> None:
    """Nobody asked."""
    assert suppress({}) == {}
