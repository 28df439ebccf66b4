"""Personal values as a screen shows them: enough to recognise one's own, too little to learn another's."""

from __future__ import annotations


def mask(kind: str, value: str) -> str:
    """`电话` 138****1234, `证件` 110***********1234, `姓名` 张*; places and employers stay readable."""
    if kind == "电话":
        return f"{value[:3]}****{value[-4:]}" if len(value) >= 11 else "*" * len(value)
    if kind in ("证件", "号码"):
        return value[:3] + "*" * max(len(value) - 7, 4) + value[-4:]
    if kind in ("姓名", "人名"):
        return value[:1] + "*" * max(len(value) - 1, 1)
    return value
