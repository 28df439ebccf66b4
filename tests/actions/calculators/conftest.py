"""The ground of sums as a fixture, and a watch over every sum the tests work out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from actions.calculators.calculation import Calculation
from actions.calculators.calculator import Calculator, Ground
from tests.actions.calculators.grounds import GROUND
from tests.actions.calculators.said import held_by


@pytest.fixture(scope="session")
def ground() -> Ground:
    """Chongqing on the day that stands still."""
    return GROUND


@pytest.fixture(scope="session", autouse=True)
def every_citation_is_declared() -> Iterator[None]:
    """No sum of any test cites an article that its calculator did not declare, so that no hold passes by it."""
    calculate = Calculator.calculate

    def watched(self: Calculator, given: Mapping[str, Any], ground: Ground) -> Calculation:
        done = calculate(self, given, ground)
        assert set(map(held_by, done.citations)) <= set(map(held_by, self.citations))
        return done

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Calculator, "calculate", watched)
        yield
