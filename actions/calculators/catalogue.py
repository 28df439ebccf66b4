"""Every calculator, by the kind of the public contract."""

from __future__ import annotations

from collections.abc import Mapping

from actions.calculators.calculator import Calculator
from actions.calculators.injury_leave_pay import INJURY_LEAVE_PAY
from actions.calculators.maternity_days import MATERNITY_DAYS
from actions.calculators.probation_limit import PROBATION_LIMIT
from actions.calculators.retirement_age import RETIREMENT_AGE
from actions.calculators.severance import SEVERANCE
from actions.calculators.sick_pay import SICK_PAY
from actions.calculators.sick_period import SICK_PERIOD
from actions.calculators.unemployment_months import UNEMPLOYMENT_MONTHS
from actions.calculators.work_injury_lump_sum import WORK_INJURY_LUMP_SUM

CALCULATORS: Mapping[str, Calculator] = {
    one.kind: one
    for one in (
        SEVERANCE,
        SICK_PERIOD,
        SICK_PAY,
        PROBATION_LIMIT,
        MATERNITY_DAYS,
        RETIREMENT_AGE,
        WORK_INJURY_LUMP_SUM,
        INJURY_LEAVE_PAY,
        UNEMPLOYMENT_MONTHS,
    )
}
