"""病假工资: Chongqing's share of the wage, never below four fifths of the minimum wage (医疗期规定 5)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.conversion import NOTICE, conversion_rule, paid_days
from actions.calculators.fields import Field, Refused
from actions.calculators.minimum_wage import minimum_wage
from actions.calculators.shared_fields import DISTRICT, LEAST_WAGE, MOST_WAGE
from actions.calculators.sick_period import (
    FIRST_DAY,
    LOCAL_YEARS,
    SICK_START,
    leave_began,
    service_years,
    years_told,
)
from knowledge.districts import Place

TABLE = "病假工资"
FLOOR = "不得低于最低工资的"
HALF_YEAR_SHARES = (
    (30, "半年内工龄30年以上"),
    (20, "半年内工龄20年以上不满30年"),
    (10, "半年内工龄10年以上不满20年"),
    (0, "半年内工龄不满10年"),
)
LATER_SHARES = (
    (20, "超过半年工龄20年以上"),
    (10, "超过半年工龄10年以上不满20年"),
    (0, "超过半年工龄不满10年"),
)
"""From so many years of service → the row of the table."""
NORMAL_WAGE = Field(
    "normal_wage",
    "正常上班的月工资",
    "CNY",
    "正常上班，每个月工资多少钱？",
    least=LEAST_WAGE,
    most=MOST_WAGE,
)
OVER_HALF_YEAR = Field(
    "over_half_year", "病休超过六个月", "yes_no", "这次病休已经超过六个月了吗？", required=False, asked=True
)
SICK_DAYS = Field(
    "sick_days",
    "一个月里病假占的工作日",
    "days",
    "这个月病假占了几个工作日？整月没有上班的不用说。",
    least=Decimal("0.5"),
    most=Decimal(23),
    required=False,
)
CITATIONS = (article("医疗期规定", 5), article("医疗期规定", 3))


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Sick pay of a whole month, or of so many working days of it."""
    day = leave_began(inputs, ground)
    place = ground.place_of(inputs, day)
    if not place.known:
        raise Refused("district", f"“{place.name}”的病假工资标准没有收录，请问当地人社部门。")
    late = inputs.yes("over_half_year")
    monthly, lines, floor_known = _monthly(inputs, ground, place, day, late)
    result = cents(monthly)
    if "sick_days" in inputs:
        days = inputs.number("sick_days")
        whole = paid_days(ground, day, "sick_start")
        result = cents(min(monthly * days / whole, monthly))
        formula = f"{yuan(monthly)} ÷ {plain(whole)}天 × {plain(days)}天"
        lines.append(Line("这些天的病假工资", formula, yuan(result)))
    later = () if late else (cents(_monthly(inputs, ground, place, day, True)[0]),)
    return Calculation(
        kind="sick_pay",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=(*CITATIONS, *(conversion_rule(day) if "sick_days" in inputs else ())),
        alternatives=(
            *(Alternative("病休超过六个月以后", "比例降低，按整月算", pay) for pay in later),
            Alternative("工伤", "因工受伤的，停工留薪期内原来的工资福利不变，不按病假算"),
            Alternative("单位约定更高", "合同、集体合同或厂规定得更高的，按更高的"),
        ),
        not_covered=(
            "比例来自重庆市病假待遇规定的转载，单位还可略有浮动；现在是否仍这样执行，以重庆市人社部门最新公布为准",
            *(() if floor_known else ("当时的最低工资没有录入，保底没有核对",)),
            "社保个人部分和个税没有扣",
        ),
    )


def _monthly(
    inputs: Inputs, ground: Ground, place: Place, day: date, late: bool
) -> tuple[Decimal, list[Line], bool]:
    """The pay of a whole month, not rounded, its lines, and whether the floor could be checked."""
    years = service_years(inputs, day)
    shares = LATER_SHARES if late else HALF_YEAR_SHARES
    share = _percent(ground, next(key for least, key in shares if years >= least), day)
    wage = inputs.number("normal_wage")
    monthly = wage * share / 100
    length = "超过六个月" if late else "六个月以内"
    lines = [
        Line("发工资的比例", f"病休{length}，连续工龄{years_told(years)}年", f"{plain(share)}%"),
        Line("整月病假工资", f"{yuan(wage)} × {plain(share)}%", yuan(monthly)),
    ]
    lowest = minimum_wage(ground, place, day)
    if lowest is None:
        return monthly, lines, False
    part = _percent(ground, FLOOR, day)
    floor = lowest.monthly * part / 100
    kept = "低于" if monthly < floor else "不低于"
    lines.append(Line("保底", f"{lowest} × {plain(part)}%，上面{kept}它", yuan(floor)))
    return max(monthly, floor), lines, True


def _percent(ground: Ground, key: str, day: date) -> Decimal:
    row = ground.figures.row(TABLE, key, day)
    if row is None or row.value is None:
        raise Refused("sick_start", f"{day}的病假工资比例没有录入，请核对日期，或者打12333问。")
    return row.value


SICK_PAY = Calculator(
    "sick_pay",
    "病假工资",
    (NORMAL_WAGE, LOCAL_YEARS, OVER_HALF_YEAR, SICK_DAYS, FIRST_DAY, SICK_START, DISTRICT),
    work_out,
    (*CITATIONS, NOTICE),
)
