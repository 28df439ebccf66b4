"""一次性伤残补助金 by grade, and the sums after a death (工伤保险条例 35 to 37, 39)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.injury_death import DEATH_CITATIONS, death
from actions.calculators.injury_wage import (
    INJURY_DATE,
    INSURED,
    OWN_WAGE_RULE,
    TABLE,
    UNINSURED_RULE,
    WAGE_BEFORE_INJURY,
    average_wage,
    figure,
    injury_day,
    within_bounds,
)
from actions.calculators.minimum_wage import minimum_wage
from actions.calculators.shared_fields import DISTRICT, LEAST_WAGE, LOCAL_AVERAGE_WAGE, MOST_WAGE
from knowledge.figures import NOT_LOADED
from knowledge.schema import Reference

GRADES = ("一级", "二级", "三级", "四级", "五级", "六级", "七级", "八级", "九级", "十级")
CITY_TABLE = "重庆工伤补助金"
LUMP_SUM, ALLOWANCE = "一次性伤残补助金", "伤残津贴"
CITY_GRANTS = (("一次性工伤医疗补助金", "工伤保险基金"), ("一次性伤残就业补助金", "用人单位"))
"""For who leaves with grade five to ten: what, and who pays (36, second paragraph; 37, item 2)."""
FUND_ALLOWANCE, EMPLOYER_ALLOWANCE, CITY_GRANTS_TO = 4, 6, 10
"""The last grade with an allowance from the fund, with one from the employer, and with the city's grants."""
FUND_PAYS, EMPLOYER_PAYS = article("社会保险法", 38), article("社会保险法", 39)
DIED = Field("died", "因工死亡", "yes_no", "人是因工去世了吗？", required=False)
NOT_DIED = ("died", (False, None))
GRADE = Field(
    "grade",
    "伤残等级",
    "count",
    "劳动能力鉴定是几级（一级到十级）？还没有鉴定的，要先申请鉴定。",
    least=Decimal(1),
    most=Decimal(10),
    when=NOT_DIED,
    whole=True,
)
INSURED_WAGE = Field(
    "contribution_wage",
    "受伤前十二个月平均月缴费工资",
    "CNY",
    "受伤前十二个月，单位平均按多少工资给你交工伤保险？看社保缴费明细；没有交的说不知道。",
    least=LEAST_WAGE,
    most=MOST_WAGE,
    required=False,
    asked=True,
    when=NOT_DIED,
)
REAL_WAGE = replace(WAGE_BEFORE_INJURY, when=NOT_DIED, instead=(INSURED_WAGE.name,))


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """The lump sum of the grade; after a death, both sums by name."""
    day = injury_day(inputs, ground)
    return death(inputs, ground, day) if inputs.yes(DIED.name) else _disability(inputs, ground, day)


def _disability(inputs: Inputs, ground: Ground, day: date) -> Calculation:
    grade = int(inputs.number(GRADE.name))
    name = GRADES[grade - 1]
    average = average_wage(inputs, ground, day)
    wage, base = within_bounds(_own_wage(inputs), average)
    months = figure(ground, TABLE, f"{name}{LUMP_SUM}", day)
    if months is None:
        raise Refused(INJURY_DATE.name, f"{day}受伤的，当时的标准没有收录，请核对日期或打12333问。")
    result = cents(wage * months)
    payer = "工伤保险基金" if inputs.yes(INSURED.name, default=True) else "单位（没有参保）"
    lines = [base, Line(LUMP_SUM, f"{name}，{yuan(wage)} × {plain(months)}个月，{payer}付", yuan(result))]
    lines += _allowance(inputs, ground, grade, wage)
    return Calculation(
        kind="work_injury_lump_sum",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=(
            *_rules(grade),
            OWN_WAGE_RULE,
            FUND_PAYS,
            *((EMPLOYER_PAYS,) if grade > FUND_ALLOWANCE else ()),
            *(() if inputs.yes(INSURED.name, default=True) else (UNINSURED_RULE,)),
        ),
        alternatives=(
            *_under_insured(inputs, average, wage, months),
            *_city_grants(inputs, ground, grade, day),
        ),
        not_covered=(
            *(() if average is not None else (f"平均工资60%和300%的上下限：{NOT_LOADED.strip('（）')}",)),
            "医疗费、护理费、停工留薪期工资另算",
            "没有营业执照的单位、用童工的，另按一次性赔偿的办法",
            "旧伤复发的伤残军人没有这一笔",
        ),
    )


