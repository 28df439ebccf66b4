"""投诉书 and 举报信 to labour inspection (重庆市劳动保障监察条例 20-26)."""

from __future__ import annotations

from dataclasses import replace

from actions.calculators.calculation import article
from actions.documents.circumstances import happened
from actions.documents.claim_blocks import claim_table, requests, workings
from actions.documents.evidence_list import evidence_rows
from actions.documents.facts import CaseFacts
from actions.documents.model import Block, Document, Heading, Note, Paragraph, Signatures, Table, gathered
from actions.documents.parties import employer_table, employment, person_table
from actions.documents.wording import day, gap, listed, said, told

CHONGQING = "重庆市劳动保障监察条例"
WHERE = article(CHONGQING, 15)
CONFIRM = article(CHONGQING, 22, 1)
DECIDES = (article(CHONGQING, 25), article(CHONGQING, 26, 2))
HANDLES = article(CHONGQING, 30)
NOT_OPENED = article(CHONGQING, 26, 1)
DISPUTES = article("劳动保障监察条例", 21)
INTERRUPTS = article("劳动人事争议仲裁办案规则", 27, 1, 2)
REPORTING = article(CHONGQING, 21)
COMPLAINT_NOTE = (
    f"带身份证和投诉书到单位用工地的劳动保障监察机构（{listed((WHERE,))}）。",
    f"口头、寄信、发邮件投诉的，十个工作日内要去确认身份和内容，不确认就不立案（{listed((CONFIRM,))}）。",
    f"收到起五个工作日决定立不立案，到期没有说不立案的，视为立案（{listed(DECIDES)}）；"
    f"立案起六十个工作日办结，复杂的再加三十个工作日（{listed((HANDLES,))}）。",
    f"同一件事正在仲裁、诉讼，或者超过两年的，不予立案（{listed((NOT_OPENED,))}）。",
    f"对有没有劳动关系、该付多少、辞退合不合法有争议的，要走仲裁（{listed((DISPUTES,))}）；"
    f"投诉有回执的，仲裁时效从那时重新算（{listed((INTERRUPTS,))}），回执留好。",
)
REPORT_NOTE = (
    f"写清单位名称、地址和违法事实就可以；留下姓名和电话的，处理结果会书面告诉您；两种都保密（{listed((REPORTING,))}）。",
    "举报只反映违法，不替自己要钱。要回自己的工资，要实名投诉或者申请仲裁。",
    "匿名的，交之前看一遍：写得太细（工号、哪天只有你在）也会被认出来。",
)
COMPLAINT_CITATIONS = (WHERE, CONFIRM, *DECIDES, HANDLES, NOT_OPENED, DISPUTES, INTERRUPTS)


def complaint(facts: CaseFacts) -> Document:
    """投诉书: a named person's own rights (重庆市劳动保障监察条例 23)."""
    return Document(
        "劳动保障监察投诉书",
        gathered(
            person_table(facts.person, "投诉人"),
            employer_table(facts.employer, "被投诉单位"),
            Heading("投诉请求"),
            requests(facts, "请求责令被投诉单位"),
            [claim_table(facts.claims)] if facts.claims else [],
            Heading("事实"),
            Paragraph(employment(facts, "投诉人", "被投诉单位")),
            _breaches(facts, "被投诉单位"),
            workings(facts.claims),
            Heading("证据"),
            Table(("序号", "证据", "来源", "证明什么"), evidence_rows(facts), (8, 32, 24, 36)),
            Paragraph("此致"),
            Paragraph(f"{_agency(facts)}人力资源社会保障主管部门（劳动保障监察机构）", indent=False),
            Signatures(("投诉人（签名）：",), day(facts.today)),
            Note(COMPLAINT_NOTE),
        ),
    )


def report(facts: CaseFacts) -> Document:
    """举报信: a breach, signed or not; it claims no money, and an anonymous one does not name its writer."""
    named = [] if facts.anonymous else [person_table(facts.person, "举报人")]
    signed = ("举报人：匿名",) if facts.anonymous else ("举报人（签名）：",)
    return Document(
        "举报信",
        gathered(
            Paragraph(f"致：{_agency(facts)}人力资源社会保障主管部门（劳动保障监察机构）", indent=False),
            named,
            employer_table(facts.employer, "被举报单位"),
            Heading("违法事实"),
            _breaches(_without_writer(facts) if facts.anonymous else facts, "被举报单位"),
            Paragraph("请依法查处。"),
            Signatures(signed, day(facts.today)),
            Note(REPORT_NOTE),
        ),
    )


def _breaches(facts: CaseFacts, who: str) -> list[Block]:
    clauses = happened(facts)
    blocks: list[Block] = [Paragraph(f"{who}{'；'.join(clauses)}。")] if clauses else []
    return blocks + [Paragraph(line) for line in told(facts.story) or [gap("哪天、哪些人、发生了什么")]]


def _without_writer(facts: CaseFacts) -> CaseFacts:
    """The story without the name, number and addresses of whoever tells it."""
    person, story = facts.person, facts.story or ""
    for own in (person.name, person.phone, person.id_number, person.home, person.post_address):
        story = story.replace(own, "某人") if own else story
    return replace(facts, story=story)


def _agency(facts: CaseFacts) -> str:
    return said(facts.district, "用工所在的区县")
