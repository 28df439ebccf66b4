"""What can be asked for: how a request is worded, and the articles it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from actions.calculators.calculation import Range, article, yuan
from actions.documents.facts import Claim, ClaimKind
from actions.documents.wording import gap, on_one_line
from knowledge.schema import Reference


@dataclass(frozen=True)
class Kind:
    """One kind of claim. `request` is what the other side is to do; `pays` where it is a sum of money."""

    title: str
    request: str
    pays: bool
    citations: tuple[Reference, ...]


KINDS: Mapping[ClaimKind, Kind] = {
    "relation": Kind("确认劳动关系", "确认双方在{period}存在劳动关系", False, (article("劳动争议调解仲裁法", 2),)),
    "unpaid_wages": Kind("工资", "支付拖欠的工资", True, (article("劳动合同法", 30, 1), article("劳动法", 50))),
    "minimum_wage_gap": Kind("最低工资差额", "补足低于最低工资标准的差额", True,
                             (article("劳动合同法", 85), article("最低工资规定", 12))),
    "overtime": Kind("加班费", "支付加班工资", True, (article("劳动法", 44), article("劳动合同法", 31))),
    "annual_leave_pay": Kind("未休年休假工资", "支付未休年休假工资报酬", True,
                             (article("职工带薪年休假条例", 5, 3), article("企业职工带薪年休假实施办法", 10))),
    "double_wage": Kind("二倍工资差额", "支付未签书面劳动合同的二倍工资差额", True,
                        (article("劳动合同法", 82, 1), article("劳动合同法实施条例", 6))),
    "severance": Kind("经济补偿（N）", "支付解除（终止）劳动合同的经济补偿", True,
                      (article("劳动合同法", 46), article("劳动合同法", 47))),
    "unlawful_dismissal": Kind("违法解除赔偿金（2N）", "支付违法解除（终止）劳动合同的赔偿金", True,
                               (article("劳动合同法", 48), article("劳动合同法", 87))),
    "notice_pay": Kind("代通知金", "支付未提前三十日通知的一个月工资", True,
                       (article("劳动合同法", 40), article("劳动合同法实施条例", 20))),
    "reinstatement": Kind("继续履行劳动合同", "继续履行劳动合同", False, (article("劳动合同法", 48),)),
    "probation": Kind("违法试用期赔偿金", "支付违法约定试用期的赔偿金", True,
                      (article("劳动合同法", 19), article("劳动合同法", 83))),
    "certificate": Kind("离职证明和转移手续", "出具解除（终止）劳动合同证明，办理档案和社会保险关系转移手续", False,
                        (article("劳动合同法", 50, 1), article("劳动合同法实施条例", 24))),
    "social_insurance": Kind("社会保险", "承担未依法缴纳社会保险费的责任", False,
                             (article("社会保险法", 60, 1), article("劳动争议司法解释一", 1))),
    "injury": Kind("工伤待遇", "支付工伤保险待遇中应由单位承担的部分", True, (article("工伤保险条例", 62),)),
    "deposit": Kind("退还押金、证件", "退还收取的押金和扣押的证件", False,
                    (article("劳动合同法", 9), article("劳动合同法", 84))),
    "other": Kind("其他请求", "", False, ()),
}  # fmt: skip


def amount_of(claim: Claim) -> Decimal | Range | None:
    """Yuan asked for; None where it is no sum of money, or not worked out."""
    if claim.amount is not None:
        return claim.amount
    sum_ = claim.calculation
    if sum_ is None or sum_.unit != "CNY" or not isinstance(sum_.result, Decimal | Range):
        return None
    return sum_.result


def request(claim: Claim) -> str:
    """What the other side is to do, in one sentence without a subject; an estimate leaves the figure to be filled in."""
    kind = KINDS[claim.kind]
    period = on_one_line(claim.period or "")
    if claim.request:
        words = on_one_line(claim.request)
    elif claim.kind == "other":
        words = gap("要求对方做什么")
    else:
        words = kind.request.format(period=period or gap("从哪天到哪天"))
    if period and "{period}" not in kind.request:
        words += f"（{period}）"
    amount = amount_of(claim)
    if isinstance(amount, Range):
        return words + gap(
            f"确定的金额，现在只能估算为{yuan(amount.low)}至{yuan(amount.high)}，核对后填一个数"
        )
    if amount is None:
        return words + gap("金额") if kind.pays else words
    return words + yuan(amount)


def total(claims: tuple[Claim, ...]) -> Range:
    """Everything asked for in money, from the least to the most, in yuan."""
    amounts = [amount for claim in claims if (amount := amount_of(claim)) is not None]
    low = sum((one.low if isinstance(one, Range) else one for one in amounts), Decimal(0))
    high = sum((one.high if isinstance(one, Range) else one for one in amounts), Decimal(0))
    return Range(low, high)


def citations(claims: tuple[Claim, ...]) -> list[Reference]:
    """The articles the claims rest on: those of the kind, then those of the sum."""
    found: list[Reference] = []
    for claim in claims:
        found += KINDS[claim.kind].citations
        found += claim.calculation.citations if claim.calculation else ()
    return found
