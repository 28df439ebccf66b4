"""Days of annual leave still due in a year (职工带薪年休假条例 3; 企业职工带薪年休假实施办法 5, 12)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from actions.calculators.calculation import Calculation, Line, article, plain
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field
from actions.calculators.leave_right import leave_right
from actions.calculators.shared_fields import WORK_END, WORK_START

TOTAL_YEARS = Field(
    "total_years",
    "累计工作年限（所有单位加起来）",
    "years",
    "到这一年年底（当年离职的到离职那天），前后一共工作了多少年？在别的单位上班、当兵的年头都算。",
    least=Decimal(0),
    most=Decimal(60),
)
LEFT_ON = replace(WORK_END, required=False)
YEAR_ASKED = Field("event_date", "算哪一年的年休假", "date", "要算哪一年的年休假？", required=False)
CONTINUOUS = Field(
    "continuous_year",
    "来这家单位之前是不是已经连续工作满十二个月",
    "yes_no",
    "来这家单位之前，是不是已经连续工作满十二个月、中间没有断？",
    required=False,
)
TAKEN = Field(
    "taken_days",
    "这一年已经休的年休假天数",
    "days",
    "这一年的年休假已经休了几天？",
    least=Decimal(0),
    most=Decimal(100),
    required=False,
)
SICK = Field(
    "sick_months",
    "这一年请病假累计的月数",
    "months",
    "这一年请病假一共几个月？",
    least=Decimal(0),
    most=Decimal(12),
    required=False,
)
PAID_OFF = Field(
    "paid_days_off",
    "这一年请事假又没有扣工资的天数",
    "days",
    "这一年请了多少天事假、单位没有扣工资？",
    least=Decimal(0),
    most=Decimal(366),
    required=False,
)
SCHOOL = Field(
    "school_holidays",
    "寒暑假是不是比年休假长",
    "yes_no",
    "有寒暑假、而且比年休假长吗？",
    required=False,
)
RIGHT_FIELDS = (TOTAL_YEARS, WORK_START, LEFT_ON, YEAR_ASKED, CONTINUOUS, TAKEN, SICK, PAID_OFF, SCHOOL)
"""What the days follow from; the pay for days not taken can go on from these as well."""
CITATIONS = (
    article("职工带薪年休假条例", 3),
    article("职工带薪年休假条例", 4),
    article("企业职工带薪年休假实施办法", 3),
    article("企业职工带薪年休假实施办法", 4),
)
JOINING, LEAVING = article("企业职工带薪年休假实施办法", 5), article("企业职工带薪年休假实施办法", 12)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """The days due less those taken; days taken too many are not owed back."""
    right = leave_right(inputs, ground)
    taken = inputs.number("taken_days") if "taken_days" in inputs else Decimal(0)
    result = right.left(taken)
    lines = [*right.lines]
    if taken:
        more = "；多休的不用退（实施办法第十二条）" if right.leaving and taken > right.share else ""
        lines.append(Line("还没休的天数", f"{right.less(taken)}{more}", f"{plain(result)}天"))
    return Calculation(
        kind="annual_leave_days",
        inputs=dict(inputs.values),
        result=result,
        unit="days",
        lines=tuple(lines),
        citations=(*CITATIONS, LEAVING if right.leaving else JOINING),
        alternatives=tuple(
            replace(one, result=right.left(taken, one.result)) if isinstance(one.result, Decimal) else one
            for one in right.alternatives
        ),
        not_covered=(
            "合同、集体合同或单位制度里的天数更多的，按多的算（实施办法第十三条）",
            "国家法定休假日、休息日、产假、婚丧假、工伤停工留薪期不算进年休假",
            "上一年休了年休假又请了长病假、长事假的，这一年可能没有（实施办法第八条）",
        ),
    )


ANNUAL_LEAVE_DAYS = Calculator(
    "annual_leave_days", "年休假天数", RIGHT_FIELDS, work_out, (*CITATIONS, JOINING, LEAVING)
)
