"""Before anything is filed: each thing that could be asked for, whether it is, and why (办案规则 44; 解释一 14).

What is left out may be added only until the time for evidence ends; in court only what belongs to the same dispute.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from actions.calculators.calculation import article
from actions.calculators.service import full_months
from actions.documents.claim_kinds import KINDS
from actions.documents.claim_rules import LABOUR_CONTRACT_ONLY, RULES, Rule
from actions.documents.facts import CaseFacts, ClaimKind
from actions.documents.overlaps import Overlap, overlaps
from knowledge.schema import Reference

Status = Literal["claimed", "doubtful", "possible", "unfounded", "ask"]
SAID: dict[Status, str] = {
    "claimed": "已请求",
    "doubtful": "已请求，要核对",
    "possible": "没请求，可以考虑",
    "unfounded": "没请求",
    "ask": "没请求，要问清",
}
ADDING = (article("劳动人事争议仲裁办案规则", 44), article("劳动争议司法解释一", 14))
LATER = "举证期限届满前可以增加、变更请求；过了要另行申请；到了法院，只有和本案分不开的请求才合并审理"
OVER_AGE = article("超龄劳动者基本权益保障暂行规定", 19)
NOT_OVER_AGE = (
    "超过法定退休年龄的，这一项不在仲裁的四类保障（报酬、休息、安全、工伤）里，可以向法院起诉，先问人工"
)
NOT_SERVICE = "说的是劳务、承揽：先确认是不是劳动关系，是的才有这一项"
CITATIONS = (*ADDING, OVER_AGE, *(rule for one in RULES for rule in one.citations))


@dataclass(frozen=True)
class Finding:
    """What the check says of one claim."""

    kind: ClaimKind
    status: Status
    why: str
    citations: tuple[Reference, ...]


@dataclass(frozen=True)
class ClaimsCheck:
    """Every claim looked at, and those that do not go together."""

    findings: tuple[Finding, ...]
    overlaps: tuple[Overlap, ...]

    def of(self, kind: ClaimKind) -> Finding:
        """The finding on one kind of claim. Raises KeyError for a kind that is not looked at."""
        return {finding.kind: finding for finding in self.findings}[kind]


def claims_check(facts: CaseFacts) -> ClaimsCheck:
    """Each possible claim of a case: claimed or not, and why."""
    return ClaimsCheck(tuple(_finding(rule, facts) for rule in RULES), tuple(overlaps(facts)))


def _finding(rule: Rule, facts: CaseFacts) -> Finding:
    status, why = _weighed(rule, facts)
    over_age = (OVER_AGE,) if why == NOT_OVER_AGE else ()
    return Finding(rule.kind, status, why, (*KINDS[rule.kind].citations, *rule.citations, *over_age))


def _weighed(rule: Rule, facts: CaseFacts) -> tuple[Status, str]:
    claimed = facts.claimed(rule.kind)
    founded = any(facts.holds(ground) for ground in rule.grounds)
    if relation := _not_of_this_relation(rule, facts):
        return ("doubtful" if claimed else "ask"), relation
    if obstacle := _obstacle(rule, facts, founded):
        return ("doubtful" if claimed else "unfounded"), obstacle
    if founded:
        before = [what for circumstance, what in rule.first if not facts.holds(circumstance)]
        status: Status = ("doubtful" if before else "claimed") if claimed else "possible"
        return status, "；".join([rule.why, *before[:1]])
    if all(facts.circumstances.get(ground) is False for ground in rule.grounds):
        return (
            ("doubtful", f"说过的情况不支持这一项。{rule.ask}") if claimed else ("unfounded", rule.unfounded)
        )
    return ("doubtful", f"支持这一项的事实还没有说清。{rule.ask}") if claimed else ("ask", rule.ask)


def _not_of_this_relation(rule: Rule, facts: CaseFacts) -> str | None:
    if rule.kind not in LABOUR_CONTRACT_ONLY:
        return None
    return {"over_age": NOT_OVER_AGE, "service": NOT_SERVICE}.get(facts.relation)


def _obstacle(rule: Rule, facts: CaseFacts, founded: bool) -> str | None:
    if rule.kind == "double_wage" and _in_first_month(facts):
        return "用工还没有满一个月，一个月内签都来得及"
    standing = rule.excluded if founded else (*rule.excluded, *rule.against)
    return next((why for circumstance, why in standing if facts.holds(circumstance)), None)


def _in_first_month(facts: CaseFacts) -> bool:
    end = facts.work_end or facts.today
    return bool(facts.work_start and end and full_months(facts.work_start, end) < 1)
