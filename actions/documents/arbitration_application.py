"""仲裁申请书 (调解仲裁法 28; 办案规则 29)."""

from __future__ import annotations

from actions.calculators.calculation import article
from actions.documents.circumstances import happened
from actions.documents.claim_blocks import claim_table, requests, workings
from actions.documents.claim_kinds import citations
from actions.documents.claims_check import ADDING, LATER, claims_check
from actions.documents.evidence_list import evidence_rows
from actions.documents.facts import CaseFacts
from actions.documents.model import (
    Block,
    Document,
    Heading,
    Note,
    Paragraph,
    Signatures,
    Table,
    gathered,
)
from actions.documents.parties import employer_table, employment, person_table
from actions.documents.wording import day, gap, listed, said, told

ORALLY = (article("劳动争议调解仲裁法", 28, 3), article("劳动人事争议仲裁办案规则", 29, 3))
ABSENT = (article("劳动争议调解仲裁法", 36, 1), article("劳动人事争议仲裁办案规则", 39))
WHERE = (article("劳动争议调解仲裁法", 21, 2), article("劳动人事争议仲裁办案规则", 8))
FREE = article("劳动争议调解仲裁法", 53)
TIME_LIMIT = (article("劳动争议调解仲裁法", 27), article("劳动人事争议仲裁办案规则", 30))
NOTE = (
    f"不会写可以到仲裁院口头申请，由工作人员记成笔录，您签名或者按手印（{listed(ORALLY)}）。",
    f"收到开庭通知要按时到。无正当理由不到庭、中途退庭的，可以按撤回处理，再申请也不受理（{listed(ABSENT)}）。"
    "确实来不了，开庭三日前（工作日）书面请求延期。",
    f"向实际上班的地方或者单位所在地的仲裁委申请，两边都申请了由上班的地方管（{listed(WHERE)}）。",
    f"仲裁不收费（{listed((FREE,))}）。按被申请人的人数准备副本，自己留一份，要收件回执。",
    f"一般要在一年内申请；可能超过的，仍可申请，受理的条件里没有时效这一条（{listed(TIME_LIMIT)}）。",
    "标着【待填写】的地方补齐再交；签名要本人手写。",
)
CITATIONS = (*ORALLY, *ABSENT, *WHERE, FREE, *TIME_LIMIT, *ADDING)


def arbitration_application(facts: CaseFacts) -> Document:
    """The application, with a page of advice to its applicant."""
    return Document(
        "劳动人事争议仲裁申请书",
        gathered(
            person_table(facts.person, "申请人"),
            employer_table(facts.employer, "被申请人"),
            Heading("仲裁请求"),
            requests(facts, "请求裁决被申请人"),
            [claim_table(facts.claims)] if facts.claims else [],
            Heading("事实和理由"),
            _facts_and_reasons(facts),
            workings(facts.claims),
            Heading("证据和证据来源"),
            Table(("序号", "证据", "来源", "证明什么"), evidence_rows(facts), (8, 32, 24, 36)),
            Paragraph(_witnesses(facts)),
            Paragraph("此致", indent=True),
            Paragraph(_commission(facts), indent=False),
            Signatures(("申请人（签名）：",), day(facts.today)),
            Note((*_left_out(facts), *NOTE)),
        ),
    )


def _facts_and_reasons(facts: CaseFacts) -> list[Block]:
    blocks: list[Block] = [Paragraph(employment(facts, "申请人", "被申请人"))]
    clauses = happened(facts)
    if clauses:
        blocks.append(Paragraph(f"被申请人{'；'.join(clauses)}。"))
    story = told(facts.story)
    blocks += [Paragraph(line) for line in story or [gap("按时间先后写：哪天发生了什么，谁说了什么")]]
    rests_on = listed(citations(facts.claims))
    if rests_on:
        blocks.append(Paragraph(f"上述请求的依据：{rests_on}。"))
    return blocks


def _witnesses(facts: CaseFacts) -> str:
    if not facts.witnesses:
        return "证人姓名和住所：" + gap("没有证人就写“无”")
    named = (f"{said(one.name, '姓名')}（{said(one.home, '住所')}）" for one in facts.witnesses)
    return "证人姓名和住所：" + "、".join(named)


def _commission(facts: CaseFacts) -> str:
    return f"{said(facts.district, '上班的区县')}劳动人事争议仲裁委员会"


def _left_out(facts: CaseFacts) -> list[str]:
    """What could still be asked for, told before the paper is handed in."""
    check = claims_check(facts)
    from_facts = [finding for finding in check.findings if finding.status in ("possible", "doubtful", "ask")]
    items = [f"核对请求：{one.why}。" for one in check.overlaps]
    return items + (
        [f"交之前先看一遍“请求核对表”，还有{len(from_facts)}项要想一想。{LATER}（{listed(ADDING)}）。"]
        if from_facts
        else []
    )
