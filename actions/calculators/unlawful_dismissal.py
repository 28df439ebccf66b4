"""2N: damages for an unlawful dismissal, from the first day of work (劳动合同法 48, 87; 实施条例 25)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.service import LAW_BEGAN
from actions.calculators.severance_base import FIELDS, cap_turn, severance_base

TIMES = 2
"""劳动合同法 87."""
UNION_YEARS = Decimal(2)
"""Annual incomes, for a dismissal over union work (工会法 53)."""
CITATIONS = (
    article("劳动合同法", 87),
    article("劳动合同法", 48),
    article("劳动合同法", 47),
    article("劳动合同法实施条例", 25),
    article("劳动合同法实施条例", 27),
    article("劳动争议司法解释二", 18, 1),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Twice N over the whole service, instead of N and never beside it. Raises Refused for impossible dates."""
    base = severance_base(inputs, ground, date.min)
    result = base.amount(TIMES)
    formula = f"{yuan(base.wage)} × {plain(base.months)}个月 × {TIMES}（第八十七条）"
    return Calculation(
        kind="unlawful_dismissal",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=(*base.lines, Line("违法解除或者终止的赔偿金（2N）", formula, yuan(result))),
        citations=CITATIONS,
        alternatives=(
            Alternative(
                "要求继续履行合同",
                "不拿赔偿金，回去上班；合同还能履行的，从解除到恢复前一日的工资按正常劳动时的标准补（第四十八条、解释二第十八条）",
            ),
            Alternative(
                "解除其实合法，但要给经济补偿",
                "只有经济补偿（N），按2008年以来的年限；不与赔偿金相加（实施条例第二十五条）",
                severance_base(inputs, ground, LAW_BEGAN).amount(),
            ),
            Alternative(
                "因参加工会活动或者履行工会职责被解除",
                "可以要求恢复工作并补发报酬，或者年收入二倍的赔偿（工会法第五十三条）；年收入按平均月工资的十二个月估",
                cents(inputs.number("monthly_wage") * 12 * UNION_YEARS),
            ),
        ),
        not_covered=(
            "解除是不是违法：要看理由、证据和程序（第三十九条至第四十三条）",
            "代通知金：只有合法的第四十条解除才有，不与赔偿金一起要",
            "非全日制用工可以随时终止，没有赔偿金（第七十一条）",
            *base.unchecked,
        ),
    )


UNLAWFUL_DISMISSAL = Calculator(
    "unlawful_dismissal", "违法解除赔偿金（2N）", FIELDS, work_out, CITATIONS, cap_turn
)
