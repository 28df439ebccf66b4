"""Where the facts or the courts part ways over double wage (解释一 34; 解释二 7–11), and the articles of each case."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from actions.calculators.calculation import Alternative, article
from actions.calculators.double_wage_period import EXPIRED, FIRST, OPEN_ENDED
from knowledge.schema import Reference

_NOTHING = Decimal(0)
_EXCUSED = Alternative(
    "单位能证明没签另有原因",
    "因不可抗力，或者是劳动者故意、重大过失才没签的，没有二倍工资，由单位举证（解释二第七条）",
    _NOTHING,
)
_BRANCHES: Mapping[str, tuple[Alternative, ...]] = {
    FIRST: (
        Alternative(
            "满一年以后还没签",
            "满一年起视为已经有无固定期限合同，之后没有二倍工资，可以要求补签（解释二第九条）",
        ),
    ),
    OPEN_ENDED: (
        Alternative(
            "是不是应当签无固定期限合同",
            "要满足第十四条第二款；协商延长累计满一年、约定自动续延、换单位名义等也算连续两次（解释二第十条）。"
            "不满足的没有这一项",
            _NOTHING,
        ),
        Alternative(
            "其实是入职满一年没签",
            "视为已经有无固定期限合同，这以后没有二倍工资（解释二第九条）",
            _NOTHING,
        ),
    ),
    EXPIRED: (
        Alternative(
            "看作按原条件续订",
            "到期后继续上班、单位超过一个月没有异议，可以要求按原条件续订（解释二第十一条、解释一第三十四条）；"
            "有的裁判据此不支持二倍工资",
            _NOTHING,
        ),
        Alternative(
            "合同依法自动续延",
            "因孕产哺乳、医疗期、服务期、工会任期等没到而续延的，不算没签（解释二第八条）",
            _NOTHING,
        ),
    ),
}


def branches(case: str) -> tuple[Alternative, ...]:
    """The other readings of a case."""
    return (_EXCUSED, *_BRANCHES[case])


def citations(case: str, full_year: bool) -> tuple[Reference, ...]:
    """The articles of a case, the governing one first."""
    monthly, excused = article("劳动争议司法解释二", 6), article("劳动争议司法解释二", 7)
    limit = article("劳动争议调解仲裁法", 27, 1)
    if case == OPEN_ENDED:
        due, twice = article("劳动合同法", 14, 2), article("劳动争议司法解释二", 10)
        return (article("劳动合同法", 82, 2), due, twice, monthly, excused, limit)
    if case == EXPIRED:
        renewed, extended = article("劳动争议司法解释二", 11, 1), article("劳动争议司法解释二", 8)
        return (
            article("劳动合同法", 82, 1),
            renewed,
            extended,
            monthly,
            article("劳动争议司法解释一", 34, 1),
            limit,
        )
    year = article("劳动合同法实施条例", 7) if full_year else article("劳动合同法实施条例", 6, 2)
    after = (article("劳动争议司法解释二", 9),) if full_year else ()
    return (article("劳动合同法", 82, 1), year, *after, monthly, excused, limit)


EVERY = tuple(
    dict.fromkeys(
        rule for case in _BRANCHES for full_year in (False, True) for rule in citations(case, full_year)
    )
)
"""The articles of all cases together."""
