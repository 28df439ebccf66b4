"""加付赔偿金: half to all of what stays unpaid after an order to pay (劳动合同法 85; 劳动保障监察条例 26)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, Range, article, cents, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field

LEAST, MOST = Decimal("0.5"), Decimal(1)
"""Of the sum due (劳动合同法 85); a year's leave is always once (职工带薪年休假条例 7)."""
LEAVE, OTHER = "annual_leave", "other"
SUMS = {
    "pay": "工资",
    "overtime": "加班费",
    "minimum_wage": "最低工资差额",
    "severance": "经济补偿",
    LEAVE: "未休年休假工资",
    OTHER: "二倍工资、2N等其他",
}
AMOUNT = Field(
    "amount",
    "责令支付的期限过后还没付的钱",
    "CNY",
    "责令支付的期限过了，还有多少钱没付？",
    least=Decimal("0.01"),
    most=Decimal(100_000_000),
)
SUM_KIND = Field("sum_kind", "欠的是哪种钱", "choice", "欠的是什么钱？", choices=SUMS, required=False)
ORDER_DUE = Field(
    "order_due",
    "责令限期支付的最后一天",
    "date",
    "劳动监察责令单位哪天以前付清？还没有责令就说没有。",
    none=True,
)
LEAVE_RULE = article("职工带薪年休假条例", 7)
CITATIONS = (
    article("劳动合同法", 85),
    article("劳动保障监察条例", 26),
    article("劳动争议司法解释一", 1, 1, 8),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """From half to all of the unpaid sum once the ordered day has passed; nothing before that."""
    amount = inputs.number("amount")
    kind = inputs.choice("sum_kind") if "sum_kind" in inputs else "pay"
    least = MOST if kind == LEAVE else LEAST
    low, high = cents(amount * least), cents(amount * MOST)
    why_not = _why_not(inputs, ground.today, kind)
    later = [] if low == high else [Alternative("责令后逾期不付，最少", "按50%（第八十五条）", low)]
    later.append(Alternative("责令后逾期不付，最多", "按100%", high))
    return Calculation(
        kind="additional_damages",
        inputs=dict(inputs.values),
        result=Decimal(0) if why_not else _range(low, high),
        unit="CNY",
        lines=(Line("加付赔偿金", why_not, "0元") if why_not else _line(amount, least, low, high),),
        citations=(LEAVE_RULE, *CITATIONS) if kind == LEAVE else CITATIONS,
        alternatives=tuple(later) if why_not and kind != OTHER else (),
        not_covered=(
            "在50%到100%之间按多少，由劳动监察决定",
            "没有经过责令、逾期这一步，直接向仲裁或者法院要的，一般要先证明这一步（第八十五条）",
            "欠的钱本身不在这里面，另外要",
        ),
    )


def _why_not(inputs: Inputs, today: date, kind: str) -> str:
    """Why nothing is due yet; empty where it is."""
    if kind == OTHER:
        return "第八十五条只管工资、加班费、最低工资差额和经济补偿；二倍工资、2N等没有加付"
    if "order_due" not in inputs:
        return "还没有责令限期支付；先向劳动监察投诉，责令后逾期不付才有"
    due = inputs.day("order_due")
    return f"责令支付的期限到{due}，还没有过" if today <= due else ""


def _range(low: Decimal, high: Decimal) -> Decimal | Range:
    return low if low == high else Range(low, high)


def _line(amount: Decimal, least: Decimal, low: Decimal, high: Decimal) -> Line:
    if low == high:
        return Line("加付赔偿金", f"{yuan(amount)} × 100%", yuan(low))
    formula = f"{yuan(amount)} × {least:.0%}至{MOST:.0%}"
    return Line("加付赔偿金", formula, f"{yuan(low)}至{yuan(high)}")


ADDITIONAL_DAMAGES = Calculator(
    "additional_damages",
    "加付赔偿金（50%～100%）",
    (AMOUNT, ORDER_DUE, SUM_KIND),
    work_out,
    (LEAVE_RULE, *CITATIONS),
)
