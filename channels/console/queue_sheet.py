"""The queue as the rows of a sheet, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from channels.console.words import word

COLUMNS = {
    "number": "回执编号",
    "kind": "类型",
    "channel": "渠道",
    "district": "区县",
    "issue_name": "事由",
    "complainant_name": "投诉人",
    "phone": "电话",
    "employer_name": "单位",
    "amount": "金额（元）",
    "status": "状态",
    "urgency": "紧急程度",
    "filed_at": "登记时间",
    "due_on": "法定期限",
    "due_for": "期限种类",
    "paused_for": "暂停原因",
}
_IN_WORDS = frozenset({"kind", "channel", "status", "urgency", "due_for", "paused_for"})


def sheet_rows(tickets: Sequence[Mapping[str, Any]]) -> list[list[object]]:
    """The heading and one row a ticket; the amount is as the complainant told it, so a text."""
    rows: list[list[object]] = [list(COLUMNS.values())]
    rows += ([_told(name, one.get(name)) for name in COLUMNS] for one in tickets)
    return rows


def _told(name: str, value: Any) -> str | None:
    if name in _IN_WORDS:
        return word(value)
    return None if value is None else str(value)
