"""What is owed, worked out from the months that are owed and the wage of a month: 欠三个月 一个月四千二 → 12600."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from actions.complaint import wording
from actions.complaint.facts import Facts, known
from actions.complaint.prefilling import stay_for
from actions.values import plain

WAGE = "monthly_wage"
_NOT_THE_WHOLE = re.compile(
    "(?:给|发|付|结|还|领|拿|支|借)(?:了|过)|只[给发付结]|部分|一半|半个?月|底薪|基本工资|提成|绩效|计件|除了|差额|剩"
    r"|每个?月[^，,。；;]{0,4}(?:欠|压|扣|少)|少[发给]|[几\d一两二三四五六七八九十]+个?(?:多)?人|我们[^，,。；;]{0,3}人|大家"
)
"""A part was paid, the wage is not the whole of it or not one person's: nothing is worked out."""


def with_amount(
    text: str, before: Facts, facts: dict[str, Any], today: date, *, is_wage_told: bool
) -> tuple[dict[str, Any], str]:
    """The facts with months times wage as the amount, and how that is said: where one message tells both, or one of
    them is put right after the amount was worked out so. An amount that was said is kept.
    """
    was, now = _product(before, today), _product(facts, today)
    follows = was is not None and facts.get("amount") == before.get("amount") == was
    tells_both = is_wage_told and not known(facts, "amount") and not _NOT_THE_WHOLE.search(text)
    if now is None or now == facts.get("amount") or not (follows or tells_both):
        return facts, ""
    wage = stay_for(facts, today)[WAGE]
    return {**facts, "amount": now}, wording.by_the_month(facts["months_owed"], wage, now)


def _product(facts: Facts, today: date) -> str | None:
    """Months owed times the wage, None unless wages are what is owed and both are known."""
    wage = stay_for(facts, today).get(WAGE)
    if facts.get("issue") != "unpaid_wages" or not known(facts, "months_owed") or wage is None:
        return None
    return plain(Decimal(str(facts["months_owed"])) * Decimal(str(wage)))
