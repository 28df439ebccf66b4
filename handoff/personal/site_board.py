"""The rights board at a site's gate (保障农民工工资支付条例 34), as the page's form or a person tells what is on it.

The firms on it are personal by the label before them, whatever they are called; a project's name is nobody's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from handoff.personal import Found
from language.controls import is_question
from language.normalise import normalise

_BOARD = "告示牌"
_LABELS = (
    ("project_name", "(?:工程)?项目(?:的?名称)?|工程名称"),
    ("developer", "建设单位"),
    ("general_contractor", "(?:施工)?总承包(?:单位)?|总包(?:单位)?"),
    ("subcontractor", "(?:专业|劳务)?分包(?:单位)?"),
    ("employer_phone", "劳资专管员(?:的)?(?:电话|手机)"),
)
_NAME = re.compile(
    "(?:^|[，,。；;：:\n ])(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _LABELS)
    + ")(?:是|为|叫|[:：]) *(?P<value>[^，,。；;：:\n]{1,60})"
)
_KIND = {"developer": "单位", "general_contractor": "单位", "subcontractor": "单位", "employer_phone": "电话"}
_PHOTO = re.compile("我?(?:已经)?(?:上传|拍)了(?:\\d+份|一?张)?(?:维权信息)?告示牌(?:的?照片)?[。！!，, ]*")


@dataclass(frozen=True)
class Name:
    """`text[start:end]` is what stands on the board for a field of a filing (CONTRACT.md)."""

    field: str
    start: int
    end: int


def names(text: str) -> tuple[Name, ...]:
    """Every name a message reads off a board, at most one a field; none where it speaks of no board, or asks."""
    folded = normalise(text)
    if _BOARD not in folded or is_question(folded):
        return ()
    found: dict[str, Name] = {}
    for match in _NAME.finditer(folded):
        field = next(name for name, _ in _LABELS if match[name])
        start, end = match.span("value")
        found.setdefault(field, Name(field, start, start + len(folded[start:end].rstrip())))
    return tuple(found.values())


def is_photo(text: str) -> bool:
    """Whether a message tells nothing but that the board was photographed."""
    return bool(_PHOTO.fullmatch(normalise(text).strip()))


def tells_of_photo(text: str) -> bool:
    """Whether a message that reads off the board also says that it was photographed."""
    return bool(_PHOTO.match(normalise(text).strip()))


def on_the_board(folded: str) -> list[Found]:
    """The personal values a message reads off a board."""
    return [Found(one.start, one.end, _KIND[one.field]) for one in names(folded) if one.field in _KIND]
