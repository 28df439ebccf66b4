"""Overtime pay: 150, 200, 300 % of the wage of an hour, by the system of hours (劳动法 44; 工资支付暂行规定 13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.conversion import NOTICE, conversion_rule, paid_days, per_day
from actions.calculators.fields import HOURS_A_DAY, Field, Refused
from actions.calculators.minimum_wage import minimum_wage
from actions.calculators.overtime_hours import (
    EVENT_DATE,
    HOLIDAY_HOURS,
    NAMES,
    ONE_DAY_HOURS,
    PERIOD,
    PERIOD_HOURS,
    REST_DAY_HOURS,
    REST_GIVEN,
    WORKDAY_HOURS,
    Hours,
    Sort,
    any_told,
    beyond_period,
    check_months,
    periods,
    told_hours,
)
from actions.calculators.shared_fields import DISTRICT
from actions.calculators.wage_basis import DAILY, HOURLY, MONTHLY, hourly
from knowledge.schema import Reference

PERCENT: dict[Sort, Decimal] = {
    "workday": Decimal(150),
    "rest_day": Decimal(200),
    "holiday": Decimal(300),
}
MONTHLY_LIMIT = Decimal(36)
"""Hours of overtime a month, of every sort together (劳动法 41)."""
HOURS_SYSTEM = Field(
    "hours_system",
    "工时制度",
    "choice",
    "上班是哪种工时：普通的（每天八小时、每周四十小时），还是人社部门批准的综合计算工时，或者批准的不定时？不清楚就说不清楚。",
    choices={
        "standard": "普通的标准工时",
        "comprehensive": "综合工时（综合计算工时）",
        "flexible": "不定时",
        "unknown": "没听说过",
    },
    unknown="unknown",
)
MONTHS = Field(
    "months",
    "这样加班的月数",
    "months",
    "上面的小时如果是每个月的，这样加了几个月？",
    least=Decimal("0.5"),
    most=Decimal(600),
    required=False,
)
PAID = Field(
    "paid_amount",
    "已经发过的加班费",
    "CNY",
    "加班费已经发过多少？没发过就说 0。",
    least=Decimal(0),
    most=Decimal(10_000_000),
    required=False,
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """The pay still open, by the system of hours."""
    on = inputs.day("event_date") if "event_date" in inputs else ground.today
    if on > ground.today:
        raise Refused("event_date", f"{on}还没有到，请再核对：是哪一天加的班？")
    check_months(inputs)
    system = inputs.choice("hours_system")
    paid = hourly(inputs, ground, on)
    floored = _floored(inputs, ground, on, paid[0])
    rate, shown = floored or paid
    hours, lines = told_hours(inputs, ground)
    counted, months = hours, inputs.number("months") if "months" in inputs else Decimal(1)
    if system == "comprehensive":
        beyond, line = beyond_period(inputs, ground, on)
        lines.append(line)
        hours = counted = Hours(workday=beyond, holiday=hours.holiday)
        months = periods(inputs)
    elif not any_told(inputs):
        raise Refused(
            "workday_hours", "加了多少小时班？请分平时、休息日（没有补休的）、法定节假日各说多少小时。"
        )
    elif system == "flexible":
        lines.append(Line("不定时工作制", "批准了不定时的，国家规定不适用这三档加班费", yuan(Decimal(0))))
        counted = Hours()
    due, steps = _due(counted, rate, shown, months)
    lines += steps + _limit(counted)
    had = inputs.number("paid_amount") if "paid_amount" in inputs else Decimal(0)
    result = max(Decimal(0), cents(due) - had)
    lines.append(Line("加班费", f"合计{yuan(due)}" + (f" - 已发{yuan(had)}" if had else ""), yuan(result)))
    return Calculation(
        kind="overtime",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=_citations(system, counted, on, floored is not None),
        alternatives=(
            *_other_systems(system, hours, rate, months),
            *((_as_paid(counted, *paid, months),) if floored and counted.total else ()),
            Alternative(
                "基数有争议",
                "基数是合同写的正常上班工资；绩效、提成算不算在内，各地看法不一，要看是不是正常上班就能拿",
            ),
        ),
        not_covered=(
            "加班的事实要由劳动者拿出证据；证据在单位手里、单位不交的，由单位承担后果（劳动争议司法解释一第四十二条）",
            "计件的：正常工时以外做的件，按单价的150%、200%、300%算（工资支付暂行规定第十三条第二款）",
            "法定节假日的300%是在当天本来就有的工资之外另付的",
        ),
    )


def _due(hours: Hours, rate: Decimal, shown: str, months: Decimal) -> tuple[Decimal, list[Line]]:
    due, lines = Decimal(0), []
    for sort, percent in PERCENT.items():
        if not (worked := hours.of(sort)):
            continue
        pay = rate * percent / 100 * worked * months
        times = f" × {plain(months)}个月" if months != 1 else ""
        formula = f"{shown} × {plain(percent)}% × {plain(worked)}小时{times}"
        lines.append(Line(f"{NAMES[sort]}加班费", formula, yuan(pay)))
        due += pay
    return due, lines


def _limit(hours: Hours) -> list[Line]:
    if hours.total <= MONTHLY_LIMIT:
        return []
    return [
        Line(
            "时间上限",
            f"加班合计{plain(hours.total)}小时；一个月里超过{plain(MONTHLY_LIMIT)}小时的部分违反劳动法第四十一条",
            "超出的也照样算钱",
        )
    ]


def _other_systems(system: str, hours: Hours, rate: Decimal, months: Decimal) -> list[Alternative]:
    if system == "standard":
        return []
    if system == "unknown":
        return [
            Alternative(
                "工时制度不清楚",
                "单位没有拿出批准文件，就按标准工时算；批了综合工时的，按整个周期超出的小时算150%；批了不定时的，一般没有这三档",
            )
        ]
    if system == "comprehensive":
        return [
            Alternative(
                "没有批准", "没有批准、批准过期或者岗位不在里面的，按标准工时一天一天算，请改选标准工时"
            )
        ]
    as_standard, _ = _due(hours, rate, "", months)
    found = [Alternative("没有批准", "没有批准不定时的岗位，按标准工时算", cents(as_standard))]
    if hours.holiday:
        on_holidays, _ = _due(replace(hours, workday=Decimal(0), rest_day=Decimal(0)), rate, "", months)
        found.append(
            Alternative(
                "法定节假日",
                "有的地方规定不定时的法定节假日上班也付300%；重庆有没有这样规定没有收录，请问 12333",
                cents(on_holidays),
            )
        )
    return found


def _floored(inputs: Inputs, ground: Ground, on: date, paid: Decimal) -> tuple[Decimal, str] | None:
    """The wage of an hour at the minimum wage, where less is paid (劳动法 48); None where it is not, or not loaded."""
    floor = minimum_wage(ground, ground.place_of(inputs, on), on)
    if floor is None:
        return None
    days = paid_days(ground, on, "event_date")
    least = floor.monthly / days / HOURS_A_DAY
    if paid >= least:
        return None
    return least, f"工资低于{floor}，按它算：{yuan(floor.monthly)} {per_day(days)} ÷ {plain(HOURS_A_DAY)}小时"


def _as_paid(hours: Hours, paid: Decimal, shown: str, months: Decimal) -> Alternative:
    due, _ = _due(hours, paid, shown, months)
    why = f"照实际发的{shown}算；正常上班的工资本身低于最低工资的，差额还可以另外要（劳动法第四十八条）"
    return Alternative("按实际发的工资", why, cents(due))


def _citations(system: str, hours: Hours, on: date, floored: bool) -> tuple[Reference, ...]:
    found = (
        article("劳动法", 44),
        _BY_SYSTEM.get(system, _STANDARD),
        *((MINIMUM,) if floored else ()),
        *conversion_rule(on),
        *((HOLIDAYS,) if hours.holiday else ()),
        *((LIMIT,) if hours.total > MONTHLY_LIMIT else ()),
        PROOF,
    )
    return found[:MOST_CITATIONS]


MOST_CITATIONS = 6
"""Of an answer."""
_STANDARD = article("工资支付暂行规定", 13, 1)
_BY_SYSTEM = {
    "comprehensive": article("工资支付暂行规定", 13, 3),
    "flexible": article("工资支付暂行规定", 13, 4),
}
MINIMUM, LIMIT = article("劳动法", 48, 2), article("劳动法", 41)
HOLIDAYS, PROOF = article("全国年节及纪念日放假办法", 2), article("劳动争议司法解释一", 42)
OVERTIME = Calculator(
    "overtime",
    "加班费",
    (
        HOURS_SYSTEM,
        MONTHLY,
        DAILY,
        HOURLY,
        WORKDAY_HOURS,
        REST_DAY_HOURS,
        REST_GIVEN,
        HOLIDAY_HOURS,
        EVENT_DATE,
        ONE_DAY_HOURS,
        PERIOD,
        PERIOD_HOURS,
        MONTHS,
        PAID,
        DISTRICT,
    ),
    work_out,
    (article("劳动法", 44), _STANDARD, *_BY_SYSTEM.values(), MINIMUM, NOTICE, HOLIDAYS, LIMIT, PROOF),
)
