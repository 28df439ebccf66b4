"""Whether a text is about somebody past the age of retirement, for whom the rules of a labour contract do not hold.

劳动合同法实施条例 article 21: a labour contract ends at that age. What holds since 2026-07-01 is 超龄劳动者基本权益保障暂行规定. Below 61 an
age alone tells nothing: men retire between 60 and 63, women between 50 and 58, by the month of their birth.
"""

from __future__ import annotations

import re

_TENS = r"(?:6[1-9]|7\d|六十[一二三四五六七八九多好]|七十[一二三四五六七八九多好]?)"
_PAST = re.compile(
    rf"(?:^|[，,。；; ]|我|今年|现在|都|已经?|满|[爸妈他她]|老汉|老[爸妈]|[人工婆叔])[^，,。；;\d]{{0,3}}{_TENS}几?(?:周?岁|的人|了|[，,。；; ]|$)"
    r"|返聘|退了?休(?:[又还后]|了又)|超龄|[领拿](?:着|了|起)?(?:退休金|退休工资|养老金)|过了?(?:法定)?退休年龄"
)
BOUND_TO_A_CONTRACT = frozenset({"contract", "dismissal"})
"""Topics whose cards suppose a labour contract."""


def is_past_retirement(text: str) -> bool:
    """Whether a normalised text says so of whom it is about."""
    return bool(_PAST.search(text))
