"""Every worked case comes out as the hand calculation says."""

from __future__ import annotations

from collections import Counter

import pytest

from actions.calculators.catalogue import CALCULATORS
from tests.actions.calculators.worked import Case, outcome, plainly, worked_cases

ALL = list(worked_cases())
LEAST_CASES = 13
"""Of every kind, so that 25 kinds have more than 300."""


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.kind}-{case.id}")
def test_a_worked_case_comes_out_as_by_hand(case: Case) -> None:
    """The calculator agrees with the sum written out in the case, to the fen or the day."""
    if case.kind not in CALCULATORS:
        pytest.skip(f"no calculator of {case.kind} yet")
    assert outcome(case.kind, case.given, case.today) == plainly(case.result), (
        f"{case.arithmetic}（{case.why}）"
    )


def test_each_kind_has_enough_cases_each_with_its_own_name() -> None:
    """A kind with cases has at least thirteen, and no two share an id."""
    assert all(count >= LEAST_CASES for count in Counter(case.kind for case in ALL).values())
    assert not [name for name, count in Counter((case.kind, case.id) for case in ALL).items() if count > 1]


def test_every_case_shows_its_arithmetic_and_its_article() -> None:
    """No case is only a number: how it was worked out and on which article stand beside it."""
    assert all(case.arithmetic and case.why for case in ALL)
