"""Pay for annual leave not taken: 300 % of the wage of a day, 200 % beside the wage already paid (实施办法 10–12)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from actions.calculators.annual_leave_days import RIGHT_FIELDS
from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.conversion import paid_days, per_day
from actions.calculators.fields import Field, Refused
from actions.calculators.leave_right import BANDS, leave_right

TIMES = Decimal(3)
"""Of the wage of a day, the wage for the work itself within it (实施办法 10, first paragraph)."""
MOST_A_YEAR = Decimal(BANDS[0][1])
LEAVE_WAGE = Field(
    "leave_wage",
    "前十二个月的平均月工资（应发，不含加班费）",
    "CNY",
    "前十二个月（不满的按实际月数），去掉加班费，平均每个月应发多少钱？",
    least=Decimal(1),
    most=Decimal(1_000_000),
)
UNUSED = Field(
    "unused_days",
    "应休没休的年休假天数",
    "days",
    "该休没有休的年休假一共几天？不知道几天的，告诉我一共工作多少年、哪天入职、哪天离职。",
    least=Decimal(0),
    most=Decimal(150),
    required=False,
)
DECLINED = Field(
    "declined_in_writing",
    "单位安排了、本人因自己的原因书面说不休",
    "yes_no",
    "是不是单位安排了休，你因为自己的原因书面写了不休？",
    required=False,
)
NORMAL_PAID = Field(
    "normal_paid",
    "没休那几天的正常工资发了",
    "yes_no",
    "没休假、照常上班那几天的工资发了吗？",
    required=False,
)
CITATIONS = (
    article("企业职工带薪年休假实施办法", 10),
    article("职工带薪年休假条例", 5, 3),
    article("企业职工带薪年休假实施办法", 11),
    article("企业职工带薪年休假实施办法", 12),
    article("劳动争议调解仲裁法", 27),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Twice the wage of a day for each day; three times where the days' own wage was not paid either."""
    unused, lines, others = _unused(inputs, ground)
    on = next((inputs.day(name) for name in ("work_end", "event_date") if name in inputs), ground.today)
    days_of_month = paid_days(ground, on, "event_date")
    wage = inputs.number("leave_wage")
    shown = f"{yuan(wage)} {per_day(days_of_month)} × {plain(unused)}天"
    day = wage / days_of_month
    extra, whole = cents(day * (TIMES - 1) * unused), cents(day * TIMES * unused)
    paid = inputs.yes("normal_paid", default=True)
    result = extra if paid else whole
    lines.append(Line("日工资", f"{yuan(wage)} {per_day(days_of_month)}", yuan(day)))
    if paid:
        lines.append(
            Line("未休年休假工资", f"{shown} ×（300% - 已发的正常工资100%）= {shown} × 200%", yuan(extra))
        )
    else:
        lines.append(Line("未休年休假工资", f"{shown} × 300%（含正常工资）", yuan(whole)))
    if inputs.yes("declined_in_writing"):
        normal = Decimal(0) if paid else cents(day * unused)
        lines.append(
            Line("本人书面不休", "单位安排了、本人因自己的原因书面说不休的，只付正常工资", yuan(normal))
        )
        others = (Alternative("不算本人书面不休", "单位没有安排，或者不是本人的原因、没有书面", result),)
        result = normal
    elif paid:
        others = (
            *others,
            Alternative("那几天的正常工资也没有发", "连同正常工资一共付300%", whole),
        )
    return Calculation(
        kind="annual_leave_pay",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=CITATIONS,
        alternatives=(
            *others,
            Alternative(
                "申请仲裁的一年怎么算",
                "有的按拖欠工资看，离职后一年内提；有的按一般时效看，从该年（跨年安排的顺延）结束起一年；早的那天更稳妥，过了仍可申请",
            ),
        ),
        not_covered=(
            "单位制度或合同的天数、补偿更高的，按高的算（实施办法第十三条）",
            "人社部门责令改正、逾期不改的加付赔偿金，另算（实施办法第十五条）",
        ),
    )


def _unused(inputs: Inputs, ground: Ground) -> tuple[Decimal, list[Line], tuple[Alternative, ...]]:
    """The days not taken: as told, or what the year gives less those taken."""
    if "unused_days" in inputs:
        unused = inputs.number("unused_days")
        if unused <= MOST_A_YEAR:
            return unused, [], ()
        return (
            unused,
            [
                Line(
                    "天数核对",
                    f"一年最多{plain(MOST_A_YEAR)}天，{plain(unused)}天应是几年加起来的",
                    f"{plain(unused)}天",
                )
            ],
            (),
        )
    if "total_years" not in inputs or "work_start" not in inputs:
        raise Refused("unused_days", UNUSED.ask)
    right = leave_right(inputs, ground)
    taken = inputs.number("taken_days") if "taken_days" in inputs else Decimal(0)
    unused = right.left(taken)
    line = Line("没休的天数", right.less(taken), f"{plain(unused)}天")
    readings = tuple(
        replace(
            one,
            why=f"{one.why}；天数按{plain(right.left(taken, one.result))}天",
            result=None,
        )
        for one in right.alternatives
        if isinstance(one.result, Decimal)
    )
    return unused, [*right.lines, line], readings


ANNUAL_LEAVE_PAY = Calculator(
    "annual_leave_pay",
    "未休年休假工资",
    (LEAVE_WAGE, UNUSED, *(replace(field, required=False) for field in RIGHT_FIELDS), DECLINED, NORMAL_PAID),
    work_out,
    CITATIONS,
)
