"""服务期违约金: no more than the training cost of the time not served (劳动合同法 22; 实施条例 16, 26)."""

from __future__ import annotations

from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, cents, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field
from actions.calculators.leaving import LEAVING_REASON, LEAVINGS

BREACH = frozenset({"resigned", "own_agreed", "fault"})
"""Ways of leaving that break the bond (劳动合同法 22; 实施条例 26, second paragraph)."""
TRAINING_COST = Field(
    "training_cost",
    "有凭证的培训费用",
    "CNY",
    "单位为这次专业技术培训花了多少钱（有凭证的培训费、差旅费等）？",
    least=Decimal(0),
    most=Decimal(10_000_000),
)
SERVICE_MONTHS = Field(
    "service_months", "约定的服务期", "months", "约定服务多久？", least=Decimal(1), most=Decimal(600)
)
SERVED_MONTHS = Field(
    "served_months", "已经服务的时间", "months", "服务期已经干了多久？", least=Decimal(0), most=Decimal(600)
)
AGREED_PENALTY = Field(
    "agreed_penalty",
    "约定的违约金",
    "CNY",
    "协议约定的违约金是多少？",
    least=Decimal(0),
    most=Decimal(100_000_000),
    required=False,
    none=True,
)
_AGREED_OTHERWISE = Alternative(
    "协商时说好不用付", "双方协商解除时约定不付或者少付的，按约定；把协议留好", Decimal(0)
)
CITATIONS = (
    article("劳动合同法", 22, 2),
    article("劳动合同法", 22, 1),
    article("劳动合同法实施条例", 16),
    article("劳动合同法实施条例", 26),
    article("劳动合同法", 25),
)


def work_out(inputs: Inputs, _ground: Ground) -> Calculation:
    """The most an employer can ask for: the agreed sum, but not above the cost of the months not served."""
    cost, term = inputs.number("training_cost"), inputs.number("service_months")
    left = max(Decimal(0), term - inputs.number("served_months"))
    ceiling = cents(cost * left / term)
    share = f"{yuan(cost)} ÷ {plain(term)}个月 × 没服务的{plain(left)}个月"
    lines = [Line("应分摊的培训费用", f"{share}（第二十二条）", yuan(ceiling))]
    reason = inputs.choice("leaving_reason") if "leaving_reason" in inputs else "resigned"
    result = ceiling
    if reason not in BREACH:
        result = Decimal(0)
        lines.append(
            Line("违约金", f"{LEAVINGS[reason].label}：不是劳动者违反服务期（实施条例第二十六条）", "0元")
        )
    elif "agreed_penalty" in inputs:
        agreed = inputs.number("agreed_penalty")
        result = min(agreed, ceiling)
        lines.append(Line("违约金上限", f"约定的{yuan(agreed)}和{yuan(ceiling)}，取较低的", yuan(result)))
    else:
        lines.append(Line("违约金上限", "没有说约定了多少，最多到应分摊的培训费用", yuan(result)))
    return Calculation(
        kind="training_bond",
        inputs=dict(inputs.values),
        result=result,
        unit="CNY",
        lines=tuple(lines),
        citations=CITATIONS,
        alternatives=(
            *((_AGREED_OTHERWISE,) if reason == "own_agreed" else ()),
            Alternative(
                "不是专项的专业技术培训",
                "入职、岗前等一般培训不能约定服务期违约金（第二十二条、第二十五条）",
                Decimal(0),
            ),
            Alternative(
                "给的是落户、住房等特殊待遇",
                "不按培训费分摊；本人违约提前走的，按实际损失、过错、已履行年限酌情赔偿（解释二第十二条）",
            ),
        ),
        not_covered=(
            "因试用期不合格被辞退的，不在要付违约金的情形里（实施条例第二十六条）",
            "没有凭证的费用、培训期间的工资能不能算进去，要看证据",
            "合同先到期、服务期没到的，合同续延到服务期满，另有约定的除外（实施条例第十七条）",
        ),
    )


TRAINING_BOND = Calculator(
    "training_bond",
    "服务期违约金上限",
    (TRAINING_COST, SERVICE_MONTHS, SERVED_MONTHS, AGREED_PENALTY, LEAVING_REASON),
    work_out,
    CITATIONS,
)
