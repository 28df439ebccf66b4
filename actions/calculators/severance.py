"""N: severance on the average wage of the last twelve months (劳动合同法 46, 47, 97; 实施条例 27)."""

from __future__ import annotations

from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field
from actions.calculators.service import LAW_BEGAN, check_order, severance_months

MOST_YEARS = Decimal(12)
"""Of wage above three times the local average only (劳动合同法 47, second paragraph)."""
MONTHLY_WAGE = Field(
    "monthly_wage",
    "离职前十二个月的平均月工资（应发，含奖金、加班费、津贴）",
    "CNY",
    "离职前十二个月，平均每个月应发多少钱？",
    least=Decimal(1),
    most=Decimal(1_000_000),
)
WORK_START = Field("work_start", "入职日期", "date", "哪天开始在这家单位上班的？")
WORK_END = Field("work_end", "离职日期", "date", "哪天离职（最后一天上班）的？")
AVERAGE = Field(
    "local_average_wage",
    "当地上年度职工月平均工资",
    "CNY",
    "当地上年度职工月平均工资是多少？",
    least=Decimal(1000),
    most=Decimal(100_000),
    required=False,
)
DISTRICT = Field("district", "上班的区县", "district", "在哪个区县上班？", required=False)


def base_wage(inputs: Inputs, ground: Ground) -> tuple[Decimal, list[Line]]:
    """The wage that counts: not below the minimum wage of place and day (实施条例 27)."""
    wage, end = inputs.number("monthly_wage"), inputs.day("work_end")
    floor = minimum_wage(ground, inputs.choice("district") if "district" in inputs else "", inputs)
    if floor is not None and wage < floor:
        return floor, [
            Line(
                "计算基数", f"平均工资{yuan(wage)}低于{end}的最低工资{yuan(floor)}，按最低工资算", yuan(floor)
            )
        ]
    return wage, []


def minimum_wage(ground: Ground, district: str, inputs: Inputs) -> Decimal | None:
    """The monthly minimum wage where and when the work ended; None where it is not in our tables."""
    tiers = ground.figures.tables["最低工资"].tiers
    name = district or ground.place.name
    tier = next((tier for tier, names in tiers.items() if name in names), "一档" if not district else None)
    row = ground.figures.row("最低工资", f"{tier}每月", inputs.day("work_end")) if tier else None
    return row.value if row else None


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """N, with the cap where the local average is known."""
    start, end = inputs.day("work_start"), inputs.day("work_end")
    check_order(start, end, ground.today)
    wage, lines = base_wage(inputs, ground)
    months = severance_months(max(start, LAW_BEGAN), end)
    lines.append(
        Line(
            "补偿月数",
            f"{max(start, LAW_BEGAN)}至{end}，每满一年一个月，满半年算一年，不满半年算半个月",
            f"{plain(months)}个月",
        )
    )
    cap = inputs.number("local_average_wage") * 3 if "local_average_wage" in inputs else None
    if cap is not None and wage > cap:
        wage, months = cap, min(months, MOST_YEARS)
        lines.append(
            Line(
                "三倍封顶",
                f"平均工资高于当地上年度职工月平均工资三倍（{yuan(cap)}），按三倍算，最多十二年",
                f"{plain(months)}个月",
            )
        )
    result = cents(wage * months)
    lines.append(Line("经济补偿（N）", f"{yuan(wage)} × {plain(months)}个月", yuan(result)))
    alternatives = []
    if start < LAW_BEGAN:
        earlier = severance_months(start, end)
        alternatives.append(
            Alternative(
                "2008年以前的年限",
                f"2008-01-01 以前的年限按当时的规定算（劳动合同法第九十七条）；当时有规定要补偿的，合并计算是{plain(earlier)}个月",
                cents(wage * earlier),
            )
        )
    missing = (
        ()
        if cap is not None
        else (
            "平均工资高于当地上年度职工月平均工资三倍的，按三倍算、最多十二年；重庆的平均工资未录入，没有核对",
        )
    )
    return Calculation(
        kind="severance",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=(
            article("劳动合同法", 47),
            article("劳动合同法", 46),
            article("劳动合同法实施条例", 27),
            *((article("劳动合同法", 97, 3),) if start < LAW_BEGAN else ()),
        ),
        alternatives=tuple(alternatives),
        not_covered=("该不该补偿要看离职的原因（劳动合同法第四十六条）", *missing),
    )


SEVERANCE = Calculator(
    "severance", "经济补偿（N）", (MONTHLY_WAGE, WORK_START, WORK_END, AVERAGE, DISTRICT), work_out
)
