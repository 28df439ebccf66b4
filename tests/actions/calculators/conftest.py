"""The ground of sums as a fixture."""

from __future__ import annotations

import pytest

from actions.calculators.calculator import Ground
from tests.actions.calculators.grounds import GROUND


@pytest.fixture(scope="session")
def ground() -> Ground:
    """Chongqing on the day that stands still."""
    return GROUND
