"""Overtime hours by the rate they earn: work days, rest days not made up for, statutory holidays (劳动法 44)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from actions.calculators.calculation import Line, plain
from actions.calculators.calculator import Ground, Inputs
from actions.calculators.conversion import hours_figure
from actions.calculators.fields import HOURS_A_DAY, Field, Refused
from actions.calculators.holidays import statutory_holidays
from knowledge.working_days import YearNotLoaded

Sort = Literal["workday", "rest_day", "holiday"]
NAMES: dict[Sort, str] = {"workday": "平时延时", "rest_day": "休息日", "holiday": "法定节假日"}
WEEK_HOURS = Decimal(40)
"""国务院关于职工工作时间的规定 3."""
MOST_HOURS = Decimal(20_000)
HOURS_THERE_ARE = {"week": 168, "month": 744, "quarter": 2208, "year": 8784}
"""In the longest period of its kind, day and night."""


def _hours(name: str, label: str, ask: str, most: Decimal = MOST_HOURS) -> Field:
    return Field(name, label, "hours", ask, least=Decimal(0), most=most, required=False)


WORKDAY_HOURS = _hours("workday_hours", "平时延时加班的小时", "平时上班日一共多加了多少小时班？")
REST_DAY_HOURS = _hours("rest_day_hours", "休息日加班的小时", "休息日（一般是周末）一共加了多少小时班？")
REST_GIVEN = _hours("rest_given", "休息日加班后已经补休的小时", "休息日加的班，已经补休了多少小时？")
HOLIDAY_HOURS = _hours(
    "holiday_hours", "法定节假日加班的小时", "法定节假日当天（不含连休的其他日子）一共加了多少小时班？"
)
ONE_DAY_HOURS = _hours("hours", "这一天加班的小时", "这一天加了多少小时班？", most=Decimal(24))
EVENT_DATE = Field("event_date", "加班的日期", "date", "是哪一天加的班？", required=False)
PERIOD = Field(
    "period",
    "综合计算工时的周期",
    "choice",
    "批准的综合工时，是按周、按月、按季还是按年算总工时？",
    choices={"week": "按周", "month": "按月", "quarter": "按季", "year": "按年"},
    required=False,
)
PERIOD_HOURS = _hours(
    "period_hours",
    "一个周期的总工时（不含法定节假日上的班）",
    "这一个周期一共上了多少小时班（法定节假日上的班另算）？",
)


@dataclass(frozen=True)
class Hours:
    """Hours of each sort."""

    workday: Decimal = Decimal(0)
    rest_day: Decimal = Decimal(0)
    holiday: Decimal = Decimal(0)

    @property
    def total(self) -> Decimal:
        """All of them."""
        return self.workday + self.rest_day + self.holiday

    def of(self, sort: Sort) -> Decimal:
        """The hours of one sort."""
        hours: Decimal = getattr(self, sort)
        return hours


def any_told(inputs: Inputs) -> bool:
    """Whether any hour over was told, made up for or not."""
    return any(inputs.number(name) for name in (*_BY_SORT.values(), "hours") if name in inputs)


def told_hours(inputs: Inputs, ground: Ground) -> tuple[Hours, list[Line]]:
    """The hours as they were told; time off in lieu is taken from rest days alone (劳动法 44, second item)."""
    told = {name: inputs.number(name) if name in inputs else Decimal(0) for name in _BY_SORT.values()}
    lines = []
    if "hours" in inputs:
        if "event_date" not in inputs:
            raise Refused(
                "event_date", "是哪一天加的班？不止一天的，请分平时、休息日、法定节假日各说多少小时。"
            )
        sort = sort_of(inputs.day("event_date"), ground)
        told[_BY_SORT[sort]] += inputs.number("hours")
        lines.append(
            Line("加班那天", f"{inputs.day('event_date')}按放假办法和调休安排", f"{NAMES[sort]}加班")
        )
    rested = inputs.number("rest_given") if "rest_given" in inputs else Decimal(0)
    worked = told["rest_day_hours"]
    if rested:
        surplus = "；补休只抵休息日加班，多出的不抵平时和法定节假日" if rested > worked else ""
        left = max(Decimal(0), worked - rested)
        lines.append(
            Line(
                "补休",
                f"休息日加班{plain(worked)}小时，已补休{plain(rested)}小时{surplus}",
                f"还剩{plain(left)}小时",
            )
        )
        worked = left
    return Hours(told["workday_hours"], worked, told["holiday_hours"]), lines


def check_months(inputs: Inputs) -> None:
    """Raises Refused where the hours of one day, or more than a month has, are told for each of several months."""
    if "months" not in inputs or inputs.number("months") == 1:
        return
    if ONE_DAY_HOURS.name in inputs:
        raise Refused(
            "months",
            "这是一天加的班，不按月数乘，不用说月数（说不知道就行）；每个月都加的，分平时、休息日、法定节假日说每个月多少小时。",
        )
    total = sum((inputs.number(name) for name in _BY_SORT.values() if name in inputs), Decimal(0))
    if total > HOURS_THERE_ARE["month"]:
        raise Refused(
            "months",
            f"{plain(total)}小时超过一个月连夜里的小时数，应是几个月加起来的；加起来的不用说月数（说不知道就行）。",
        )


def sort_of(day: date, ground: Ground) -> Sort:
    """What a day is. Raises Refused for a day to come and for a year whose days off are not loaded."""
    if day > ground.today:
        raise Refused("event_date", f"{day}还没有到，请再核对：是哪一天加的班？")
    holidays = statutory_holidays(day.year)
    try:
        if holidays is None:
            raise YearNotLoaded(day.year)
        if day in holidays:
            return "holiday"
        return "workday" if ground.calendar.is_working(day) else "rest_day"
    except YearNotLoaded:
        raise Refused(
            "event_date",
            f"{day.year}年的放假安排没有录入，判断不了{day}算哪一种。请直接说：平时、休息日、法定节假日各加了多少小时？",
        ) from None


def beyond_period(inputs: Inputs, ground: Ground, on: date) -> tuple[Decimal, Line]:
    """Hours above the standard of the period (工资支付暂行规定 13, third paragraph). Raises Refused where one is missing."""
    for field in (PERIOD, PERIOD_HOURS):
        if field.name not in inputs:
            raise Refused(field.name, field.ask)
    period, worked = inputs.choice("period"), inputs.number("period_hours")
    if worked > HOURS_THERE_ARE[period]:
        most = f"一个周期连夜里一共只有{HOURS_THERE_ARE[period]}小时"
        raise Refused(PERIOD_HOURS.name, f"{most}，请再核对。{PERIOD_HOURS.ask}")
    standard = WEEK_HOURS
    if period == "month":
        standard = hours_figure(ground, "每月工作日", on, "event_date") * HOURS_A_DAY
    elif period in _PERIODS_A_YEAR:
        standard = (
            hours_figure(ground, "每年工作日", on, "event_date") / _PERIODS_A_YEAR[period] * HOURS_A_DAY
        )
    beyond = max(Decimal(0), worked - standard)
    name = (PERIOD.choices or {})[period].removeprefix("按")
    return beyond, Line(
        "超出周期标准的小时",
        f"实际{plain(worked)}小时 - 一{name}标准{plain(standard)}小时",
        f"{plain(beyond)}小时",
    )


def periods(inputs: Inputs) -> Decimal:
    """How many whole periods lie in the months that were told; one where none were. Raises Refused for parts."""
    if "months" not in inputs or "period" not in inputs:
        return Decimal(1)
    period, months = inputs.choice("period"), inputs.number("months")
    if period not in PERIOD_MONTHS:
        raise Refused("months", "按周算总工时的，请一周一周算，不用说月数（说不知道就行）。")
    whole, rest = divmod(months, PERIOD_MONTHS[period])
    if rest:
        raise Refused(
            "months",
            f"一个周期是{PERIOD_MONTHS[period]}个月，{plain(months)}个月不是整周期；没有满的周期还不知道超没超。"
            "这样过了几个整周期，一共几个月？",
        )
    return whole


PERIOD_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_BY_SORT: dict[Sort, str] = {
    "workday": "workday_hours",
    "rest_day": "rest_day_hours",
    "holiday": "holiday_hours",
}
_PERIODS_A_YEAR = {"quarter": 4, "year": 1}
