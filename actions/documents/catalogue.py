"""Every paper, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from actions.documents.arbitration_application import arbitration_application
from actions.documents.authorisation import authorisation
from actions.documents.calculation_sheet import calculation_sheet
from actions.documents.claims_check_sheet import claims_check_sheet
from actions.documents.contradictions import contradictions
from actions.documents.demand import demand
from actions.documents.employer_checklists import contract_checklist, dismissal_checklist
from actions.documents.evidence_list import evidence_list
from actions.documents.facts import CaseFacts
from actions.documents.forced_leaving import forced_leaving
from actions.documents.inspection import complaint, report
from actions.documents.mediation_application import mediation_application
from actions.documents.model import Document, Withheld
from actions.documents.overlaps import clash
from actions.documents.settlement import settlement
from actions.documents.wage_ledger import wage_ledger

Audience = Literal["worker", "employer", "mediator"]


@dataclass(frozen=True)
class Paper:
    """One kind of paper: what it is called, for whom, and how it is made from the facts.

    `claims`: it asks for what is claimed, so two claims that exclude each other are settled before.
    """

    kind: str
    name: str
    audience: Audience
    make: Callable[[CaseFacts], Document | Withheld]
    claims: bool = False


def build(kind: str, facts: CaseFacts) -> Document | Withheld:
    """The paper of a kind; withheld where facts or claims contradict each other or its gate is closed.

    Raises KeyError for a kind that is not in the list.
    """
    paper = PAPERS[kind]
    if questions := contradictions(facts):
        return Withheld(questions)
    return (clash(facts) if paper.claims else None) or paper.make(facts)


PAPERS: Mapping[str, Paper] = {
    paper.kind: paper
    for paper in (
        Paper("arbitration_application", "仲裁申请书", "worker", arbitration_application, claims=True),
        Paper("complaint", "投诉书", "worker", complaint, claims=True),
        Paper("report", "举报信", "worker", report),
        Paper("forced_leaving", "被迫解除劳动合同通知书", "worker", forced_leaving, claims=True),
        Paper("demand", "催告函", "worker", demand, claims=True),
        Paper("evidence_list", "证据清单", "worker", evidence_list),
        Paper("mediation_application", "调解申请书", "worker", mediation_application, claims=True),
        Paper("authorisation", "授权委托书", "worker", authorisation),
        Paper("calculation_sheet", "计算书", "worker", calculation_sheet),
        Paper("claims_check", "请求核对表", "worker", claims_check_sheet),
        Paper("contract_checklist", "劳动合同签订核对表", "employer", contract_checklist),
        Paper("dismissal_checklist", "解除劳动合同核对表", "employer", dismissal_checklist),
        Paper("wage_ledger", "工资台账", "employer", wage_ledger),
        Paper("settlement", "调解协议书（草稿）", "mediator", settlement, claims=True),
    )
}
