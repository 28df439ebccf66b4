"""Every paper, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from actions.documents import (
    arbitration_application,
    authorisation,
    calculation_sheet,
    claims_check,
    claims_check_sheet,
    demand,
    employer_checklists,
    employer_papers,
    evidence_list,
    forced_leaving,
    inspection,
    mediation_application,
    overlaps,
    settlement,
    wage_ledger,
)
from actions.documents.contradictions import contradictions
from actions.documents.facts import CaseFacts
from actions.documents.model import Document, Withheld
from knowledge.schema import Reference

Audience = Literal["worker", "employer", "mediator"]


@dataclass(frozen=True)
class Paper:
    """One kind of paper: what it is called, for whom, and how it is made from the facts.

    `citations` are the articles it prints or is withheld by, those of its claims apart. `claims`: it asks for what is
    claimed, so two claims that exclude each other are settled before. `sheet` makes the same as XLSX, to go on with.
    """

    kind: str
    name: str
    audience: Audience
    make: Callable[[CaseFacts], Document | Withheld]
    citations: tuple[Reference, ...]
    claims: bool = False
    sheet: Callable[[CaseFacts], bytes] | None = None


def build(kind: str, facts: CaseFacts) -> Document | Withheld:
    """The paper of a kind; withheld where facts or claims contradict each other or its gate is closed.

    Raises KeyError for a kind that is not in the list.
    """
    paper = PAPERS[kind]
    if questions := contradictions(facts):
        return Withheld(questions)
    return (overlaps.clash(facts) if paper.claims else None) or paper.make(facts)


def _checked(checks: tuple[employer_checklists.Check, ...]) -> tuple[Reference, ...]:
    return tuple(rule for check in checks for rule in check.citations)


# fmt: off
PAPERS: Mapping[str, Paper] = {
    paper.kind: paper
    for paper in (
        Paper("arbitration_application", "仲裁申请书", "worker", arbitration_application.arbitration_application,
              (*arbitration_application.CITATIONS, *overlaps.CITATIONS), claims=True),
        Paper("complaint", "投诉书", "worker", inspection.complaint,
              (*inspection.COMPLAINT_CITATIONS, *overlaps.CITATIONS), claims=True),
        Paper("report", "举报信", "worker", inspection.report, (inspection.REPORTING,)),
        Paper("forced_leaving", "被迫解除劳动合同通知书", "worker", forced_leaving.forced_leaving,
              (*forced_leaving.CITATIONS, *overlaps.CITATIONS), claims=True),
        Paper("demand", "催告函", "worker", demand.demand, (*demand.INTERRUPTS, *overlaps.CITATIONS), claims=True),
        Paper("evidence_list", "证据清单", "worker", evidence_list.evidence_list, evidence_list.CITATIONS),
        Paper("mediation_application", "调解申请书", "worker", mediation_application.mediation_application,
              (*mediation_application.CITATIONS, *overlaps.CITATIONS), claims=True),
        Paper("authorisation", "授权委托书", "worker", authorisation.authorisation, authorisation.CITATIONS),
        Paper("calculation_sheet", "计算书", "worker", calculation_sheet.calculation_sheet, overlaps.CITATIONS),
        Paper("claims_check", "请求核对表", "worker", claims_check_sheet.claims_check_sheet,
              (*claims_check.CITATIONS, *overlaps.CITATIONS)),
        Paper("contract_checklist", "劳动合同签订核对表", "employer", employer_checklists.contract_checklist,
              _checked(employer_checklists.CONTRACT)),
        Paper("dismissal_checklist", "解除劳动合同核对表", "employer", employer_checklists.dismissal_checklist,
              _checked(employer_checklists.DISMISSAL)),
        Paper("wage_ledger", "工资台账", "employer", wage_ledger.wage_ledger,
              (*wage_ledger.KEPT, *wage_ledger.DEDUCTIONS), sheet=wage_ledger.wage_ledger_sheet),
        Paper("dismissal_notice", "解除劳动合同通知书（单位用）", "employer", employer_papers.dismissal_notice,
              employer_papers.NOTICE_CITATIONS),
        Paper("instalments", "分期支付协议", "employer", employer_papers.instalments,
              employer_papers.INSTALMENT_CITATIONS),
        Paper("defence", "仲裁答辩书", "employer", employer_papers.defence, employer_papers.DEFENCE_CITATIONS),
        Paper("rectification", "整改情况报告", "employer", employer_papers.rectification,
              employer_papers.REPORT_CITATIONS),
        Paper("settlement", "调解协议书（草稿）", "mediator", settlement.settlement,
              (*settlement.CITATIONS, *overlaps.CITATIONS), claims=True),
    )
}
# fmt: on
