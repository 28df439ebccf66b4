"""What N and 2N are worked out from: the wage that counts, and how many months of it (劳动合同法 47; 实施条例 27)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Line, cents, plain, yuan
from actions.calculators.calculator import Ground, Inputs
from actions.calculators.fields import Refused
from actions.calculators.minimum_wage import minimum_wage
from actions.calculators.service import LAW_BEGAN, check_order, severance_months
from actions.calculators.shared_fields import DISTRICT, LOCAL_AVERAGE_WAGE, MONTHLY_WAGE, WORK_END, WORK_START

FIELDS = (MONTHLY_WAGE, WORK_START, WORK_END, LOCAL_AVERAGE_WAGE, DISTRICT)
MOST_MONTHS = Decimal(12)
"""Twelve years, for a wage above the cap only (劳动合同法 47, second paragraph)."""
CAP_TIMES = 3
"""Times the local average wage (劳动合同法 47, second paragraph)."""


@dataclass(frozen=True)
class Base:
    """Yuan a month, months, their product, the steps, and what could not be checked."""

    wage: Decimal
    months: Decimal
    lines: tuple[Line, ...]
    unchecked: tuple[str, ...]

    def amount(self, times: int = 1) -> Decimal:
        """So many times N, rounded to the fen once."""
        return cents(self.wage * self.months * times)


def severance_base(inputs: Inputs, ground: Ground, since: date) -> Base:
    """The base for service from `since` (or from the first day, if later). Raises Refused for impossible dates."""
    start, end = inputs.day("work_start"), inputs.day("work_end")
    check_order(start, end, ground.today)
    if end < LAW_BEGAN:
        raise Refused("work_end", f"{end}离职的按当时的规定算，那些规定没有收录。请再核对：哪天离职的？")
    wage, lines, unchecked = _floored(inputs, ground)
    start = max(start, since)
    months = severance_months(start, end)
    counted = f"{start}至{end}，每满一年一个月，满半年不满一年算一年，不满半年算半个月（第四十七条）"
    lines.append(Line("补偿月数", counted, f"{plain(months)}个月"))
    average = _average(inputs, ground)
    if average is None:
        unchecked.append(
            "平均工资高于当地上年度职工月平均工资三倍的，按三倍算、最多十二年；"
            "这个平均工资没有录入，没有核对，以重庆市人社部门最新公布为准"
        )
    elif wage > (cap := average * CAP_TIMES):
        wage, months = cap, min(months, MOST_MONTHS)
        formula = f"平均工资高于当地职工月平均工资三倍（{yuan(average)} × {CAP_TIMES}），按三倍算，最多十二年"
        lines.append(Line("三倍封顶", formula, f"{yuan(cap)}，{plain(months)}个月"))
    return Base(wage, months, tuple(lines), tuple(unchecked))


def cap_turn(inputs: Inputs, ground: Ground) -> dict[str, Decimal]:
    """The wage above which N drops to twelve years: three times the local average, where it is known."""
    average = _average(inputs, ground)
    return {} if average is None else {MONTHLY_WAGE.name: average * CAP_TIMES}


def _floored(inputs: Inputs, ground: Ground) -> tuple[Decimal, list[Line], list[str]]:
    """The average wage, not below the minimum wage of the place on the last day (实施条例 27)."""
    wage, end = inputs.number("monthly_wage"), inputs.day("work_end")
    floor = minimum_wage(ground, ground.place_of(inputs, end), end)
    if floor is None:
        return wage, [], [f"{end}当地的最低工资没有录入，没有核对平均工资是不是低于它"]
    if wage >= floor.monthly:
        return wage, [], []
    formula = f"平均工资{yuan(wage)}低于{floor}，按最低工资算（实施条例第二十七条）"
    return floor.monthly, [Line("计算基数", formula, yuan(floor.monthly))], []


def _average(inputs: Inputs, ground: Ground) -> Decimal | None:
    """Last year's local average wage: as given, else as loaded for the place and the last day."""
    if "local_average_wage" in inputs:
        return inputs.number("local_average_wage")
    end = inputs.day("work_end")
    if not ground.place_of(inputs, end).known:
        return None
    row = ground.figures.row("重庆数据", "上年度职工月平均工资", end)
    return row.value if row else None
