"""Calculators against a second implementation, written from the law texts without looking at the first."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.calculators.catalogue import CALCULATORS
from tests.actions.calculators.worked import outcome, plainly

SECOND = sorted(path.stem for path in (Path(__file__).parent / "second").glob("*.py"))
TODAY = date(2026, 11, 26)


@pytest.mark.parametrize("kind", SECOND)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(data=st.data())
def test_two_implementations_agree(kind: str, data: st.DataObject) -> None:
    """For whatever inputs hypothesis finds, calculator and second implementation give the same to the fen."""
    if kind not in CALCULATORS:
        pytest.skip(f"no calculator of {kind} yet")
    second = import_module(f"tests.actions.calculators.second.{kind}")
    inputs = data.draw(second.INPUTS)
    assert outcome(kind, inputs, TODAY) == plainly(second.expected(inputs, TODAY))
