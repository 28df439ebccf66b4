"""Inputs that several calculators ask for, under one name and with one question each."""

from __future__ import annotations

from decimal import Decimal

from actions.calculators.fields import Field

LEAST_WAGE, MOST_WAGE = Decimal(1), Decimal(1_000_000)
"""Yuan a month: what can be right."""
MONTHLY_WAGE = Field(
    "monthly_wage",
    "离职前十二个月的平均月工资（应发，含奖金、加班费、津贴）",
    "CNY",
    "离职前十二个月，平均每个月应发多少钱？不满十二个月的，按实际月数平均。",
    least=LEAST_WAGE,
    most=MOST_WAGE,
)
LAST_MONTH_WAGE = Field(
    "last_month_wage",
    "离职前上一个月的工资",
    "CNY",
    "离职前的上一个月，工资是多少钱？",
    least=LEAST_WAGE,
    most=MOST_WAGE,
)
WORK_START = Field("work_start", "入职日期", "date", "哪天开始在这家单位上班的？")
WORK_END = Field("work_end", "离职日期", "date", "哪天离职（最后一天上班）的？")
LOCAL_AVERAGE_WAGE = Field(
    "local_average_wage",
    "当地上年度职工月平均工资",
    "CNY",
    "当地上年度职工月平均工资是多少？",
    least=Decimal(1000),
    most=Decimal(100_000),
    required=False,
)
DISTRICT = Field("district", "上班的区县", "district", "在哪个区县上班？", required=False)
