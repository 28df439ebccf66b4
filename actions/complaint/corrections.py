"""Recognises a correction and the part of it that holds the new value: 不是三个月是五个月 → 五个月."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.complaint.asides import asks

MISTAKEN = "[说讲写打记搞弄整填看听]"
"""What somebody did wrong: 说错了, 看错了, 填错了."""
_IS = r"(?:而是|应该是|其实是|(?<![不就还])是)"
_SHAPES = tuple(
    re.compile(shape, re.DOTALL)
    for shape in (
        rf"(?<!是)不是.{{1,20}}?{_IS}(?P<new>.+)",
        r"(?:改成|改为|改到|换成|更正为?)[:： ]*(?P<new>.+)",
        r"^改一?[下哈][，,。 :：]*(?P<new>.+)",
        rf"(?<!没)(?<!没有){MISTAKEN}错了?" + r"[，,。！!；; ]*(?:应该是?|其实是?|是|改)?[:： ]*(?P<new>.*)",
        r"(?<!是)不对[，,。！!；; ]*(?:应该是?|其实是?|是|改成)[:： ]*(?P<new>.+)",
        rf"{_IS}(?P<new>.{{1,20}}?)[，, ]*(?<!是)不是.{{1,20}}$",
    )
)
_FIELD_WORDS = (
    ("delivery_address", r"送达|收信|寄"),
    ("employer_address", r"地址|地点|位置"),
    ("phone", r"电话|手机|号码"),
    ("employer_name", r"单位|公司|厂名|店名|老板名"),
    ("complainant_name", r"姓名|名字(?!叫)"),
    ("district", r"区县|哪个区"),
    ("amount", r"金额|钱数|数目|欠薪"),
    ("request", r"请求|诉求|要求"),
    ("channel", r"办法|调解|仲裁"),
    ("issue", r"事情|案由"),
)  # fmt: skip
_TO_CHANGE = re.compile(r"改|换|重新填|(?<!没)(?<!没有)[写说填搞打弄记]错|不对|(?<!没)错了")
_LONGEST_WISH = 14


@dataclass(frozen=True)
class Correction:
    """`text[start:end]` is the new value; empty where only a mistake was announced."""

    start: int
    end: int


def correction(text: str) -> Correction | None:
    """The correction a message makes, None when it makes none; a question corrects nothing."""
    if asks(text):
        return None
    found = next((match for shape in _SHAPES if (match := shape.search(text))), None)
    return Correction(found.start("new"), found.end("new")) if found else None


def field_to_change(text: str) -> str | None:
    """The field a short message wants to change without giving the new value: 改电话, 单位写错了."""
    if len(text) > _LONGEST_WISH or not _TO_CHANGE.search(text):
        return None
    return next((name for name, words in _FIELD_WORDS if re.search(words, text)), None)
