"""调解申请书 (调解仲裁法 10-16; 企业劳动争议协商调解规定 21)."""

from __future__ import annotations

from actions.calculators.calculation import article
from actions.documents.claim_blocks import claim_table, requests, workings
from actions.documents.facts import CaseFacts
from actions.documents.model import Document, Heading, Note, Paragraph, Signatures, gathered
from actions.documents.parties import employer_table, employment, person_table
from actions.documents.wording import day, gap, listed, said, told

ORALLY = article("劳动争议调解仲裁法", 12)
WHO = article("劳动争议调解仲裁法", 10, 1)
FIFTEEN_DAYS = article("劳动争议调解仲裁法", 14, 3)
VOLUNTARY = article("劳动人事争议仲裁办案规则", 69)
INTERRUPTS = article("劳动人事争议仲裁办案规则", 27, 1, 1)
PAYMENT_ORDER = article("劳动争议调解仲裁法", 16)
NOTE = (
    f"可以口头申请，由调解组织当场记录（{listed((ORALLY,))}）。",
    f"向企业、街道乡镇、基层人民调解组织申请都可以（{listed((WHO,))}）。",
    f"调解要双方自愿，不是申请仲裁前必经的一步（{listed((VOLUNTARY,))}）。",
    f"收到申请起十五日没有达成协议的，可以申请仲裁（{listed((FIFTEEN_DAYS,))}）。",
    f"申请调解，仲裁时效从那时重新算（{listed((INTERRUPTS,))}）；留好收件凭证。",
    f"达成协议后单位不给工资、工伤医疗费、经济补偿、赔偿金的，可以拿协议书申请支付令（{listed((PAYMENT_ORDER,))}）。",
)
CITATIONS = (ORALLY, WHO, FIFTEEN_DAYS, VOLUNTARY, INTERRUPTS, PAYMENT_ORDER)


def mediation_application(facts: CaseFacts) -> Document:
    """The application to whichever mediation body the person chooses."""
    return Document(
        "劳动争议调解申请书",
        gathered(
            person_table(facts.person, "申请人"),
            employer_table(facts.employer, "被申请人"),
            Heading("调解请求"),
            requests(facts, "请被申请人"),
            [claim_table(facts.claims)] if facts.claims else [],
            Heading("事实与理由"),
            Paragraph(employment(facts, "申请人", "被申请人")),
            [Paragraph(line) for line in told(facts.story) or [gap("争议怎么来的，谈到哪一步")]],
            workings(facts.claims),
            Paragraph("此致"),
            Paragraph(said(facts.settlement.organisation, "调解组织名称"), indent=False),
            Signatures(("申请人（签名）：",), day(facts.today)),
            Note(NOTE),
        ),
    )
