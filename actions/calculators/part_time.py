"""Part-time work by the hour: 4 hours a day and 24 a week, the hourly minimum, pay every 15 days (劳动合同法 68–72)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.minimum_wage import required_standard, validity
from actions.calculators.shared_fields import DISTRICT

DAY_HOURS = Decimal(4)
WEEK_HOURS = Decimal(24)
"""劳动合同法 68; the 5 and 30 hours of the opinion of 2003 no longer hold."""
PAY_EVERY = Decimal(15)
"""Days (劳动合同法 72, second paragraph)."""
DAILY_HOURS = Field(
    "daily_hours",
    "平均每天的工作小时",
    "hours",
    "平均一天上几个小时班？",
    least=Decimal("0.1"),
    most=Decimal(24),
)
WEEKLY_HOURS = Field(
    "weekly_hours",
    "一周合计的工作小时",
    "hours",
    "一周加起来上几个小时班？",
    least=Decimal("0.1"),
    most=Decimal(168),
)
HOURLY = Field(
    "hourly_wage", "一小时的工资", "CNY", "一小时多少钱？", least=Decimal("0.01"), most=Decimal(10_000)
)
HOURS = Field(
    "hours",
    "要算工资的总小时",
    "hours",
    "一共要算多少小时的工资？",
    least=Decimal(0),
    most=Decimal(50_000),
    required=False,
)
PAID = Field(
    "paid_amount",
    "这些小时已经发过的工资",
    "CNY",
    "这些小时已经发过多少？",
    least=Decimal(0),
    most=Decimal(10_000_000),
    required=False,
)
SETTLED_EVERY = Field(
    "settle_days",
    "几天结一次工资",
    "days",
    "工资几天结一次（按月结的说30天）？",
    least=Decimal(1),
    most=Decimal(366),
    required=False,
)
WHEN = Field("event_date", "上班的日期", "date", "是哪一段时间上的班？说其中一天就行。", required=False)
CITATIONS = (
    article("劳动合同法", 68),
    article("劳动合同法", 72),
    article("劳动合同法", 71),
    article("劳动合同法", 70),
    article("最低工资规定", 5),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Whether the hours are those of part-time work, the pay due for them, and the cycle of pay."""
    on = inputs.day("event_date") if "event_date" in inputs else ground.today
    if on > ground.today:
        raise Refused("event_date", f"{on}还没有到，请再核对：是哪一段时间上的班？")
    within, kind = _within(inputs)
    held = required_standard(inputs, ground, "每小时", on, "event_date")
    result: dict[str, Decimal | date | str] = {"是否符合非全日制": "符合" if within else "超出"}
    sums, lines = _pay(inputs, held.amount)
    alternatives = []
    if sums is not None:
        result["还应付的工资"] = sums
    every = [_cycle(inputs.number("settle_days"))] if "settle_days" in inputs else []
    if every:
        result["结算周期"] = every[0].value
    if not within:
        alternatives.append(
            Alternative(
                "可能是全日制",
                "长期超过每天4小时、每周24小时的，可能认定为全日制；那时书面合同、社保、经济补偿都要按全日制算，工资也改比月最低标准",
            )
        )
    return Calculation(
        kind="part_time",
        inputs=dict(inputs.values),
        result=result,
        unit="mixed",
        lines=(kind, *lines, *every),
        citations=CITATIONS,
        alternatives=tuple(alternatives),
        not_covered=(
            validity(held),
            "法律说的是“一般平均”：偶尔多上几小时不一定就变成全日制",
            "非全日制终止用工没有经济补偿（劳动合同法第七十一条）；工伤保险要由单位交",
        ),
    )


def _within(inputs: Inputs) -> tuple[bool, Line]:
    daily, weekly = inputs.number("daily_hours"), inputs.number("weekly_hours")
    if daily > weekly:
        raise Refused(
            "weekly_hours",
            f"一天{plain(daily)}小时，一周却只有{plain(weekly)}小时，请再核对：一周一共几小时？",
        )
    within = daily <= DAY_HOURS and weekly <= WEEK_HOURS
    formula = f"平均每天{plain(daily)}小时（一般不超过4小时），每周{plain(weekly)}小时（累计不超过24小时）"
    return within, Line("工时", formula, "符合非全日制" if within else "超出非全日制的工时")


def _pay(inputs: Inputs, minimum: Decimal) -> tuple[Decimal | None, list[Line]]:
    """The pay still due on the higher of the agreed rate and the minimum; None where no hours were given."""
    agreed = inputs.number("hourly_wage")
    rate = max(agreed, minimum)
    compared = "低于，按最低小时工资算" if agreed < minimum else "不低于"
    lines = [Line("小时工资", f"约定{yuan(agreed)}，最低小时工资{yuan(minimum)}：{compared}", yuan(rate))]
    if "hours" not in inputs:
        return None, lines
    hours = inputs.number("hours")
    paid = inputs.number("paid_amount") if "paid_amount" in inputs else Decimal(0)
    due = max(Decimal(0), cents(rate * hours) - paid)
    formula = f"{yuan(rate)} × {plain(hours)}小时" + (f" - 已发{yuan(paid)}" if paid else "")
    return due, [*lines, Line("还应付的工资", formula, yuan(due))]


def _cycle(days: Decimal) -> Line:
    """Whether pay comes in time."""
    if days > PAY_EVERY:
        return Line("结算周期", f"{plain(days)}天结一次，最长{plain(PAY_EVERY)}天", "超过十五天，不符合规定")
    return Line("结算周期", f"{plain(days)}天结一次，最长{plain(PAY_EVERY)}天", "没有超过")


PART_TIME = Calculator(
    "part_time",
    "非全日制（小时工）",
    (DAILY_HOURS, WEEKLY_HOURS, HOURLY, HOURS, PAID, SETTLED_EVERY, WHEN, DISTRICT),
    work_out,
    CITATIONS,
)
