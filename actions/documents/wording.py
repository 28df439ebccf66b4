"""How a document says a value, a gap, a day and an article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Calculation, Outcome, Range, yuan
from index.citations import chinese
from knowledge.schema import Reference

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What XML cannot hold, and marks that turn the direction of reading around."""
_UNITS = {"CNY": "元", "days": "天", "months": "个月", "date": "", "mixed": ""}


def printable(text: str) -> str:
    """The text without characters a document cannot hold; line breaks are kept."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def on_one_line(text: str) -> str:
    """A fact as one line: a line break in a name must not become a line of the document."""
    return " ".join(printable(text).split())


def gap(what: str) -> str:
    """What is still to be filled in."""
    return f"【待填写：{what}】"


def said(value: str | None, what: str) -> str:
    """A fact, or its gap."""
    return on_one_line(value or "") or gap(what)


def day(value: date | None, what: str = "日期") -> str:
    """2026年3月1日, or a gap."""
    return f"{value.year}年{value.month}月{value.day}日" if value else gap(what)


def money(value: Decimal | None, what: str = "金额") -> str:
    """5000元, or a gap."""
    return gap(what) if value is None else yuan(value)


def told(value: str | None) -> list[str]:
    """A story's paragraphs; none where nothing is told."""
    return [line.strip() for line in printable(value or "").split("\n") if line.strip()]


def result(calculation: Calculation) -> str:
    """What a sum comes to: 52000元, or 约48000元至52000元."""
    outcome, unit = calculation.result, calculation.unit
    if isinstance(outcome, Range):
        return f"约{_one(outcome.low, unit)}至{_one(outcome.high, unit)}"
    return _one(outcome, unit)


def _one(outcome: Outcome | str, unit: str) -> str:
    if isinstance(outcome, Decimal):
        return yuan(outcome) if unit == "CNY" else f"{outcome.normalize():f}{_UNITS[unit]}"
    if isinstance(outcome, date):
        return day(outcome)
    if isinstance(outcome, str):
        return outcome
    return "；".join(f"{name}{_one(value, unit)}" for name, value in outcome.items())


def named(reference: Reference) -> str:
    """《劳动合同法》第四十七条第一款. A reference names a paragraph only where the article has several."""
    return f"《{reference.law}》{_part(reference)}"


def listed(references: Iterable[Reference]) -> str:
    """Articles in a row, each once, those of one law together: 《劳动合同法》第四十六条、第四十七条."""
    by_law: dict[str, list[str]] = {}
    for one in references:
        parts = by_law.setdefault(one.law, [])
        if _part(one) not in parts:
            parts.append(_part(one))
    return "，".join(f"《{law}》{'、'.join(parts)}" for law, parts in by_law.items())


def _part(reference: Reference) -> str:
    if reference.article is None:
        return reference.section or ""
    parts = (
        f"第{chinese(reference.article)}条",
        f"之{chinese(reference.sub)}" if reference.sub else "",
        f"第{chinese(reference.paragraph)}款" if reference.paragraph else "",
        f"第{chinese(reference.item)}项" if reference.item else "",
    )
    return "".join(parts)
