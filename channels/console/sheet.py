"""The queue as a CSV table that a spreadsheet opens in Chinese, and in which no cell is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

COLUMNS = {
    "number": "回执编号",
    "kind": "类型",
    "channel": "渠道",
    "district": "区县",
    "issue_name": "事由",
    "status": "状态",
    "urgency": "紧急程度",
    "filed_at": "登记时间",
    "due_on": "法定期限",
    "due_for": "期限种类",
}
_BOM = "\ufeff"
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def sheet(rows: Sequence[Mapping[str, Any]]) -> str:
    """The table with its heading; None is an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS.values())
    writer.writerows([harmless(row.get(name)) for name in COLUMNS] for row in rows)
    return _BOM + text.getvalue()


def harmless(value: object) -> str:
    """A cell as text: a spreadsheet would run what begins like a formula, so an apostrophe goes before it."""
    told = "" if value is None else str(value)
    return f"'{told}" if told.lstrip(" ").startswith(_STARTS_A_FORMULA) else told
