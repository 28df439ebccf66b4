"""The reference register: what an agency's own intake would do with a package, and nothing by hand.

It takes a file drop's tables, or a webhook's documents, and refuses any in which a needed field is empty: that
is what a clerk would otherwise have to ask for and type.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Entry = Mapping[str, str]
_ALWAYS = ("外部编号",)
NEEDED: dict[str, tuple[str, ...]] = {
    "智慧监察": (
        "案件来源", "投诉人姓名", "被投诉单位名称", "被投诉单位住所", "用工所在区县", "违法事项", "事实", "依据",
        "投诉日期",
    ),
    "调解仲裁": (
        "申请类型", "申请人", "申请人电话", "申请人送达地址", "被申请人", "被申请人住所", "争议类型", "请求事项",
        "事实与理由", "区县", "申请日期",
    ),
}  # fmt: skip
"""What each receiver cannot register a case without; a named complaint needs more (重庆市劳动保障监察条例 22)."""
_OF_A_COMPLAINT = ("联系电话", "文书送达地址", "投诉请求", "此前反映情况", "确认期限")
_IN_A_DOCUMENT = ("number", "kind", "channel", "district", "status", "filed_at")


@dataclass
class Register:
    """What was entered, by our number, and what was refused with the fields that were empty."""

    entered: dict[str, Entry] = field(default_factory=dict)
    refused: dict[str, list[str]] = field(default_factory=dict)

    def collect(self, drop: Path) -> None:
        """Enter every table of every receiver's folder; the same number twice is one entry."""
        for table in sorted(drop.glob("*/*.csv")):
            (entry,) = csv.DictReader(io.StringIO(table.read_bytes().decode("utf-8-sig"), newline=""))
            needed = (*_ALWAYS, *NEEDED[table.parent.name])
            if entry.get("案件来源") == "投诉":
                needed += _OF_A_COMPLAINT
            self._enter(entry["外部编号"], entry, [name for name in needed if not entry[name]])

    def take(self, document: Mapping[str, Any]) -> None:
        """Enter one webhook document."""
        told = {name: str(document["ticket"].get(name) or "") for name in _IN_A_DOCUMENT}
        told |= {name: str(value) for name, value in {**document["facts"], **document["parties"]}.items()}
        needed = (*_IN_A_DOCUMENT, "issue", "description", "employer_name", "employer_address")
        if told["kind"] == "complaint":
            needed += ("complainant_name", "phone", "delivery_address", "request", "prior_reports")
        self._enter(told["number"], told, [name for name in needed if not told.get(name)])

    def _enter(self, number: str, entry: Entry, lacking: list[str]) -> None:
        if lacking:
            self.refused[number] = lacking
        else:
            self.entered[number] = entry
