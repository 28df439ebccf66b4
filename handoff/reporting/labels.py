"""How the values of reports are called in Chinese."""

from __future__ import annotations

from knowledge.topics import TOPICS

_CHANNELS = {"web": "网页", "wechat": "公众号", "hotline": "热线", "api": "其他系统"}
_AUDIENCES = {"worker": "劳动者", "employer": "单位"}
_UNTOLD = "未说"
OUTCOMES = {"answered": "已答复", "asked_back": "请对方补充", "refused": "没有答复", "failed": "系统故障"}
RATINGS = {"helped": "有帮助", "not_helped": "没帮助"}


def label(dimension: str, value: str) -> str:
    """The name of a value; "" is one that was not told."""
    if not value:
        return _UNTOLD
    if dimension == "region" and value == "重庆市":
        return "重庆（未说区县）"
    names = {"topic": TOPICS, "channel": _CHANNELS, "audience": _AUDIENCES}.get(dimension, {})
    return names.get(value, value)
