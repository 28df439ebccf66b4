"""Whether somebody has lost the number or the code of a filing."""

from __future__ import annotations

import re

_LOST = re.compile(
    r"(没有?|没得|找不到|不知道|不晓得).{0,6}(编号|号码|查询码|截图)|忘|丢|不记得|记不[得清到]|^(找不到了?|不知道|不晓得)$"
    r"|(编号|号码|查询码|截图|回执).{0,4}(掉|落|没得|没有|不见|删)"
)
_NUMBER = re.compile(r"编号|查询码|回执|单号")


def is_lost(text: str) -> bool:
    """Whether a message tells it where a number was asked for: 我记不得咯."""
    return bool(_LOST.search(text))


def tells_lost_number(text: str) -> bool:
    """Whether it names what is lost: 编号掉了咋办."""
    return bool(_NUMBER.search(text)) and is_lost(text)
