"""Personal data in a correction that names its field: 姓名改成李四, 地址写错了，是解放碑1号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handoff.personal import Found

_KIND = {
    "姓名": "姓名",
    "名字": "姓名",
    "地址": "地址",
    "住址": "地址",
    "单位": "单位",
    "公司": "单位",
    "厂名": "单位",
}
_CORRECTION = re.compile(
    r"(姓名|名字|地址|住址|单位|公司|厂名)(?:名字|名称|全称|地址)?[^，,。；;]{0,6}?"
    r"(?:改成|改为|更正为|应该是|(?:写错|说错|填错|弄错|错)了?[，,、 ]*(?:应该)?(?:是|叫))[:： ]*([^，,。；;!！\n]{2,60})"
)


def corrections(folded: str) -> Iterator[Found]:
    """The new values that corrections give for a name, an address or an employer."""
    for match in _CORRECTION.finditer(folded):
        kind = "地址" if "地址" in match[0][: match.start(2) - match.start()] else _KIND[match[1]]
        yield Found(match.start(2), match.end(2), kind)
