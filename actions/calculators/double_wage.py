"""二倍工资: the second wage for months without a written contract (劳动合同法 82; 解释二 6–11)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.double_wage_branches import branches, citations
from actions.calculators.double_wage_period import OPEN_ENDED, PERIOD_FIELDS, Unsigned, unsigned
from actions.calculators.service import add_months, full_after, full_months
from actions.calculators.shared_fields import MONTHLY_WAGE
from knowledge.working_days import YearNotLoaded

WAGE = replace(
    MONTHLY_WAGE, label="没签合同期间每月的工资（应发）", ask="没签合同那段时间，每个月应发多少钱？"
)
_DAY = timedelta(days=1)
_NOT_COVERED = (
    "要先有劳动关系；非全日制用工可以口头约定，没有二倍工资（劳动合同法第六十九条）",
    "算的是另外一倍；正常的那一份工资没发的，另外要",
    "各月工资不一样的，按各月的工资分别算；不满一个月的按日历上的工作日，实际出勤不同的以出勤为准",
    "倒签日期的合同、电子合同算不算签了，没有判断",
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """The second wage, month by month (解释二 6), with both ways to count the year for arbitration."""
    period, wage = unsigned(inputs, ground.today), inputs.number("monthly_wage")
    if period.last < period.first:
        line = Line("二倍工资", f"从{period.first}起才有，在这以前已经签了、离职了或者还没有到", "0元")
        return _calculation(inputs, period, Decimal(0), (line,), ())
    months, rest, day_rate = _parts(period.anchor, period.first, period.last, wage, ground)
    result = cents(wage * months + (rest or 0))
    unknown = () if rest is not None else ("不满一个月的零头：那一年的放假安排没有录入，没有算进去",)
    part = f" + 零头{day_rate}" if rest else ""
    until = "满一年的前一日" if period.full_year else "签合同的前一日、离职日或者今天"
    if period.case == OPEN_ENDED:
        until = "签合同的前一日、离职日或者今天（第八十二条第二款没有十一个月的限制）"
    lines = (
        Line(
            "期间",
            f"从{period.first}到{period.last}（{until}）",
            f"{plain(months)}个月{'零几天' if rest else ''}",
        ),
        Line("另外一倍工资", f"{yuan(wage)} × {plain(months)}个月{part}", yuan(result)),
        *_limits(period),
    )
    return _calculation(
        inputs,
        period,
        result,
        lines,
        (*_in_time(period, wage, result, ground), *branches(period.case)),
        unknown,
    )


def _calculation(
    inputs: Inputs,
    period: Unsigned,
    result: Decimal,
    lines: tuple[Line, ...],
    alternatives: tuple[Alternative, ...],
    unknown: tuple[str, ...] = (),
) -> Calculation:
    return Calculation(
        kind="double_wage",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=lines,
        citations=citations(period.case, period.full_year),
        alternatives=alternatives,
        not_covered=(*_NOT_COVERED, *unknown),
    )


def _parts(
    anchor: date, first: date, last: date, wage: Decimal, ground: Ground
) -> tuple[Decimal, Decimal | None, str]:
    """Full months from `first` to `last` counted from `anchor`, the yuan of the days left over, and how.

    The days are worth a paid day each (21.75 a month), never more than the month; None where their calendar or the
    number of paid days is not loaded.
    """
    through = full_months(anchor, last)
    months = Decimal(through - full_months(anchor, first - _DAY) if first > anchor else through)
    begin = max(first, full_after(anchor, through))
    if begin > last:
        return months, Decimal(0), ""
    paid_days = ground.figures.row("工时折算", "月计薪天数", last)
    try:
        days = sum(ground.calendar.is_working(begin + _DAY * i) for i in range((last - begin).days + 1))
    except YearNotLoaded:
        return months, None, ""
    if paid_days is None or not paid_days.value:
        return months, None, ""
    how = f"{yuan(wage)} ÷ {plain(paid_days.value)}天 × {begin}至{last}的{days}个工作日"
    return months, min(wage, wage / paid_days.value * days), how


def _limits(period: Unsigned) -> tuple[Line, ...]:
    """The year for arbitration by both methods; the earlier day is the one to keep."""
    monthly, whole = add_months(period.first, 12), add_months(period.last, 12)
    return (
        Line(
            "时效（逐月算）",
            f"第一天的那份从{period.first}起一年（调解仲裁法第二十七条）",
            monthly.isoformat(),
        ),
        Line("时效（整段算）", f"从最后一天{period.last}起一年", whole.isoformat()),
        Line(
            "稳妥的日期",
            "两种算法取较早的，在这以前申请；已经过了的可能超过时效，仍可申请（办案规则第三十条）",
            min(monthly, whole).isoformat(),
        ),
    )


def _in_time(
    period: Unsigned, wage: Decimal, result: Decimal, ground: Ground
) -> tuple[Alternative, Alternative]:
    """What is within the year if arbitration were applied for today, by each method."""
    still = "可能超过时效的部分仍可申请，单位在仲裁时不提，后来一般不能再提（解释二第二十条）"
    since = max(period.first, add_months(ground.today, -12))
    within = Decimal(0)
    if since == period.first:
        within = result
    elif since <= period.last:
        months, rest, _ = _parts(since, since, period.last, wage, ground)
        within = min(result, cents(wage * months + (rest or 0)))
    whole = result if ground.today <= add_months(period.last, 12) else Decimal(0)
    return (
        Alternative("今天申请，时效逐月算", f"{since}以后的部分在一年以内；{still}", within),
        Alternative("今天申请，时效整段算", f"从{period.last}起一年以内申请的全部算；{still}", whole),
    )


DOUBLE_WAGE = Calculator("double_wage", "没签书面合同的二倍工资", (WAGE, *PERIOD_FIELDS), work_out)
