"""本人工资 of injury benefits: the insured wage, within 60 and 300 % of the local average (工伤保险条例 64)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Line, article, cents, yuan
from actions.calculators.calculator import Ground, Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.shared_fields import LEAST_WAGE, LOCAL_AVERAGE_WAGE, MOST_WAGE

OWN_WAGE_RULE = article("工伤保险条例", 64, 2)
LEAST_SHARE, MOST_SHARE = Decimal("0.6"), Decimal(3)
"""Of the local average wage (工伤保险条例 64, second paragraph)."""
UNINSURED_RULE = article("工伤保险条例", 62, 2)
TABLE, CITY_TABLE = "工伤待遇", "重庆数据"
AVERAGE = "上年度职工月平均工资"
WAGE_BEFORE_INJURY = Field(
    "wage_before_injury",
    "受伤前的月工资（前十二个月平均，应发）",
    "CNY",
    "受伤前十二个月，平均每个月应发多少钱？",
    least=LEAST_WAGE,
    most=MOST_WAGE,
)
INJURY_DATE = Field("event_date", "受伤日期", "date", "哪天受伤（或者哪天诊断为职业病）的？")
INSURED = Field("insured", "参加工伤保险", "yes_no", "单位给你交工伤保险了吗？", required=False, asked=True)


def injury_day(inputs: Inputs, ground: Ground) -> date:
    """The day of the injury. Raises Refused where it has not come."""
    day = inputs.day(INJURY_DATE.name)
    if day > ground.today:
        raise Refused(INJURY_DATE.name, f"受伤日期（{day}）还没有到，请再核对。{INJURY_DATE.ask}")
    return day


def average_wage(inputs: Inputs, ground: Ground, on: date) -> Decimal | None:
    """The local average wage a month, as told or from the table; None where it is not known."""
    if LOCAL_AVERAGE_WAGE.name in inputs:
        return inputs.number(LOCAL_AVERAGE_WAGE.name)
    return figure(ground, CITY_TABLE, AVERAGE, on) if ground.place_of(inputs, on).known else None


def figure(ground: Ground, table: str, key: str, on: date) -> Decimal | None:
    """A value of a table on a day; None where there is none or it is not loaded."""
    row = ground.figures.row(table, key, on)
    return row.value if row else None


def within_bounds(wage: Decimal, average: Decimal | None) -> tuple[Decimal, Line]:
    """The wage that counts, and why; as it is where the average is not known."""
    if average is None:
        return wage, Line("本人工资", "受伤前十二个月平均月缴费工资，没有核对上下限", yuan(wage))
    low, high = cents(average * LEAST_SHARE), cents(average * MOST_SHARE)
    counted = min(max(wage, low), high)
    formula = f"{yuan(wage)}，不低于平均工资60%（{yuan(low)}），不高于300%（{yuan(high)}）"
    return counted, Line("本人工资", formula, yuan(counted))
