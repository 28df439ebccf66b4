"""What a full-time wage falls short of the minimum wage, month by month (最低工资规定 12; 劳动法 48)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby

from actions.calculators.calculation import Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.minimum_wage import Standard, required_standard, validity
from actions.calculators.service import add_months
from actions.calculators.shared_fields import DISTRICT

PAID_WAGE = Field(
    "paid_wage",
    "每月应发的工资（扣社保、个税之前）",
    "CNY",
    "每个月应发多少钱（扣社保、个税之前）？",
    least=Decimal(0),
    most=Decimal(1_000_000),
)
SHORT_FROM = Field("event_date", "从哪个月开始发得少", "date", "从哪个月开始发得少？")
MONTHS = Field(
    "months", "发得少的月数", "months", "这样发了几个月？", least=Decimal(1), most=Decimal(240), whole=True
)
OVERTIME_IN = Field(
    "overtime_pay",
    "其中的加班费",
    "CNY",
    "应发的钱里，加班费有多少？没有就说 0。",
    least=Decimal(0),
    most=Decimal(1_000_000),
    required=False,
)
ALLOWANCES_IN = Field(
    "special_allowances",
    "其中的中班、夜班、高温、低温、井下、有毒有害津贴和福利待遇",
    "CNY",
    "应发的钱里，夜班、高温这类特殊津贴和福利有多少？没有就说 0。",
    least=Decimal(0),
    most=Decimal(1_000_000),
    required=False,
)
OWN_ABSENCE = Field(
    "own_absence",
    "因为自己的原因没有出满勤",
    "yes_no",
    "有没有因为自己的原因没有上满班？",
    required=False,
)
ABSENT = (
    "自己的原因没有上满班的月份，不能直接和最低工资比（最低工资规定第十二条）。病假的算病假工资；扣多了、少发了的，"
    "算拖欠的工资；要比的，只算上满班的月份。这些月份里有没有因为自己的原因没有上满班？"
)
CITATIONS = (
    article("最低工资规定", 12),
    article("劳动法", 48, 2),
    article("最低工资规定", 3),
    article("劳动合同法", 85, None, 2),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """The shortfall of the months. Raises Refused where the worker's own absence takes the comparison away."""
    if inputs.yes("own_absence"):
        raise Refused("own_absence", ABSENT)
    months = _months(inputs, ground.today)
    counted, lines = _counted_wage(inputs)
    held = [(month, required_standard(inputs, ground, "每月", month, "event_date")) for month in months]
    result, steps = _gap(held, counted)
    lines += steps
    lines.append(Line("差额合计", f"{plain(Decimal(len(months)))}个月相加", yuan(result)))
    return Calculation(
        kind="minimum_wage_gap",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=CITATIONS,
        not_covered=(
            validity(held[-1][1]),
            "这里比的是全日制的月标准；小时工比小时标准，另算",
            "自己的原因没有出满勤的月份不能这样比；病假、停工停产期间另有标准",
            "责令限期支付后逾期不付的，还可以责令加付50%到100%（劳动合同法第八十五条），另算",
        ),
    )


def _months(inputs: Inputs, today: date) -> list[date]:
    count = inputs.number("months")
    first = inputs.day("event_date").replace(day=1)
    months = [add_months(first, passed) for passed in range(int(count))]
    if months[-1] > today:
        raise Refused(
            "months", f"从{first:%Y-%m}起{plain(count)}个月，已经到以后的月份了，请再核对：这样发了几个月？"
        )
    return months


def _counted_wage(inputs: Inputs) -> tuple[Decimal, list[Line]]:
    """The wage that is compared: overtime pay, special allowances and welfare do not count (最低工资规定 12)."""
    wage = inputs.number("paid_wage")
    left_out = sum(
        (inputs.number(name) for name in ("overtime_pay", "special_allowances") if name in inputs), Decimal(0)
    )
    if left_out > wage:
        raise Refused(
            "paid_wage", "加班费和津贴加起来比应发工资还多，请再核对：每个月应发多少？其中加班费、津贴多少？"
        )
    formula = f"应发{yuan(wage)} - 加班费、特殊津贴、福利{yuan(left_out)}"
    return wage - left_out, [Line("拿来比的工资", formula, yuan(wage - left_out))]


def _gap(months: list[tuple[date, Standard]], wage: Decimal) -> tuple[Decimal, list[Line]]:
    total, lines = Decimal(0), []
    for standard, run in groupby(months, key=lambda pair: pair[1]):
        dates = [month for month, _ in run]
        gap = max(Decimal(0), standard.amount - wage) * len(dates)
        formula = f"（{yuan(standard.amount)} - {yuan(wage)}）× {len(dates)}个月" if gap else "不低于标准"
        lines.append(Line(f"{dates[0]:%Y-%m}至{dates[-1]:%Y-%m}（{standard.tier}）", formula, yuan(gap)))
        total += gap
    return cents(total), lines


MINIMUM_WAGE_GAP = Calculator(
    "minimum_wage_gap",
    "低于最低工资的差额",
    (PAID_WAGE, SHORT_FROM, MONTHS, OVERTIME_IN, ALLOWANCES_IN, OWN_ABSENCE, DISTRICT),
    work_out,
    CITATIONS,
)
