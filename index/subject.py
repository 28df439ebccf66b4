"""Subjects that a card must speak of before it may answer a question about them.

Cards share most of their words, so a question on work injury can rank a wage card first. Where the
question names one of these subjects and the card never does, the card is not an answer.
"""

from __future__ import annotations

import re

from knowledge.schema import Card

_SUBJECTS = {
    "injury": r"工伤|受伤|摔[了伤断]|骨折|砸[到伤]|被车撞|职业病|尘肺|劳动能力鉴定|伤残",
    "insurance": r"社保|社会保险|五险|养老保险|医保|失业金|失业保险|公积金|生育津贴",
    "retirement": r"退休|超龄",
    "maternity": r"怀孕|孕期|产假|哺乳|流产|陪产|育儿假",
    "heat": r"高温",
    "household": r"保姆|家政|月嫂",
    "agency": r"中介|派遣|外包",
    "platform": r"骑手|外卖|网约车|主播|平台",
    "non_compete": r"竞业|保密协议|培训费|服务期",
    "child": r"童工|未成年",
}
_PATTERNS = {name: re.compile(words) for name, words in _SUBJECTS.items()}


def subjects(text: str) -> frozenset[str]:
    """The subjects that a text names."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(text))


def subjects_of(card: Card) -> frozenset[str]:
    """The subjects that a card speaks of."""
    told = (card.title, card.verdict, *card.conditions, *card.exceptions, *card.steps, *card.questions)
    return subjects("\n".join(told))
