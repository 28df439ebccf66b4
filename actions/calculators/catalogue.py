"""Every calculator, by the kind of the public contract."""

from __future__ import annotations

from collections.abc import Mapping

from actions.calculators.arbitration_limit import ARBITRATION_LIMIT
from actions.calculators.calculator import Calculator
from actions.calculators.inspection_limit import INSPECTION_LIMIT
from actions.calculators.severance import SEVERANCE
from actions.calculators.working_days_deadline import WORKING_DAYS_DEADLINE

CALCULATORS: Mapping[str, Calculator] = {
    one.kind: one for one in (SEVERANCE, ARBITRATION_LIMIT, INSPECTION_LIMIT, WORKING_DAYS_DEADLINE)
}
