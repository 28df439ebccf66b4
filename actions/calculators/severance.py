"""N: severance on the average wage of the last twelve months (劳动合同法 46, 47, 97; 实施条例 27)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article, plain, yuan
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.leaving import LEAVING_REASON, LEAVINGS, Leaving
from actions.calculators.service import LAW_BEGAN, full_months
from actions.calculators.severance_base import FIELDS, Base, cap_turn, severance_base

UNSAID = "该不该补偿要看离职的原因（劳动合同法第四十六条）：自己辞职、有过错被辞退、非全日制、退休等没有"
UNLAWFUL = "单位违法解除的，按赔偿金（2N）算，不再另付经济补偿（实施条例第二十五条）"
CITATIONS = (article("劳动合同法", 47), article("劳动合同法", 46), article("劳动合同法实施条例", 27))
EARLIER = article("劳动合同法", 97, 3)
_EVERY = (*CITATIONS, EARLIER, *(leaving.rule for leaving in LEAVINGS.values()))


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """N for the years since 2008; nothing where the way of leaving gives none. Raises Refused for impossible dates."""
    base = severance_base(inputs, ground, LAW_BEGAN)
    leaving = LEAVINGS[inputs.choice("leaving_reason")] if "leaving_reason" in inputs else None
    earlier = inputs.day("work_start") < LAW_BEGAN
    due = leaving is None or leaving.due
    rules = list(CITATIONS)
    if leaving is not None:
        rules[1:2] = [leaving.rule]
    if earlier:
        rules.append(EARLIER)
    return Calculation(
        kind="severance",
        inputs=dict(inputs.values),
        result=base.amount() if due else Decimal(0),
        unit="CNY",
        lines=tuple(_lines(base, leaving)),
        citations=tuple(rules if due else (rules[1], rules[0])),
        alternatives=(
            *(_otherwise(leaving, inputs, ground) if leaving else ()),
            *((_before_2008(inputs.day("work_start")),) if earlier and due else ()),
        ),
        not_covered=(*((UNSAID,) if leaving is None else ()), UNLAWFUL, *base.unchecked),
    )


def _lines(base: Base, leaving: Leaving | None) -> list[Line]:
    if leaving is not None and not leaving.due:
        return [Line("离职的原因", f"{leaving.label}：法律没有规定经济补偿", "0元")]
    reason = [Line("离职的原因", f"{leaving.label}：法律规定有经济补偿", "N")] if leaving else []
    product = Line("经济补偿（N）", f"{yuan(base.wage)} × {plain(base.months)}个月", yuan(base.amount()))
    return [*reason, *base.lines, product]


def _otherwise(leaving: Leaving, inputs: Inputs, ground: Ground) -> tuple[Alternative, ...]:
    """What it comes to where the facts are other than they look; 2N counts from the first day (实施条例 25)."""
    if leaving.otherwise is None:
        return ()
    facts, rule, times = leaving.otherwise.facts, leaving.otherwise.rule, leaving.otherwise.times
    since = LAW_BEGAN if times == 1 else date.min
    amount = severance_base(inputs, ground, since).amount(times) if times else None
    return (Alternative(facts, rule, amount),)


def _before_2008(start: date) -> Alternative:
    """The years before the law began follow the rules of their time, which are not in our texts: told, not summed."""
    years, months = divmod(full_months(start, LAW_BEGAN - timedelta(days=1)), 12)
    return Alternative(
        "2008年以前的年限另算",
        f"{start}到2007-12-31有{years}年{months}个月：当时的规定要求补偿的，按当时的规定补（劳动合同法第九十七条）；"
        "那些规定没有收录，没有算进去",
    )


SEVERANCE = Calculator("severance", "经济补偿（N）", (*FIELDS, LEAVING_REASON), work_out, _EVERY, cap_turn)
