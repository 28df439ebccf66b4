"""Whether somebody has lost the number or the code of a filing."""

from __future__ import annotations

import re

_WHAT = r"(?:编号|号码|查询码|截图|回执|单号)"
_NOT_HAD = rf"(?:没有?|没得|找不到|不知道|不晓得)[^，,。]{{0,6}}{_WHAT}|^(?:找不到了?|不知道|不晓得)$"
_GONE = rf"{_WHAT}.{{0,4}}(?:掉|落|没得|没有|不见|删|忘|丢)"
_AND_NO_MORE = r"(?=$|[，,。！!？? 咋怎啷])"
_MISLAID = rf"(?<!工作)(?<!饭碗)[忘丢](?:记|失|掉|脱|光|球)?(?:了|咯|啦|哦|的)*{_AND_NO_MORE}|[忘丢][^，,。]{{0,6}}(?:{_WHAT}|号$)"
"""搞丢了, 忘咯 tell it by themselves; 老板把我从楼顶丢下来, 忘了给我发工资 do not."""
_UNREMEMBERED = r"不记得|记不[得清到]"
_LOST = re.compile("|".join((_NOT_HAD, _GONE, _MISLAID, _UNREMEMBERED)))
_NUMBER = re.compile(r"编号|查询码|回执|单号")


def is_lost(text: str) -> bool:
    """Whether a message tells it where a number was asked for: 我记不得咯."""
    return bool(_LOST.search(text))


def tells_lost_number(text: str) -> bool:
    """Whether it names what is lost: 编号掉了咋办."""
    return bool(_NUMBER.search(text)) and is_lost(text)
