"""催告函: asks the employer to pay, and interrupts the limitation (调解仲裁法 27; 办案规则 27)."""

from __future__ import annotations

from actions.calculators.calculation import article
from actions.documents.claim_blocks import claim_table, requests, workings
from actions.documents.facts import CaseFacts
from actions.documents.model import Document, Note, Paragraph, Signatures, gathered
from actions.documents.parties import employment
from actions.documents.wording import day, listed, said

INTERRUPTS = (article("劳动争议调解仲裁法", 27, 2), article("劳动人事争议仲裁办案规则", 27, 1, 1))
NOTE = (
    f"向单位要过一次，一年的仲裁时效从那时重新算（{listed(INTERRUPTS)}），但要能证明要过、要的是什么、单位收到了。",
    "用邮政特快专递寄，面单写“催告支付工资”等内容，留底单和签收记录；或者发单位邮箱、负责人微信，截图留存。",
    "不催告也可以直接投诉、申请仲裁，这不是必经的一步。",
    "只说事实和数额，不写威胁的话，不在网上公开别人的隐私。",
)


def demand(facts: CaseFacts) -> Document:
    """The letter, with what is asked for and by when."""
    return Document(
        "催告函",
        gathered(
            Paragraph(f"致：{said(facts.employer.name, '单位全称')}", indent=False),
            Paragraph(employment(facts, "本人", "你单位")),
            Paragraph("截至本函之日，你单位尚有下列款项、事项没有履行，请你单位："),
            requests(facts, ""),
            [claim_table(facts.claims)] if facts.claims else [],
            workings(facts.claims),
            Paragraph(f"请在{day(facts.answer_by, '答复的最后一天')}前履行或者书面答复。"),
            Paragraph("到期没有履行的，本人将依法投诉、申请调解或者申请仲裁。"),
            Paragraph(
                f"联系电话：{said(facts.person.phone, '电话')}；"
                f"送达地址：{said(facts.person.post_address or facts.person.home, '能收到文书的地址')}。"
            ),
            Signatures((f"催告人：{said(facts.person.name, '姓名')}（签名）",), day(facts.today)),
            Note(NOTE),
        ),
    )
