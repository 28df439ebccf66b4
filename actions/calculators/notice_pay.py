"""代通知金: a month's wage instead of thirty days' notice (劳动合同法 40; 实施条例 20)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field
from actions.calculators.leaving import ARTICLE_40, LEAVING_REASON, LEAVINGS
from actions.calculators.service import LAW_BEGAN
from actions.calculators.severance_base import FIELDS, severance_base
from actions.calculators.shared_fields import LAST_MONTH_WAGE
from actions.calculators.unlawful_dismissal import TIMES

ENOUGH_DAYS = 30
"""劳动合同法 40."""
NOTICE_DAYS = Field(
    "notice_days",
    "书面通知提前的天数",
    "days",
    "单位提前几天书面通知的？没有提前就说没有。",
    least=Decimal(0),
    most=Decimal(3650),
    required=False,
    none=True,
    month=Decimal(ENOUGH_DAYS),
)
_N_FIELDS = tuple(replace(field, required=False) for field in FIELDS)
_N_NAMES = ("monthly_wage", "work_start", "work_end")
CITATIONS = (
    article("劳动合同法", 40),
    article("劳动合同法实施条例", 20),
    article("劳动合同法", 46, 1, 3),
    article("劳动合同法", 87),
    article("劳动合同法实施条例", 25),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """One month's wage for an Article 40 dismissal without full notice, else nothing; no part of a month."""
    wage = cents(inputs.number("last_month_wage"))
    notice = inputs.number("notice_days") if "notice_days" in inputs else Decimal(0)
    reason = inputs.choice("leaving_reason") if "leaving_reason" in inputs else ARTICLE_40
    if reason != ARTICLE_40:
        line = Line("代通知金", f"{LEAVINGS[reason].label}：不属于第四十条的解除，没有代通知金", "0元")
    elif notice >= ENOUGH_DAYS:
        line = Line("代通知金", f"提前{plain(notice)}天书面通知，够{ENOUGH_DAYS}天，没有代通知金", "0元")
    else:
        formula = (
            f"提前{plain(notice)}天书面通知，不够{ENOUGH_DAYS}天：上一个月工资 × 1个月（实施条例第二十条）"
        )
        line = Line("代通知金", formula, yuan(wage))
    due = reason == ARTICLE_40 and notice < ENOUGH_DAYS
    return Calculation(
        kind="notice_pay",
        inputs=dict(inputs.values),
        result=wage if due else Decimal(0),
        unit="CNY",
        lines=(line,),
        citations=CITATIONS,
        alternatives=_with_severance(inputs, ground, wage) if due else (),
        not_covered=(
            "只有医疗期满、不胜任或者情况重大变化的合法辞退才有代通知金（第四十条）",
            "说提前一个月的当作三十天；收到通知到离职实际不够三十天的，照样有",
            "提前了几天但不够三十天的，法律没有规定按天折算",
            "上一个月工资不正常（请病假、停工）的，按工资标准看，可能有争议",
        ),
    )


def _with_severance(inputs: Inputs, ground: Ground, wage: Decimal) -> tuple[Alternative, ...]:
    """N+1 and 2N, of which only one can be had, where the facts for N are known."""
    if any(name not in inputs for name in _N_NAMES):
        return (Alternative("经济补偿（N）", "第四十条的解除还有经济补偿（第四十六条第三项），要另算"),)
    n = severance_base(inputs, ground, LAW_BEGAN).amount()
    double = severance_base(inputs, ground, date.min).amount(TIMES)
    together = f"经济补偿{yuan(n)} + 代通知金{yuan(wage)}"
    return (
        Alternative("连同经济补偿（N+1）", f"{together}（第四十条、第四十六条第三项）", n + wage),
        Alternative("辞退其实违法（2N）", "只有赔偿金，不再有N和代通知金（实施条例第二十五条）", double),
    )


NOTICE_PAY = Calculator(
    "notice_pay", "代通知金", (LAST_MONTH_WAGE, NOTICE_DAYS, LEAVING_REASON, *_N_FIELDS), work_out, CITATIONS
)
