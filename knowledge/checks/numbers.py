"""Every number told is the law's: it stands in a cited article, in a dated table, or is derived and says how."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import cn2an

from knowledge.checks.corpus import Corpus, told
from knowledge.figures import placeholders, without_placeholders
from knowledge.load import Fault, line_of
from knowledge.schema import Card

_NUMERAL = r"[0-9.]+|[一二三四五六七八九十百千两]+"
_UNIT = r"个?(?:工作日|月|小时|百分点)|日|天|年|周岁|岁|倍|元|人|%"
_QUANTITY = re.compile(rf"({_NUMERAL})(万)?(?:多|余)?(?=(?:{_UNIT}))|百分之({_NUMERAL})")
_CALENDAR = re.compile(
    rf"(?:[12][0-9]{{3}}年)?(?:{_NUMERAL})月(?:{_NUMERAL})日|[12][0-9]{{3}}年(?:[0-9]{{1,2}}月)?|(?:{_NUMERAL})年(?:(?:{_NUMERAL})月)?(?:(?:{_NUMERAL})日)?(?=起|施行|修|发布|版|以前|以后|之前|之后)"
)
_WAN = 10_000
_ONE = 1.0
"""一个人, 一年 and the like are too common to be a claim."""


def foreign_numbers(corpus: Corpus) -> Iterator[Fault]:
    """Quantities told by a card that none of its cited articles contains."""
    for path, card in corpus.cards:
        for sentence, number in _unproved(card, corpus, {item.number for item in card.derived}):
            yield Fault(path, f"数字 {number:g} 不在所引条文中：{sentence}", line_of(path, sentence[:12]))


def unknown_figures(corpus: Corpus) -> Iterator[Fault]:
    """Placeholders that name no row, or rows that hold on no day of the card."""
    for path, card in corpus.cards:
        for sentence in told(card):
            for table, key in placeholders(sentence):
                if not corpus.figures.knows(table, key):
                    yield Fault(path, f"数据表里没有 {table}.{key}", line_of(path, f"{{{table}.{key}}}"))
                elif not any(row.overlaps(card.applies) for row in corpus.figures.rows(table, key)):
                    problem = f"{table}.{key} 在卡片适用的日期里没有数"
                    yield Fault(path, problem, line_of(path, f"{{{table}.{key}}}"))


def is_machine_verified(card: Card, corpus: Corpus) -> bool:
    """Whether every number of a card stands in a cited text or a table, with nothing derived by an editor."""
    if any(corpus.cited(reference) is None for reference in card.citations):
        return False
    return not any(True for _ in _unproved(card, corpus, set()))


def _unproved(card: Card, corpus: Corpus, explained: set[float]) -> Iterator[tuple[str, float]]:
    cited = [text for reference in card.citations if (text := corpus.cited(reference))]
    if len(cited) < len(card.citations):
        return
    lawful = set().union(*map(quantities, cited)) | explained | {_ONE}
    for sentence in told(card):
        for number in sorted(quantities(without_placeholders(sentence)) - lawful):
            yield sentence, number


def quantities(text: str) -> set[float]:
    """The numbers that carry a unit in a text: `三十日内付两倍` → {30, 2}."""
    half_width = unicodedata.normalize("NFKC", text)
    found = _QUANTITY.findall(_CALENDAR.sub("", half_width))
    return {_value(plain or percent) * (_WAN if wan else 1) for plain, wan, percent in found}


def _value(numeral: str) -> float:
    try:
        return float(cn2an.cn2an(numeral.strip(".").replace("两", "二"), "smart"))
    except ValueError:
        return float("nan")
