"""Typed values out of what a person says for a field: 三个月 → 3, 五千元 → Decimal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from actions.paid_told import is_paid
from language.durations import parse_months
from language.entities import Entity
from language.money import parse_money
from language.negation import denied

_OWED = re.compile(r"欠|拖|没发|没给|没结|不发|不给|压了|差我|克扣|工资")
_OWED_HERE = re.compile(r"[欠拖差压扣]|[没不未][发给结付]|一共|总共|合计")
_RATE = re.compile(r"((每|一|(?<!\d)1)个?[月天]|[月日时底]薪|(?<!个)月工资|小时|计件)[^\d]{0,4}$")
_WAGE = re.compile(r"(工资|待遇)[是有大概约定差不多]{0,4}$")
_RATE_AFTER = re.compile(r"的?(工资|工钱|薪水)?[是有大概约拿给]{0,2}[\d一二两三四五六七八九]")
_PAID = re.compile(r"(给|发|付|结|借|罚|交|领|支)了?我?[^\d]{0,3}$")
_MONTHS_OWED_AFTER = re.compile(r"[的多来]?(工资|工钱|薪|没[发给结]|不[发给结]|未[发付])")
_MONTHS_OWED_BEFORE = re.compile(r"[欠拖压差扣][^，,。；;]{0,6}$")
_BARE_NUMBER = re.compile(
    r"\s*(\d+(?:,\d{3})*(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]+)\s*(?:元|块钱?)?[吧了的 ]*(?=$|[，,。；;！!])"
)
_OWES = re.compile(r"拖?欠|拖|差|压|克?扣|[没不未][发给结付]")
_CLAUSE_END = re.compile(r"[，,。；;！!？?\n]")
_LARGEST_CLAIM = Decimal(100_000_000)
_MOST_MONTHS = Decimal(600)
_LEAST_BARE = Decimal(100)
"""A smaller number without a unit may be months or days: it is not guessed at."""


@dataclass(frozen=True)
class PayClaim:
    """What is owed, as far as it was said; at least one of the two is known in a usable claim."""

    months: Decimal | None = None
    amount: Decimal | None = None

    def __bool__(self) -> bool:
        return self.months is not None or self.amount is not None


def pay_claim(text: str, entities: Sequence[Entity], *, asked: bool, start: int = 0) -> PayClaim:
    """The sum or the months owed, told from `start` on; entity offsets are those of the whole text.

    Unasked, a number counts only beside words of owing. A wage by the month, day or hour (月薪五千) and
    what was already paid are no claim; of several sums none said to be owed, none is taken.
    """
    if not asked and not _OWED.search(text[start:]):
        return PayClaim()
    told = [entity for entity in entities if entity.start >= start and not _is_denied(text, entity)]
    months = _months(text, [entity for entity in told if entity.label == "duration"], asked)
    amount = _amount(text, [entity for entity in told if entity.label == "amount"])
    is_wage = start > 0 and _is_wage_or_paid(text[:start])
    if (
        asked
        and not is_wage
        and amount is None
        and months is None
        and (bare := _BARE_NUMBER.match(text, start))
    ):
        number = parse_money(bare[1])
        amount = number if number is not None and number >= _LEAST_BARE else None
    return PayClaim(_within(months, _MOST_MONTHS), _within(amount, _LARGEST_CLAIM))


def _months(text: str, durations: Iterable[Entity], asked: bool) -> Decimal | None:
    counted = [
        (entity, months)
        for entity in durations
        if (months := parse_months(entity.text)) is not None
        and not _is_rate(text, entity)
        and not is_paid(_clause_before(text, entity), text[entity.end :])
    ]
    owed = [months for entity, months in counted if _is_owed(text, entity)]
    return next(iter(owed or [months for _, months in counted if asked]), None)


def _amount(text: str, sums: Iterable[Entity]) -> Decimal | None:
    claimed = [
        (amount, bool(_OWED_HERE.search(before)))
        for entity in sums
        if (amount := parse_money(entity.text)) is not None
        and not _is_wage_or_paid(before := _clause_before(text, entity))
    ]
    owed = [amount for amount, is_owed in claimed if is_owed]
    if owed:
        return owed[0]
    return claimed[0][0] if len(claimed) == 1 else None


def _is_denied(text: str, entity: Entity) -> bool:
    """Whether all owing that the clause tells is denied: 没有拖欠我三个月工资; the 没 of 没发 is owing itself."""
    before = _clause_before(text, entity)
    begins, clause = entity.start - len(before), before + _CLAUSE_END.split(text[entity.start :])[0]
    owing = list(_OWES.finditer(clause))
    return bool(owing) and all(denied(text[begins : begins + found.start()]) for found in owing)


def _is_rate(text: str, entity: Entity) -> bool:
    """Whether a duration is what a wage is paid for: 一个月工资5000, 每个月."""
    if entity.text not in ("一个月", "1个月") or _MONTHS_OWED_BEFORE.search(text[: entity.start]):
        return False
    return bool(_RATE_AFTER.match(text, entity.end))


def _is_owed(text: str, entity: Entity) -> bool:
    return bool(
        _MONTHS_OWED_AFTER.match(text, entity.end) or _MONTHS_OWED_BEFORE.search(text[: entity.start])
    )


def _is_wage_or_paid(before: str) -> bool:
    if _RATE.search(before):
        return True
    return not _OWED_HERE.search(before) and bool(_WAGE.search(before) or _PAID.search(before))


def _clause_before(text: str, entity: Entity) -> str:
    return _CLAUSE_END.split(text[: entity.start])[-1]


def _within(value: Decimal | None, most: Decimal) -> Decimal | None:
    return value if value is not None and 0 < value <= most else None


def plain(value: Decimal) -> str:
    """3 → 3, 2.50 → 2.5: no trailing zeros, no exponent."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
