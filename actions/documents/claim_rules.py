"""What speaks for each claim and against it: the table behind the claims check."""

from __future__ import annotations

from dataclasses import dataclass

from actions.calculators.calculation import article
from actions.documents.facts import Circumstance, ClaimKind
from knowledge.schema import Reference

Reason = tuple[Circumstance, str]


@dataclass(frozen=True)
class Rule:
    """One claim. `grounds`: any of them founds it; `ask` is the question where none is known.

    `excluded` always stands against it, `against` only while no ground is known. `first` must have happened before.
    `citations` come beside those of the kind of claim.
    """

    kind: ClaimKind
    grounds: tuple[Circumstance, ...]
    why: str
    ask: str
    against: tuple[Reason, ...] = ()
    excluded: tuple[Reason, ...] = ()
    first: tuple[Reason, ...] = ()
    citations: tuple[Reference, ...] = ()
    unfounded: str = "按说过的情况，没有这回事"


LABOUR_CONTRACT_ONLY: frozenset[ClaimKind] = frozenset(
    {"double_wage", "severance", "unlawful_dismissal", "notice_pay", "reinstatement", "probation"}
)
"""They rest on the labour contract law alone: not for people past retirement age, not for service contracts."""
RULES = (
    Rule("unpaid_wages", ("wages_unpaid",), "有工资没有按时足额发", "有没有没发、少发、晚发的工资？"),
    Rule("minimum_wage_gap", ("below_minimum",), "到手工资低于最低工资", "正常上班的月份，工资有没有低于最低工资？"),
    Rule("overtime", ("overtime_unpaid",), "加了班没有给加班费；加班的事实由本人先举证",
         "有没有加班没给钱也没补休的？是哪种工时制度？", citations=(article("劳动争议司法解释一", 42),)),
    Rule("annual_leave_pay", ("leave_unused",), "连续工作满十二个月，年休假没有休完",
         "连续工作满一年了吗？年休假休了几天？", citations=(article("企业职工带薪年休假实施办法", 3),)),
    Rule("double_wage", ("no_written_contract",), "用工满一个月还没有签书面合同，最多算十一个月",
         "签过书面劳动合同吗？哪天签的？", citations=(article("劳动合同法实施条例", 7),)),
    Rule("severance", ("left_for_breach", "dismissed_without_fault", "leaving_proposed_by_employer", "laid_off", "contract_expired"),
         "离职的原因属于应当给经济补偿的情形", "是怎么离职的：单位辞退、单位提出协商、合同到期，还是自己走的？",
         against=(("resigned", "本人主动辞职没有经济补偿；写明因单位违法而离职的除外"),),
         excluded=(("dismissal_unlawful", "单位违法解除的，可以要赔偿金（2N），和经济补偿（N）只能选一项"),),
         citations=(article("劳动合同法实施条例", 25),)),
    Rule("unlawful_dismissal", ("dismissal_unlawful",), "单位解除没有合法的理由或者程序；理由由单位举证",
         "单位凭什么理由辞退的？有没有书面通知？",
         against=(("resigned", "本人辞职的，不是单位解除"), ("leaving_proposed_by_employer", "协商一致解除的，不是违法解除"),
                  ("left_for_breach", "因单位违法而自己离职的，是经济补偿（N）"),
                  ("dismissed_without_fault", "单位按法定情形、程序解除的，是经济补偿（N）")),
         citations=(article("劳动争议司法解释一", 44), article("劳动合同法实施条例", 25))),
    Rule("notice_pay", ("dismissed_without_fault",), "因患病、不胜任、情况重大变化被解除，没有提前三十日书面通知",
         "单位解除前，有没有提前三十天书面通知？",
         excluded=(("dismissal_unlawful", "违法解除要的是赔偿金（2N），不是代通知金"),
                   ("notice_given", "单位已经提前三十日书面通知"))),
    Rule("reinstatement", ("wants_back",), "解除违法，本人要求回去上班", "还想回去上班吗？",
         first=(("dismissal_unlawful", "要先弄清单位的解除是不是违法"),)),
    Rule("probation", ("probation_too_long",), "试用期超过法定上限，而且已经实际履行", "试用期约定了多久？合同期多长？"),
    Rule("certificate", ("no_certificate",), "离职后单位没有出证明、没有办转移", "单位出过离职证明、办过社保转移吗？",
         citations=(article("劳动合同法", 89),)),
    Rule("social_insurance", ("no_insurance", "insurance_underpaid"),
         "没有缴、没有足额缴：补缴向社会保险费征收机构反映；补办不了造成的损失，可以在仲裁里要求赔偿",
         "单位缴社保了吗？按多少工资缴的？", citations=(article("社会保险法", 63, 1), article("社会保险法", 83, 3))),
    Rule("injury", ("injured",), "因工受伤，单位要承担部分待遇", "有没有因为工作受过伤、得过职业病？",
         first=(("injury_recognised", "要先做工伤认定：单位三十日内申请；没申请的，本人一年内可以申请"),
                ("grade_appraised", "伤残待遇要先有劳动能力鉴定的等级")),
         citations=(article("工伤保险条例", 17),)),
    Rule("deposit", ("property_held",), "单位收了押金或者扣了证件", "单位收过押金、扣过证件吗？"),
)  # fmt: skip
