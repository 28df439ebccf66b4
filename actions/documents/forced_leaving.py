"""被迫解除劳动合同通知书: the worker leaves because of the employer's breach (劳动合同法 38, 46)."""

from __future__ import annotations

from actions.calculators.calculation import article
from actions.documents.claim_kinds import KINDS, request
from actions.documents.facts import CaseFacts, Claim, ClaimKind
from actions.documents.leaving_grounds import (
    COMPENSATION,
    GROUNDS,
    PERSON_FIRST,
    RIGHT_TO_LEAVE,
    WARNING_SOURCES,
    WARNINGS,
    leaving_gate,
)
from actions.documents.model import Document, Note, Numbered, Paragraph, Signatures, Withheld, gathered
from actions.documents.parties import employment
from actions.documents.wording import day, gap, listed, said

OF_DISMISSAL: frozenset[ClaimKind] = frozenset({"unlawful_dismissal", "notice_pay"})
"""Owed by an employer who dismisses, not to a worker who leaves."""
AGENCY, RIGHT = article("劳动合同法", 65, 1), article("劳动合同法", RIGHT_TO_LEAVE)
CITATIONS = (AGENCY, RIGHT, *WARNING_SOURCES, *(rule for ground in GROUNDS for rule in ground.citations))


def forced_leaving(facts: CaseFacts) -> Document | Withheld:
    """The notice; withheld while no item is met, or nobody of the staff or legal aid was offered first."""
    gate = leaving_gate(facts)
    if not gate.open:
        return Withheld(gate.why_not, (RIGHT,))
    if not facts.person_offered:
        return Withheld((PERSON_FIRST, *WARNINGS), WARNING_SOURCES)
    grounds = tuple(
        f"单位{ground.breach}（{listed(ground.citations)}）。{gap('具体时间、金额、经过')}"
        for ground in gate.grounds
    )
    owed = tuple(f"{request(claim)}。" for claim in facts.claims if _is_owed(claim))
    leaving = day(facts.work_end, "本人最后工作的日期；不写的，送达之日解除")
    return Document(
        "解除劳动合同通知书",
        gathered(
            Paragraph(f"致：{said(facts.employer.name, '单位全称')}", indent=False),
            Paragraph(employment(facts, "本人", "你单位")),
            Paragraph("因你单位存在以下情形，本人依法解除劳动合同："),
            Numbered(grounds),
            Paragraph(f"本通知送达之日，双方劳动合同解除。本人最后工作日：{leaving}。"),
            Paragraph(f"依据{listed((COMPENSATION,))}，请你单位支付经济补偿，并结清下列款项："),
            Numbered(owed or (gap("欠付的工资等款项和金额"),)),
            Paragraph("请在十五日内出具解除劳动合同证明，办理档案和社会保险关系转移手续，并安排工作交接。"),
            Signatures(("通知人（签名）：",), day(facts.today)),
            Note((PERSON_FIRST, *WARNINGS, *_extra(facts))),
        ),
    )


def _is_owed(claim: Claim) -> bool:
    return KINDS[claim.kind].pays and claim.kind not in OF_DISMISSAL


def _extra(facts: CaseFacts) -> tuple[str, ...]:
    extra = []
    if facts.relation == "dispatch":
        extra.append(f"劳务派遣的，通知发给派遣单位（{listed((AGENCY,))}）。")
    if not facts.evidence:
        extra.append("现在还没有记下证据。先把工资流水、考勤、聊天记录、社保缴费记录存好再发。")
    return (*extra, f"依据：{listed(WARNING_SOURCES)}。")
