"""Facts that cannot be right: a plain question back instead of a paper with a wrong number on it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from actions.documents.facts import CaseFacts

MOST_WAGE = Decimal(1_000_000)
MOST_CLAIM = Decimal(100_000_000)


def contradictions(facts: CaseFacts) -> tuple[str, ...]:
    """The questions to ask; empty where nothing contradicts."""
    return (*_dates(facts), *_sums(facts))


def _dates(facts: CaseFacts) -> Iterator[str]:
    start, end, today, born = facts.work_start, facts.work_end, facts.today, facts.person.born
    if start and end and end < start:
        yield f"离职日期（{end}）早于入职日期（{start}），请再核对：哪天入职、哪天离职？"
    if start and today and start > today:
        yield f"入职日期（{start}）还没有到，请再核对：哪天开始上班的？"
    if born and start and born >= start:
        yield f"出生日期（{born}）不早于入职日期（{start}），请再核对。"
    if facts.answer_by and today and facts.answer_by <= today:
        yield f"答复的最后一天（{facts.answer_by}）已经到了，请给对方留几天：到哪天为止？"


def _sums(facts: CaseFacts) -> Iterator[str]:
    if facts.wage is not None and not _likely(facts.wage, MOST_WAGE):
        yield "月工资的数不对，请再核对：每个月应发多少元人民币？"
    amounts = [*(claim.amount for claim in facts.claims), *(term.amount for term in facts.settlement.agreed)]
    if not all(_likely(amount, MOST_CLAIM) for amount in amounts if amount is not None):
        yield "请求、协议的金额要大于零，也不会这么大，请再核对是多少元人民币。"


def _likely(amount: Decimal, most: Decimal) -> bool:
    return amount.is_finite() and 0 < amount <= most
