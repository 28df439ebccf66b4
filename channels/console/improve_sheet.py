"""Entries of the editors' list as JSON and as the rows of a sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from knowledge.schema import Card
from store.improvement_records import Improvement

CAUSES = {
    "unanswered": "没有答上",
    "unsure": "把握不大",
    "badly_rated": "评价没帮助",
    "rejected": "主管不认可",
    "approved": "主管认可",
}
COLUMNS = (
    "编号", "日期", "缘由", "问题（已隐去个人信息）", "给了哪张卡片", "把握", "最接近的卡片", "留言或理由", "渠道", "区县",
    "加到哪张卡片", "处理说明",
)  # fmt: skip
"""The last two are for the editor to fill in."""


def entry_json(entry: Improvement, cards: Mapping[str, Card]) -> dict[str, Any]:
    """One entry with the titles of its cards."""
    about = entry.about
    return {
        "id": entry.id,
        "on_day": about.on_day.isoformat(),
        "cause": entry.cause,
        "cause_name": CAUSES[entry.cause],
        "question": entry.question,
        "remark": entry.remark,
        "outcome": about.outcome,
        "channel": about.channel,
        "region": about.region,
        "audience": about.audience,
        "card": _card(about.card, about.confidence, cards) if about.card else None,
        "nearest": [_card(card, score, cards) for card, score in entry.nearest.items()],
        "done_on": entry.done_on and entry.done_on.isoformat(),
        "done_note": entry.done_note,
    }


def sheet_rows(entries: Sequence[Improvement], cards: Mapping[str, Card]) -> list[list[object]]:
    """The heading and one row an entry."""
    rows: list[list[object]] = [list(COLUMNS)]
    for entry in entries:
        told = entry_json(entry, cards)
        near = "\n".join(f"{one['card']} {one['title']}（{one['score']}）" for one in told["nearest"])
        rows.append(
            [
                entry.id,
                told["on_day"],
                told["cause_name"],
                entry.question,
                entry.about.card,
                None if entry.about.confidence is None else round(entry.about.confidence, 3),
                near,
                entry.remark,
                entry.about.channel,
                entry.about.region,
                None,
                entry.done_note,
            ]
        )
    return rows


def _card(card: str, score: float | None, cards: Mapping[str, Card]) -> dict[str, Any]:
    title = cards[card].title if card in cards else ""
    return {"card": card, "title": title, "score": None if score is None else round(score, 3)}
