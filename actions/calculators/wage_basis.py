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


def hourly(inputs: Inputs, ground: Ground, on: date) -> tuple[Decimal, str]:
    """The wage of an hour, and how it is written out. Raises Refused where no wage was given."""
    if "hourly_wage" in inputs:
        return inputs.number("hourly_wage"), yuan(inputs.number("hourly_wage"))
    hours = f"÷ {plain(HOURS_A_DAY)}小时"
    if "daily_wage" in inputs:
        return inputs.number("daily_wage") / HOURS_A_DAY, f"{yuan(inputs.number('daily_wage'))} {hours}"
    if "monthly_wage" not in inputs:
        raise Refused("monthly_wage", MONTHLY.ask)
    days = paid_days(ground, on, "event_date")
    wage = inputs.number("monthly_wage")
    return wage / days / HOURS_A_DAY, f"{yuan(wage)} {per_day(days)} {hours}"
