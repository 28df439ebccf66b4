"""Every calculator, by the kind of the public contract."""

from __future__ import annotations

from collections.abc import Mapping

from actions.calculators.additional_damages import ADDITIONAL_DAMAGES
from actions.calculators.calculator import Calculator
from actions.calculators.double_wage import DOUBLE_WAGE
from actions.calculators.non_compete_pay import NON_COMPETE_PAY
from actions.calculators.notice_pay import NOTICE_PAY
from actions.calculators.severance import SEVERANCE
from actions.calculators.training_bond import TRAINING_BOND
from actions.calculators.unlawful_dismissal import UNLAWFUL_DISMISSAL

CALCULATORS: Mapping[str, Calculator] = {
    one.kind: one
    for one in (
        SEVERANCE,
        UNLAWFUL_DISMISSAL,
        NOTICE_PAY,
        DOUBLE_WAGE,
        ADDITIONAL_DAMAGES,
        TRAINING_BOND,
        NON_COMPETE_PAY,
    )
}
