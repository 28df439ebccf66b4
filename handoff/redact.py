"""Swaps personal data for placeholders before a message leaves for Rasa, its tracker and the logs.

Announced or well-shaped data is found anywhere. When the bot has just asked for a personal field, the
whole answer is personal, whatever it looks like: a name needs no common surname there, an address no road.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from handoff.personal import Found
from handoff.personal.addresses import addresses
from handoff.personal.codes import codes
from handoff.personal.corrections import corrections
from handoff.personal.employers import employers
from handoff.personal.names import names
from handoff.personal.numbers import numbers
from handoff.personal.site_board import on_the_board
from handoff.personal.witnesses import witnesses
from handoff.receipt import number_spans
from handoff.to_the_form import feared, said_to_the_form
from language.controls import control, is_question
from language.entities import entities
from language.normalise import normalise

Keep = Callable[[str, str], str]
"""(kind, value) → the placeholder that stands for it."""


@dataclass(frozen=True)
class _Asked:
    """What an answer to a personal field is kept as, and which other finds are part of such an answer."""

    kind: str
    absorbs: frozenset[str] = frozenset()


_NAME = _Asked("姓名", frozenset({"人名"}))
_FOREMAN = _Asked("人名", frozenset({"姓名"}))
_EMPLOYER = _Asked("单位", frozenset({"人名"}))
_ADDRESS = _Asked("地址", frozenset({"单位"}))
_PHONE = _Asked("电话", frozenset({"号码"}))

_ASKED = {
    "complainant_name": _NAME,
    "foreman": _FOREMAN,
    "phone": _PHONE,
    "employer_phone": _PHONE,
    "delivery_address": _ADDRESS,
    "employer_address": _ADDRESS,
    "site_address": _ADDRESS,
    "employer_name": _EMPLOYER,
    "developer": _EMPLOYER,
    "general_contractor": _EMPLOYER,
    "subcontractor": _EMPLOYER,
}

_FIELDS: Mapping[str, str] = {
    "电话": "电话|手机|号码",
    "姓名": "姓名|名字",
    "单位": "单位|公司|厂名|店名|招牌",
    "地址": "地址|住址",
    "": "金额|工资|区县|要求|请求|诉求",
}
"""How a correction names what it corrects, by the kind of the new value; "" where that is nothing personal."""
_MENDS = {
    kind: re.compile(
        f"(?:{words})[^，,。；;]{{0,6}}?(?:错|不对|改成|改为|改到|换成|不是|应该是)"
        f"|(?:改|更正|换)(?:一?[下哈]|个)?[，, ]*(?:我?的?)?(?:{words})"
    )
    for kind, words in _FIELDS.items()
}
_MENDS_DISTRICT = re.compile(
    "(?<!是)不是[^，,。]{1,8}[区县][，, ]*(?:而|应该)?是[^，,。]{1,8}[区县][。！!]?$"
)
_LONGEST_MIXED = 300
_CLAUSE = re.compile("[^，,。；;！!\n]+")
_LABEL = re.compile(
    "(?:(?:我|本人|他|她)?的?(?:真实|送达|收信|家庭|单位|公司|工地|联系)?"
    "(?:姓名|名字|全名|全称|名称|单位|公司|厂|店|电话|手机号?码?|号码|联系方式|地址|住址)"
    "(?:名字|名称|全称|地址|号码?)?"
    "(?:就?是|叫做?|为|在|[:： ])+|(?!老板|包?工头|班组?长|负责人|经理)[^，,。；;、 \\d]{0,6}?叫做?|本人|就?是|"
    "(?:我|我家|家)?住在?|寄到|改一?[下哈]|更正一?下?|[^，,。；;、 \\d]{0,6}[写说填搞打弄记]错了?|应该是|的|[ 、，,。.:：；;！!~～])+"
)
_LABEL_ONLY = re.compile(
    "(?:我|的|姓名|名字|电话|手机号?|号码|地址|单位|公司|老板|工地|厂|店|住|在|是|叫|和|收)+"
)
_ENDING = re.compile(
    "(?:[ 、，,。.:：；;！!~～]+"
    "(?:姓名|名字|电话|手机号?码?|号码|联系方式|地址|住址?|家住|身份证号?码?|单位|公司)?(?:是|为|在)?)+$"
)


def redact(text: str, asks: str | None, keep: Keep) -> str:
    """`text` with personal data swapped for the placeholders that `keep` returns.

    `asks` is the field the bot's last question asked for. Telephone and identity numbers are kept as bare
    digits, everything else as typed. Steering words and questions are never taken for an answer.
    """
    folded = normalise(text)
    board = on_the_board(folded)
    people = (*names(folded), *witnesses(folded))
    anywhere = [*board, *numbers(folded), *people, *addresses(folded), *employers(folded)]
    corrected = corrections(folded) if asks else ()
    secret = codes(folded, asked=asks == "ticket_code")
    found = _outside_receipts(folded, _first_of_overlapping([*secret, *corrected, *anywhere]))
    asked = _ASKED.get(asks or "")
    if asked and not board and not _steers(text) and not _mends_another(folded, asked):
        found = _with_answer(folded, asked, found)
    return _swapped(text, found, keep)


def _steers(text: str) -> bool:
    return control(text) is not None or is_question(text)


def _mends_another(folded: str, asked: _Asked) -> bool:
    """Whether another field is corrected in place of an answer: 电话打错了，是… where an address is awaited."""
    kinds = {kind for kind, words in _MENDS.items() if words.search(folded)}
    return bool(_MENDS_DISTRICT.search(folded)) or (bool(kinds) and asked.kind not in kinds)


def _with_answer(folded: str, asked: _Asked, found: Sequence[Found]) -> list[Found]:
    """The finds, with all the text that is neither another find nor about money or time as the answer."""
    if asked is _PHONE and any(each.kind == "电话" for each in found):
        return list(found)
    others = [each for each in found if each.kind != asked.kind and each.kind not in asked.absorbs]
    answers = [each for each in found if each not in others]
    others += [Found(start, end, "人名") for start, end in feared(folded)]
    told = [*_about_money_or_time(folded, answers), *said_to_the_form(folded)]
    taken = sorted([(each.start, each.end) for each in others] + told)
    starts = [0, *accumulate((end for _, end in taken), max)]
    ends = [*(start for start, _ in taken), len(folded)]
    exact = [each for each in answers if each.kind == asked.kind]
    regions = (_trimmed(folded, start, end, exact) for start, end in zip(starts, ends, strict=True))
    return others + [Found(start, end, asked.kind) for start, end in regions if start < end]


def _about_money_or_time(folded: str, answers: Sequence[Found]) -> list[tuple[int, int]]:
    """Clauses that tell an amount, a duration or a date and no part of the answer: 不是三个月是五个月."""
    if len(folded) > _LONGEST_MIXED:
        return []
    told = [entity for entity in entities(folded) if entity.label in ("amount", "duration", "date")]
    return [
        clause.span()
        for clause in _CLAUSE.finditer(folded)
        if any(clause.start() <= entity.start < clause.end() for entity in told)
        and not any(clause.start() <= answer.start < clause.end() for answer in answers)
    ]


def _trimmed(folded: str, start: int, end: int, exact: Sequence[Found]) -> tuple[int, int]:
    """A region without punctuation around it and without the words that only announce it (我叫, 地址是)."""
    if label := _LABEL.match(folded, start, end):
        start = label.end()
    if ending := _ENDING.search(folded[start:end]):
        end = start + ending.start()
    if _LABEL_ONLY.fullmatch(folded, start, end):
        return end, end
    for answer in exact:
        beside = folded[start : answer.start] + folded[answer.end : end]
        if start <= answer.start and answer.end <= end and _LABEL_ONLY.fullmatch(beside):
            return answer.start, answer.end
    return start, end


def _first_of_overlapping(candidates: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for each in candidates:
        if all(each.end <= other.start or each.start >= other.end for other in kept):
            kept.append(each)
    return kept


def _outside_receipts(folded: str, found: list[Found]) -> list[Found]:
    """Without finds inside a receipt number: the QQ of CQ26-JQQC4-CJR announces no account."""
    receipts = number_spans(folded)
    return [each for each in found if all(each.end <= start or each.start >= end for start, end in receipts)]


def _swapped(text: str, found: Iterable[Found], keep: Keep) -> str:
    parts, done = [], 0
    for each in sorted(found, key=lambda each: each.start):
        parts += [text[done : each.start], keep(each.kind, each.value or text[each.start : each.end])]
        done = each.end
    return "".join([*parts, text[done:]])
