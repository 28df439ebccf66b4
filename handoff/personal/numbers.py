"""Numbers that lead to a person: identity cards, bank cards, telephones, mail, chat accounts.

Amounts, dates and durations are never touched: a number counts by its shape or by the word before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handoff.personal import Found

_GAP = r"[ \-]?"
_NOT_MONEY = r"(?!\d| ?[元块万])"
_SPOKEN = str.maketrans("零〇一幺二三四五六七八九", "001123456789")


@dataclass(frozen=True)
class _Rule:
    """`pattern` finds it (its group `value`, where it has one), `shape` checks it without gaps."""

    kind: str
    pattern: re.Pattern[str]
    shape: re.Pattern[str] = re.compile(".+")
    clean: bool = True


_BIRTH = r"(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"
_IDENTITY_18 = re.compile(rf"[1-9]\d{{5}}(18|19|20)\d\d{_BIRTH}\d{{3}}[\dx]")
_IDENTITY_15 = re.compile(rf"[1-9]\d{{5}}\d\d{_BIRTH}\d{{3}}")
_MOBILE = rf"(?<!\d)(?:\+?86{_GAP})?(?P<value>1{_GAP}[3-9](?:{_GAP}\d){{9}})"

_IDENTITY_AND_CARDS = (
    _Rule("证件", re.compile(rf"(?<![\da-z])\d(?:{_GAP}\d){{16}}{_GAP}[\dx](?![\da-z])"), _IDENTITY_18),
    _Rule("证件", re.compile(rf"(?<![\da-z])\d(?:{_GAP}\d){{14}}(?!\d)"), _IDENTITY_15),
    _Rule("银行卡", re.compile(r"(?<!\d)(?:\d{16,19}|\d{4}(?:[ \-]\d{4}){3}(?:[ \-]?\d{1,3})?)(?!\d)")),
)
_TYPED = (
    _Rule("邮箱", re.compile(r"[a-z0-9_.+\-]+@[a-z0-9\-]+(?:\.[a-z0-9\-]+)+"), clean=False),
    *_IDENTITY_AND_CARDS,
    _Rule("电话", re.compile(_MOBILE + _NOT_MONEY)),
    _Rule(
        "电话",
        re.compile(rf"(?<!\d)(?:0\d{{2,3}}{_GAP}\d{{7,8}}|400{_GAP}\d{{3}}{_GAP}\d{{4}})(?!\d)"),
        clean=False,
    ),
    _Rule("电话", re.compile(r"(?:电话|座机|固话|号码|联系方式)\D{0,4}(?P<value>[2-9]\d{6,7})" + _NOT_MONEY)),
    _Rule(
        "账号",
        re.compile(r"(?:微信号?|qq号?|扣扣号?)[是为:： ]{0,3}(?P<value>[a-z0-9_\-]{5,20})"),
        clean=False,
    ),
    _Rule("号码", re.compile(r"(?<![\d.])\d{10,}(?!\.?\d| ?[元块])")),
)
_SAID = (*_IDENTITY_AND_CARDS, _Rule("电话", re.compile(_MOBILE)))


def numbers(folded: str) -> Iterator[Found]:
    """Every such number of a folded text, the surest kinds first; found numbers may overlap."""
    said = folded.translate(_SPOKEN)
    for text, rules in ((folded, _TYPED), (said, _SAID)):
        for rule in rules:
            yield from _matches(rule, text)


def _matches(rule: _Rule, text: str) -> Iterator[Found]:
    clean: Callable[[str], str] = _without_gaps if rule.clean else str
    group = "value" if "value" in rule.pattern.groupindex else 0
    for match in rule.pattern.finditer(text):
        value = clean(match[group])
        if rule.shape.fullmatch(value):
            yield Found(
                match.start(group),
                match.end(group),
                rule.kind,
                value.upper() if rule.kind == "证件" else value,
            )


def _without_gaps(text: str) -> str:
    return re.sub(r"[ \-]", "", text)
