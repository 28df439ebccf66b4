"""竞业限制补偿: as agreed, else 30 % of the average wage, not below the minimum wage (劳动合同法 23; 解释一 36–39)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.minimum_wage import minimum_wage
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
WAGE = replace(MONTHLY_WAGE, required=False)
LEFT = replace(WORK_END, required=False)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Compensation for the months kept, two years at most. Raises Refused where the wage is needed and unknown."""
    monthly, lines, notes = _monthly(inputs, ground)
    kept = inputs.number("months_kept")
    months = min(kept, MOST_MONTHS)
    if kept > MOST_MONTHS:
        lines.append(Line("期限", "竞业限制最长两年（第二十四条），超过的约定无效", f"{plain(months)}个月"))
    result = cents(monthly * months)
    lines.append(Line("竞业限制补偿", f"{yuan(monthly)} × {plain(months)}个月", yuan(result)))
    agreed = "agreed_pay" in inputs
    return Calculation(
        kind="non_compete_pay",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=(
            article("劳动合同法", 23, 2) if agreed else article("劳动争议司法解释一", 36),
            article("劳动争议司法解释一", 37) if agreed else article("劳动合同法", 23, 2),
            article("劳动合同法", 24),
            article("劳动争议司法解释一", 38),
            article("劳动争议司法解释一", 39),
            article("劳动争议司法解释二", 13),
        ),
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


def _monthly(inputs: Inputs, ground: Ground) -> tuple[Decimal, list[Line], tuple[str, ...]]:
    """Yuan a month, how, and what was not checked."""
    if "agreed_pay" in inputs:
        agreed = inputs.number("agreed_pay")
        return agreed, [Line("每月补偿", "按约定（第二十三条）", yuan(agreed))], ()
    if "monthly_wage" not in inputs:
        raise Refused("monthly_wage", f"没有约定补偿的，要按离职前的平均工资算。{MONTHLY_WAGE.ask}")
    wage = inputs.number("monthly_wage")
    share = wage * SHARE
    lines = [Line("每月补偿", f"没有约定：{yuan(wage)} × {SHARE:.0%}（解释一第三十六条）", yuan(share))]
    on = inputs.day("work_end") if "work_end" in inputs else ground.today
    floor = minimum_wage(ground, ground.place_of(inputs, on), on)
    if floor is None:
        return share, lines, (f"{on}合同履行地的最低工资没有录入，没有核对",)
    if share < floor.monthly:
        lines.append(Line("最低工资", f"{yuan(share)}低于{floor}，按最低工资算", yuan(floor.monthly)))
    return max(share, floor.monthly), lines, ("最低工资按离职那天的标准；之后调整的，各月按当时的标准",)


NON_COMPETE_PAY = Calculator(
    "non_compete_pay", "竞业限制补偿", (AGREED_PAY, MONTHS_KEPT, WAGE, LEFT, DISTRICT), work_out
)
