"""What is wrong with a call, input by input, in words for whoever writes the calling system. No value is repeated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

MOST = 5
"""Mistakes told at once; the rest shows when these are mended."""
_DEPTH = 2
"""How deep an input lies: facts, facts.amount. Below it pydantic names the types it tried."""
_WHOLE = "请求体"
_SAID: Mapping[str, str] = {
    "missing": "没有填",
    "extra_forbidden": "没有这一项，不收",
    "literal_error": "只能是 {expected}",
    "string_pattern_mismatch": "格式不对，要符合 {pattern}",
    "string_too_short": "太短，至少 {min_length} 个字",
    "string_too_long": "太长，最多 {max_length} 个字",
    "too_long": "太多，最多 {max_length} 项",
    "greater_than_equal": "不能早于 {ge}",
    "less_than_equal": "不能晚于 {le}",
    "string_type": "要写成文字",
    "bool_type": "要写 true 或者 false",
    "bool_parsing": "要写 true 或者 false",
    "dict_type": "要写成 JSON 对象",
    "model_type": "要写成 JSON 对象",
    "model_attributes_type": "要写成 JSON 对象",
    "date_type": "要写成 2026-11-26 这样的日期",
    "date_parsing": "要写成 2026-11-26 这样的日期",
    "date_from_datetime_parsing": "要写成 2026-11-26 这样的日期",
    "date_from_datetime_inexact": "要写成 2026-11-26 这样的日期",
}
"""The kinds of error that pydantic names, as the models of this door can raise them."""
_OTHER = "内容的类型不对"


def told(errors: Sequence[Any]) -> str:
    """The mistakes that pydantic found, one an input: facts.amount 格式不对，要符合 …"""
    by_place: dict[str, str] = {}
    for error in errors:
        by_place.setdefault(_place(error["loc"]), _said(error))
    return "；".join(f"{place} {said}" for place, said in list(by_place.items())[:MOST]) + "。"


def input_of(errors: Sequence[Any]) -> str | None:
    """The name of the first input that is wrong; None where it is the body as a whole."""
    names = _names(errors[0]["loc"])
    return names[-1] if names else None


def _place(loc: Sequence[str | int]) -> str:
    return ".".join(_names(loc)) or _WHOLE


def _names(loc: Sequence[str | int]) -> list[str]:
    inside = [part for part in loc[1 : 1 + _DEPTH] if isinstance(part, str) and part.isidentifier()]
    return [name[:60] for name in inside]


def _said(error: Mapping[str, Any]) -> str:
    context = dict(error.get("ctx") or {})
    if "expected" in context:
        context["expected"] = context["expected"].replace("'", "").replace(" or ", "、").replace(", ", "、")
    return _SAID.get(error["type"], _OTHER).format(**context)
