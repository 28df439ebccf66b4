"""How a message goes on with the paper ordered before: what it still tells, adds, changes, or that it may be written now."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.calculating.remembered import said_of
from actions.calculating.wanted import wishes_to_calculate
from actions.complaint.corrections import correction
from actions.documents.asked import asked_paper
from actions.learning import CLAIMED
from index.audience import Side
from language.controls import is_question
from language.money import parse_money
from language.normalise import normalise

PAPER = "paper"
"""What is remembered of the paper ordered last: its kind."""
WAITS = "paper_waits"
"""Whether that paper waits for the facts of the case."""
APART = "paper_apart"
"""How many messages on other matters have come since."""
MOST_APART = 3
"""After so many the paper is no longer what is talked of: it is written again where it is ordered by its name."""
_WRITE = re.compile(
    r"(?:就|先)?(?:这样|这些|好了|可以了?|没有?了)?[，,。 ]*(?:就|直接|先|开始|可以)*(?:帮我|给我)?(?:生成|写吧|写出来|写了?嘛|出文书|做出来)(?:吧|嘛|了|哈)?"
)
_ADDS = re.compile(r"(?:加上|添上|补上|也写上|写进去)(?!了|的)|加进去|加一[项条个]|也要(?:上|求)")
_AMOUNT = re.compile(r"金额|数额|钱数|数字|欠(?:的|薪)|工资")
_WAGE = re.compile(r"月薪|底薪|日薪|时薪|加班(?:费|工资)|^(?:我?的?)工资|每月|一个月")
"""What is corrected is a wage, not what is claimed."""
_ELSEWHERE = re.compile(r"投诉|举报|转人工|取消|算了")


def paper_of(text: str, known: Mapping[str, Any], side: Side | None) -> str | None:
    """The kind of paper a message asks for, or goes on with; None where it is of another matter."""
    return asked_paper(text, side) or (
        str(known[PAPER]) if known.get(PAPER) and _goes_on(text, known) else None
    )


def with_amount(text: str, known: Mapping[str, Any]) -> dict[str, Any]:
    """What is known, with the amount of the wages claimed as a message changes it: 金额改成两万."""
    amount = _amount(text) if known.get(PAPER) else None
    if amount is None:
        return dict(known)
    sums = {kind: given for kind, given in dict(known.get("sums") or {}).items() if kind != "unpaid_wages"}
    return {**known, CLAIMED: amount, "sums": sums}


def set_aside(known: Mapping[str, Any]) -> dict[str, Any]:
    """What is known after a message on another matter: the paper is forgotten after a few of them."""
    if not known.get(PAPER):
        return dict(known)
    apart = int(known.get(APART) or 0) + 1
    if apart < MOST_APART:
        return {**known, APART: apart}
    return {name: value for name, value in known.items() if name not in (PAPER, WAITS, APART)}


def _goes_on(text: str, known: Mapping[str, Any]) -> bool:
    plain = normalise(text).strip(" ，,。.!！")
    if is_question(plain.replace("违法", "")) or _ELSEWHERE.search(plain) or wishes_to_calculate(plain):
        return False
    tells = bool(known.get(WAITS)) and text in said_of(known)[-1:]
    return bool(tells or _WRITE.fullmatch(plain) or _ADDS.search(plain) or _amount(plain) is not None)


def _amount(text: str) -> str | None:
    plain = normalise(text)
    told = correction(plain) if _AMOUNT.search(plain) and not _WAGE.search(plain) else None
    amount = parse_money(plain[told.start : told.end].strip(" ，,。！!的了")) if told else None
    return f"{amount.normalize():f}" if amount else None
