"""The gate before a notice of leaving for the employer's breach: which item of 劳动合同法 38 the facts meet, or why none."""

from __future__ import annotations

from dataclasses import dataclass

from actions.calculators.calculation import article
from actions.documents.facts import CaseFacts, Circumstance
from knowledge.schema import Reference

RIGHT_TO_LEAVE = 38
"""劳动合同法: the worker may leave because of what the employer did."""
COMPENSATION = article("劳动合同法", 46, None, 1)
PERSON_FIRST = (
    "这张通知一送到，合同就解除了，收不回来。发之前请先和懂的人说一遍：拨 12333，"
    "或者到法律援助机构（12348）、工会问；这里也可以转人工。"
)
WARNINGS = (
    "理由要写清楚单位做错了什么。写成“个人原因”离职，就拿不到经济补偿。",
    "说的事要有证据。证明不了的，可能被当成自己辞职，没有经济补偿；造成单位损失的，还可能要赔。",
    "按这个理由离职拿的是经济补偿（N），不是违法解除的赔偿金（2N）。",
    "要能证明送到了：用邮政特快专递寄到单位注册地址，面单写明“解除劳动合同通知书”，留好底单和签收记录；也可以发单位的工作邮箱、微信，截图留存。",
    "送到以后，按约定办好工作交接，留好交接单；经济补偿在办完交接时付。",
    "离职后一年内要申请仲裁；欠的工资也从离职起算一年。",
    "按这个理由离职，属于非因本人意愿中断就业；失业保险待遇还要看缴费年限和求职登记。",
)
WARNING_SOURCES = (
    COMPENSATION,
    article("劳动合同法", 50),
    article("劳动合同法", 90),
    article("劳动争议调解仲裁法", 27),
    article("实施社会保险法若干规定", 13),
)

OVER: tuple[Circumstance, ...] = (
    "dismissed",
    "dismissed_without_fault",
    "laid_off",
    "resigned",
    "contract_expired",
)
"""Ways in which the contract has ended already."""


@dataclass(frozen=True)
class Ground:
    """One item that is met: what the employer did, as the notice says it, and the articles."""

    circumstance: Circumstance
    breach: str
    citations: tuple[Reference, ...]


@dataclass(frozen=True)
class Gate:
    """Whether the notice may be made: the items met, or why not."""

    grounds: tuple[Ground, ...]
    why_not: tuple[str, ...]

    @property
    def open(self) -> bool:
        """At least one item is met and nothing stands in the way."""
        return bool(self.grounds) and not self.why_not


def _item(number: int, *more: Reference) -> tuple[Reference, ...]:
    return (article("劳动合同法", RIGHT_TO_LEAVE, 1, number), *more)


FORCED = article("劳动争议司法解释一", 45)
GROUNDS = (
    Ground("forced_labour", "以暴力、威胁或者限制人身自由的手段强迫本人劳动",
           (article("劳动合同法", RIGHT_TO_LEAVE, 2), FORCED)),
    Ground("dangerous_orders", "违章指挥、强令冒险作业，危及本人人身安全",
           (article("劳动合同法", RIGHT_TO_LEAVE, 2),)),
    Ground("wages_unpaid", "未按时足额支付本人的工资", _item(2, FORCED)),
    Ground("below_minimum", "支付的工资低于当地最低工资标准", _item(2, FORCED)),
    Ground("overtime_unpaid", "安排本人加班，未支付加班工资", _item(2, FORCED)),
    Ground("no_insurance", "未依法为本人缴纳社会保险费", _item(3, article("劳动争议司法解释二", 19, 1))),
    Ground("no_protection", "未按劳动合同约定提供劳动保护或者劳动条件", _item(1)),
    Ground("unlawful_rules", "规章制度违反法律、法规，损害本人权益", _item(4)),
    Ground("deceived", "以欺诈、胁迫或者乘人之危的方式订立、变更劳动合同，致使合同无效",
           _item(5, article("劳动合同法", 26, 1, 1))),
    Ground("rights_excluded", "在劳动合同中免除自身法定责任、排除本人权利，致使合同无效",
           _item(5, article("劳动合同法", 26, 1, 2))),
)  # fmt: skip


def leaving_gate(facts: CaseFacts) -> Gate:
    """The items of 劳动合同法 38 that the facts meet; closed where the contract is over or no labour contract at all."""
    met = tuple(ground for ground in GROUNDS if _is_met(ground, facts))
    return Gate(met, tuple(_obstacles(facts, met)))


def _is_met(ground: Ground, facts: CaseFacts) -> bool:
    deferred = ground.circumstance == "wages_unpaid" and facts.holds("delay_agreed")
    return facts.holds(ground.circumstance) and not deferred


def _obstacles(facts: CaseFacts, met: tuple[Ground, ...]) -> list[str]:
    why = []
    ended = facts.work_end is not None and facts.today is not None and facts.work_end < facts.today
    if ended or any(facts.holds(way) for way in OVER):
        why.append("合同看起来已经解除或者终止了，不能再解除一次。可以看是不是能要经济补偿或者赔偿金。")
    if facts.relation == "over_age":
        why.append(
            "超过法定退休年龄的，报酬、休息、安全、工伤的争议可以投诉、仲裁，经济补偿要另看，先问人工。"
        )
    if facts.relation == "service":
        why.append("说的是劳务或者承揽，不一定适用劳动合同法。先弄清是不是劳动关系。")
    if met:
        return why
    if facts.holds("wages_unpaid") and facts.holds("delay_agreed"):
        why.append("工资是经工会同意暂时延期的，一般不算无故拖欠。问清延到哪天，过了还不发再看。")
    if facts.holds("insurance_underpaid"):
        why.append(
            "社保缴了但基数偏低，能不能按“未依法缴纳”解除，各地裁审看法不一；先向社会保险费征收机构反映补足。"
        )
    why.append(
        "说过的情况里，还没有哪一项合乎劳动合同法第三十八条：欠薪、少于最低工资、不给加班费、不缴社保、没有劳动保护、"
        "规章违法、合同无效、强迫劳动、强令冒险。有其中一项的，请说清楚是哪一项、从什么时候起。"
    )
    return why
