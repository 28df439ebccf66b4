"""A correction of a part of what was told: 不是1234是1235, of a telephone that ends in 1234."""

from __future__ import annotations

import re
from collections.abc import Callable

from actions.complaint.asides import asks
from actions.complaint.corrections import MISTAKEN
from actions.complaint.facts import PERSONAL, Facts, known

_PART = r"[^，,。；;！!？?\s是]{1,20}?"
_BEFORE = r"[^是]{0,12}?"
_GAP = r"[，,。；;！!\s]*"
_SHOULD_BE = "(?:而是|应该是|其实是|是)"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"{_BEFORE}不是(?P<old>{_PART}){_GAP}{_SHOULD_BE}(?P<new>{_PART})",
        rf"{_BEFORE}(?<!不){_SHOULD_BE}(?P<new>{_PART}){_GAP}不是(?P<old>{_PART})",
        rf"(?:{_BEFORE}[，,。\s的])?(?P<old>{_PART}){MISTAKEN}错了?{_GAP}{_SHOULD_BE}(?P<new>{_PART})",
    )
)
_ENDING = re.compile(rf"(?:{_GAP}(?:我?(?:刚才)?{MISTAKEN}错了?|[了哈哦嘛噻啊呀吧才对]))*{_GAP}$")
_NOT_A_PART = re.compile(
    "(?:有限|责任)*公司|集团|单位|老板|工地|[厂店路街号楼]|.*[区县]|电话|手机|号码|地址|姓名|名字|金额|工资"
)
"""What names no value of its own: 不是公司是老板 corrects no employer that ends in 公司; a district has its own field."""
_NO_VALUE = re.compile("[我你您他她它俺咱没不的]")
"""Words of a new value that is none: 我不是张小样是他老婆."""
_OTHER_FIGURES = ("amount", "months_owed")
_LEAST = 2
_LEAST_INSIDE = 3
"""Digits of a part that need not stand at the end of a number."""


def mended(text: str, facts: Facts, reveal: Callable[[str], str]) -> tuple[str, str] | None:
    """The field that holds what was wrong, and its whole value put right; what was told last where several hold it."""
    pair = _pair(text)
    if pair is None or any(str(facts.get(name)) == pair[0] for name in _OTHER_FIGURES):
        return None
    told = ((name, reveal(str(facts[name]))) for name in reversed(PERSONAL) if known(facts, name))
    right = ((name, _put_right(name, value, *pair)) for name, value in told)
    return next(((name, whole) for name, whole in right if whole), None)


def _pair(text: str) -> tuple[str, str] | None:
    """What was wrong and what is right, where a message says nothing else."""
    if asks(text):
        return None
    said = _ENDING.sub("", text.strip())
    match = next((match for shape in _SHAPES if (match := shape.fullmatch(said))), None)
    if match is None or _NOT_A_PART.fullmatch(match["old"]) or _NO_VALUE.search(match["new"]):
        return None
    return match["old"], match["new"]


def _put_right(name: str, value: str, old: str, new: str) -> str | None:
    if old == value:
        return new
    if len(old) < _LEAST and (name != "complainant_name" or len(new) > 1):
        return None
    if name == "phone":
        return _number_put_right(value, old, new)
    before, after = ("(?<!\\d)" if old[0].isdigit() else ""), ("(?!\\d)" if old[-1].isdigit() else "")
    found = list(re.finditer(f"{before}{re.escape(old)}{after}", value))
    if len(found) != 1:
        return None
    return f"{value[: found[0].start()]}{new}{value[found[0].end() :]}"


def _number_put_right(value: str, old: str, new: str) -> str | None:
    """A telephone with its end, or the one place that reads so, put right; it stays as long as it was."""
    if not (old.isdigit() and new.isdigit() and len(old) == len(new)):
        return None
    if value.endswith(old):
        return value.removesuffix(old) + new
    return value.replace(old, new) if len(old) >= _LEAST_INSIDE and value.count(old) == 1 else None
