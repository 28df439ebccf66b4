"""The names of a site's rights board: asked for after its photograph, kept for the filing, never asked twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.reply import Reply, offers
from handoff.personal.site_board import is_photo, names, tells_of_photo

ASKS = "site_board"
"""What the page shows its form of names for."""
LABELS = {
    "project_name": "工程项目",
    "developer": "建设单位",
    "general_contractor": "施工总承包单位",
    "subcontractor": "分包单位",
    "employer_phone": "劳资专管员电话",
}
PHOTO = "board_photo"
_KEY = "site_board"
_READ_OFF = (
    "告示牌照片收好了。请照着牌子把名字填上：工程项目名称、建设单位、施工总承包单位、分包单位、劳资专管员电话，"
    "看不清的空着。也可以直接说“告示牌上写着：施工总承包单位是……”。"
)
_WHY = "分包拖欠的，由施工总承包单位先清偿，再向分包追偿（《保障农民工工资支付条例》第三十条）。"


def told(text: str, known: Mapping[str, Any]) -> dict[str, Any] | None:
    """What is `known`, with the board a message tells of; None where it tells of none."""
    read = {one.field: text[one.start : one.end] for one in names(text)}
    photo = is_photo(text) or (bool(read) and tells_of_photo(text))
    if not read and not photo:
        return None
    return {**known, _KEY: {**(known.get(_KEY) or {}), **({PHOTO: True} if photo else {}), **read}}


def reply(known: Mapping[str, Any], *, in_form: bool = False) -> Reply:
    """The names so far, said back; where there is only a picture, the question for them.

    `in_form`: the form's own question follows, so this one waits for nothing and offers nothing.
    """
    lines = [f"· {label}：{value}" for name, label in LABELS.items() if (value := _board(known).get(name))]
    if not lines:
        return (
            Reply(_READ_OFF, "asking")
            if in_form
            else Reply(_READ_OFF, "asking", offers("我要投诉"), asks=ASKS)
        )
    text = "\n".join(("告示牌上的名字记下了，登记投诉时一起写上：", *lines, f"{_WHY}写错了就再说一遍。"))
    return Reply(text, "asking", () if in_form else offers("我要投诉"))


def parties(known: Mapping[str, Any]) -> dict[str, str]:
    """The fields of a filing that the board fills, as the placeholders they were told in."""
    return {name: value for name in LABELS if (value := _board(known).get(name))}


def evidence(known: Mapping[str, Any]) -> dict[str, str]:
    """The kind of evidence that lies with the filing."""
    return {"evidence": "维权信息告示牌照片"} if _board(known).get(PHOTO) else {}


def _board(known: Mapping[str, Any]) -> Mapping[str, Any]:
    board: Mapping[str, Any] = known.get(_KEY) or {}
    return board
