"""Every calculator, by the kind of the public contract."""

from __future__ import annotations

from collections.abc import Mapping

from actions.calculators.additional_damages import ADDITIONAL_DAMAGES
from actions.calculators.annual_leave_days import ANNUAL_LEAVE_DAYS
from actions.calculators.annual_leave_pay import ANNUAL_LEAVE_PAY
from actions.calculators.calculator import Calculator
from actions.calculators.double_wage import DOUBLE_WAGE
from actions.calculators.minimum_wage_gap import MINIMUM_WAGE_GAP
from actions.calculators.non_compete_pay import NON_COMPETE_PAY
from actions.calculators.notice_pay import NOTICE_PAY
from actions.calculators.overtime import OVERTIME
from actions.calculators.part_time import PART_TIME
from actions.calculators.severance import SEVERANCE
from actions.calculators.site_wages import SITE_WAGES
from actions.calculators.training_bond import TRAINING_BOND
from actions.calculators.unlawful_dismissal import UNLAWFUL_DISMISSAL
from actions.calculators.unpaid_wages import UNPAID_WAGES

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
    )
}
