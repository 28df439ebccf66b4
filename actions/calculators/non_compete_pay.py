"""竞业限制补偿: as agreed, else 30 % of the average wage, not below the minimum wage (劳动合同法 23; 解释一 36–39)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.minimum_wage import MinimumWage, minimum_wage
from actions.calculators.service import full_after, full_months
from actions.calculators.shared_fields import DISTRICT, LEAST_WAGE, MONTHLY_WAGE, MOST_WAGE, WORK_END

SHARE = Decimal("0.3")
"""Of the average wage, where no compensation was agreed (解释一 36)."""
MOST_MONTHS = Decimal(24)
"""Two years (劳动合同法 24)."""
EARLY_END_MONTHS = 3
"""More, where the employer ends the restriction (解释一 39)."""
AGREED_PAY = Field(
    "agreed_pay",
    "约定的每月竞业限制补偿",
    "CNY",
    "协议约定离职后每个月补偿多少钱？没有约定就说没有。",
    least=LEAST_WAGE,
    most=MOST_WAGE,
    none=True,
)
MONTHS_KEPT = Field(
    "months_kept",
    "守了约但没有拿到补偿的月数",
    "months",
    "离职后守约、没有拿到补偿的有几个月？",
    least=Decimal(0),
    most=Decimal(600),
)
_DAY = timedelta(days=1)
WAGE = replace(MONTHLY_WAGE, required=False)
LEFT = replace(WORK_END, required=False)
PAY, UNSAID, AGREED = (
    article("劳动合同法", 23, 2),
    article("劳动争议司法解释一", 36),
    article("劳动争议司法解释一", 37),
)
CITATIONS = (
    article("劳动合同法", 24),
    article("劳动争议司法解释一", 38),
    article("劳动争议司法解释一", 39),
    article("劳动争议司法解释二", 13),
)


class Owed(NamedTuple):
    """Yuan of the last month and of all, the working, and what was not checked."""

    monthly: Decimal
    amount: Decimal
    lines: list[Line]
    notes: tuple[str, ...]


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Compensation for the months kept, two years at most, each month by its own minimum wage.

    Raises Refused where the wage is needed and unknown, and for more months than have passed.
    """
    kept = inputs.number("months_kept")
    _check_passed(inputs, kept, ground.today)
    months = min(kept, MOST_MONTHS)
    monthly, owed, lines, notes = _agreed(inputs, months) or _thirty_percent(inputs, ground, months)
    if kept > MOST_MONTHS:
        lines.append(Line("期限", "竞业限制最长两年（第二十四条），超过的约定无效", f"{plain(months)}个月"))
    result = cents(owed)
    lines.append(Line("竞业限制补偿", f"{plain(months)}个月相加", yuan(result)))
    agreed = "agreed_pay" in inputs
    return Calculation(
        kind="non_compete_pay",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=((PAY, AGREED) if agreed else (UNSAID, PAY)) + CITATIONS,
        alternatives=(
            Alternative(
                "单位提前解除竞业限制",
                "可以要求额外三个月的补偿（解释一第三十九条）",
                cents(result + monthly * EARLY_END_MONTHS),
            ),
            Alternative(
                "其实没有接触商业秘密",
                "可以要求确认竞业限制不生效（解释二第十三条）；不生效就没有限制，也没有补偿",
            ),
            Alternative(
                "没有守约",
                "可能要退回已经拿到的补偿，并按约定付违约金（解释二第十五条）",
                Decimal(0),
            ),
        ),
        not_covered=(
            "在职期间的竞业限制可以不给补偿（解释二第十四条）",
            "因单位原因三个月没给补偿的，可以请求解除竞业限制（解释一第三十八条）；解除以前还要守约",
            *notes,
        ),
    )


def _check_passed(inputs: Inputs, kept: Decimal, today: date) -> None:
    """Compensation is by the month (劳动合同法 23): nobody has kept more months than passed since leaving."""
    if "work_end" not in inputs:
        return
    since = inputs.day("work_end") + _DAY
    passed = full_months(since, today)
    begun, full = full_after(since, passed), full_after(since, passed + 1)
    most = passed + Decimal((today - begun).days + 1) / (full - begun).days
    if kept > most:
        raise Refused(
            "months_kept",
            f"{inputs.day('work_end')}离职，到今天还不满{plain(kept)}个月，请再核对。{MONTHS_KEPT.ask}",
        )


def _agreed(inputs: Inputs, months: Decimal) -> Owed | None:
    """What was agreed, which no minimum wage raises; None where nothing was."""
    if "agreed_pay" not in inputs:
        return None
    agreed = inputs.number("agreed_pay")
    line = Line("每月补偿", f"按约定（第二十三条）× {plain(months)}个月", yuan(agreed))
    return Owed(agreed, agreed * months, [line], ())


def _thirty_percent(inputs: Inputs, ground: Ground, months: Decimal) -> Owed:
    """The share of the wage for each month since leaving, not below the minimum wage of its first day (解释一 36)."""
    if "monthly_wage" not in inputs:
        raise Refused("monthly_wage", f"没有约定补偿的，要按离职前的平均工资算。{MONTHLY_WAGE.ask}")
    wage = inputs.number("monthly_wage")
    share = monthly = wage * SHARE
    lines = [Line("每月补偿", f"没有约定：{yuan(wage)} × {SHARE:.0%}（解释一第三十六条）", yuan(share))]
    owed, unknown = Decimal(0), False
    for floor, run in groupby(_floors(inputs, ground, months), key=lambda pair: pair[0]):
        counted = sum((part for _, part in run), Decimal(0))
        monthly = share if floor is None else max(share, floor.monthly)
        owed += monthly * counted
        unknown = unknown or floor is None
        if floor is not None and share < floor.monthly:
            formula = f"{yuan(share)}低于{floor}，按最低工资算 × {plain(counted)}个月"
            lines.append(Line("最低工资", formula, yuan(monthly * counted)))
    notes = ("有的月份当地的最低工资没有录入，没有核对",) if unknown else ()
    return Owed(
        monthly, owed, lines, (*notes, "最低工资按各月开始那天的标准；没有说离职日期的，按现在的标准")
    )


def _floors(inputs: Inputs, ground: Ground, months: Decimal) -> Iterator[tuple[MinimumWage | None, Decimal]]:
    """The minimum wage of each month kept, with how much of the month counts; today's where nobody said since when."""
    since = inputs.day("work_end") + _DAY if "work_end" in inputs else None
    for passed in range(math.ceil(months)):
        on = full_after(since, passed) if since else ground.today
        yield minimum_wage(ground, ground.place_of(inputs, on), on), min(Decimal(1), months - passed)


NON_COMPETE_PAY = Calculator(
    "non_compete_pay",
    "竞业限制补偿",
    (AGREED_PAY, MONTHS_KEPT, WAGE, LEFT, DISTRICT),
    work_out,
    (PAY, UNSAID, AGREED, *CITATIONS),
)
