"""Kinds of worker with rules of their own, which hold for all that is asked after: 请个小时工, then 可以一个月发一次工资吗."""

from __future__ import annotations

import re

from index.over_age import is_past_retirement
from language.negation import denied_at
from language.normalise import normalise

_KINDS = re.compile(
    r"小时工|钟点工|非全日制|兼职|劳务派遣工?|派遣工?|外包工?|实习生?|学徒|退休返聘|返聘|骑手|外卖员|网约车司机|保姆|家政|童工"
)
_SOMEBODY_ELSE = re.compile(
    r"我?(?:老婆|老公|媳妇|男人|女人|朋友|同事|工友|老乡|邻居|儿子|女儿|爸|妈|老汉|哥|弟|姐|妹)|正式工|全职|另外一?个|别的(?:人|员工)|其他(?:人|员工)"
)


def worker_named(text: str) -> str | None:
    """The kind of worker a text is of; None where it names none, or denies it: 我不是小时工."""
    plain = normalise(text)
    told = next((found[0] for found in _KINDS.finditer(plain) if not denied_at(plain, found.start())), None)
    return told or ("超龄" if is_past_retirement(plain) else None)


def worker_meant(text: str, before: str | None) -> str | None:
    """The kind a message goes on to be of: none once it speaks of somebody else, or denies that kind."""
    plain = normalise(text)
    ends = _SOMEBODY_ELSE.search(plain) or (
        before and any(denied_at(plain, found.start()) for found in re.finditer(before, plain))
    )
    return worker_named(text) or (None if ends else before)
