"""What a key may be allowed to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Scope = Literal["ask", "calc", "knowledge", "tickets:read", "tickets:write"]

MEANINGS: Mapping[Scope, str] = {
    "ask": "提问",
    "calc": "计算",
    "knowledge": "查条文和卡片",
    "tickets:read": "凭编号和查询码查进度",
    "tickets:write": "代人登记投诉、举报",
}


def parse_scopes(text: str) -> frozenset[Scope]:
    """`ask,calc` as scopes. Raises ValueError that names what is not one."""
    named = {part.strip() for part in text.split(",") if part.strip()}
    known: frozenset[Scope] = frozenset(get_args(Scope))
    if not named or named - known:
        told = "、".join(sorted(named - known)) or "（空）"
        raise ValueError(f"没有这种权限：{told}；可以用 {'、'.join(get_args(Scope))}")
    return frozenset(scope for scope in known if scope in named)
