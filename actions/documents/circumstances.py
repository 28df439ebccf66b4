"""What happened, said of the employer in one clause."""

from __future__ import annotations

from collections.abc import Mapping

from actions.documents.facts import CaseFacts, Circumstance

SAID: Mapping[Circumstance, str] = {
    "wages_unpaid": "没有按时足额支付工资",
    "below_minimum": "支付的工资低于当地最低工资标准",
    "overtime_unpaid": "安排加班，没有支付加班工资",
    "leave_unused": "没有安排年休假，也没有支付未休年休假工资报酬",
    "no_written_contract": "没有签订书面劳动合同",
    "no_insurance": "没有缴纳社会保险费",
    "insurance_underpaid": "没有足额缴纳社会保险费",
    "no_protection": "没有提供约定的劳动保护或者劳动条件",
    "unlawful_rules": "规章制度违反法律法规，损害了劳动者的权益",
    "deceived": "以欺诈、胁迫或者乘人之危的方式订立、变更了劳动合同",
    "rights_excluded": "合同里免除了单位的法定责任、排除了劳动者的权利",
    "forced_labour": "用暴力、威胁或者限制人身自由的办法强迫劳动",
    "dangerous_orders": "违章指挥或者强令冒险作业，危及人身安全",
    "dismissed": "提出解除劳动合同",
    "leaving_proposed_by_employer": "提出协商解除劳动合同",
    "laid_off": "以经济性裁员为由解除劳动合同",
    "probation_too_long": "约定的试用期超过法律规定",
    "no_certificate": "没有出具解除（终止）劳动合同证明",
    "property_held": "收取押金或者扣押证件",
}


def happened(facts: CaseFacts) -> list[str]:
    """The clauses of everything known to have happened, in the order of the table."""
    return [clause for circumstance, clause in SAID.items() if facts.holds(circumstance)]
