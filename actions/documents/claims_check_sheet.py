"""请求核对表: the claims check as a paper to take along."""

from __future__ import annotations

from actions.documents.claim_kinds import KINDS
from actions.documents.claims_check import ADDING, LATER, SAID, claims_check
from actions.documents.facts import CaseFacts
from actions.documents.model import Document, Heading, Numbered, Paragraph, Table, gathered
from actions.documents.wording import listed


def claims_check_sheet(facts: CaseFacts) -> Document:
    """Every possible claim, whether it is made, why, and what does not go together."""
    check = claims_check(facts)
    rows = tuple(
        (KINDS[one.kind].title, SAID[one.status], one.why, listed(one.citations)) for one in check.findings
    )
    clashes = tuple(f"{one.why}（{listed((one.citation,))}）。" for one in check.overlaps)
    return Document(
        "请求核对表",
        gathered(
            Paragraph(f"{LATER}（{listed(ADDING)}）。所以交之前，一项一项看一遍。"),
            Table(("事项", "请求了吗", "为什么", "依据"), rows, (18, 14, 34, 34)),
            [Heading("不能一起要、不能算两次的"), Numbered(clashes)] if clashes else [],
            Paragraph("本表按您说过的情况列出，没有说到的没有判断；能不能得到支持，由仲裁和法院认定。"),
        ),
        landscape=True,
    )
