"""A card, a law and a text that are right in every respect; each test spoils one thing."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import yaml

CARD: dict[str, Any] = {
    "id": "contract.sample-card",
    "title": "样例问题能不能办",
    "topic": "contract",
    "audience": "both",
    "applies": {"from": "2020-01-01", "to": None},
    "verdict": "能。三十日内可以去办，别拖。",
    "conditions": ["先有这件事"],
    "steps": ["去办"],
    "citations": [{"law": "样例法", "article": 1, "paragraph": 2, "item": 1}],
    "questions": [f"样例问法第{word}种" for word in "甲乙丙丁戊己庚辛壬癸子丑"],
    "owner": "政策编辑组",
    "reviewed_on": "2026-11-24",
    "review_by": "2027-05-24",
    "state": "reviewed",
    "verified": True,
    "verified_reason": "样例",
}
LAW: dict[str, Any] = {
    "law": "样例法",
    "title": "中华人民共和国样例法",
    "number": "样例第一号",
    "issued_by": "样例机关",
    "level": "法律",
    "in_force": {"from": "2010-01-01", "to": None},
    "amendments": [{"articles": ["3"], "from": "2024-07-01"}],
    "repeals": [{"article": "2", "paragraph": 1, "from": "2025-09-01", "by": "样例法二"}],
    "complete": True,
    "paragraphs": {"1": 2, "2": 2, "3": 1, "3-1": 1},
    "sections": ["一、总的要求"],
}
STATUTE = """---
title: 样例法
---
# 样例法

第一条　当事人可以自己去办。

有下列情形之一的，应当在三十日内办理：

（一）头一种情形，按照规定的标准的百分之五十支付费用；

（二）第二种情形。

第二条　本条第一款。

本条第二款写得特别长是为了让人抄写的时候能够凑满三十个连续的汉字而不必再去找别的句子。

第三条　后来才施行的内容。

第三条之一　插入的一条。
"""


class Folder:
    """Writes cards and laws under a root of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root / "knowledge"
        self.statutes = root / "statutes"
        for part in (self.root / "cards" / "contract", self.root / "laws", self.statutes):
            part.mkdir(parents=True)
        self.law()
        (self.statutes / "样例法-节录2026.md").write_text(STATUTE, encoding="utf-8")

    def card(self, file: str = "contract/sample-card.yml", **changes: Any) -> Path:
        """The right card with some fields changed; None takes a field away."""
        return self._write(self.root / "cards" / file, CARD, changes)

    def law(self, **changes: Any) -> Path:
        """The right law with some fields changed."""
        return self._write(self.root / "laws" / "样例法.yml", LAW, changes)

    def _write(self, path: Path, record: dict[str, Any], changes: dict[str, Any]) -> Path:
        merged = {**copy.deepcopy(record), **changes}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(merged, allow_unicode=True, sort_keys=False), encoding="utf-8")
        return path
