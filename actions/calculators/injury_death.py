"""After a death at work: the grant and the funeral sum (工伤保险条例 39; 实施社会保险法若干规定 11)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Calculation, Line, article, cents, yuan
from actions.calculators.calculator import Ground, Inputs
from actions.calculators.fields import Refused
from actions.calculators.injury_wage import INJURY_DATE, INSURED, TABLE, UNINSURED_RULE, average_wage, figure
from knowledge.figures import NOT_LOADED

DEATH_GRANT, FUNERAL = "一次性工亡补助金", "丧葬补助金"
FUNERAL_MONTHS = Decimal(6)
"""Months of the local average wage (39, first paragraph, item 1)."""
DEATH_CITATIONS = (
    article("工伤保险条例", 39, 1),
    article("实施社会保险法若干规定", 11),
    article("社会保险法", 38),
)


def death(inputs: Inputs, ground: Ground, day: date) -> Calculation:
    """The grant, and the funeral sum where the local average wage is known. Raises Refused for a year not loaded."""
    grant = figure(ground, TABLE, DEATH_GRANT, day)
    if grant is None:
        raise Refused(
            INJURY_DATE.name,
            f"{day.year}年的一次性工亡补助金没有录入（上一年度全国城镇居民人均可支配收入的20倍），请打12333核实。",
        )
    lines = [Line(DEATH_GRANT, "上一年度全国城镇居民人均可支配收入 × 20", yuan(grant))]
    average = average_wage(inputs, ground, day)
    sums: dict[str, Decimal | date | str] = {DEATH_GRANT: grant}
    if average is not None:
        sums[FUNERAL] = cents(average * FUNERAL_MONTHS)
        formula = f"平均工资{yuan(average)} × {FUNERAL_MONTHS}个月"
        lines.append(Line(FUNERAL, formula, yuan(average * FUNERAL_MONTHS)))
    return Calculation(
        kind="work_injury_lump_sum",
        inputs=dict(inputs.values),
        result=sums if len(sums) > 1 else grant,
        unit="mixed" if len(sums) > 1 else "CNY",
        lines=tuple(lines),
        citations=(
            *DEATH_CITATIONS,
            *(() if inputs.yes(INSURED.name, default=True) else (UNINSURED_RULE,)),
        ),
        not_covered=(
            *(() if average is not None else (f"丧葬补助金（六个月平均工资）：{NOT_LOADED.strip('（）')}",)),
            "供养亲属抚恤金按月发，看供养的亲属和本人工资",
            "一级到四级、停工留薪期满后去世的，没有一次性工亡补助金",
        ),
    )
