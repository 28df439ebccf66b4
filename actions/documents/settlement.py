"""调解协议书, a draft for mediators (调解仲裁法 14-16; 企业劳动争议协商调解规定 26)."""

from __future__ import annotations

from actions.calculators.calculation import article
from actions.documents.claim_blocks import requests
from actions.documents.facts import CaseFacts, Term
from actions.documents.model import (
    Document,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Signatures,
    Table,
    Withheld,
    gathered,
)
from actions.documents.parties import employer_table, person_table
from actions.documents.waivers import CITATIONS as WAIVER_CITATIONS
from actions.documents.waivers import VALID, shortfall, waiver_gate
from actions.documents.wording import day, gap, listed, money, on_one_line, said

IN_FORCE = article("劳动争议调解仲裁法", 14, 2)
NOT_KEPT = (article("劳动争议调解仲裁法", 15), article("劳动争议调解仲裁法", 16))
REVIEW = article("劳动人事争议仲裁办案规则", 74, 1)
NOT_REVIEWED = article("劳动人事争议仲裁办案规则", 75, 2, 4)
CONFIRMATION = article("民事诉讼法", 205)
NOTE = (
    f"双方签名或者盖章，调解员签名并盖调解组织的章后生效（{listed((IN_FORCE,))}）。签之前一条一条念给双方听。",
    f"生效起十五日内，双方可以一起申请仲裁审查，出调解书后能强制执行（{listed((REVIEW,))}）；"
    f"确认劳动关系的不受理（{listed((NOT_REVIEWED,))}）。",
    f"也可以在三十日内一起向法院申请司法确认（{listed((CONFIRMATION,))}）。",
    f"到期不履行的，可以申请仲裁；欠薪、工伤医疗费、经济补偿、赔偿金可以申请支付令（{listed(NOT_KEPT)}）。",
    f"欺诈、胁迫、乘人之危的无效；重大误解、显失公平的可以请求撤销（{listed((VALID,))}）。",
)
CITATIONS = (IN_FORCE, *NOT_KEPT, REVIEW, NOT_REVIEWED, CONFIRMATION, *WAIVER_CITATIONS)


def settlement(facts: CaseFacts) -> Document | Withheld:
    """The draft: agreed, disputed, by when, and what if not; withheld where the gate for waivers is closed."""
    withheld = waiver_gate(facts)
    if withheld:
        return withheld
    terms = facts.settlement
    disputed = tuple(f"{on_one_line(one)}。" for one in terms.disputed)
    rest = (
        "除上述各项外，双方就本次争议再无其他请求。"
        if terms.waives_rest
        else "本协议没有写到的请求，双方各自保留。"
    )
    return Document(
        "劳动争议调解协议书（草稿）",
        gathered(
            person_table(facts.person, "甲方（劳动者）"),
            employer_table(facts.employer, "乙方（用人单位）"),
            Heading("调解请求"),
            requests(facts, ""),
            Heading("双方同意"),
            _terms(terms.agreed),
            Paragraph(rest),
            [Heading("没有谈成、留待另行解决"), Numbered(disputed)] if disputed else [],
            Heading("逾期不履行"),
            Paragraph(said(terms.default, "逾期怎么办，例如余款一并到期")),
            Paragraph("本协议一式三份，双方和调解组织各一份。"),
            Signatures(
                (
                    "甲方（签名）：",
                    "乙方（盖章）：",
                    f"调解员：{said(terms.mediator, '调解员')}（签名）",
                    f"调解组织：{said(terms.organisation, '调解组织')}（盖章）",
                ),
                day(facts.today),
            ),
            Note((*((shortfall(facts),) if facts.claims else ()), *NOTE)),
        ),
    )


def _terms(agreed: tuple[Term, ...]) -> Table:
    rows = tuple(
        (
            str(place),
            on_one_line(term.text),
            money(term.amount) if term.amount is not None else "—",
            day(term.by, "履行的最后一天"),
        )
        for place, term in enumerate(agreed, 1)
    )
    empty = (("1", gap("谁做什么"), gap("金额"), gap("履行的最后一天")),)
    return Table(
        ("序号", "内容（谁、做什么、怎么付）", "金额", "最后一天"),
        rows or empty,
        (8, 48, 22, 22),
        frozenset({2}),
    )
