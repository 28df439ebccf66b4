"""Typed values out of what a person says for a field: 三个月 → 3, 五千元 → Decimal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from language.durations import parse_months
from language.entities import Entity
from language.money import parse_money

_OWED = re.compile(r"欠|拖|没发|没给|没结|不发|不给|压了|差我|克扣|工资")
_MONTHLY = re.compile(r"(每个?月|月薪|月工资|一个月|底薪|工资是|工资)[^，,。；;]{0,4}$")
_BARE_NUMBER = re.compile(r"[\d.,]+|[零〇一二两三四五六七八九十百千万]+")
_LARGEST_CLAIM = Decimal(100_000_000)


@dataclass(frozen=True)
class PayClaim:
    """What is owed, as far as it was said; at least one of the two is known in a usable claim."""

    months: Decimal | None = None
    amount: Decimal | None = None

    def __bool__(self) -> bool:
        return self.months is not None or self.amount is not None


def pay_claim(text: str, entities: Sequence[Entity], *, asked: bool) -> PayClaim:
    """The sum or the months owed in a message.

    Unasked, a number counts only beside words of owing, and a monthly wage (月薪五千) is not a claim.
    """
    if not asked and not _OWED.search(text):
        return PayClaim()
    months = next(
        (parse_months(e.text) for e in entities if e.label == "duration" and _is_owed(text, e, asked)), None
    )
    amounts = [
        parse_money(e.text) for e in entities if e.label == "amount" and not _MONTHLY.search(text[: e.start])
    ]
    amount = next((amount for amount in amounts if amount is not None), None)
    if asked and not amount and months is None and _BARE_NUMBER.fullmatch(text.strip()):
        amount = parse_money(text.strip())
    return PayClaim(_sane(months), _sane(amount))


def _is_owed(text: str, entity: Entity, asked: bool) -> bool:
    after = text[entity.end : entity.end + 4]
    before = text[: entity.start]
    return (
        asked or "工资" in after or "工钱" in after or bool(re.search(r"[欠拖压差][^，,。；;]{0,6}$", before))
    )


def _sane(value: Decimal | None) -> Decimal | None:
    return value if value is not None and 0 < value <= _LARGEST_CLAIM else None


def plain(value: Decimal) -> str:
    """3 → 3, 2.50 → 2.5: no trailing zeros, no exponent."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
