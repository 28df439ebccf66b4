"""What sums stand on in these tests: the real tables and districts, on a fixed day."""

from __future__ import annotations

from datetime import date

import pytest

from actions.calculators.calculator import Ground
from knowledge.districts import HOME, load_districts
from knowledge.figures import load_figures
from knowledge.working_days import load_working_days


@pytest.fixture(scope="session")
def ground() -> Ground:
    """Chongqing on 23 November 2026."""
    return Ground(load_figures(), load_working_days(), date(2026, 11, 23), HOME, load_districts())
