"""计算书: every sum with its working, its other readings and its open points."""

from __future__ import annotations

from dataclasses import replace

from actions.documents.claim_blocks import claim_table, workings
from actions.documents.facts import CaseFacts
from actions.documents.model import Document, Note, Paragraph, Withheld, gathered
from actions.documents.overlaps import overlaps
from actions.documents.wording import day, listed, said

NOTE = (
    "数字照您说的情况算，说法变了结果就变；最后由仲裁、法院认定。",
    "折算工资用月计薪天数 21.75 天；20.67 天只用来算工作时间。",
    "重庆的数据没有录入的，以重庆市人社部门最新公布为准。",
)


def calculation_sheet(facts: CaseFacts) -> Document | Withheld:
    """The sheet; withheld where nothing was worked out yet."""
    claims = tuple(claim for claim in facts.claims if claim.calculation)
    if not claims:
        return Withheld(("还没有算出能要的钱。先说清要算哪一项，算好了再出计算书。",))
    clashes = overlaps(replace(facts, claims=claims))
    return Document(
        "计算书",
        gathered(
            Paragraph(f"姓名：{said(facts.person.name, '姓名')}", indent=False),
            Paragraph(f"单位：{said(facts.employer.name, '单位全称')}", indent=False),
            Paragraph(f"计算日期：{day(facts.today)}", indent=False),
            claim_table(claims, summed=not any(one.exclusive for one in clashes)),
            [Paragraph(f"注意：{one.why}（{listed((one.citation,))}）。") for one in clashes],
            workings(claims, open_points=True),
            Note(NOTE),
        ),
    )
