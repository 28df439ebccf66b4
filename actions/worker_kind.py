"""Kinds of worker with rules of their own, which hold for all that is asked after: 请个小时工, then 可以一个月发一次工资吗."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from index.over_age import is_past_retirement
from index.presumption import presumptions
from knowledge.schema import Card
from language.negation import denied_at
from language.normalise import normalise
from language.variants import standardise

_KINDS = re.compile(
    r"小时工(?!资)|钟点工|非全日制|兼职|劳务派遣工?|派遣工?|外包工?|实习生?|学徒|退休返聘|返聘|骑手|外卖员|网约车司机|保姆|家政|童工"
)
_SOMEBODY_ELSE = re.compile(
    r"我?(?:老婆|老公|媳妇|男人|女人|朋友(?!介绍|圈)|同事|工友|老乡|邻居|儿子|女儿|爸|妈(?!的)|老汉|(?<!小)哥|弟|(?<!小)姐|妹)|(?<![和跟与比])正式工|全职|另外一?个|别的(?:人|员工)|其他(?:人|员工)"
)
_CHILD = re.compile("童工|[没未不]满(?:十六|16)")
_ONE_NAME = {
    "返聘": "超龄", "退休返聘": "超龄", "钟点工": "小时工", "非全日制": "小时工", "兼职": "小时工", "家政": "保姆",
    "派遣": "派遣工", "劳务派遣": "派遣工", "劳务派遣工": "派遣工", "外包": "派遣工", "外包工": "派遣工", "实习生": "实习",
}  # fmt: skip


def worker_named(text: str) -> str | None:
    """The kind of worker a text is of; None where it names none, or denies it: 我不是小时工."""
    plain = normalise(text)
    told = next((found[0] for found in _KINDS.finditer(plain) if not denied_at(plain, found.start())), None)
    return told or ("超龄" if is_past_retirement(plain) else None)


def worker_meant(text: str, before: str | None) -> str | None:
    """The kind a message goes on to be of: none once it speaks of somebody else, or denies that kind."""
    plain = normalise(text)
    ends = _SOMEBODY_ELSE.search(plain) or (before and _is_denied(before, plain))
    return worker_named(text) or (None if ends else before)


def _is_denied(kind: str, plain: str) -> bool:
    """By its own name or another of the same kind: 我不是实习 after 实习生."""
    named = [found for found in _KINDS.finditer(plain) if _kind(found[0]) == _kind(kind)]
    return any(denied_at(plain, found.start()) for found in (*named, *re.finditer(kind, plain)))


class KindsTold:
    """The kinds of worker that a talk tells of, read once for all cards that it may go on to."""

    def __init__(self, said: Iterable[str | None]) -> None:
        texts = [text for text in said if text]
        self._kinds = {_kind(text) for text in texts}
        self._talk = standardise(normalise("，".join(texts)))

    def leave_out(self, card: Card) -> bool:
        """Whether a card is for a kind of which nothing is told: 我娃儿才5岁 asks for no rule of child labour."""
        kind = _kind_of_card(card.title)
        if kind is None or kind in self._kinds:
            return False
        presumed = presumptions().get(card.id)
        return not (presumed and presumed.circumstances and presumed.circumstances[0].is_told(self._talk))


@lru_cache(maxsize=2048)
def _kind_of_card(title: str) -> str | None:
    return _kind(title)


def _kind(text: str) -> str | None:
    """One name for kinds with the same rules."""
    plain = normalise(text)
    is_child = any(not denied_at(plain, found.start()) for found in _CHILD.finditer(plain))
    named = "童工" if is_child else worker_named(plain)
    return _ONE_NAME.get(named or "", named)
