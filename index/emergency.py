"""Words of self-harm, which count wherever they stand: a model may weigh them against the rest of a sentence."""

from __future__ import annotations

import re

_SELF_HARM = re.compile(
    r"不想活|活不下去|活着没.{0,3}意思|想死(?!你)|死了算了|去死了|自杀|轻生|寻死|跳[楼河江桥崖]|割腕|上吊|喝农药|吃安眠药|同归于尽|了结自己"
)
_IDIOM = re.compile(r"[气累烦热困笑急羡忙]死")


def speaks_of_self_harm(text: str) -> bool:
    """Whether a text speaks of ending a life; 气死了 and its kind do not."""
    return bool(_SELF_HARM.search(_IDIOM.sub("", text)))
