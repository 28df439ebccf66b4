"""The wage a calculation goes by, told for a month, a day or an hour, as the wage of an hour."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from actions.calculators.calculation import plain, yuan
from actions.calculators.calculator import Ground, Inputs
from actions.calculators.conversion import paid_days, per_day
from actions.calculators.fields import HOURS_A_DAY, Field, Refused

MONTHLY = Field(
    "monthly_wage",
    "正常上班的月工资（不含加班费）",
    "CNY",
    "正常上班一个月的工资是多少（合同写的，不含加班费）？按小时或按天算钱的，说一小时或一天多少。",
    least=Decimal(1),
    most=Decimal(1_000_000),
    required=False,
)
DAILY = Field(
    "daily_wage", "一天的工资", "CNY", "一天多少钱？", least=Decimal(1), most=Decimal(50_000), required=False
)
HOURLY = Field(
    "hourly_wage",
    "一小时的工资",
    "CNY",
    "一小时多少钱？",
    least=Decimal(1),
    most=Decimal(10_000),
    required=False,
)

ROUGHLY = Decimal("0.02")
"""Of the wage of an hour: what rounding 6000 a month to 276 a day or 34 an hour may come to."""


def hourly(inputs: Inputs, ground: Ground, on: date) -> tuple[Decimal, str]:
    """The wage of an hour, and how it is written out.

    Raises Refused where no wage was given, and where two were given that do not agree.
    """
    told = [
        _of_hour(field, inputs.number(field.name), ground, on)
        for field in _SMALLEST_FIRST
        if field.name in inputs
    ]
    if not told:
        raise Refused("monthly_wage", MONTHLY.ask)
    rates = [rate for rate, _ in told]
    if max(rates) - min(rates) > max(rates) * ROUGHLY:
        way = "，".join(f"{shown}合一小时{yuan(rate)}" for rate, shown in told)
        longest = next(field for field in reversed(_SMALLEST_FIRST) if field.name in inputs)
        question = f"说的工资对不上：{way}。约定的{longest.label}是多少？不是这样定的，就说不知道。"
        raise Refused(longest.name, question)
    return told[0]


def _of_hour(field: Field, wage: Decimal, ground: Ground, on: date) -> tuple[Decimal, str]:
    hours = f"÷ {plain(HOURS_A_DAY)}小时"
    if field is HOURLY:
        return wage, yuan(wage)
    if field is DAILY:
        return wage / HOURS_A_DAY, f"{yuan(wage)} {hours}"
    days = paid_days(ground, on, "event_date")
    return wage / days / HOURS_A_DAY, f"{yuan(wage)} {per_day(days)} {hours}"


_SMALLEST_FIRST = (HOURLY, DAILY, MONTHLY)
