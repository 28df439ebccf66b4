"""Every calculator, by the kind of the public contract."""

from __future__ import annotations

from collections.abc import Mapping

from actions.calculators.additional_damages import ADDITIONAL_DAMAGES
from actions.calculators.annual_leave_days import ANNUAL_LEAVE_DAYS
from actions.calculators.annual_leave_pay import ANNUAL_LEAVE_PAY
from actions.calculators.arbitration_limit import ARBITRATION_LIMIT
from actions.calculators.calculator import Calculator
from actions.calculators.double_wage import DOUBLE_WAGE
from actions.calculators.injury_leave_pay import INJURY_LEAVE_PAY
from actions.calculators.inspection_limit import INSPECTION_LIMIT
from actions.calculators.maternity_days import MATERNITY_DAYS
from actions.calculators.minimum_wage_gap import MINIMUM_WAGE_GAP
from actions.calculators.non_compete_pay import NON_COMPETE_PAY
from actions.calculators.notice_pay import NOTICE_PAY
from actions.calculators.overtime import OVERTIME
from actions.calculators.part_time import PART_TIME
from actions.calculators.probation_limit import PROBATION_LIMIT
from actions.calculators.retirement_age import RETIREMENT_AGE
from actions.calculators.severance import SEVERANCE
from actions.calculators.sick_pay import SICK_PAY
from actions.calculators.sick_period import SICK_PERIOD
from actions.calculators.site_wages import SITE_WAGES
from actions.calculators.training_bond import TRAINING_BOND
from actions.calculators.unemployment_months import UNEMPLOYMENT_MONTHS
from actions.calculators.unlawful_dismissal import UNLAWFUL_DISMISSAL
from actions.calculators.unpaid_wages import UNPAID_WAGES
from actions.calculators.work_injury_lump_sum import WORK_INJURY_LUMP_SUM
from actions.calculators.working_days_deadline import WORKING_DAYS_DEADLINE

CALCULATORS: Mapping[str, Calculator] = {
    one.kind: one
    for one in (
        SEVERANCE,
        OVERTIME,
        ANNUAL_LEAVE_DAYS,
        ANNUAL_LEAVE_PAY,
        UNPAID_WAGES,
        MINIMUM_WAGE_GAP,
        PART_TIME,
        SITE_WAGES,
        UNLAWFUL_DISMISSAL,
        NOTICE_PAY,
        DOUBLE_WAGE,
        ADDITIONAL_DAMAGES,
        TRAINING_BOND,
        NON_COMPETE_PAY,
        ARBITRATION_LIMIT,
        INSPECTION_LIMIT,
        WORKING_DAYS_DEADLINE,
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
