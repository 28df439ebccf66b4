"""The review sheet: which columns it has, and what a reviewer may write in them. Export and import agree here."""

from __future__ import annotations

from typing import Literal

from knowledge.schema import Card
from knowledge.wording_number import wording_number

Decision = Literal["通过", "改正", "退回"]
DECISIONS: tuple[Decision, ...] = ("通过", "改正", "退回")
TOLD = {
    "verdict": "结论",
    "employer_verdict": "对单位的结论",
    "conditions": "什么情况下算",
    "exceptions": "例外",
    "steps": "怎么办",
    "materials": "准备什么",
    "deadlines": "期限",
    "where": "去哪里",
}
"""Fields a reviewer may correct in place, one sentence a line."""
HEADINGS = (
    "编号",
    "问题",
    *TOLD.values(),
    "常见误解",
    "适用",
    "依据",
    "文字版本",
    "审核意见",
    "意见说明",
    "审定单位",
    "审定人",
    "审定日期",
)
LIST_FIELDS = frozenset(TOLD) - {"verdict", "employer_verdict"}


def column_number(heading: str) -> int:
    """Where a heading stands, counted from 1 as spreadsheets do."""
    return HEADINGS.index(heading) + 1


def told_cells(card: Card) -> dict[str, str]:
    """Heading → what stands in the cell of a correctable field."""
    return {heading: as_cell(getattr(card, name)) for name, heading in TOLD.items()}


def as_cell(value: object) -> str:
    """A field as it stands in one cell: sentences of a list on lines of their own."""
    if value is None:
        return ""
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def row_of(card: Card, basis: str) -> list[str]:
    """A card as one row, decision left open."""
    return [
        card.id,
        card.title,
        *told_cells(card).values(),
        beliefs(card),
        scope(card),
        basis,
        wording_number(card),
        *[""] * 5,
    ]


def beliefs(card: Card) -> str:
    """The wrong beliefs with their corrections; shown, changed only in the card's file."""
    return as_cell(tuple(f"“{wrong.premise}”——{wrong.correction}" for wrong in card.false_premises))


def scope(card: Card) -> str:
    """For whom, where and when a card holds; shown, changed only in the card's file."""
    until = card.applies.end or "至今"
    day = "事发日" if card.dated_by == "event" else "办理日"
    tried = f"，{card.tried_from} 起这样审理" if card.tried_from else ""
    return f"{card.audience}，{card.region}，{card.applies.start} 至 {until}，按{day}{tried}"
