"""Wages not paid: whole months, days of a month begun, an amount known, less what was paid (劳动法 50; 劳动合同法 30)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.conversion import NOTICE, conversion_rule, paid_days, per_day
from actions.calculators.fields import Field, Refused
from actions.calculators.wage_basis import DAILY

MOST_DAYS_OF_A_MONTH = Decimal(31)
WAGE = Field(
    "monthly_wage",
    "约定的月工资（应发）",
    "CNY",
    "说好一个月工资多少（应发）？按天算的，说一天多少。",
    least=Decimal(1),
    most=Decimal(1_000_000),
    required=False,
)
MONTHS_OWED = Field(
    "months_owed",
    "没有发工资的整月数",
    "months",
    "有几个月的工资没有发？",
    least=Decimal(0),
    most=Decimal(240),
    required=False,
)
DAYS = Field(
    "days",
    "没有发工资的天数（不满一个月的零头，或者按天算的总天数）",
    "days",
    "还有多少天的工资没有发？",
    least=Decimal(0),
    most=Decimal(7_300),
    required=False,
)
AMOUNT = Field(
    "amount",
    "另外欠的数（奖金、提成、差额、欠条上的数）",
    "CNY",
    "除了上面的，还欠多少（欠条、奖金、提成）？",
    least=Decimal(0),
    most=Decimal(100_000_000),
    required=False,
)
PAID = Field(
    "paid_amount",
    "这些工资里已经发过的数",
    "CNY",
    "这几个月里已经发过（借支、预支过）多少？",
    least=Decimal(0),
    most=Decimal(100_000_000),
    required=False,
)
PAY_DUE = Field(
    "pay_due", "最早一笔没发的工资约定的发薪日", "date", "最早没发的那笔，说好哪天发？", required=False
)
CITATIONS = (
    article("劳动合同法", 30),
    article("劳动法", 50),
    article("工资支付暂行规定", 9),
    article("劳动合同法", 85),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """The sum of what is owed, with the days it is overdue where the pay day is known."""
    on = _due(inputs, ground.today)
    owed, lines = Decimal(0), []
    for amount, line in (*_months(inputs), *_days(inputs, ground, on), *_amount(inputs)):
        owed += amount
        lines.append(line)
    if not lines:
        field = MONTHS_OWED if "monthly_wage" in inputs else DAYS if "daily_wage" in inputs else WAGE
        raise Refused(field.name, field.ask)
    paid = inputs.number("paid_amount") if "paid_amount" in inputs else Decimal(0)
    result = cents(owed) - paid
    if result < 0:
        raise Refused(
            "paid_amount",
            f"一共该发{yuan(owed)}，已经发的{yuan(paid)}比它还多，请再核对：这些没发的工资里，发过多少？",
        )
    lines.append(
        Line("还欠的工资", f"合计{yuan(owed)}" + (f" - 已发{yuan(paid)}" if paid else ""), yuan(result))
    )
    if "pay_due" in inputs:
        lines.append(Line("拖了多久", f"{on}到{ground.today}", f"{(ground.today - on).days}天"))
    return Calculation(
        kind="unpaid_wages",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=(
            *CITATIONS,
            *(conversion_rule(on) if "days" in inputs and "daily_wage" not in inputs else ()),
        ),
        alternatives=(
            Alternative(
                "经责令仍不付",
                "劳动行政部门责令限期支付、逾期不付的，再加付应付金额的50%到100%（劳动合同法第八十五条），另算",
            ),
        ),
        not_covered=(
            "这是应发数；个人该交的社保费和个税可以依法代扣（工资支付暂行规定第十五条）",
            "请事假、停工停产、病假的月份另有算法",
            "工资低于最低工资的差额、加班费、补偿金另算",
        ),
    )


def _due(inputs: Inputs, today: date) -> date:
    on = inputs.day("pay_due") if "pay_due" in inputs else today
    if on > today:
        raise Refused(
            "pay_due", f"约定的发薪日（{on}）还没有到，现在还不算拖欠。最早没发的那笔，说好哪天发？"
        )
    return on


def _months(inputs: Inputs) -> list[tuple[Decimal, Line]]:
    if "months_owed" not in inputs or not inputs.number("months_owed"):
        return []
    if "monthly_wage" not in inputs:
        raise Refused("monthly_wage", WAGE.ask)
    wage, months = inputs.number("monthly_wage"), inputs.number("months_owed")
    return [(wage * months, Line("整月工资", f"{yuan(wage)} × {plain(months)}个月", yuan(wage * months)))]


def _days(inputs: Inputs, ground: Ground, on: date) -> list[tuple[Decimal, Line]]:
    """Days at the wage of a day; of a monthly wage 1/21.75 each, the month's wage at the most."""
    if "days" not in inputs or not (days := inputs.number("days")):
        return []
    if "daily_wage" in inputs:
        day = inputs.number("daily_wage")
        return [(day * days, Line("按天的工资", f"{yuan(day)} × {plain(days)}天", yuan(day * days)))]
    if "monthly_wage" not in inputs:
        raise Refused("daily_wage", DAILY.ask)
    if days > MOST_DAYS_OF_A_MONTH:
        raise Refused("months_owed", f"{plain(days)}天超过一个月了，请说是几个整月、再加几天？")
    wage, divisor = inputs.number("monthly_wage"), paid_days(ground, on, "pay_due")
    exact = wage / divisor * days
    cap = "，不超过一个整月" if exact > wage else ""
    pay = min(wage, exact)
    return [
        (pay, Line("零头天数的工资", f"{yuan(wage)} {per_day(divisor)} × {plain(days)}天{cap}", yuan(pay)))
    ]


def _amount(inputs: Inputs) -> list[tuple[Decimal, Line]]:
    if "amount" not in inputs:
        return []
    amount = inputs.number("amount")
    return [(amount, Line("另外欠的", "欠条、奖金、提成或差额", yuan(amount)))]


UNPAID_WAGES = Calculator(
    "unpaid_wages",
    "拖欠的工资",
    (WAGE, MONTHS_OWED, DAILY, DAYS, AMOUNT, PAID, PAY_DUE),
    work_out,
    (*CITATIONS, NOTICE),
)