def _own_wage(inputs: Inputs) -> Decimal:
    """The insured wage; the real one where there was no insurance, or the insured one is not known."""
    uninsured = not inputs.yes(INSURED.name, default=True) and REAL_WAGE.name in inputs
    return inputs.number((REAL_WAGE if uninsured or INSURED_WAGE.name not in inputs else INSURED_WAGE).name)


def _allowance(inputs: Inputs, ground: Ground, grade: int, wage: Decimal) -> list[Line]:
    """The monthly allowance of grades one to six, not below today's minimum wage where that is known."""
    day = ground.today
    share = figure(ground, TABLE, f"{GRADES[grade - 1]}{ALLOWANCE}", day)
    if share is None:
        return []
    monthly = cents(wage * share / 100)
    lowest = minimum_wage(ground, ground.place_of(inputs, day), day)
    floor = f"，低于{lowest}的补足" if lowest is not None and monthly < lowest.monthly else ""
    if lowest is not None:
        monthly = max(monthly, lowest.monthly)
    payer = "工伤保险基金按月付" if grade <= FUND_ALLOWANCE else "单位难以安排工作的，由单位按月付"
    return [Line(ALLOWANCE, f"{yuan(wage)} × {plain(share)}%{floor}，{payer}", f"每月{yuan(monthly)}")]


def _under_insured(
    inputs: Inputs, average: Decimal | None, wage: Decimal, months: Decimal
) -> tuple[Alternative, ...]:
    """What the real wage would come to, where the insured wage is lower or none is known."""
    if REAL_WAGE.name not in inputs or not inputs.yes(INSURED.name, default=True):
        return ()
    if INSURED_WAGE.name not in inputs:
        return (Alternative("按缴费工资核定", "上面按实际工资估算；参了保的，以经办机构核定的缴费工资为准"),)
    real, _ = within_bounds(inputs.number(REAL_WAGE.name), average)
    if real <= wage:
        return ()
    why = "按实际工资算会多出的数；是单位少报造成的，可以向单位主张，各案看证据"
    return (Alternative("缴费工资报低了的差额", why, cents((real - wage) * months)),)


def _city_grants(inputs: Inputs, ground: Ground, grade: int, day: date) -> tuple[Alternative, ...]:
    """The two grants on leaving: their months once the city's are loaded, never a guess."""
    if not FUND_ALLOWANCE < grade <= CITY_GRANTS_TO:
        return ()
    when = "本人提出离职的" if grade <= EMPLOYER_ALLOWANCE else "合同期满终止或本人提出离职的"
    ours, found = ground.place_of(inputs, day).known, []
    for grant, payer in CITY_GRANTS:
        months = figure(ground, CITY_TABLE, f"{GRADES[grade - 1]}{grant}", day) if ours else None
        told = NOT_LOADED if months is None else f"，{plain(months)}个月，基数以重庆的规定为准"
        who = payer if inputs.yes(INSURED.name, default=True) else "用人单位（没有参保）"
        found.append(Alternative(grant, f"{when}，由{who}付{told}"))
    return tuple(found)


def _rules(grade: int) -> tuple[Reference, ...]:
    """The article of the grade; from five on with its part on the city's grants."""
    if grade <= FUND_ALLOWANCE:
        return (article("工伤保险条例", 35, 1),)
    if grade <= EMPLOYER_ALLOWANCE:
        return article("工伤保险条例", 36, 1), article("工伤保险条例", 36, 2)
    return article("工伤保险条例", 37, 1, 1), article("工伤保险条例", 37, 1, 2)


_EVERY = (
    *(rule for grade in range(1, len(GRADES) + 1) for rule in _rules(grade)),
    *(OWN_WAGE_RULE, FUND_PAYS, EMPLOYER_PAYS, UNINSURED_RULE),
    *DEATH_CITATIONS,
)
WORK_INJURY_LUMP_SUM = Calculator(
    "work_injury_lump_sum",
    "工伤一次性待遇",
    (INJURY_DATE, DIED, GRADE, INSURED_WAGE, REAL_WAGE, INSURED, LOCAL_AVERAGE_WAGE, DISTRICT),
    work_out,
    _EVERY,
)
