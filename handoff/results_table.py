"""The table an agency answers with: its columns, the words it uses, and how it is read.

Columns, in any order: 登记编号 (ours), 受理编号 (the agency's), 状态, 日期 (YYYY-MM-DD), 原因, 金额, 去向, 说明. A row needs
one of the numbers, a status and a day.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from handoff.ticket import Status

MOST_BYTES = 5 * 1024 * 1024
_REQUIRED = frozenset({"状态", "日期"})
_NUMBERS = frozenset({"登记编号", "受理编号"})
STATUSES: dict[str, tuple[Status, str]] = {
    "已立案": ("case_opened", "reported_by_agency"),
    "已受理": ("case_opened", "reported_by_agency"),
    "办理中": ("in_progress", "reported_by_agency"),
    "补正": ("supplement_requested", "evidence"),
    "不予立案": ("not_opened", ""),
    "不予受理": ("not_opened", ""),
    "移送": ("transferred", "other_district"),
    "退回": ("returned", "not_competent"),
    "办结": ("resolved", "closed_by_agency"),
}
"""The agency's word for a status → ours, with the reason where the row names none."""
REASONS: dict[str, str] = {
    "不属于监察事项": "not_our_matter",
    "已仲裁或诉讼": "in_arbitration_or_court",
    "其他部门已受理": "accepted_elsewhere",
    "重复投诉": "already_handled",
    "未确认": "not_confirmed",
    "超过两年": "too_late",
    "其他法定情形": "otherwise_by_law",
    "不符合受理条件": "conditions_not_met",
    "已支付": "paid",
    "和解": "settled",
    "责令支付": "ordered",
    "查无实据": "unfounded",
    "撤案": "cancelled",
    "材料不全": "incomplete",
    "指定管辖": "designated",
    "市局管辖": "city_bureau",
}


class Unreadable(Exception):
    """The table cannot be read at all; the message tells why, in Chinese."""


@dataclass(frozen=True, kw_only=True)
class Result:
    """One row; `line` counts from 1, the heading included. `note` may be personal."""

    line: int
    number: str
    agency_number: str
    status: str
    on: str
    reason: str = ""
    amount: str = ""
    target: str = ""
    note: str = field(default="", repr=False)


def read(content: bytes) -> list[Result]:
    """The rows of a table in UTF-8 or GB 18030. Raises Unreadable."""
    if len(content) > MOST_BYTES:
        raise Unreadable("文件超过 5 MB")
    try:
        reader = csv.DictReader(io.StringIO(_decoded(content), newline=""), strict=True)
        headings = {(name or "").strip() for name in reader.fieldnames or ()}
        if not headings >= _REQUIRED or not headings & _NUMBERS:
            raise Unreadable("表头缺列：要有 状态、日期，以及 登记编号、受理编号 中至少一个")
        return [_result(line, row) for line, row in enumerate(reader, 2)]
    except csv.Error as error:
        raise Unreadable(f"不是完整的 CSV：{error}") from error


def _result(line: int, row: dict[str, str | list[str] | None]) -> Result:
    told = {(name or "").strip(): value.strip() for name, value in row.items() if isinstance(value, str)}
    return Result(
        line=line,
        number=told.get("登记编号", ""),
        agency_number=told.get("受理编号", ""),
        status=told.get("状态", ""),
        on=told.get("日期", ""),
        reason=told.get("原因", ""),
        amount=told.get("金额", ""),
        target=told.get("去向", ""),
        note=told.get("说明", ""),
    )


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("既不是 UTF-8 也不是 GB 18030 编码")
