"""A written sentence as it is spoken: 300% → 百分之三百, 2026年 → 二零二六年, 打 12333 → 打一二三三三."""

from __future__ import annotations

import re

import cn2an

_DIGITS = str.maketrans("0123456789", "零一二三四五六七八九")
_FIGURE = re.compile(
    r"(?P<named>(?<=[打拨])1[0-9]{2,4}(?![0-9])|(?<![0-9])12[0-9]{3}(?![0-9元人])|(?<![0-9])996(?![0-9])"
    r"|(?<![0-9])(?:19|20)[0-9]{2}(?=年))"
    r"|(?P<percent>[0-9]+(?:\.[0-9]+)?)%"
    r"|(?P<plain>[0-9]+(?:\.[0-9]+)?)(?P<counted>万|个|周|天|倍|次|元|人|年|小时)?"
)
"""Hotlines, 996 and years are named digit by digit; all else is counted."""
_RANGE = re.compile(r"(?<=[0-9%])[-—~～](?=[0-9])")
_RUNS_ON = re.compile(r"(?<=[0-9%])(?=[一二两三四五六七八九十])")
"""300%一样给: without a pause it would be heard as 三百一."""
_BRACKETS = {"（": "，", "(": "，", "）": "，", ")": "，", "《": "", "》": "", " ": "", "℃": "度"}
_TWICE = re.compile(r"，+([，。；：])|，、")
_SHORT_HEAD = 10


def aloud(text: str) -> str:
    """`text` as one sentence to read out: no brackets, no digits, one full stop."""
    figures = _RUNS_ON.sub("，", _RANGE.sub("到", text)).replace("N+1", "N加1")
    bare = "".join(_BRACKETS.get(char, char) for char in figures)
    sentence = _one_sentence(_FIGURE.sub(_spoken, bare))
    return _TWICE.sub(lambda pauses: pauses[1] or "，", sentence)


def _one_sentence(text: str) -> str:
    head, *rest = text.strip().rstrip("。").split("。")
    if not rest:
        return f"{head}。"
    pause = "，" if len(head) <= _SHORT_HEAD else "；"
    return f"{head}{pause}{'；'.join(rest)}。"


def _spoken(match: re.Match[str]) -> str:
    if named := match["named"]:
        return named.translate(_DIGITS)
    if percent := match["percent"]:
        return f"百分之{_counted(percent)}"
    unit = match["counted"] or ""
    return ("两" if match["plain"] == "2" and unit else _counted(match["plain"])) + unit


def _counted(number: str) -> str:
    words = str(cn2an.an2cn(number))
    return re.sub("^一十", "十", re.sub("二(?=[千万])", "两", words))
