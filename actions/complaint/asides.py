"""What is said in a form beside its questions: a question of one's own, a fear, what is only thought of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from language.controls import is_question

Fear = Literal["found_out", "paid_back"]
_FEARS: Mapping[Fear, re.Pattern[str]] = {
    "paid_back": re.compile(
        r"报复|(?:开除|辞退|(?<![调完])整|弄)我(?![^，,。；;]{0,4}会)|(?:怕|担心)[^，,。；;]{0,6}[遭被].{0,3}(?:开|辞|炒|整)"
        r"|(?:怕|会|要是|如果|假如|万一)[^，,。；;]{0,6}把我.{0,3}(?:开|辞|炒|整|弄)|穿小鞋"
    ),
    "found_out": re.compile(
        r"(?:知道|晓得|查到|看到|发现(?!金)).{0,6}(?:是?我|老板|公司|单位|厂)"
        r"|(?:告诉|通知).{0,6}(?:老板|公司|单位|厂|他们?|人家)"
        r"|(?:老板|公司|单位|厂里?|他们?|人家|‹人名\d+›).{0,4}(?:知道|晓得|查到|发现(?!金))"
    ),
}
_WILL = r"(?<![工社开议机协商年大])会(?!计|议|员|所|馆|场|展|费|上)"
"""会 of what may come, not of 会计, 开会 or 工会."""
_MAY_BE = re.compile(
    rf"{_WILL}|吗|嘛|不$|得不得|不[想要愿].{{0,3}}让|[莫别]让|(?:[莫别]|不要)(?:跟|给)?(?:告诉|通知)"
)
_SUPPOSES = re.compile(r"(?<![不哪恐])怕|担心|要是|如果|假如|万一")
"""Reaches over the clauses that follow: 万一老板晓得了，把我开除."""
_CLAUSE = re.compile(r"[^，,。；;！!？?\n]+")
_NOT_KNOWN = re.compile(r"不(?:知道|晓得|清楚|记得)")
"""老板是哪个我不晓得 asks nothing."""
_LEAST_ASKED = 5
_THOUGHT_OF = re.compile(r"(?:那|我怕|那么|但是?|不过|[，,。；; ])*(?:要是|如果|假如|假设|万一)")
_ASKS = re.compile(
    r"(?<!没)(?<![没莫]得)(?<!没有)啥子?(?!子|[都也])|(?!动不动|时不时)([\u4e00-\u9fff]{1,2})不\1"
)
"""做啥子, 要得不要得: asked in speech; 没得啥子 and 啥子都没给 tell. The learners' `is_question` stays as it was learned."""


def asks(text: str) -> bool:
    """Whether a message asks something, as it is said in the form."""
    return is_question(text) or bool(_ASKS.search(text))


def fears(text: str) -> Fear | None:
    """What a message fears: 他们会不会知道是我, 他会不会报复我. It is no answer to any field."""
    supposed = _SUPPOSES.search(text)
    may_be = "，".join(
        clause[0]
        for clause in _CLAUSE.finditer(text)
        if _MAY_BE.search(clause[0]) or (supposed and supposed.start() < clause.end())
    )
    return next((fear for fear, words in _FEARS.items() if words.search(may_be)), None)


def asked_beside(text: str) -> str:
    """The clauses of a message that ask or fear something, without what only fills (怎么办); "" for none."""
    asked = [
        clause[0].strip()
        for clause in _CLAUSE.finditer(text)
        if (asks(clause[0]) or fears(clause[0])) and not _NOT_KNOWN.search(clause[0])
    ]
    found = "，".join(asked)
    return found if len(found) >= _LEAST_ASKED else ""


def told_for_sure(text: str) -> str:
    """A message up to what is only thought of: nothing of 要是他把我开了啷个办, which asks or fears and tells no matter."""
    supposed = _THOUGHT_OF.search(text)
    if supposed is None or not (asks(text) or fears(text)):
        return text
    return text[: supposed.start()]
