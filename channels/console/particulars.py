"""The question in what was typed during a call: the caller's name, telephone and postal address are none of it.

Left in, 电话 and 送达地址 draw the cards about a boss who cannot be reached. The employer's address stays: the place decides.
"""

from __future__ import annotations

import re

from channels.console.labelled import spans
from handoff.redact import redact

_OF_THE_CALLER = frozenset({"complainant_name", "phone", "delivery_address"})
_LEAD = r"[，,。；;、\s]*(?:我的?|来电人)?(?:名字|姓名|手机号?码?|联系电话|电话号?码?|电话|号码)?(?:叫做?|是|为)?[:：\s]*"
_TOLD = re.compile(rf"{_LEAD}‹(?:姓名|电话)\d+›")
_ANY = re.compile(r"‹[^‹›]+\d+›")


def without_particulars(text: str) -> str:
    """`text` less who is calling and where to reach them; as it came where nothing else was typed."""
    kept: dict[str, str] = {}

    def keep(kind: str, value: str) -> str:
        placeholder = f"‹{kind}{len(kept) + 1}›"
        kept[placeholder] = value
        return placeholder

    rest = text
    for start, end in reversed(
        [(start, end) for field, start, end in spans(text) if field in _OF_THE_CALLER]
    ):
        rest = f"{rest[:start]} {rest[end:]}"
    cut = _TOLD.sub("", redact(rest, None, keep))
    asked = _ANY.sub(lambda found: kept.get(found[0], found[0]), cut).strip()
    return asked or text
