"""Where to go with what a sum came to: the recommended door, why, what to bring, and the other open doors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculators.calculation import Calculation
from actions.remedies.crew import ROSTER
from actions.remedies.path_dates import days_of, passed, until
from actions.remedies.path_heard import ROUTED_CLAIM, facts_of
from actions.remedies.path_text import path_line
from actions.remedies.remedies import remedy
from actions.remedies.standards import standards
from actions.remedies.table import Table
from knowledge.districts import Place
from knowledge.figures import Figures
from knowledge.law import Law
from knowledge.working_days import WorkingDays

MOST_DOORS = 3
_LIMIT = "还来得及吗"
_INSPECTED = ("我要投诉", "帮我写投诉书", _LIMIT)
_DISPUTED = ("帮我写仲裁申请书", _LIMIT, "我要投诉")
NEXT: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("unpaid_wages", "site_wages", "overtime", "minimum_wage_gap", "part_time"), _INSPECTED),
    **dict.fromkeys(("annual_leave_pay", "sick_pay", "additional_damages"), _INSPECTED),
    **dict.fromkeys(("severance", "unlawful_dismissal", "notice_pay", "double_wage"), _DISPUTED),
    **dict.fromkeys(("training_bond", "non_compete_pay"), ("帮我写仲裁申请书",)),
    **dict.fromkeys(
        ("work_injury_lump_sum", "injury_leave_pay"), ("帮我写仲裁申请书", "工伤认定怎么申请", _LIMIT)
    ),
    "annual_leave_days": ("没休的年假折算工资帮我算一下",),
    "sick_period": ("病假工资帮我算一下",),
    "probation_limit": ("我要投诉",),
    "maternity_days": ("产假期间工资怎么发",),
    "unemployment_months": ("失业金怎么申请",),
    "retirement_age": ("退休手续怎么办",),
    "arbitration_limit": ("帮我写仲裁申请书",),
    "inspection_limit": ("我要投诉", "帮我写投诉书"),
    "working_days_deadline": (),
}
"""Kind of sum → the next steps offered: the paper, the complaint, the limit, or the sum that follows."""

PAGES: Mapping[str, tuple[Mapping[str, str], ...]] = {"site_wages": (ROSTER,)}
"""Kind of sum → pages of ours that work it out for many at once."""


def next_step(
    done: Calculation, known: Mapping[str, Any], table: Table, figures: Figures, calendar: WorkingDays,
    laws: Mapping[str, Law], place: Place, today: date,
) -> list[str]:  # fmt: skip
    """Lines of the way on, dated as far as `known` tells the days; none for a sum that is no claim, or elsewhere."""
    claim = ROUTED_CLAIM.get(done.kind)
    if claim is None or not place.known:
        return []
    given = days_of(known)
    amount = done.result if isinstance(done.result, Decimal) else None
    facts = facts_of(claim, known, today, amount, passed(claim, given, calendar, today))
    facts = replace(facts, site=facts.site or done.kind == "site_wages")
    path = remedy(facts, table, standards(figures, place, today))
    limits = [
        until(one, claim, given, calendar, today) for one in path.by_when if one.door == path.recommended
    ]
    others = "、".join(table.doors[name].label for name in path.alternatives[:MOST_DOORS])
    lines = [path_line(path, limits, table, laws), f"带上：{'、'.join(path.with_what)}。"]
    return [*lines, *([f"也可以走：{others}。"] if others else [])]
