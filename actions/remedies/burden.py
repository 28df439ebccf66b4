"""What an employer has to prove, claim by claim, and with which papers of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from actions.calculators.calculation import article
from actions.remedies.facts import Claim
from knowledge.schema import Reference

_ARBITRATION, _FIRST = "劳动争议调解仲裁法", "劳动争议司法解释一"
HELD_BY_EMPLOYER = article(_ARBITRATION, 6)
ORDERED_TO_PRODUCE = article(_ARBITRATION, 39, 2)


@dataclass(frozen=True)
class Burden:
    """What the employer has to show and bring; without it the other side's account stands."""

    shows: str
    bring: tuple[str, ...]
    citations: tuple[Reference, ...]


_PAY = Burden(
    "发了多少、什么时候发的、扣了什么",
    ("工资支付台账和签字的工资条", "银行代发记录", "考勤记录", "劳动合同和约定的工资标准"),
    (HELD_BY_EMPLOYER, article("保障农民工工资支付条例", 50), article("工资支付暂行规定", 6, 3)),
)
_LEAVING = Burden(
    "解除的理由、证据和程序",
    ("解除通知和送达记录", "违纪或不胜任的证据", "规章制度、民主程序和公示记录", "通知工会的材料"),
    (article(_FIRST, 44), article(_FIRST, 50, 1), article("劳动合同法", 43)),
)
OTHER = Burden(
    "自己掌握的与争议有关的材料", ("劳动合同", "职工名册", "与争议有关的全部材料"), (HELD_BY_EMPLOYER,)
)
BURDENS: Mapping[Claim, Burden] = {
    "unpaid_wages": _PAY,
    "minimum_wage": _PAY,
    "overtime_pay": Burden(
        "考勤和加班审批；劳动者能证明这些材料在单位手里的，不交就由单位承担后果",
        ("考勤、排班记录", "加班审批单", "工资条上的加班费", "工时制度的审批文件"),
        (article(_FIRST, 42), HELD_BY_EMPLOYER),
    ),
    "leave_pay": Burden("安排过休假或者付过三倍工资", ("休假申请和审批", "工资条"), (HELD_BY_EMPLOYER,)),
    "double_wage": Burden(
        "什么时候签的合同；或者是不可抗力、劳动者故意或重大过失没签成",
        ("劳动合同原件", "催签通知和送达记录", "入职登记表"),
        (article("劳动争议司法解释二", 7), article("劳动合同法", 82), article("劳动合同法实施条例", 6)),
    ),
    "dismissal": _LEAVING,
    "severance": _LEAVING,
    "relation": Burden(
        "招用和管理的实际情况",
        ("招工登记表", "工资和社保记录", "考勤记录", "发包、承揽合同"),
        (HELD_BY_EMPLOYER, ORDERED_TO_PRODUCE),
    ),
    "work_injury": Burden(
        "认为不是工伤的，由单位举证",
        ("事故报告", "现场和证人材料", "考勤和派工记录"),
        (article("工伤保险条例", 19, 2), article("工伤认定办法", 17)),
    ),
}


def burden(claim: Claim) -> Burden:
    """What the employer has to prove about a claim."""
    return BURDENS.get(claim, OTHER)
