"""二倍工资: the second wage for months without a written contract (劳动合同法 82; 解释二 6–11)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from actions.calculators.calculation import Alternative, Calculation, Line, Range, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.conversion import paid_days, per_day
from actions.calculators.double_wage_branches import EVERY, branches, citations
from actions.calculators.double_wage_period import ODD_DAYS, OPEN_ENDED, PERIOD_FIELDS, Unsigned, unsigned
from actions.calculators.fields import Refused
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
    told = inputs.number(ODD_DAYS.name) if ODD_DAYS.name in inputs else None
    months, rest = _parts(period.anchor, period.first, period.last, wage, ground, told)
    low, high = cents(wage * months + rest.low), cents(wage * months + rest.high)
    part = f" + {rest.shown}" if rest.shown else ""
    until = "满一年的前一日" if period.full_year else "签合同的前一日、离职日或者今天"
    if period.case == OPEN_ENDED:
        until = "签合同的前一日、离职日或者今天（第八十二条第二款没有十一个月的限制）"
    lines = (
        Line(
            "期间",
            f"从{period.first}到{period.last}（{until}）",
            f"{plain(months)}个月{'零几天' if rest.shown else ''}",
        ),
        Line(
            "另外一倍工资",
            f"{yuan(wage)} × {plain(months)}个月{part}",
            yuan(low) if low == high else f"{yuan(low)}至{yuan(high)}",
        ),
        *_limits(period),
    )
    return _calculation(
        inputs,
        period,
        low if low == high else Range(low, high),
        lines,
        (*_in_time(period, wage, low, ground), *branches(period.case)),
        () if low == high else (f"{rest.shown}：{ODD_DAYS.ask}说了可以算准",),
    )


def _calculation(
    inputs: Inputs,
    period: Unsigned,
    result: Decimal | Range,
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


class Rest(NamedTuple):
    """Yuan of the days that are no full month, from `low` to `high`, and how."""

    low: Decimal
    high: Decimal
    shown: str


def _parts(
    anchor: date, first: date, last: date, wage: Decimal, ground: Ground, told: Decimal | None
) -> tuple[Decimal, Rest]:
    """Full months from `first` to `last` counted from `anchor`, and the days left over.

    These are worth a paid day each (21.75 a month) as far as they were worked (解释二 6), never more than the month:
    as many as were `told`, else as the calendar has; from none to all of them where its year is not loaded.
    Raises Refused for more days told than there are, and where the number of paid days is not loaded.
    """
    through = full_months(anchor, last)
    months = Decimal(through - full_months(anchor, first - _DAY) if first > anchor else through)
    begin = max(first, full_after(anchor, through))
    if begin > last:
        return months, Rest(Decimal(0), Decimal(0), "")
    least, most, kind = _worked(begin, last, ground, told)
    divisor = paid_days(ground, last, "work_start")
    count = plain(least) if least == most else f"{plain(least)}至{plain(most)}"
    shown = f"{yuan(wage)} {per_day(divisor)} × {begin}至{last}的{count}个{kind}"
    low, high = (min(wage, wage / divisor * days) for days in (least, most))
    return months, Rest(low, high, shown)


def _worked(begin: date, last: date, ground: Ground, told: Decimal | None) -> tuple[Decimal, Decimal, str]:
    """The least and the most days worked from `begin` to `last`, and what they are called."""
    every = [begin + _DAY * passed for passed in range((last - begin).days + 1)]
    if told is not None:
        if told > len(every):
            raise Refused(ODD_DAYS.name, f"{begin}至{last}只有{len(every)}天，请再核对。{ODD_DAYS.ask}")
        return told, told, "实际工作日"
    try:
        working = Decimal(sum(map(ground.calendar.is_working, every)))
    except YearNotLoaded:
        return Decimal(0), Decimal(len(every)), f"工作日（{last.year}年放假安排没有录入，不知道是几个）"
    return working, working, "工作日"


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
    """What is within the year if arbitration were applied for today, by each method; the least where it is a range."""
    still = "可能超过时效的部分仍可申请，单位在仲裁时不提，后来一般不能再提（解释二第二十条）"
    since = max(period.first, add_months(ground.today, -12))
    within = Decimal(0)
    if since == period.first:
        within = result
    elif since <= period.last:
        months, rest = _parts(since, since, period.last, wage, ground, None)
        within = min(result, cents(wage * months + rest.low))
    whole = result if ground.today <= add_months(period.last, 12) else Decimal(0)
    return (
        Alternative("今天申请，时效逐月算", f"{since}以后的部分在一年以内；{still}", within),
        Alternative("今天申请，时效整段算", f"从{period.last}起一年以内申请的全部算；{still}", whole),
    )


DOUBLE_WAGE = Calculator("double_wage", "没签书面合同的二倍工资", (WAGE, *PERIOD_FIELDS), work_out, EVERY)
