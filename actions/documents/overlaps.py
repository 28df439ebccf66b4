"""Claims that exclude each other or cover the same money twice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from actions.calculators.calculation import article
from actions.documents.facts import CaseFacts, ClaimKind
from actions.documents.model import Withheld
from knowledge.schema import Reference


@dataclass(frozen=True)
class Overlap:
    """Two claims that do not go together. `exclusive`: one must be given up; otherwise the sums need a look."""

    first: ClaimKind
    second: ClaimKind
    why: str
    citation: Reference
    exclusive: bool = True


OVERLAPS = (
    Overlap("severance", "unlawful_dismissal", "付了违法解除的赔偿金（2N）就不再付经济补偿（N），两项只能选一项",
            article("劳动合同法实施条例", 25)),
    Overlap("notice_pay", "unlawful_dismissal", "代通知金用在合法的无过失解除上，和违法解除的赔偿金不能一起要",
            article("劳动合同法", 40)),
    Overlap("reinstatement", "unlawful_dismissal", "要求继续履行合同的，不再要解除的赔偿金", article("劳动合同法", 48)),
    Overlap("reinstatement", "severance", "要求继续履行合同，合同就没有解除，没有解除的经济补偿",
            article("劳动合同法", 48)),
    Overlap("reinstatement", "notice_pay", "要求继续履行合同，合同就没有解除，没有代通知金",
            article("劳动合同法", 48)),
    Overlap("minimum_wage_gap", "unpaid_wages", "同一个月的工资和最低工资差额不能算两次，请核对月份",
            article("劳动合同法", 85), exclusive=False),
    Overlap("overtime", "unpaid_wages", "欠的工资里已经含加班费的，不要再算一次", article("劳动合同法", 31),
            exclusive=False),
)  # fmt: skip
CITATIONS = tuple(one.citation for one in OVERLAPS)
_NAMED: Mapping[ClaimKind, str] = {
    "severance": r"经济补偿|补偿金|要补偿",
    "unlawful_dismissal": r"赔偿金|2[nN]",
    "notice_pay": r"代通知金",
    "reinstatement": r"继续履行|回去上班|恢复(?:工作|上班)",
}
"""How a person names the one they choose."""


def clash(facts: CaseFacts) -> Withheld | None:
    """Why a paper cannot ask for everything at once: the person chooses first; None where nothing excludes another."""
    found = [one for one in overlaps(facts) if one.exclusive]
    if not found:
        return None
    return Withheld(
        tuple(f"{one.why}。请先选要哪一项。" for one in found), tuple(one.citation for one in found)
    )


def to_choose(facts: CaseFacts) -> list[ClaimKind]:
    """The claims of a case of which another must be given up."""
    found = [one for one in overlaps(facts) if one.exclusive]
    return list(dict.fromkeys(kind for one in found for kind in (one.first, one.second)))


def chosen(text: str, facts: CaseFacts) -> CaseFacts:
    """The case without the claims that are given up by naming the other: 只要赔偿金 leaves severance out."""
    named = {kind for kind, words in _NAMED.items() if re.search(words, text)}
    given_up = {
        other
        for one in overlaps(facts)
        if one.exclusive
        for kind, other in ((one.first, one.second), (one.second, one.first))
        if kind in named and other not in named
    }
    return replace(facts, claims=tuple(claim for claim in facts.claims if claim.kind not in given_up))


def overlaps(facts: CaseFacts) -> list[Overlap]:
    """Those among the claims of a case."""
    return [one for one in OVERLAPS if facts.claimed(one.first) and facts.claimed(one.second)]
