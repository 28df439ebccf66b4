"""Before an employer dismisses: reason, union, protected people, certificate, and what doing it wrong costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from actions.calculators.calculation import article
from knowledge.schema import Reference

Reason = Literal["agreed", "fault", "no_fault", "layoff", "expiry", "none", "unsaid"]
Protected = Literal[
    "health_check_missing", "injured", "medical_period", "pregnant", "near_retirement", "union_officer"
]  # fmt: skip
Verdict = Literal["done", "missing", "forbidden", "note"]
LAYOFF_PEOPLE, LAYOFF_SHARE = 20, 10
"""People, or per cent of the staff, from whom on it is a mass layoff (劳动合同法 41)."""
TRANSFER_DAYS = 15
"""To move files and social insurance after the end (劳动合同法 50)."""
_LAW, _DETAIL, _FIRST = "劳动合同法", "劳动合同法实施条例", "劳动争议司法解释一"


@dataclass(frozen=True)
class Dismissal:
    """A dismissal that is planned. `union`: whether there is one; what is None nobody has said.

    The reason may be unsaid too: then every lawful one is named.
    """

    reason: Reason
    union: bool | None = None
    union_told: bool = False
    evidence: bool = False
    rules_published: bool = False
    notice_or_pay: bool = False
    protected: frozenset[Protected] | None = frozenset()
    people: int = 1
    staff: int | None = None
    layoff_reported: bool = False
    ends_on: date | None = None


@dataclass(frozen=True)
class Point:
    """One thing to check, and how it stands."""

    what: str
    verdict: Verdict
    citations: tuple[Reference, ...]


@dataclass(frozen=True)
class Cost:
    """What doing it wrong costs; the sum comes from the calculator of that kind."""

    what: str
    calculator: str | None
    citations: tuple[Reference, ...]


@dataclass(frozen=True)
class Checklist:
    """`may_go_on` False: as planned it would be unlawful. `owed` is due even when all is done right."""

    points: tuple[Point, ...]
    owed: tuple[Cost, ...]
    wrong: tuple[Cost, ...]
    transfer_by: date | None

    @property
    def may_go_on(self) -> bool:
        """Whether nothing is missing or forbidden."""
        return all(point.verdict in ("done", "note") for point in self.points)


_PROTECTED: Mapping[Protected, tuple[str, Reference]] = {
    "health_check_missing": (
        "接触职业病危害、没做离岗体检，或者疑似职业病在诊断、观察",
        article(_LAW, 42, 1, 1),
    ),
    "injured": ("在本单位患职业病或者工伤、丧失或部分丧失劳动能力", article(_LAW, 42, 1, 2)),
    "medical_period": ("患病或非因工负伤，在医疗期内", article(_LAW, 42, 1, 3)),
    "pregnant": ("孕期、产期、哺乳期", article(_LAW, 42, 1, 4)),
    "near_retirement": ("连续工作满十五年、离退休不到五年", article(_LAW, 42, 1, 5)),
    "union_officer": ("任期内的工会主席、副主席、委员", article("工会法", 19)),
}
_INJURED_AT_THE_END = (
    article("工伤保险条例", 35),
    article("工伤保险条例", 36),
    article("工伤保险条例", 37, 1, 2),
)
_GROUNDS: Mapping[Reason, tuple[str, Reference]] = {
    "agreed": ("协商一致，写清谁提出的、金额、付款日", article(_LAW, 36)),
    "fault": ("过错解除：只有六种情形，每种都要证据", article(_LAW, 39)),
    "no_fault": ("非过错解除：医疗期满、不能胜任或者客观情况重大变化", article(_LAW, 40)),
    "layoff": ("经济性裁员：四种情形", article(_LAW, 41, 1)),
    "expiry": ("合同期满终止", article(_LAW, 44, 1, 1)),
}
_UNLAWFUL = (
    Cost(
        "劳动者要求继续履行的要恢复工作，补付这期间的工资",
        None,
        (article(_LAW, 48), article("劳动争议司法解释二", 18, 1)),
    ),
    Cost(
        "不要求或者不能继续的，付二倍赔偿金", "unlawful_dismissal", (article(_LAW, 87), article(_DETAIL, 25))
    ),
)
_LATE_PAPERS = Cost(
    "不出证明、不办转移，造成损失（如领不到失业金）要赔", None, (article(_LAW, 89), article(_LAW, 50, 1))
)


def before_dismissal(plan: Dismissal) -> Checklist:
    """The checklist for a planned dismissal. Raises ValueError for a number of people that cannot be."""
    if plan.people < 1 or (plan.staff is not None and plan.staff < plan.people):
        raise ValueError("people to be dismissed: at least one, at most the whole staff")
    points = (*_reason(plan), *_layoff(plan), *_protection(plan), *_union(plan), *_papers())
    transfer_by = None if plan.ends_on is None else plan.ends_on + timedelta(days=TRANSFER_DAYS)
    return Checklist(points, _owed(plan), (*_UNLAWFUL, _LATE_PAPERS), transfer_by)


def _reason(plan: Dismissal) -> list[Point]:
    if plan.reason == "none":
        ground = article(_LAW, 39), article(_LAW, 40), article(_LAW, 41)
        return [Point("没有法定理由不能单方解除，可以协商", "forbidden", ground)]
    evidence = _checked("理由有证据：解除的举证责任在单位", plan.evidence, article(_FIRST, 44))
    if plan.reason == "unsaid":
        lawful = "；".join(text for text, _ in _GROUNDS.values())
        grounds = tuple(rule for _, rule in _GROUNDS.values())
        return [Point(f"先定理由，没有法定理由不能单方解除：{lawful}", "note", grounds), evidence]
    text, ground_article = _GROUNDS[plan.reason]
    points = [Point(text, "note", (ground_article,))]
    if plan.reason in ("fault", "no_fault"):
        points.append(evidence)
    if plan.reason == "fault":
        points.append(
            _checked("依据的规章制度经过民主程序并公示", plan.rules_published, article(_FIRST, 50, 1))
        )
    if plan.reason == "no_fault":
        points.append(
            _checked("提前三十日书面通知，或者多付一个月工资", plan.notice_or_pay, article(_LAW, 40))
        )
    return points


def _layoff(plan: Dismissal) -> list[Point]:
    if plan.reason != "layoff":
        return []
    by_share = plan.staff is not None and plan.people * 100 >= plan.staff * LAYOFF_SHARE
    if plan.people < LAYOFF_PEOPLE and plan.staff is not None and not by_share:
        return [Point("人数不够经济性裁员，不能用这个理由", "forbidden", (article(_LAW, 41, 1),))]
    return [
        _checked(
            "提前三十日向工会或全体职工说明，方案报告劳动行政部门",
            plan.layoff_reported,
            article(_LAW, 41, 1),
        ),
        Point("优先留用长期合同、无固定期限和家里没有其他就业人员的", "note", (article(_LAW, 41, 2),)),
    ]


def _protection(plan: Dismissal) -> list[Point]:
    if plan.protected is None:
        who = "；".join(who for who, _ in _PROTECTED.values())
        rules = (article(_LAW, 42), article("工会法", 19))
        return [Point(f"看是不是受保护的人，是的不能用无过错解除、裁员的理由：{who}", "note", rules)]
    return [_protected(plan.reason, name) for name in sorted(plan.protected)]


def _protected(reason: Reason, name: Protected) -> Point:
    who, ground = _PROTECTED[name]
    if reason in ("no_fault", "layoff", "unsaid"):
        return Point(f"{who}：不能用无过错解除、裁员的理由", "forbidden", (ground,))
    if reason == "fault":
        return Point(f"{who}：过错属实才可以解除，不能拿别的理由", "note", (ground, article(_LAW, 39)))
    if reason == "expiry" and name == "injured":
        return Point(f"{who}：到期能不能终止按伤残等级办", "note", (article(_LAW, 45), *_INJURED_AT_THE_END))
    if reason == "expiry":
        return Point(f"{who}：合同顺延，到情形消失才终止", "forbidden", (article(_LAW, 45), ground))
    return Point(f"{who}：只能本人真愿意的协商", "note", (ground,))


def _union(plan: Dismissal) -> list[Point]:
    if plan.reason in ("agreed", "expiry"):
        return []
    grounds = (article(_LAW, 43), article(_FIRST, 47))
    if plan.union is False:
        return [Point("没有建立工会的，把征求意见的过程留下来", "note", grounds)]
    verdict: Verdict = "done" if plan.union_told else "missing"
    return [Point("解除前把理由通知工会；漏了的起诉前补正", verdict, grounds)]


def _papers() -> list[Point]:
    return [
        Point(
            "当天出解除或终止证明，写明期限、日期、岗位、工作年限",
            "note",
            (article(_LAW, 50, 1), article(_DETAIL, 24)),
        ),
        Point("十五日内办档案和社保转移", "note", (article(_LAW, 50, 1),)),
    ]


def _owed(plan: Dismissal) -> tuple[Cost, ...]:
    wages = Cost("工资一次结清", "unpaid_wages", (article("工资支付暂行规定", 9),))
    if plan.reason in ("fault", "none"):
        return (wages,)
    severance = Cost("经济补偿，办结交接时付", "severance", (article(_LAW, 46), article(_LAW, 50, 2)))
    if plan.reason != "no_fault" or plan.notice_or_pay:
        return (wages, severance)
    return (wages, severance, Cost("没提前通知的，再付上一个月工资", "notice_pay", (article(_DETAIL, 20),)))


def _checked(what: str, done: bool, ground: Reference) -> Point:
    return Point(what, "done" if done else "missing", (ground,))
