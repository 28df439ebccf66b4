"""After an injury: who pays what by the grade, and where each kind of dispute goes. Sums come from the calculators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from actions.calculators.calculation import article
from actions.remedies.injury_case import InjuryCase
from actions.remedies.injury_steps import Branch
from actions.remedies.table import Door
from knowledge.schema import Reference

_RULES, _LAW = "工伤保险条例", "社会保险法"
MOST_SERIOUS, MIDDLE = 4, 6
"""Last grades that keep the relation and leave the post, and that keep a claim to suitable work (35, 36)."""
NO_BENEFITS: frozenset[Branch] = frozenset({"unlicensed", "child", "household", "rider"})
"""Branches that end in one sum, in damages, or in a scheme whose rules are not loaded."""


@dataclass(frozen=True)
class Benefit:
    """One benefit by its name, and the article."""

    name: str
    citations: tuple[Reference, ...]


@dataclass(frozen=True)
class Dispute:
    """What is disputed, and the door it goes through."""

    about: str
    door: Door
    citations: tuple[Reference, ...]


def benefits(case: InjuryCase, branch: Branch) -> tuple[tuple[Benefit, ...], tuple[Benefit, ...]]:
    """What the fund and what the employer pays; uninsured: all of it the employer (工伤保险条例 62).

    No grade yet: only what needs none. One-off subsidies of grades 5 to 10 wait for Chongqing's own rule.
    """
    if branch in NO_BENEFITS:
        return (), ()
    died = case.kind == "death"
    fund = _DEATH if died else (*_TREATMENT, *_by_grade(case.grade, _FUND))
    employer = () if died else (*_LEAVE, *_by_grade(case.grade, _EMPLOYER))
    return ((), (*fund, *employer)) if case.insured is False else (fund, employer)


def disputes(branch: Branch) -> tuple[Dispute, ...]:
    """Which dispute goes where, on this branch."""
    if branch == "household":
        return (Dispute("赔不赔、赔多少", "court", (article("民法典", 1192, 1),)),)
    if branch in ("unlicensed", "child"):
        return (
            Dispute("赔偿数额", "arbitration", (article(_RULES, 66, 2),)),
            Dispute("单位拒不赔偿", "inspection", (article("非法用工单位伤亡人员一次性赔偿办法", 7),)),
            _GRADE,
        )
    return _DISPUTES


def _by_grade(grade: int | None, table: Mapping[range, tuple[Benefit, ...]]) -> tuple[Benefit, ...]:
    return tuple(benefit for grades, found in table.items() if grade in grades for benefit in found)


_TREATMENT = (
    Benefit(
        "目录内的医疗费、康复费、辅助器具", (article(_RULES, 30), article(_RULES, 32), article(_LAW, 38))
    ),
    Benefit("住院伙食补助、外地就医交通食宿", (article(_RULES, 30, 4),)),
    Benefit("确认需要护理的生活护理费", (article(_RULES, 34),)),
)
_DEATH = (
    Benefit("丧葬补助金、供养亲属抚恤金、一次性工亡补助金", (article(_RULES, 39, 1), article(_LAW, 38))),
)
_LEAVE = (
    Benefit("停工留薪期原工资福利，一般不超过十二个月", (article(_RULES, 33), article(_LAW, 39))),
    Benefit("停工留薪期需要的护理", (article(_RULES, 33, 3),)),
)
_ONE_OFF_MEDICAL = "解除或终止时的一次性工伤医疗补助金（重庆标准未录入，以人社部门最新公布为准）"
_ONE_OFF_JOB = "解除或终止时的一次性伤残就业补助金（重庆标准未录入，以人社部门最新公布为准）"
_FUND = {
    range(1, 11): (
        Benefit("一次性伤残补助金", (article(_RULES, 35), article(_RULES, 36), article(_RULES, 37))),
    ),
    range(1, MOST_SERIOUS + 1): (Benefit("按月伤残津贴", (article(_RULES, 35, 1, 2),)),),
    range(MOST_SERIOUS + 1, MIDDLE + 1): (Benefit(_ONE_OFF_MEDICAL, (article(_RULES, 36, 2),)),),
    range(MIDDLE + 1, 11): (Benefit(_ONE_OFF_MEDICAL, (article(_RULES, 37, 1, 2),)),),
}
_EMPLOYER = {
    range(MOST_SERIOUS + 1, MIDDLE + 1): (
        Benefit("安排适当工作；难以安排的按月伤残津贴", (article(_RULES, 36, 1, 2),)),
        Benefit(_ONE_OFF_JOB, (article(_RULES, 36, 2),)),
    ),
    range(MIDDLE + 1, 11): (Benefit(_ONE_OFF_JOB, (article(_RULES, 37, 1, 2),)),),
}
_GRADE = Dispute(
    "伤残等级", "labour_capacity", (article(_RULES, 26), article("劳动争议司法解释一", 2, None, 3))
)
_DISPUTES = (
    Dispute("有没有劳动关系", "arbitration", (article("劳动争议调解仲裁法", 2, 1, 1),)),
    Dispute("认不认定、受不受理", "reconsideration", (article(_RULES, 55, 1, 2),)),
    _GRADE,
    Dispute("经办机构核定的待遇", "reconsideration", (article(_RULES, 55, 1, 5), article(_LAW, 83, 2))),
    Dispute("单位该付的待遇", "arbitration", (article(_RULES, 54),)),
    Dispute("肇事方等第三人的赔偿", "court", (article("人身损害赔偿解释", 3, 2),)),
)
