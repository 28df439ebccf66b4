"""Whether a text is about somebody past the age of retirement, for whom the rules of a labour contract do not hold.

劳动合同法实施条例 article 21: a labour contract ends at that age. What holds since 2026-07-01 is 超龄劳动者基本权益保障暂行规定. Below 61 an
age alone tells nothing: men retire between 60 and 63, women between 50 and 58, by the month of their birth.
"""

from __future__ import annotations

import re

from language.negation import denied
from language.subject import clause_before

_TENS = r"(?:6[1-9]|7\d|六十[一二三四五六七八九多好]|七十[一二三四五六七八九多好]?)"
_PAST = re.compile(
    rf"(?:^|[，,。；; ]|我|今年|现在|都|已经?|满|[爸妈他她]|老汉|老[爸妈]|[人工婆叔])[^，,。；;\d]{{0,3}}(?P<age>{_TENS})几?(?:周?岁|的人|了|[，,。；; ]|$)"
    r"|(?:退休)?返聘|退了?休(?:[又还后]|了又)|超龄|[领拿](?:着|了|起)?(?:退休金|退休工资|养老金)|过了?(?:法定)?退休年龄"
)
_NOT_YET = re.compile(r"(?:[不没未]有?[到满足]|差[^，,。；;]{0,4}[到满])$")
_OF_THE_BOSS = re.compile(
    r"(?:老板娘?|老总|领导|经理|主管|厂长|店长|工头|法人)(?:现在|今年|都|也|已经?|有|快|过|了|满)*$"
)
BOUND_TO_A_CONTRACT = frozenset({"contract", "dismissal"})
"""Topics whose cards suppose a labour contract."""


def is_past_retirement(text: str) -> bool:
    """Whether a normalised text says so of whom it is about."""
    return any(_is_told(found, text) for found in _PAST.finditer(text))


def _is_told(found: re.Match[str], text: str) -> bool:
    """Whether it is neither denied, 没超龄 and 不到65岁, nor the age of the employer, 我老板65岁了."""
    clause = clause_before(text, found.start("age") if found["age"] else found.start())
    return not (denied(clause) or _NOT_YET.search(clause) or _OF_THE_BOSS.search(clause))
