"""停工留薪期工资: the wage goes on as it was, up to a year, and up to two where confirmed (工伤保险条例 33)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.conversion import NOTICE, conversion_rule, paid_days
from actions.calculators.fields import Field, Refused
from actions.calculators.injury_wage import INJURY_DATE, WAGE_BEFORE_INJURY, injury_day
from actions.calculators.service import full_after, full_months

USUAL, EXTENDED = 12, 24
"""Months: the usual most, and with an extension confirmed by the appraisal committee (33, second paragraph)."""
REST_DAYS = 5
"""date.weekday() of Saturday: 21.75 paid days a month leave out Saturdays and Sundays only."""
LEAVE_END = Field("leave_end", "停工留薪期最后一天", "date", "停工休息到哪天？已经评残的，到评残前一天。")
CONFIRMED = Field(
    "extension_confirmed",
    "延长得到确认",
    "yes_no",
    "超过十二个月的，劳动能力鉴定委员会确认延长了吗？",
    required=False,
)
PAID = Field(
    "amount_paid",
    "这段时间单位已经发的工资",
    "CNY",
    "这段时间单位一共发了多少工资？一分没发就是0。",
    least=Decimal(0),
    most=Decimal(10_000_000),
    required=False,
    asked=True,
)


def wage_for(start: date, end: date, wage: Decimal, month_days: Decimal) -> tuple[Decimal, int, int]:
    """The wage from `start` to `end`, both included, with its full months and the paid days left over.

    Left-over days are weekdays, statutory holidays among them, and never cost more than a month.
    """
    months = full_months(start, end)
    rest = full_after(start, months)
    days = sum(1 for n in range((end - rest).days + 1) if (rest + timedelta(days=n)).weekday() < REST_DAYS)
    return wage * months + min(wage * days / month_days, wage), months, days


CITATIONS = (
    article("工伤保险条例", 33, 1),
    article("工伤保险条例", 33, 2),
    article("社会保险法", 39),
    article("实施社会保险法若干规定", 12),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """What is still to be paid; nothing below zero."""
    start, end = injury_day(inputs, ground), inputs.day(LEAVE_END.name)
    if end < start:
        raise Refused(LEAVE_END.name, f"结束日期（{end}）早于受伤日期（{start}），请再核对。{LEAVE_END.ask}")
    if end > ground.today:
        raise Refused(LEAVE_END.name, f"{end}还没有到，先算到今天为止：停工休息到哪天？")
    most = EXTENDED if inputs.yes(CONFIRMED.name) else USUAL
    limit = full_after(start, most) - timedelta(days=1)
    wage, month_days = inputs.number(WAGE_BEFORE_INJURY.name), paid_days(ground, start, INJURY_DATE.name)
    owed, months, days = wage_for(start, min(end, limit), wage, month_days)
    lines = [
        Line("停工留薪期", f"{start}到{min(end, limit)}，最多{most}个月", f"{months}个月又{days}个计薪日"),
        Line("应发", _formula(wage, months, days, month_days), yuan(owed)),
    ]
    paid = inputs.number(PAID.name) if PAID.name in inputs else Decimal(0)
    result = max(Decimal(0), cents(owed - paid))
    lines.append(Line("还差", f"{yuan(owed)} − 已发{yuan(paid)}", yuan(result)))
    return Calculation(
        kind="injury_leave_pay",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=(*CITATIONS, *(conversion_rule(start) if days else ())),
        alternatives=_extension(start, end, wage, month_days, paid) if most == USUAL and end > limit else (),
        not_covered=(
            "每种伤停工留薪期有多久，重庆的目录没有收录；看医院证明，有争议由鉴定委员会确认",
            "加班费、全勤奖算不算原工资，条例没有写，看工资条和流水",
            "评残以后停发，改按伤残等级的待遇",
            "生活不能自理的，护理由单位负责，另算",
        ),
    )


def _extension(
    start: date, end: date, wage: Decimal, month_days: Decimal, paid: Decimal
) -> tuple[Alternative, ...]:
    """What an extension confirmed by the committee would come to."""
    last = min(end, full_after(start, EXTENDED) - timedelta(days=1))
    owed, _, _ = wage_for(start, last, wage, month_days)
    why = "伤情严重或情况特殊，经鉴定委员会确认的，最多再延12个月"
    return (Alternative("延长得到确认的", why, max(Decimal(0), cents(owed - paid))),)


def _formula(wage: Decimal, months: int, days: int, month_days: Decimal) -> str:
    whole = f"{yuan(wage)} × {months}个月"
    return f"{whole} + {yuan(wage)} ÷ {plain(month_days)}天 × {days}天" if days else whole


INJURY_LEAVE_PAY = Calculator(
    "injury_leave_pay",
    "停工留薪期工资",
    (WAGE_BEFORE_INJURY, INJURY_DATE, LEAVE_END, CONFIRMED, PAID),
    work_out,
    (*CITATIONS, NOTICE),
)
