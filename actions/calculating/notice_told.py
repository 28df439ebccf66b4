"""Whether notice was given: 提前3天通知 was; 没提前30天通知 and 应该提前30天 tell none."""

from __future__ import annotations

import re

_AHEAD = "提前"
_NOT_BEFORE = re.compile(
    r"(?<!有)(?:没有?|没得|未|莫|哪有?|不是|并非)[^，,。；;：:由因]{0,8}$|(?:不|该|要|必须|规定)(?:书面)?$"
)
"""Before 提前: that it was not done, or ought to be; 没有理由提前30天通知 denies the reason."""
_NOT_AFTER = re.compile(r"(?:通知)?(?:都|也|书面|根本|给|跟|我)*(?:没|未|莫)")


def is_no_notice(before: str, after: str) -> bool:
    """Whether days of notice between the two in a clause were not given."""
    untold = before[: before.rfind(_AHEAD)] if _AHEAD in before else before
    return bool(_NOT_BEFORE.search(untold) or _NOT_AFTER.match(after))
