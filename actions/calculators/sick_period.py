"""医疗期: for how long a sick worker may not be dismissed, by years of work (医疗期规定 3, 4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, Range, article, plain
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.service import full_after, full_months
from actions.calculators.shared_fields import WORK_START

LONG_CAREER = Decimal(10)
"""Years of work in all from which the second row of 医疗期规定 3 holds."""
SHORT_ROW = ((5, 6), (0, 3))
LONG_ROW = ((20, 24), (15, 18), (10, 12), (5, 9), (0, 6))
"""From so many years with this employer → months (医疗期规定 3)."""
COUNTED_WITHIN = {3: 6, 6: 12, 9: 15, 12: 18, 18: 24, 24: 30}
"""Months of 医疗期 → months within which the days of sick leave are added up (医疗期规定 4)."""
A_YEAR_AHEAD = timedelta(days=366)
"""Planned treatment may lie ahead, but no further."""
YEARS_AT_MOST = Decimal(60)
LOCAL_YEARS = Field(
    "local_years",
    "在本单位的工作年数",
    "years",
    "在这家单位干了几年？",
    least=Decimal(0),
    most=YEARS_AT_MOST,
    instead=("work_start",),
)
TOTAL_YEARS = Field(
    "total_years",
    "参加工作的总年数",
    "years",
    "从第一份工作算起，一共工作了几年？",
    least=Decimal(0),
    most=YEARS_AT_MOST,
    required=False,
    asked=True,
)
FIRST_DAY = replace(WORK_START, required=False)
SICK_START = Field("sick_start", "第一天病休", "date", "从哪天开始病休的？", required=False)


def sick_months(total_years: Decimal, local_years: Decimal) -> int:
    """Months of 医疗期; who has worked exactly five or ten years has the longer one."""
    row = LONG_ROW if total_years >= LONG_CAREER else SHORT_ROW
    return next(months for years, months in row if local_years >= years)


def service_years(inputs: Inputs, leave_began: date) -> Decimal:
    """Years with this employer, as told or from the first day of work to the leave. Raises Refused."""
    if "local_years" in inputs:
        return inputs.number("local_years")
    start = inputs.day("work_start")
    if start > leave_began:
        raise Refused(
            "work_start", f"入职日期（{start}）晚于病休开始（{leave_began}），请再核对：哪天入职的？"
        )
    return Decimal(full_months(start, leave_began - timedelta(days=1))) / 12


def leave_began(inputs: Inputs, ground: Ground) -> date:
    """The first day of sick leave, today where nobody said. Raises Refused."""
    day = inputs.day("sick_start") if "sick_start" in inputs else ground.today
    if day > ground.today + A_YEAR_AHEAD:
        raise Refused("sick_start", f"病休开始日期（{day}）太远了，请再核对。{SICK_START.ask}")
    return day


CITATIONS = (
    article("医疗期规定", 3),
    article("医疗期规定", 4),
    article("医疗期规定", 2),
    article("劳动合同法", 42, 1, 3),
    article("劳动合同法", 45),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Months; a range where the years of work in all are not known and both rows are possible."""
    here = service_years(inputs, leave_began(inputs, ground))
    careers: tuple[Decimal, ...] = (here, max(here, LONG_CAREER))
    if "total_years" in inputs:
        careers = (_career(inputs.number("total_years"), here),)
    months = sorted({sick_months(years, here) for years in careers})
    least, most = Decimal(months[0]), Decimal(months[-1])
    return Calculation(
        kind="sick_period",
        inputs=dict(inputs.values),
        result=least if least == most else Range(least, most),
        unit="months",
        lines=(*_counted(careers, here), *(_window(inputs, each) for each in months)),
        citations=CITATIONS,
        alternatives=_on_the_line(careers[0], here),
        not_covered=(
            "癌症、精神病、瘫痪等难治的病能不能更长，文件没有收录，请打12333核实",
            "单位规定或者约定了更长的，按更长的",
            "这期间单位不能按无过失辞退或裁员解除；严重违纪等另看",
        ),
    )


def _career(told: Decimal, here: Decimal) -> Decimal:
    """Years in all, no fewer than here: 五年 and a first day five years and a month ago agree. Raises Refused."""
    if told < here // 1:
        raise Refused("total_years", f"参加工作的总年数不会比在本单位的年数短，请再核对。{TOTAL_YEARS.ask}")
    return max(told, here)


def _counted(careers: tuple[Decimal, ...], here: Decimal) -> list[Line]:
    rows: dict[int, str] = {}
    for career in careers:
        told = (
            f"{years_told(career)}年"
            if len(careers) == 1
            else "满十年"
            if career >= LONG_CAREER
            else "不满十年"
        )
        rows[sick_months(career, here)] = f"参加工作{told}，在本单位{years_told(here)}年"
    return [Line("医疗期", formula, f"{months}个月") for months, formula in rows.items()]


def _window(inputs: Inputs, months: int) -> Line:
    within = COUNTED_WITHIN[months]
    if "sick_start" not in inputs:
        return Line(
            "累计计算", f"{months}个月的，从第一天病休起{within}个月内的病休加起来算", f"{within}个月"
        )
    start = inputs.day("sick_start")
    last = full_after(start, within) - timedelta(days=1)
    return Line("累计计算", f"{months}个月的，{start}起{within}个月内的病休加起来算，到{last}", str(last))


def _on_the_line(career: Decimal, here: Decimal) -> tuple[Alternative, ...]:
    """The shorter reading for who has worked exactly five, ten, … years: 以上 and 以下 may both include the number."""
    edges = {Decimal(years) for years, _ in LONG_ROW if years}
    if here not in edges and career != LONG_CAREER:
        return ()
    below = Decimal("0.01")
    shorter = sick_months(
        career - (below if career == LONG_CAREER else 0), here - (below if here in edges else 0)
    )
    why = "规定里的“以上”“以下”没有说清包不包括正好满的那天；上面按已经满算"
    return (Alternative("年数正好在分界上", why, Decimal(shorter)),)


def years_told(years: Decimal) -> str:
    """Years as they are told: to the tenth, never rounded up over a step."""
    return plain(years.quantize(Decimal("0.1"), ROUND_DOWN))


SICK_PERIOD = Calculator(
    "sick_period", "医疗期", (LOCAL_YEARS, TOTAL_YEARS, FIRST_DAY, SICK_START), work_out, CITATIONS
)
