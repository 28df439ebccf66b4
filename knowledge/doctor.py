"""What the bureau must load before opening: every row of the dated tables that is empty or not official."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.checks.corpus import told
from knowledge.figures import Figures, Row, load_figures, placeholders
from knowledge.schema import Card
from knowledge.sheets import new_sheet

HEADINGS = (
    "文件里的表",
    "项目",
    "起",
    "止",
    "现有数值",
    "单位",
    "可信程度",
    "来源",
    "受影响的卡片",
    "受影响的计算器",
)
CALCULATORS: Mapping[str, tuple[str, ...]] = {
    "最低工资": (
        "minimum_wage_gap",
        "sick_pay",
        "part_time",
        "severance",
        "unlawful_dismissal",
        "non_compete_pay",
        "work_injury_lump_sum",
    ),
    "病假工资": ("sick_pay",),
    "重庆数据": ("severance", "unlawful_dismissal", "work_injury_lump_sum", "unemployment_months"),
    "重庆工伤补助金": ("work_injury_lump_sum",),
    "工伤待遇": ("work_injury_lump_sum",),
    "重庆假期": ("maternity_days",),
    "延迟退休": ("retirement_age",),
    "工时折算": ("sick_pay", "injury_leave_pay"),
}
"""Which kinds of calculation need a table."""


@dataclass(frozen=True)
class Needed:
    """One row the bureau must load or confirm, and what depends on it."""

    table: str
    row: Row
    cards: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        row = self.row
        return (
            self.table,
            row.key,
            row.start.isoformat(),
            row.end.isoformat() if row.end else "",
            "" if row.value is None else f"{row.value.normalize():f}",
            row.unit,
            row.trust,
            row.source,
            "、".join(self.cards),
            "、".join(CALCULATORS.get(self.table, ())),
        )

    def __str__(self) -> str:
        state = "空" if self.row.value is None else f"待核对（{self.row.trust}）"
        uses = "、".join(self.cards) or "暂无卡片使用"
        return f"{state}  {self.table}.{self.row.key}  {self.row.start} 起  {self.row.source}  → {uses}"


def needed(cards: Iterable[Card], figures: Figures | None = None) -> list[Needed]:
    """Empty rows first, then those not from an official page."""
    tables = (figures or load_figures()).tables.values()
    used: dict[tuple[str, str], list[str]] = {}
    for card in cards:
        for place in {place for sentence in told(card) for place in placeholders(sentence)}:
            used.setdefault(place, []).append(card.id)
    rows = [
        Needed(table.table, row, tuple(sorted(used.get((table.table, row.key), ()))))
        for table in tables
        for row in table.rows
        if row.value is None or row.trust != "official"
    ]
    return sorted(rows, key=lambda one: (one.row.value is not None, one.table, one.row.key))


def save(rows: Iterable[Needed], path: Path) -> None:
    """The same as a spreadsheet."""
    book, sheet = new_sheet("待录入和待核对的数据", HEADINGS)
    for row in rows:
        sheet.append(list(row.cells))
    book.save(path)
