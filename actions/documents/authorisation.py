"""授权委托书: what for, and how far (调解仲裁法 24)."""

from __future__ import annotations

from actions.calculators.calculation import article
from actions.documents.facts import CaseFacts
from actions.documents.model import Block, Document, Heading, Note, Numbered, Paragraph, Signatures, gathered
from actions.documents.parties import person_table
from actions.documents.wording import day, listed, said

MUST_NAME = article("劳动争议调解仲裁法", 24)
SPECIAL = article("民事诉讼法", 62, 2)
WHO_MAY = article("民事诉讼法", 61)
GENERAL_POWERS = (
    "代为提交、签收文书和材料",
    "代为参加调解、开庭，陈述事实，举证、质证、辩论",
    "代为申请回避、查阅复制案卷",
)
SPECIAL_POWERS = ("代为承认、放弃、变更请求", "代为和解、达成调解协议", "代为提出反申请", "代为领取款项")
NOTE = (
    f"委托书要写明委托什么事、权限到哪里，本人签名或者盖章（{listed((MUST_NAME,))}）。",
    f"承认、放弃、变更请求和和解，会直接影响您拿多少钱，打官司时要特别写明才算数（{listed((SPECIAL,))}）；"
    "信不过就只给一般权限。不要签空白委托书。",
    f"律师、基层法律工作者、近亲属、工会等推荐的人可以做代理人（{listed((WHO_MAY,))}）；打不起官司先问法律援助 12348。",
    "附双方身份证复印件；近亲属代理的，附关系证明；律师代理的，附律所函和律师证复印件。",
)
CITATIONS = (MUST_NAME, SPECIAL, WHO_MAY)


def authorisation(facts: CaseFacts) -> Document:
    """The paper, with special powers only where they were chosen."""
    employer = said(facts.employer.name, "单位全称")
    special: list[Block] = (
        [Heading("特别授权"), Numbered(SPECIAL_POWERS)]
        if facts.special_powers
        else [Paragraph("没有特别授权：代理人不能承认、放弃、变更请求，不能和解，不能领取款项。")]
    )
    return Document(
        "授权委托书",
        gathered(
            person_table(facts.person, "委托人"),
            person_table(facts.representative, "受委托人"),
            Paragraph(
                f"受委托人与委托人的关系：{said(facts.representative_relation, '律师、近亲属或者其他')}。"
            ),
            Paragraph(f"委托人与{employer}的劳动争议一案，委托上列受委托人为代理人，代理下列事项："),
            Heading("一般权限"),
            Numbered(GENERAL_POWERS),
            special,
            Paragraph("委托期限：自签名之日起至本案（调解、仲裁）办结。"),
            Signatures(("委托人（签名）：", "受委托人（签名）："), day(facts.today)),
            Note(NOTE),
        ),
    )
