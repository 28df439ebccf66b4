"""The real tables, calendar and districts, on a day that stands still, and sums worked out on them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from actions.calculators.calculation import Calculation
from actions.calculators.calculator import Calculator, Ground
from actions.calculators.fields import Refused
from knowledge.districts import HOME, load_districts
from knowledge.figures import load_figures
from knowledge.working_days import load_working_days

TODAY = date(2026, 11, 24)
GROUND = Ground(load_figures(), load_working_days(), TODAY, HOME, load_districts())


def worked_out(calculator: Calculator, **given: Any) -> Calculation:
    """The calculation on the real tables."""
    return calculator.calculate(given, GROUND)


def amount(calculator: Calculator, **given: Any) -> Decimal:
    """The one number it comes to."""
    result = worked_out(calculator, **given).result
    assert isinstance(result, Decimal)
    return result


def refused(calculator: Calculator, **given: Any) -> Refused:
    """The question back; the test fails where there is a number instead."""
    with pytest.raises(Refused) as question:
        calculator.calculate(given, GROUND)
    return question.value


def alternative(calculation: Calculation, title: str) -> Decimal | date | None:
    """What the other reading whose title has these words comes to."""
    return next(each.result for each in calculation.alternatives if title in each.title)
