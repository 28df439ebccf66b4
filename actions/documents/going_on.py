"""How a message goes on with the paper ordered before: what it still tells, adds, changes, or that it may be written now."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.calculating.remembered import said_of
from actions.calculating.wanted import wishes_to_calculate
from actions.complaint.corrections import correction
from actions.documents.asked import asked_paper
from actions.learning import CLAIMED, STORY
from index.audience import Side
from language.controls import is_question
from language.entities import entities, with_value
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
_ADDS = re.compile(
    r"(?:加上|添上|补上|也写上|写进去)(?!了|的)|加进去|加一[项条个]|也要(?:上|求)|(?:还|再|也)要?(?:加(?!班)|写|添)(?!了|的)"
)
_RENAMED = re.compile(
    r"(?:[写搞弄填打]错|不对|改成|改一下|应该是)[^。！!]{0,12}(?:公司|单位|厂|店|名字|姓名|我叫|‹(?:单位|姓名|人名)\d+›)"
)
_MONTHS_TOO = re.compile(
    r"不是(?P<old>[^，,。；;是]{1,4}个?月)[^，,。；;]{0,4}?[，,]?(?:而?是|应该是)(?P<new>[^，,。；;是]{1,4}个?月)"
)
"""不是三个月是五个月，两万五: the sum that stands beside is of the new months."""
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
    return {**known, CLAIMED: amount, "sums": sums} | _story_with(amount, text, known)


def _story_with(amount: str, text: str, known: Mapping[str, Any]) -> dict[str, Any]:
    """The story with the new amount, where it tells but one, and the new months."""
    story = str(known.get(STORY) or "")
    if months := _MONTHS_TOO.search(normalise(text)):
        story = with_value(story, months["old"], months["new"])
    sums = _sums(story)
    story = with_value(story, sums[0], f"{amount}元") if len(sums) == 1 else story
    return {STORY: story} if story else {}


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
    changes = _WRITE.fullmatch(plain) or _ADDS.search(plain) or _RENAMED.search(plain)
    return bool(tells or changes or _amount(plain) is not None)


def _amount(text: str) -> str | None:
    said = _changed(normalise(text))
    amount = parse_money(said) if said else None
    return f"{amount.normalize():f}" if amount else None


def _changed(plain: str) -> str | None:
    """The words of the new amount."""
    if _MONTHS_TOO.search(plain) and (sums := _sums(plain)):
        return sums[-1]
    told = correction(plain) if _AMOUNT.search(plain) and not _WAGE.search(plain) else None
    return plain[told.start : told.end].strip(" ，,。！!的了") if told else None


def _sums(text: str) -> list[str]:
    return [one.text for one in entities(text) if one.label == "amount"]
